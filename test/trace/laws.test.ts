// Each posting template has its law in words, in both languages.
import { expect, test } from "vitest";
import { readExample } from "../../language/diagnostics/example.ts";
import { lawOf, lawOfPosting } from "../../language/trace/laws.ts";
import { checkTexts } from "../support/front-end.ts";

/** A book with every setting that adds a template. */
const full = `--- book.folio
book "B" {
  folio 1
  target hledger
  currency CAD
  currencies USD
  rounding exchange to 5999
  exchange gain 4190 loss 5610
  cutover 2026-01-01 skip
  before cutover to 3900
  receivable 1210
  deposits 2310
  recognize on payment
  discount to 4180
  payment discount to 4190
  write-off to 5620
  fees to 5610
  rounding cash 0.05 to 5999
}
account 1020 "Banque" asset
account 1210 "Clients" asset
account 2310 "Acomptes" liability
account 3900 "Ancien système" equity
account 4001 "Ventes" revenue
account 4180 "Remises" revenue
account 4190 "Escomptes" revenue
account 5610 "Frais" expense
account 5620 "Radiations" expense
account 5999 "Arrondis" expense
tax group "Détaxé" = zero-rated
item "Tonte" credit 4001 tax "Détaxé"
method "Interac" debit 1020
`;

test("every template of every recipe", () => {
  const { plan, problems } = checkTexts(readExample(full).files);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const templates = plan?.recipes.flatMap(({ postings }) => postings.map(({ id }) => id)) ?? [];
  expect(templates.length).toBeGreaterThan(40);
  for (const template of templates) {
    const { en, fr } = lawOf(template);
    expect(en).not.toBe(fr);
  }
});

test.each([
  ["payment.rounding cash", false, "rounded down", "à la baisse"],
  ["sale.rounding cash", true, "rounded up", "à la hausse"],
  ["refund.rounding cash", false, "paid back was rounded down", "rendu a été arrondi à la baisse"],
  ["refund.rounding cash", true, "paid back was rounded up", "rendu a été arrondi à la hausse"],
  ["invoice.line.credit", true, "the amount is negative", "le montant est négatif"],
  ["credit-note.line.credit", true, "takes the amount back", "reprend le montant"],
  ["refund.tax.credit", true, "takes the amount back", "reprend le montant"],
  ["credit-note.line.credit", false, "a negative amount", "un montant négatif"],
])("%s, turned %s, says why it stands on its side", (template, turned, en, fr) => {
  const law = lawOfPosting(template, turned);
  expect(law.en).toContain(en);
  expect(law.fr).toContain(fr);
});

test("no law speaks of cents: not every currency has them", () => {
  const { plan } = checkTexts(readExample(full).files);
  const templates = plan?.recipes.flatMap(({ postings }) => postings.map(({ id }) => id)) ?? [];
  const laws = [...templates, "bill-payment.rounding cash"].flatMap((template) =>
    [false, true].map((turned) => lawOfPosting(template, turned)),
  );
  expect(laws.filter(({ en, fr }) => /\bcents?\b/i.test(`${en} ${fr}`))).toEqual([]);
});

test("an amount on its ordinary side is told by its law alone", () => {
  expect(lawOfPosting("invoice.line.credit", false)).toEqual(lawOf("invoice.line.credit"));
});
