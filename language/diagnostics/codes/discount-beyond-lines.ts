// FOL5112: a document's discount is larger than what its lines, some of them negative, come to.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly document: string;
  readonly discount: Bilingual;
  readonly lines: Bilingual;
}

export const discountBeyondLines = defineDiagnostic<Words>({
  code: "FOL5112",
  name: "discount-beyond-lines",
  severity: "error",
  title: {
    en: "A discount larger than what it is given on",
    fr: "Une remise plus grande que ce sur quoi elle porte",
  },
  why: {
    en: "A document’s discount lowers each of its lines in proportion. Where lines that bill and lines that reduce nearly cancel out, the shares would be many times the lines themselves: entries that balance and mean nothing.",
    fr: "La remise d’une pièce réduit chacune de ses lignes en proportion. Quand les lignes qui facturent et celles qui réduisent s’annulent presque, les parts dépasseraient de loin les lignes elles-mêmes\u00a0: des écritures équilibrées, mais dénuées de sens.",
  },
  message: ({ document, discount, lines }) => ({
    en: `Document ${document} gives a discount of ${discount.en} on lines that come to ${lines.en}`,
    fr: `La pièce ${document} accorde une remise de ${discount.fr} sur des lignes qui totalisent ${lines.fr}`,
  }),
  remedy: () => ({
    en: "Correct the discount, or give it as a line of its own with the item that it reduces",
    fr: "Corrigez la remise, ou donnez-la en ligne distincte, avec l’article qu’elle réduit",
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,discount,tax.TPS
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,<|10.00|>,-0.50
invoice,F1001,2026-01-15,Tremblay,Tonte,-99.99,10.00,
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,discount,tax.TPS
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,10.00,3.50
invoice,F1001,2026-01-15,Tremblay,Tonte,-20.00,10.00,
`,
});
