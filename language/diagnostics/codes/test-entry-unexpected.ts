import { defineDiagnostic } from "../define.ts";

/** A test of the book expects no entry, and the compiler makes one. */
export const testEntryUnexpected = defineDiagnostic<{ readonly document: string }>({
  code: "FOL9003",
  name: "test-entry-unexpected",
  severity: "error",
  title: {
    en: "A test expects no entry, and there is one",
    fr: "Un test n’attend aucune écriture, et il y en a une",
  },
  why: {
    en: "What is meant to be passed over would be booked.",
    fr: "Ce qui devait être laissé de côté serait comptabilisé.",
  },
  message: ({ document }) => ({
    en: `Document ${document} is booked, and the test expects no entry`,
    fr: `La pièce ${document} est comptabilisée, et le test n’attend aucune écriture`,
  }),
  remedy: () => ({
    en: "Correct the rule that books the document, or the expectation",
    fr: "Corrigez la règle qui comptabilise la pièce, ou l’attente",
  }),
  bad: `
test "une facture" {
  invoice "F1" 2026-01-15 { "Tonte" 60.00  TPS 3.00 }
  <|expect no entry "F1"|>
}
`,
  good: `
test "une facture" {
  invoice "F1" 2026-01-15 with { status = void } { "Tonte" 60.00  TPS 3.00 }
  expect no entry "F1"
}
`,
});
