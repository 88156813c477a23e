// FOL5060: the lines and taxes of a document do not give its stated total.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly document: string;
  readonly stated: Bilingual;
  readonly computed: Bilingual;
  readonly difference: Bilingual;
  /** Whether the parts make more than the total. */
  readonly tooMuch: boolean;
}

export const totalDiffers = defineDiagnostic<Words>({
  code: "FOL5060",
  name: "total-differs",
  severity: "error",
  title: {
    en: "Lines and taxes do not make the total",
    fr: "Les lignes et les taxes ne donnent pas le total",
  },
  why: {
    en: "What the customer owes is the total. A document whose parts do not add up to it lacks something or has it twice, and rounding is no excuse.",
    fr: "Ce que le client doit, c’est le total. Une pièce dont les parties ne le donnent pas a quelque chose en moins ou en double, et l’arrondi n’est pas une excuse.",
  },
  message: ({ document, stated, computed, difference }) => ({
    en: `The total of document ${document} is ${stated.en}, and its lines and taxes make ${computed.en}, a difference of ${difference.en}`,
    fr: `Le total de la pièce ${document} est de ${stated.fr}, et ses lignes et ses taxes donnent ${computed.fr}, soit un écart de ${difference.fr}`,
  }),
  remedy: ({ tooMuch }) =>
    tooMuch
      ? {
          en: "Correct the document where it comes from: take out a row that stands twice, or add the discount that the data leave out",
          fr: "Corrigez la pièce à la source\u00a0: retirez une rangée qui y figure deux fois, ou ajoutez la remise que les données omettent",
        }
      : {
          en: "Correct the document where it comes from, or add the line or the tax that the data leave out",
          fr: "Corrigez la pièce à la source, ou ajoutez la ligne ou la taxe que les données omettent",
        },
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,<|106.00|>
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});
