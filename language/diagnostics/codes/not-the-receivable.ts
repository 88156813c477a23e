// FOL6142: documents stand on the receivable of QuickBooks and on no other account.
import { defineDiagnostic } from "../define.ts";
import { quickbooksDocuments } from "../example-targets.ts";

export const notTheReceivable = defineDiagnostic<{
  readonly code: string;
  readonly receivable: string;
}>({
  code: "FOL6142",
  name: "not-the-receivable",
  severity: "error",
  title: {
    en: "An account other than QuickBooks’ own receivable",
    fr: "Compte autre que le compte clients de QuickBooks",
  },
  why: {
    en: "QuickBooks itself posts invoices and payments to its accounts receivable. No document can name another account.",
    fr: "QuickBooks impute lui-même factures et paiements à ses comptes clients. Aucune pièce ne peut nommer un autre compte.",
  },
  message: ({ code, receivable }) => ({
    en: `Account ${code} stands here for the receivable, and documents of QuickBooks stand on ${receivable}`,
    fr: `Le compte ${code} tient ici lieu de compte clients, et les pièces de QuickBooks sont au compte ${receivable}`,
  }),
  remedy: () => ({
    en: "Use the `receivable` of the book",
    fr: "Utilisez le «\u00a0receivable\u00a0» du paramétrage",
  }),
  bad: `
${quickbooksDocuments()}
--- modes.folio
account 1215 "Autres clients" asset
method "Chèque" debit 1020 credit <|1215|>
`,
  good: `
${quickbooksDocuments()}
--- modes.folio
method "Chèque" debit 1020 credit 1210
`,
});
