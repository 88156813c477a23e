// Properties try the same cases each time, so that a failure is one for everybody. FOLIO_SEED=n tries others. A long
// run (`npm run test:long`) sets how often, for how long, and where to write how often it really was.
import { appendFileSync } from "node:fs";
import fc from "fast-check";

const { FOLIO_SEED, FOLIO_RUNS, FOLIO_SECONDS, FOLIO_FIGURES } = process.env;

fc.configureGlobal({
  seed: Number(FOLIO_SEED ?? 20260101),
  // Of properties that do not say how often: the others multiply what `support/runs.ts` says.
  ...(FOLIO_RUNS === undefined ? {} : { numRuns: Number(FOLIO_RUNS) }),
  ...(FOLIO_SECONDS === undefined
    ? {}
    : { interruptAfterTimeLimit: Number(FOLIO_SECONDS) * 1000, markInterruptAsFailure: false }),
  ...(FOLIO_FIGURES === undefined ? {} : { reporter: countRuns(FOLIO_FIGURES) }),
});

/** Whoever reports also fails: fast-check leaves both to its reporter. */
function countRuns(file: string) {
  return (details: fc.RunDetails<unknown>): void => {
    appendFileSync(file, `${details.numRuns}\n`);
    if (details.failed) throw new Error(fc.defaultReportMessage(details));
  };
}
