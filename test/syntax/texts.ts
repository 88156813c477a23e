// Random texts for the properties: the sample and other lines, cut, mixed and damaged.
import { readFileSync } from "node:fs";
import fc from "fast-check";

export const sample = readFileSync(new URL("sample.folio", import.meta.url), "utf8");

/** Declarations that the sample does not show. */
export const more = `use canada
use "../commun"
book "B" {
  target sage50 {
    source length 20
    tax lines on
  }
  before cutover to 3000
  deposits 2300
  recognize on payment taxes on issue
  compute taxes
  tolerance taxes 0.01
  rounding taxes per line
  discount on lines
  payment discount to 4190 up to 1.00
  write-off to 5600
  fees to 5700
  group payment by month
  lines separate
  description "{customer.name}" or "{kind} {number}"
  texts cut
  ignore deposit
  identity number, customer.id
  credit 4001 when place = "Laval" and date in 2026-01-01..2026-06-30 or absent
}
accounts {
  code | name | class | linked | path | status
  1020 | "Banque" | asset | | "A:B" | header
  1200 | "Clients" | asset | receivables | | inactive
}
categories {
  name | in | credit
  "Entretien" | "Services" | 4001
}
methods {
  name | debit | credit
  otherwise | 1020 | 1210
}
category "Entretien" in "Services" debit 1210 because "ainsi" {
  credit 4002 when province not in { "QC", "ON" }
}
method "Carte" debit 1020 credit 1210 refunds debit 1210 credit 1021
account 1500 "Immobilisations" asset header inactive from 2026-01-01 path "A:B"
opening "ouvertes.csv" { number = column "No" as "x" }
source q json "q-*.json"
test "autre" {
  credit-note "C1" 2026-02-01 for "X" credits "F1" with { customer.group = "M" place = "Laval" } { "T" 5.00 tax "TPS"  tax "TPS 5" 0.25 }
  payment "P" 2026-02-02 applies "F1" 50.00 discount 1.00 write-off 0.02 applies "F2"
  sale "S" 2026-02-03 "Interac" { taxes none }
  expect no entry "S"
  expect problem FOL5012 "F1"
  expect entry "C1" on 2026-02-01 { }
}
`;

const lines = [...sample.split("\n"), ...more.split("\n")];
const shreds = [
  "\n",
  " ",
  "  ",
  "}",
  "{",
  "|",
  '"',
  "\\",
  "// c",
  "=",
  "..",
  ".",
  ",",
  "%",
  "+",
  "-",
  "debit",
  "crédit",
  "1210",
  "60,00",
  "2026-01-15",
  "4O01",
  "\t",
  "\r\n",
  "\u00a0",
  "\u202e",
  "é",
  "日本",
  "😀",
  "\ud800",
  "\0",
  "“x”",
  "items {\n",
  "account",
  "when",
  "\ufeff",
  "\u2028",
];

/** Lines of books in any order. */
export const shuffled = fc
  .array(fc.oneof(fc.constantFrom(...lines), fc.constantFrom(...shreds)), { maxLength: 40 })
  .map((parts) => parts.join("\n"));

export interface TextEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export const edit: fc.Arbitrary<TextEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
  insert: fc.oneof(fc.constant(""), fc.constantFrom(...shreds), fc.constantFrom(...lines)),
});

export function edited(text: string, { at, remove, insert }: TextEdit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + insert + text.slice(start + remove);
}

/** A text that was a book, after some edits. */
export const damaged = fc
  .tuple(fc.constantFrom(sample, more, sample + more), fc.array(edit, { maxLength: 6 }))
  .map(([text, edits]) => edits.reduce(edited, text));

/** Anything at all. */
export const anything = fc.oneof(
  damaged,
  shuffled,
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...shreds), { maxLength: 60 }).map((parts) => parts.join("")),
);
