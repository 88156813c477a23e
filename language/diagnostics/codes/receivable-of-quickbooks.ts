// FOL6146: documents need the accounts receivable of QuickBooks.
import { defineDiagnostic } from "../define.ts";
import { quickbooksDocuments } from "../example-targets.ts";

export const receivableOfQuickbooks = defineDiagnostic<{ readonly code: string | undefined }>({
  code: "FOL6146",
  name: "receivable-of-quickbooks",
  severity: "error",
  title: {
    en: "A receivable that is not QuickBooks’ own",
    fr: "Compte client qui n’est pas celui de QuickBooks",
  },
  why: {
    en: "Invoices and payments of QuickBooks stand on its accounts receivable, by customer.",
    fr: "Les factures et les paiements de QuickBooks sont à ses comptes clients, par client.",
  },
  message: ({ code }) => ({
    en: `${code === undefined ? "The book has no `receivable`" : `Account ${code} is the receivable and is not linked to receivables`}`,
    fr: `${code === undefined ? "Le paramétrage n’a pas de «\u00a0receivable\u00a0»" : `Le compte ${code} est le compte client et n’est pas associé aux comptes clients`}`,
  }),
  remedy: () => ({
    en: "Name the accounts receivable of QuickBooks as `receivable`, and write `linked to receivables` behind that account",
    fr: "Nommez les comptes clients de QuickBooks dans «\u00a0receivable\u00a0», et écrivez «\u00a0linked to receivables\u00a0» derrière ce compte",
  }),
  bad: `
${quickbooksDocuments().replace(" linked to receivables", "").replace("receivable  1210", "receivable  <|1210|>")}
`,
  good: `
${quickbooksDocuments()}
`,
});
