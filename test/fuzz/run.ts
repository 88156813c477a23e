// Runs a fuzzer: seed and count in, figures out. A failure becomes a small case and the way to run it again.
import { type Case, writeCase } from "./case.ts";
import { Broken } from "./claims.ts";
import type { Fuzzer } from "./fuzzer.ts";
import { randomOf } from "./random.ts";
import { shrink } from "./shrink.ts";
import { folio, type Subject } from "./subject.ts";

export interface FuzzOptions {
  readonly seed: number;
  /** Ends after so many runs, or so many seconds, whichever comes first. */
  readonly runs: number;
  readonly seconds?: number;
  /** Of the first case: a failure is repeated without those before it, and a long run goes on where another ended. */
  readonly first?: number;
  /** Asked between two cases. */
  readonly isStopped?: () => boolean;
  readonly subject?: Subject;
  /** Seconds to make a failing case small. */
  readonly patience?: number;
}

export interface FuzzFigures {
  readonly fuzzer: string;
  readonly seed: number;
  readonly runs: number;
  /** The case that would have come next. */
  readonly next: number;
  readonly seconds: number;
  readonly failure: FuzzFailure | undefined;
}

export interface FuzzFailure {
  readonly what: string;
  readonly message: string;
  /** Of the case in the seed's row: `FOLIO_SEED=… npm run test:long -- fuzz NAME --case INDEX`. */
  readonly index: number;
  readonly small: Case;
}

export async function fuzz(fuzzer: Fuzzer, options: FuzzOptions): Promise<FuzzFigures> {
  const { seed, runs, seconds = Number.POSITIVE_INFINITY, first = 0, subject = folio } = options;
  const { patience = 30, isStopped = () => false } = options;
  const start = performance.now();
  const elapsed = () => (performance.now() - start) / 1000;
  const figures = (failure?: FuzzFailure) => {
    return { fuzzer: fuzzer.name, seed, runs: done, next: index, seconds: elapsed(), failure };
  };
  let done = 0;
  let index = first;
  let heard = 0;
  for (; done < runs && elapsed() < seconds && !isStopped(); index++) {
    if (elapsed() - heard > 1) {
      // Nothing here waits for anything: a signal is heard only where there is room for one.
      await new Promise((resolve) => setImmediate(resolve));
      heard = elapsed();
    }
    const made = fuzzer.make(randomOf(seed, index));
    const outcome = await attempt(fuzzer, made, subject);
    if (outcome.failed) {
      return figures(await explainFailure(fuzzer, made, index, { subject, patience }));
    }
    done += outcome.runs;
  }
  return figures();
}

/** What a person needs: what broke, the small case, and how to see it again. */
export function failureText({ fuzzer, seed, failure }: FuzzFigures): string {
  if (failure === undefined) return "";
  const { message, index, small } = failure;
  return [
    `F-${fuzzer.toUpperCase()} broke with seed ${seed}, case ${index}: ${message}`,
    "",
    writeCase(small, message.split("\n")[0] ?? ""),
    `Again: FOLIO_SEED=${seed} npm run test:long -- fuzz ${fuzzer} --case ${index}`,
    `Keep the case above as test/fuzz/corpus/${fuzzer}/<name>.txt: every \`npm test\` then runs it.`,
  ].join("\n");
}

type Outcome =
  | { readonly failed: false; readonly runs: number }
  | { readonly failed: true; readonly what: string; readonly message: string };

export async function attempt(
  fuzzer: Fuzzer,
  made: Case,
  subject: Subject = folio,
): Promise<Outcome> {
  try {
    return { failed: false, runs: await fuzzer.check(made, subject) };
  } catch (error) {
    if (error instanceof Broken) return { failed: true, what: error.what, message: error.message };
    // An exception of ours or of the machine: the same one comes from the same line.
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const [thrown = "", from = ""] = [/^.*/.exec(stack)?.[0], /^\s+at .*/m.exec(stack)?.[0]];
    return { failed: true, what: `${thrown.replace(/:.*/s, "")}${from}`, message: stack };
  }
}

async function explainFailure(
  fuzzer: Fuzzer,
  made: Case,
  index: number,
  { subject, patience }: Required<Pick<FuzzOptions, "subject" | "patience">>,
): Promise<FuzzFailure> {
  const first = await attempt(fuzzer, made, subject);
  if (!first.failed) {
    return { what: "comes and goes", message: "it did not break again", index, small: made };
  }
  const failsAlike = async (smaller: Case) => {
    const again = await attempt(fuzzer, smaller, subject);
    return again.failed && again.what === first.what;
  };
  const small = await shrink(made, failsAlike, patience, fuzzer);
  const last = await attempt(fuzzer, small, subject);
  return { what: first.what, message: last.failed ? last.message : first.message, index, small };
}
