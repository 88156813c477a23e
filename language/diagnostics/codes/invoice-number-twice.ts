// FOL6154: two invoices of one administration under one number.
import { defineDiagnostic } from "../define.ts";
import { afasExample } from "../example.ts";
import { quoted } from "../wording.ts";

export const invoiceNumberTwice = defineDiagnostic<{
  readonly document: string;
  readonly number: string;
  readonly administration: number;
}>({
  code: "FOL6154",
  name: "invoice-number-twice",
  severity: "error",
  title: {
    en: "An invoice number for the second time",
    fr: "Un numéro de facture pour la seconde fois",
  },
  why: {
    en: "An invoice number is there once in an administration, whichever module hands it out. AFAS refuses the second invoice, or a payment settles the wrong one.",
    fr: "Un numéro de facture n’existe qu’une fois dans une administration, quel que soit le module qui le donne. AFAS refuse la seconde facture, ou un paiement règle la mauvaise.",
  },
  message: ({ document, number, administration }) => ({
    en: `Document ${quoted(document).en} has invoice number ${number}, which another document of this run has in administration ${administration}`,
    fr: `La pièce ${quoted(document).fr} porte le numéro de facture ${number}, qu’une autre pièce de ce lot porte déjà dans l’administration ${administration}`,
  }),
  remedy: () => ({
    en: "Give each module a series of its own, for example with one more letter, and renumber one of the two",
    fr: "Donnez à chaque module sa propre série, par exemple avec une lettre de plus, et renumérotez l’une des deux",
  }),
  bad: `${afasExample}
--- data.csv
kind,number,date,source,customer.number,customer.name,line.item,line.amount,tax.TVA
invoice,F10001,2026-01-15,vkf,10004,Garage Lambert,Entretien,100.00,21.00
<|invoice|>,F10001,2026-01-16,pro,10005,Collard,Entretien,100.00,21.00
`,
  good: `${afasExample}
--- data.csv
kind,number,date,source,customer.number,customer.name,line.item,line.amount,tax.TVA
invoice,F10001,2026-01-15,vkf,10004,Garage Lambert,Entretien,100.00,21.00
invoice,F10002,2026-01-16,pro,10005,Collard,Entretien,100.00,21.00
`,
});
