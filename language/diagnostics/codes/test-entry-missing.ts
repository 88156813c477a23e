import { defineDiagnostic } from "../define.ts";

/** A test of the book expects an entry that the compiler does not make. */
export const testEntryMissing = defineDiagnostic<{ readonly document: string }>({
  code: "FOL9002",
  name: "test-entry-missing",
  severity: "error",
  title: {
    en: "A test expects an entry that is not made",
    fr: "Un test attend une écriture qui n’est pas faite",
  },
  why: {
    en: "A document that makes no entry never reaches the books.",
    fr: "Une pièce qui ne fait aucune écriture n’arrive jamais aux livres.",
  },
  message: ({ document }) => ({
    en: `No entry books document ${document}`,
    fr: `Aucune écriture ne comptabilise la pièce ${document}`,
  }),
  remedy: ({ document }) => ({
    en: `Write the document ${document} in the test, or \`expect no entry "${document}"\` if it is to be passed over`,
    fr: `Écrivez la pièce ${document} dans le test, ou «\u00a0expect no entry "${document}"\u00a0» si elle doit être laissée de côté`,
  }),
  bad: `
test "une facture" {
  invoice "F1" 2026-01-15 { "Tonte" 60.00  TPS 3.00 }
  <|expect entry "F2" { debit 1210 63.00  credit 4001 60.00  credit 2420 3.00 }|>
}
`,
  good: `
test "une facture" {
  invoice "F2" 2026-01-15 { "Tonte" 60.00  TPS 3.00 }
  expect entry "F2" { debit 1210 63.00  credit 4001 60.00  credit 2420 3.00 }
}
`,
});
