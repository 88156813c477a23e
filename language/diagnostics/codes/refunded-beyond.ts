// FOL5116: refunds pay back more than there is to give back for the document that they name.
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
  title: {
    en: "A refund of more than there is to give back",
    fr: "Un remboursement supérieur à la somme à rendre",
  },
  why: {
    en: "The same refund may have been recorded twice, or under the wrong number. It is booked as it stands, and what is too much is owed by the customer, or was received without naming the document.",
    fr: "Le même remboursement a peut-être été inscrit deux fois, ou sous le mauvais numéro. Il est comptabilisé tel quel, et l’excédent est dû par le client, ou a été reçu sans que la pièce soit nommée.",
  },
  message: ({ document, named, beyond }) => ({
    en: `With refund ${document}, what is paid back of ${named} exceeds what there was to give back by ${beyond.en}`,
    fr: `Avec le remboursement ${document}, ce qui est remboursé de ${named} dépasse de ${beyond.fr} ce qu’il y avait à rendre`,
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
