// FOL6136: a journal entry for QuickBooks touches a tax account.
import { defineDiagnostic } from "../define.ts";
import { quickbooksDocuments } from "../example-targets.ts";
import { quoted } from "../wording.ts";

export const taxOnJournalLine = defineDiagnostic<{
  readonly document: string;
  readonly accounts: readonly string[];
  /** Of a supplier: its taxes come back. */
  readonly isPurchase: boolean;
}>({
  code: "FOL6136",
  name: "tax-on-journal-line",
  severity: "warning",
  title: {
    en: "A tax account in a journal entry of QuickBooks",
    fr: "Compte de taxe dans une écriture de journal de QuickBooks",
  },
  why: {
    en: "In Canada, QuickBooks draws up the sales tax returns from documents with tax codes. A line of a journal entry moves the balance of the account and leaves the return as it was.",
    fr: "Au Canada, QuickBooks dresse les déclarations de taxes à partir des pièces qui portent un code de taxe. Une ligne d’écriture de journal change le solde du compte et laisse la déclaration telle quelle.",
  },
  message: ({ document, accounts }) => ({
    en: `What document ${quoted(document).en} posts to ${accounts.join(", ")} by a journal entry does not reach the sales tax return`,
    fr: `Ce que la pièce ${quoted(document).fr} impute à ${accounts.join(", ")} par une écriture de journal ne parvient pas à la déclaration de taxes`,
  }),
  remedy: ({ isPurchase }) =>
    isPurchase
      ? {
          en: "Enter the taxes recovered on bills in the return by hand, as an adjustment",
          fr: "Inscrivez à la main dans la déclaration, comme ajustement, les taxes récupérées sur les factures fournisseurs",
        }
      : {
          en: "Post write-offs, fees and discounts to accounts that are not tax accounts",
          fr: "Imputez les radiations, les frais et les escomptes à des comptes qui ne sont pas des comptes de taxe",
        },
  bad: `
${quickbooksDocuments("deposits 2420")}
--- data.csv
kind,number,date,customer.name,method,amount
<|deposit|>,D1,2026-01-15,Tremblay,Interac,50.00
`,
  good: `
${quickbooksDocuments("deposits 2300").replace("account 2420", 'account 2300 "Acomptes" liability\naccount 2420')}
--- data.csv
kind,number,date,customer.name,method,amount
deposit,D1,2026-01-15,Tremblay,Interac,50.00
`,
});
