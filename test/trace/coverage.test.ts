// What a run used of its book, and that it is all of the journal.
import { describe, expect, test } from "vitest";
import { readExample } from "../../language/diagnostics/example.ts";
import { type Coverage, collectCoverage, indexRules, type Report } from "../../language/index.ts";
import { checkTexts, compileTexts, type TextFile } from "../support/front-end.ts";
import { checkSample, runSample, sampleRuns } from "../support/samples.ts";

const example = `--- book.folio
book "B" {
  folio 1
  target sage50 { tax lines off }
  currency CAD
  fiscal year from 2026-01-01 periods month
  receivable 1210
  fees to 5610
  credit 4009
  tax "TPS"
}
account 1020 "Banque" asset
account 1210 "Clients" asset
account 2420 "TPS" liability
account 4001 "Ventes" revenue
account 4002 "Ventes municipales" revenue
account 4009 "Autres ventes" revenue
account 5610 "Frais" expense
tax TPS credit 2420 { 5% from 2008-01-01 }
tax group "TPS" = TPS
tax group "Détaxé" = zero-rated
category "Services" credit 4001
item "Tonte" category "Services" {
  credit 4002 when customer.group = "Municipal"
}
item "Taille" category "Services"
item "Gants" credit 4009 tax "Détaxé"
item otherwise
method "Interac" debit 1020
method otherwise debit 1020
--- data.csv
kind,number,date,customer.group,line.item,line.amount,tax.TPS,method,amount,fee
invoice,F1,2026-01-15,Municipal,Tonte,60.00,3.00,,,
invoice,F2,2026-01-16,,Taille,40.00,2.50,,,
invoice,F2,2026-01-16,,Divers,10.00,,,,
invoice,F3,2026-01-17,,Taille,0.00,0.50,,,
invoice,F3,2026-01-17,,Divers,10.00,,,,
payment,P1,2026-01-20,,,,,Interac,63.00,1.00
payment,P2,2026-01-21,,,,,Chèque,52.50,
`;

describe("coverage", () => {
  const coverage = cover(example);

  test("tells hits, documents, amounts and the last day of each rule", () => {
    expect(coverage.rules.map(ruleText)).toMatchInlineSnapshot(`
      [
        "6 book: 1210: 10 in 5, 126.00 115.50, 2026-01-21",
        "7 setting fees: 5610: 1 in 1, 1.00 0.00, 2026-01-20",
        "8 book: credit 4009: 2 in 2, 0.00 20.00, 2026-01-17",
        "9 book: tax "TPS": 5 in 3, 0.00 120.00, 2026-01-17",
        "18 tax TPS: credit 2420: 3 in 3, 0.00 6.00, 2026-01-17",
        "21 category Services: credit 4001: 2 in 2, 0.00 40.00, 2026-01-17",
        "23 item Tonte: credit 4002 when customer.group = "Municipal": 1 in 1, 0.00 60.00, 2026-01-15",
        "26 item Gants: credit 4009: 0 in 0, 0.00 0.00, null",
        "26 item Gants: tax "Détaxé": 0 in 0, 0.00 0.00, null",
        "28 method Interac: debit 1020: 1 in 1, 62.00 0.00, 2026-01-20",
        "29 method otherwise: debit 1020: 1 in 1, 52.50 0.00, 2026-01-21",
      ]
    `);
  });

  test("tells what came under each name, and under otherwise", () => {
    expect(coverage.names.map((name) => Object.values(name).join(" "))).toMatchInlineSnapshot(`
      [
        "item sold Tonte 1 1 2026-01-15 60.00",
        "item sold Taille 2 2 2026-01-17 40.00",
        "item sold Gants 0 0  0.00",
        "item sold  2 2 2026-01-17 20.00",
        "tax sold TPS 3 3 2026-01-17 6.00",
        "tax group sold TPS 5 3 2026-01-17 120.00",
        "tax group sold Détaxé 0 0  0.00",
        "method sold Interac 1 1 2026-01-20 63.00 1.00",
        "method sold  1 1 2026-01-21 52.50",
      ]
    `);
    expect(coverage.shares.map((share) => Object.values(share).join(" "))).toMatchInlineSnapshot(`
      [
        "item sold own 1 60.00",
        "item sold otherwise 2 20.00",
        "item sold category 2 40.00",
        "method sold own 1 63.00",
        "method sold otherwise 1 52.50",
      ]
    `);
  });
});

test.each(sampleRuns)("its sums are the journal's totals: $name", ({ name, data: files }) => {
  const checked = checkSample(name);
  const collector = collectorOf(checked);
  const { report } = runSample(name, files, { checked, observers: [collector] });
  expect(collector.result().accounts).toEqual(journalTotals(report));
});

test.each(sampleRuns)("its methods are the report's: $name", ({ name, data: files }) => {
  const checked = checkSample(name);
  const collector = collectorOf(checked);
  const { report } = runSample(name, files, { checked, observers: [collector] });
  const { names, shares } = collector.result();
  const declared = new Set(checked.book?.methods.keys());
  for (const [side, methods] of [
    ["sold", report.methods],
    ["bought", report.purchases?.methods ?? []],
  ] as const) {
    const covered = names.flatMap(({ what, side: of, name, amount, documents }) =>
      what === "method" && of === side && name !== null && documents > 0
        ? [{ method: name, amount, count: documents }]
        : [],
    );
    const byName = (a: { method: string }, b: { method: string }) => (a.method < b.method ? -1 : 1);
    expect(covered.sort(byName)).toEqual(methods.filter(({ method }) => declared.has(method)));
  }
  const sumOf = (amounts: readonly string[]) =>
    amounts.reduce((sum, amount) => sum + centsOf(amount), 0n);
  const sold = shares.filter(({ what, side }) => what === "method" && side === "sold");
  expect(sumOf(sold.map(({ amount }) => amount))).toBe(
    sumOf(report.methods.map(({ amount }) => amount)),
  );
});

describe("the default item of QuickBooks", () => {
  const told = ({ names, shares }: Coverage) => ({
    own: names
      .filter(({ what }) => what === "default item")
      .map(({ name, hits, amount }) => [name, hits, amount]),
    shares: shares
      .filter(({ what }) => what === "item at target")
      .map(({ through, hits, amount }) => [through, hits, amount]),
  });

  test("has its lines, as the report counts them, and its share", () => {
    const name = "quickbooks-vitres";
    const checked = checkSample(name);
    const collector = collectorOf(checked);
    const files = ["export-2026-02.csv", "export-2026-03.csv"];
    const { report } = runSample(name, files, { checked, observers: [collector] });
    const counted = report.counted.find(({ what }) => what === "default item");
    expect(counted).toEqual({ what: "default item", count: 1, amount: "140.00" });
    expect(told(collector.result())).toEqual({
      own: [["Revenus autres", 1, "140.00"]],
      shares: [
        ["at", 17, "3076.50"],
        ["default item", 1, "140.00"],
      ],
    });
  });

  const named = `--- book.folio
book "B" {
  folio 1
  target quickbooks {
    default item "Divers"
    deposit account 1020
    non-taxable code "Zero-rated"
  }
  currency CAD
  receivable 1200
  tax "Détaxé"
}
account 1020 "Banque" asset
account 1200 "Clients" asset linked to receivables
account 4010 "Ventes" revenue
tax group "Détaxé" = zero-rated
category "Services" credit 4010 at quickbooks "Services"
item "Tonte" category "Services"
item "Gants" credit 4010 at quickbooks "Produits:Gants"
item "Sable" credit 4010
--- data.csv
kind,number,date,customer.name,line.item,line.amount
invoice,F1,2026-01-15,Roy,Tonte,60.00
invoice,F1,2026-01-15,Roy,Gants,15.00
`;

  test("is never met where all that is sold has a name there", () => {
    expect(told(cover(named))).toEqual({
      own: [["Divers", 0, "0.00"]],
      shares: [["at", 2, "75.00"]],
    });
    const sold = cover(`${named}credit-note,N1,2026-01-16,Roy,Sable,10.00\n`);
    expect(told(sold).own).toEqual([["Divers", 1, "-10.00"]]);
  });

  test("is not spoken of by other targets", () => {
    expect(told(cover(example))).toEqual({ own: [], shares: [] });
  });
});

/** Of a currency with two decimals, as those of the samples. */
function centsOf(amount: string): bigint {
  return BigInt(amount.replace(".", ""));
}

function cover(text: string): Coverage {
  const { files } = readExample(text);
  const isData = ({ path }: TextFile) => path.startsWith("data");
  const checked = checkTexts(files.filter((file) => !isData(file)));
  expect(checked.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const collector = collectorOf(checked);
  const { problems, report } = compileTexts(checked, files.filter(isData), {
    observers: [collector],
  });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const coverage = collector.result();
  expect(coverage.accounts).toEqual(journalTotals(report));
  return coverage;
}

function collectorOf({ book: read, plan, trees }: ReturnType<typeof checkTexts>) {
  if (read === undefined || plan === undefined) throw new Error("the book has errors");
  return collectCoverage(read, plan, indexRules(plan, trees));
}

function journalTotals({ accounts }: Report): Coverage["accounts"] {
  return accounts.map(({ account, title, debit, credit }) => ({ account, title, debit, credit }));
}

function ruleText(rule: Coverage["rules"][number]): string {
  const { line, owner, text, hits, documents, debit, credit, lastSeen } = rule;
  return `${line} ${owner}: ${text}: ${hits} in ${documents}, ${debit} ${credit}, ${lastSeen}`;
}

test("a tax and a tax group whose names look alike are told apart", () => {
  const { names } = cover(
    example.replace(
      'tax group "TPS" = TPS',
      'tax "group TPS" credit 2420 { 5% from 2008-01-01 }\ntax group "TPS" = TPS',
    ),
  );
  const kinds = names.filter(({ name }) => name !== null && /TPS$/.test(name));
  expect(kinds.map(({ what, name, hits }) => [what, name, hits])).toEqual([
    ["tax", "TPS", 3],
    ["tax", "group TPS", 0],
    ["tax group", "TPS", 5],
  ]);
});
