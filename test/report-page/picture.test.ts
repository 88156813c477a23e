// The two halves of the flow picture: exact sums, and small flows put together so that the others can be read.
import fc from "fast-check";
import { expect, test } from "vitest";
import { moneyText, readMoney, sum } from "../../language/model/money.ts";
import type { Flow } from "../../language/report-page/flows.ts";
import { type PictureSide, pictureSides } from "../../language/report-page/picture-side.ts";
import { runs } from "../support/runs.ts";

const labels = {
  source: (from: Flow["from"]) => ("name" in from ? from.name : from.kind),
  account: (code: string) => code,
  others: (count: number) => `${count} others`,
};

function flow(name: string, account: string, debit: string, credit: string): Flow {
  return { from: { kind: "item", name }, account, debit, credit };
}

test("of many items the largest are drawn, and the others as one with their sum", () => {
  const flows = Array.from({ length: 20 }, (_, index) =>
    flow(`I${index}`, "4001", "0.00", `${index + 1}.00`),
  );
  const { credited } = pictureSides(flows, labels);
  const left = credited.nodes.filter(({ side }) => side === 0);
  expect(left).toHaveLength(14);
  expect(left.filter(({ label }) => label === "7 others")).toMatchObject([
    { amount: readMoney("28") },
  ]);
  expect(credited.nodes.filter(({ side }) => side === 1)).toMatchObject([
    { label: "4001", amount: readMoney("210") },
  ]);
});

test("as many accounts as fit keep their places, one more makes others of two", () => {
  const sale = (count: number) =>
    Array.from({ length: count }, (_, index) => flow("I", `${4001 + index}`, "0.00", "1.00"));
  const right = (count: number) =>
    pictureSides(sale(count), labels).credited.nodes.filter(({ side }) => side === 1);
  expect(right(16).map(({ label }) => label)).not.toContain("2 others");
  expect(right(17)).toHaveLength(16);
  expect(right(17).at(-1)).toMatchObject({ label: "2 others", amount: readMoney("2") });
});

test("what a source credits more than it debits stands in one half, the rest in the other", () => {
  const { credited, debited } = pictureSides(
    [
      flow("A", "4001", "1.00", "10.00"),
      flow("B", "1210", "9.50", "0.25"),
      flow("C", "1", "2", "2"),
    ],
    labels,
  );
  expect(names(credited)).toEqual(["A 9.00", "4001 9.00"]);
  expect(names(debited)).toEqual(["B 9.25", "1210 9.25"]);
});

test("both ends of each half come to its total, whatever the flows", () => {
  const cents = fc.nat(10_000_000).map((count) => moneyText({ micros: count * 10_000 }, 2));
  const flows = fc.array(
    fc
      .tuple(fc.nat(30), fc.nat(30), cents, cents)
      .map(([item, account, debit, credit]) => flow(`I${item}`, `${account}`, debit, credit)),
    { maxLength: 80 },
  );
  fc.assert(
    fc.property(flows, (all) => {
      for (const half of Object.values(pictureSides(all, labels))) {
        for (const side of [0, 1] as const) {
          const ends = half.nodes.filter((node) => node.side === side);
          expect(sum(ends.map(({ amount }) => amount))).toEqual(half.total);
        }
        const ids = new Set(half.nodes.map(({ id }) => id));
        expect(half.bands.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(
          true,
        );
      }
    }),
    { numRuns: runs },
  );
});

function names({ nodes }: PictureSide): readonly string[] {
  return nodes.map(({ label, amount }) => `${label} ${moneyText(amount, 2)}`);
}
