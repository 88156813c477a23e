// FOL5073: a document states a tax that none of its lines bears.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly document: string;
  readonly tax: string;
  readonly amount: Bilingual;
}

export const taxWithoutLine = defineDiagnostic<Words>({
  code: "FOL5073",
  name: "tax-without-line",
  severity: "error",
  title: { en: "A tax that no line bears", fr: "Une taxe qu’aucune ligne ne porte" },
  why: {
    en: "A tax has a base. Where no line bears it, the tax group of an item is wrong, or the source billed a tax it should not have.",
    fr: "Une taxe a une base. Si aucune ligne ne la porte, le groupe de taxes d’un article est faux, ou la source a facturé une taxe de trop.",
  },
  message: ({ document, tax, amount }) => ({
    en: `Document ${document} states ${amount.en} of ${tax}, and none of its lines bears ${tax}`,
    fr: `La pièce ${document} indique ${amount.fr} de ${tax}, et aucune de ses lignes ne porte cette taxe`,
  }),
  remedy: ({ tax }) => ({
    en: `Give the lines a tax group that has ${tax}, or correct the document`,
    fr: `Donnez aux lignes un groupe de taxes qui comprend ${tax}, ou corrigez la pièce`,
  }),
  bad: `
tax group "Détaxé" = zero-rated
item "Sirop" debit 1210 credit 4001 tax "Détaxé"
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Sirop,100.00,<|5.00|>,105.00
`,
  good: `
tax group "Détaxé" = zero-rated
item "Sirop" debit 1210 credit 4001 tax "Détaxé"
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Sirop,100.00,,100.00
`,
});
