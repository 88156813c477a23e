// FOL5110: two payments settle a document beyond what it comes to.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly document: string;
  readonly settled: string;
  /** What settles it beside this payment. */
  readonly other: Bilingual;
  readonly beyond: Bilingual;
}

export const settledTwice = defineDiagnostic<Words>({
  code: "FOL5110",
  name: "settled-twice",
  severity: "warning",
  title: { en: "A document that is settled twice", fr: "Une pièce réglée deux fois" },
  why: {
    en: "The same payment may have been recorded twice, or under the wrong invoice. Both are booked, and what is too much stays open in favour of whoever paid.",
    fr: "Le même paiement a peut-être été inscrit deux fois, ou sur la mauvaise facture. Les deux sont comptabilisés, et l’excédent reste ouvert en faveur du payeur.",
  },
  message: ({ document, settled, other, beyond }) => ({
    en: `Payment ${document} and ${other.en} settle ${settled} with ${beyond.en} more than is due`,
    fr: `Le paiement ${document} et ${other.fr} règlent ${settled} et dépassent de ${beyond.fr} ce qui est dû`,
  }),
  remedy: ({ document }) => ({
    en: `Remove ${document} if it is the same money, correct the document that it applies to, or refund it when the time comes`,
    fr: `Retirez ${document} si c’est le même argent, corrigez la pièce à laquelle il s’applique, ou remboursez-le le moment venu`,
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,F1001
payment,P89,2026-01-22,Tremblay,,,,Interac,105.00,<|F1001|>
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,60.00,F1001
payment,P89,2026-01-22,Tremblay,,,,Interac,45.00,F1001
`,
});
