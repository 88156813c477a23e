// FOL5117: a refund pays back of an invoice what is not credited.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly document: string;
  readonly named: string;
  readonly owed: Bilingual;
}

export const refundReopens = defineDiagnostic<Words>({
  code: "FOL5117",
  name: "refund-reopens",
  severity: "information",
  title: { en: "A refund of what is not credited", fr: "Un remboursement sans note de crédit" },
  why: {
    en: "The document is owed again. That is right where the bank returned the payment; else the credit note is missing, or the same refund was recorded twice.",
    fr: "La pièce est de nouveau due. C’est juste si la banque a retourné le paiement; sinon, il manque la note de crédit, ou le même remboursement a été inscrit deux fois.",
  },
  message: ({ document, named, owed }) => ({
    en: `With refund ${document}, ${owed.en} of ${named} is paid back that is not credited, and is owed again`,
    fr: `Avec le remboursement ${document}, ${owed.fr} de ${named} sont remboursés sans être crédités, et sont de nouveau dus`,
  }),
  remedy: ({ document }) => ({
    en: `Enter the credit note, name the payment if it was too much, or remove ${document} if it is the same money; leave it if the bank returned the payment`,
    fr: `Saisissez la note de crédit, nommez le paiement s’il était excédentaire, ou retirez ${document} si c’est le même argent; laissez tel quel si la banque a retourné le paiement`,
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,F1001
refund,R3,2026-01-25,Tremblay,,,,Interac,42.00,<|F1001|>
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document,credits.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,F1001,
credit-note,N2,2026-01-24,Tremblay,Tonte,40.00,2.00,,,,F1001
refund,R3,2026-01-25,Tremblay,,,,Interac,42.00,F1001,
`,
});
