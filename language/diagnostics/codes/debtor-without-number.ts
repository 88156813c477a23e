// FOL6150: a line of the debtors, and a customer without a number.
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
    en: "A customer without a debtor number",
    fr: "Un client sans numéro de débiteur",
  },
  why: {
    en: "The package posts to its collective account through the debtor, by number. Without one it refuses the entry; documents booked together have no one customer.",
    fr: "Le logiciel impute à son compte collectif par le débiteur, désigné par son numéro. Sans numéro, il refuse l’écriture; des pièces regroupées n’ont pas un client unique.",
  },
  message: ({ document, account }) => ({
    en: `The entry of document ${quoted(document).en} posts to ${account}, the account of the debtors, and names none`,
    fr: `L’écriture de la pièce ${quoted(document).fr} impute à ${account}, le compte des débiteurs, et n’en nomme aucun`,
  }),
  remedy: () => ({
    en: "Give `customer.number` in the data, and do not group documents of debtors",
    fr: "Donnez «\u00a0customer.number\u00a0» dans les données, et ne regroupez pas les pièces de débiteurs",
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
