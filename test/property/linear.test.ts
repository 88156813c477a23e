// P-LIN: eight times the text or the data takes about eight times the time, never sixty-four.
import { expect, test } from "vitest";
import { exampleBook } from "../../language/diagnostics/example.ts";
import { checkTexts, compileTexts } from "../support/front-end.ts";

const book = { path: "book.folio", text: exampleBook };
const header = "kind,number,date,line.item,line.amount,tax.TPS\n";

const shapes: readonly (readonly [what: string, size: number, act: (size: number) => void])[] = [
  [
    "a book of many items",
    150,
    (size) => {
      const items = Array.from(
        { length: size },
        (_, at) => `item "A${at}" credit 4001 tax "TPS"\n`,
      );
      checkTexts([book, { path: "items.folio", text: items.join("") }]);
    },
  ],
  [
    "one block of unfinished lines",
    300,
    (size) => {
      checkTexts([{ path: "book.folio", text: `book "X" {\n${"  receivable\n".repeat(size)}}\n` }]);
    },
  ],
  [
    "a text in quotes that never ends, line after line",
    300,
    (size) => {
      checkTexts([{ path: "book.folio", text: `item "é\n${'  "x" {\n'.repeat(size)}` }]);
    },
  ],
  [
    "many documents",
    400,
    (size) => {
      const rows = Array.from(
        { length: size },
        (_, at) => `invoice,F${at},2026-01-15,Tonte,1.00,0.05\n`,
      );
      compileTexts(checkTexts([book]), [{ path: "data.csv", text: header + rows.join("") }]);
    },
  ],
  [
    "one document of many lines",
    400,
    (size) => {
      const rows = `invoice,F1,2026-01-15,Tonte,1.00,\n`.repeat(size);
      compileTexts(checkTexts([book]), [{ path: "data.csv", text: header + rows }]);
    },
  ],
  [
    "rows that are all wrong",
    400,
    (size) => {
      const rows = `invoice,F1,2026-02-30,"Tonte,1e9,\n`.repeat(size);
      compileTexts(checkTexts([book]), [{ path: "data.csv", text: header + rows }]);
    },
  ],
];

test.each(shapes)("%s", (_, size, act) => {
  act(size);
  // A busy machine is asked again: only what is always slow is a curve.
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 4 && best > 20; time++) {
    best = Math.min(best, secondsOf(() => act(8 * size)) / secondsOf(() => act(size)));
  }
  expect(best).toBeLessThan(20);
});

/** Of the processor; at least a millisecond, so that nothing is divided by chance. */
function secondsOf(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return Math.max(0.001, (user + system) / 1_000_000);
}
