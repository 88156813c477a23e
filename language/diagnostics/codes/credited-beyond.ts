// FOL5111: credit notes that state their taxes give back more than the invoice billed.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly document: string;
  readonly credited: string;
  readonly credits: Bilingual;
  readonly billed: Bilingual;
}

export const creditedBeyond = defineDiagnostic<Words>({
  code: "FOL5111",
  name: "credited-beyond",
  severity: "warning",
  title: {
    en: "More credited than was billed",
    fr: "Plus crédité que facturé",
  },
  why: {
    en: "What a credit note states is carried. Credits beyond the invoice or the bill take away amounts and taxes that were never booked: the same credit may have been given twice.",
    fr: "Ce qu’une note de crédit indique est repris tel quel. Des crédits qui dépassent la facture retirent des montants et des taxes qui n’ont jamais été comptabilisés\u00a0: le même crédit a peut-être été donné deux fois.",
  },
  message: ({ document, credited, credits, billed }) => ({
    en: `With ${document}, ${credits.en} is credited of ${credited}, which billed ${billed.en}`,
    fr: `Avec ${document}, ${credits.fr} est crédité sur ${credited}, qui a facturé ${billed.fr}`,
  }),
  remedy: ({ document }) => ({
    en: `Remove ${document} if the credit was given already, or correct its amounts or the document that it credits`,
    fr: `Retirez ${document} si le crédit a déjà été donné, ou corrigez ses montants ou la pièce créditée`,
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,credits.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,
credit-note,N7,2026-01-20,Tremblay,Tonte,100.00,5.00,F1001
credit-note,N8,2026-01-22,Tremblay,Tonte,60.00,3.00,<|F1001|>
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,credits.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,
credit-note,N7,2026-01-20,Tremblay,Tonte,40.00,2.00,F1001
credit-note,N8,2026-01-22,Tremblay,Tonte,60.00,3.00,F1001
`,
});
