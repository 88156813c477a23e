// FOL6113: a line on receivables or payables that names nobody.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { linkedQuickbooksExample } from "../example-targets.ts";
import { quoted } from "../wording.ts";

export const counterpartyMissing = defineDiagnostic<{
  readonly title: Bilingual;
  readonly document: string;
  readonly account: string;
}>({
  code: "FOL6113",
  name: "counterparty-missing",
  severity: "error",
  title: {
    en: "A line on receivables or payables names nobody",
    fr: "Une ligne au compte Clients ou Fournisseurs ne nomme personne",
  },
  why: {
    en: "The package keeps this account by customer or supplier and refuses a line that names none.",
    fr: "Le logiciel tient ce compte par client ou par fournisseur et refuse une ligne qui n’en nomme aucun.",
  },
  message: ({ title, document, account }) => ({
    en: `Document ${quoted(document).en} posts to account ${account} without a customer or supplier, which ${title.en} needs there`,
    fr: `La pièce ${quoted(document).fr} impute au compte ${account} sans client ni fournisseur, ce que ${title.fr} y exige`,
  }),
  remedy: () => ({
    en: "Give the document its `customer.name` (a bill its `supplier.name`), or post to a clearing account that no module owns, and do not group documents of several customers or suppliers",
    fr: "Donnez à la pièce son «\u00a0customer.name\u00a0» (à une facture fournisseur son «\u00a0supplier.name\u00a0»), ou imputez à un compte de passage qui n’est associé à aucun auxiliaire, et ne regroupez pas les pièces de plusieurs clients ou fournisseurs",
  }),
  bad: `
${linkedQuickbooksExample()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
<|invoice|>,F1001,2026-01-15,,Tonte,100.00,5.00
`,
  good: `
${linkedQuickbooksExample()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
`,
});
