// FOL5022: a rate of exchange that cannot be read.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly field: string;
  readonly text: string;
  readonly decimal: string;
}

export const dataRate = defineDiagnostic<Words>({
  code: "FOL5022",
  name: "data-rate",
  severity: "error",
  title: { en: "A rate that cannot be read", fr: "Un taux illisible" },
  why: {
    en: "A rate turns a foreign amount into the book’s currency: read wrongly, it moves every account of the document.",
    fr: "Un taux convertit un montant étranger dans la devise du paramétrage\u00a0: mal lu, il déplace tous les comptes de la pièce.",
  },
  message: ({ field, text }) => ({
    en: `${quoted(text).en} is no rate for \`${field}\``,
    fr: `${quoted(text).fr} n’est pas un taux pour «\u00a0${field}\u00a0»`,
  }),
  remedy: ({ decimal }) => ({
    en: `Write a rate above zero with at most 12 digits on either side, like 1${decimal}3525`,
    fr: `Écrivez un taux positif d’au plus 12 chiffres de part et d’autre, comme 1${decimal}3525`,
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,rate,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,<|-1.35|>,Tonte,100.00,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,rate,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,1,Tonte,100.00,5.00,105.00
`,
});
