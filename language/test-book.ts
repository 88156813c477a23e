// Runs the tests of a checked book.
import type { CheckedBook } from "./front-end.ts";
import { runTests as runPlanTests, type TestOutcome } from "./journal/run-tests.ts";

/** No outcome for a book with errors: its problems say why. */
export function runTests(checked: CheckedBook): readonly TestOutcome[] {
  const { plan, book } = checked;
  return plan === undefined || book === undefined ? [] : runPlanTests(plan, book.tests);
}
