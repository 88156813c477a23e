import { defineDiagnostic } from "../define.ts";

/** A test of the book expects other postings than the compiler gives. */
export const testEntryDiffers = defineDiagnostic<{
  readonly document: string;
  readonly expected: string;
  readonly found: string;
}>({
  code: "FOL9001",
  name: "test-entry-differs",
  severity: "error",
  title: {
    en: "A test expects other postings",
    fr: "Un test attend d’autres lignes d’écriture",
  },
  why: {
    en: "Tests say what the accountant agreed to. Either a rule changed by mistake, or the test must follow a change that was meant.",
    fr: "Les tests disent ce que le comptable a approuvé. Ou bien une règle a changé par erreur, ou bien le test doit suivre un changement voulu.",
  },
  message: ({ document, expected, found }) => ({
    en: `The entry of ${document} should be ${expected}, and it is ${found}`,
    fr: `L’écriture de ${document} devrait être ${expected}, et elle est ${found}`,
  }),
  remedy: () => ({
    en: "Correct the rule that gives the other account or amount, or the expectation if the change was meant",
    fr: "Corrigez la règle qui donne l’autre compte ou l’autre montant, ou l’attente si le changement était voulu",
  }),
  bad: `
test "une facture" {
  invoice "F1" 2026-01-15 { "Tonte" 60.00  TPS 3.00 }
  expect entry "F1" { debit 1210 63.00  <|credit 4001 59.00|>  credit 2420 3.00 }
}
`,
  good: `
test "une facture" {
  invoice "F1" 2026-01-15 { "Tonte" 60.00  TPS 3.00 }
  expect entry "F1" { debit 1210 63.00  credit 4001 60.00  credit 2420 3.00 }
}
`,
});
