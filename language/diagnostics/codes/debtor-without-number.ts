// FOL6150: a line of the debtors or creditors, and a customer or supplier without a number.
import { defineDiagnostic } from "../define.ts";
import { afasExample } from "../example.ts";
import { quoted } from "../wording.ts";

export const debtorWithoutNumber = defineDiagnostic<{
  readonly document: string;
  readonly account: string;
}>({
  code: "FOL6150",
  name: "debtor-without-number",
  severity: "error",
  title: {
    en: "A customer or supplier without a number",
    fr: "Un client ou un fournisseur sans numéro",
  },
  why: {
    en: "The package posts to its collective accounts through the debtor or the creditor, by number. Without one it refuses the entry; documents booked together have no single customer or supplier.",
    fr: "Le logiciel impute à ses comptes collectifs par le débiteur ou le créditeur, désigné par son numéro. Sans numéro, il refuse l’écriture; des pièces regroupées n’ont pas un client ou un fournisseur unique.",
  },
  message: ({ document, account }) => ({
    en: `The entry of document ${quoted(document).en} posts to ${account}, an account of debtors or creditors, and names none`,
    fr: `L’écriture de la pièce ${quoted(document).fr} impute à ${account}, un compte de débiteurs ou de créditeurs, et n’en nomme aucun`,
  }),
  remedy: () => ({
    en: "Give `customer.number` in the data, or `supplier.number` for a bill, and do not group these documents",
    fr: "Donnez «\u00a0customer.number\u00a0» dans les données, ou «\u00a0supplier.number\u00a0» pour une facture fournisseur, et ne regroupez pas ces pièces",
  }),
  bad: `${afasExample}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TVA
<|invoice|>,F10001,2026-01-15,Garage Lambert,Entretien,100.00,21.00
`,
  good: `${afasExample}
--- data.csv
kind,number,date,customer.number,customer.name,line.item,line.amount,tax.TVA
invoice,F10001,2026-01-15,10004,Garage Lambert,Entretien,100.00,21.00
`,
});
