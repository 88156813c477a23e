// FOL5116: refunds pay back more than came in for the document that they name.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly document: string;
  readonly named: string;
  readonly beyond: Bilingual;
}

export const refundedBeyond = defineDiagnostic<Words>({
  code: "FOL5116",
  name: "refunded-beyond",
  severity: "warning",
  title: { en: "More is refunded than was received", fr: "Remboursement de plus que le reçu" },
  why: {
    en: "The same refund may have been recorded twice, or under the wrong number. It is booked, and the customer owes what was paid back too much.",
    fr: "Le même remboursement a peut-être été inscrit deux fois, ou sous le mauvais numéro. Il est comptabilisé, et le client doit ce qui lui a été remboursé en trop.",
  },
  message: ({ document, named, beyond }) => ({
    en: `With refund ${document}, ${beyond.en} more is paid back of ${named} than was received`,
    fr: `Avec le remboursement ${document}, on rend pour ${named} ${beyond.fr} de plus que ce qui a été reçu`,
  }),
  remedy: ({ document }) => ({
    en: `Remove ${document} if it is the same money, or correct its amount or the document that it names`,
    fr: `Retirez ${document} si c’est le même argent, ou corrigez son montant ou la pièce qu’il nomme`,
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,F1001
refund,R3,2026-01-25,Tremblay,,,,Interac,150.00,<|P88|>
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,F1001
refund,R3,2026-01-25,Tremblay,,,,Interac,105.00,P88
`,
});
