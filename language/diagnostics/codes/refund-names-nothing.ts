// FOL5075: a refund without lines names no document.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly document: string;
}

export const refundNamesNothing = defineDiagnostic<Words>({
  code: "FOL5075",
  name: "refund-names-nothing",
  severity: "warning",
  title: {
    en: "A refund that names no document",
    fr: "Un remboursement qui ne nomme aucune pièce",
  },
  why: {
    en: "The refund is booked, but nobody can say which open item of the customer it clears.",
    fr: "Le remboursement est comptabilisé, mais on ne peut dire quel poste ouvert du client il solde.",
  },
  message: ({ document }) => ({
    en: `Refund ${document} names no document that it pays back`,
    fr: `Le remboursement ${document} ne nomme aucune pièce`,
  }),
  remedy: () => ({
    en: "Name the document that it pays back in `applies.document`",
    fr: "Nommez la pièce remboursée dans «\u00a0applies.document\u00a0»",
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,F1001
<|refund|>,R3,2026-01-25,Tremblay,,,,Interac,105.00,
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,F1001
refund,R3,2026-01-25,Tremblay,,,,Interac,105.00,P88
`,
});
