// Every target, in a currency without decimals and in one with three: it takes the book, or says that its file has no room.
import { describe, expect, test } from "vitest";
import { hasErrors } from "../../language/diagnostics/problem.ts";
import { targets } from "../../language/targets/registry.ts";
import { invoice, payment, spoilt } from "../refusals/base.ts";
import { checkTexts, compileTexts } from "../support/front-end.ts";

const francs = { "line.amount": "1000", "tax.GST": "50", "tax.QST": "100" };
const dinars = { "line.amount": "100.125", "tax.GST": "5.006", "tax.QST": "9.987" };

function run(name: string, currency: string, cells: typeof francs, paid: string) {
  const { files } = spoilt(
    { name },
    {
      change: [[" CAD\n", ` ${currency}\n`]],
      rows: [invoice(cells), payment({ amount: paid, "applies.amount": paid })],
    },
  );
  const checked = checkTexts(files);
  const data = files.filter(({ path }) => path === "data.csv");
  return { checked, compiled: () => compileTexts(checked, data) };
}

describe.each([...targets].map((target) => ({ target, name: target.name })))(
  "$name",
  ({ target, name }) => {
    test("takes a book in francs", () => {
      const { checked, compiled } = run(name, "XOF", francs, "1150");
      expect(checked.problems.filter(({ severity }) => severity === "error")).toEqual([]);
      const { problems, written } = compiled();
      expect(hasErrors(problems)).toBe(false);
      expect(textOf(written)).toMatch(/1150/);
    });

    test("takes a book in dinars with all their decimals, or refuses it whole", () => {
      const { checked, compiled } = run(name, "TND", dinars, "115.118");
      if (target.rules(checked.book?.settings.target.options ?? new Map()).decimals !== undefined) {
        const errors = checked.problems.filter(({ severity }) => severity === "error");
        expect(errors.map(({ code }) => code)).toEqual(["FOL6126"]);
        return;
      }
      expect(checked.problems.filter(({ severity }) => severity === "error")).toEqual([]);
      const { problems, written } = compiled();
      expect(hasErrors(problems)).toBe(false);
      expect(textOf(written)).toMatch(/100[.,]125/);
    });
  },
);

/** Amounts are plain letters in every encoding. */
function textOf(written: readonly Uint8Array[]): string {
  return written.map((bytes) => new TextDecoder().decode(bytes)).join("");
}
