// FOL5079: an amount has a fraction of the smallest unit of the currency.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly document: string;
  readonly field: string;
  readonly amount: Bilingual;
  readonly places: string;
}

export const tooPrecise = defineDiagnostic<Words>({
  code: "FOL5079",
  name: "too-precise",
  severity: "error",
  title: { en: "A fraction of a cent", fr: "Une fraction de cent" },
  why: {
    en: "An entry is in whole cents. Which way a fraction is rounded is for the source to say, because its total depends on it.",
    fr: "Une écriture se fait en cents entiers. C’est à la source de dire comment s’arrondit une fraction, car son total en dépend.",
  },
  message: ({ document, field, amount, places }) => ({
    en: `Document ${document} has ${amount.en} as \`${field}\`, and the currency has ${places} decimals`,
    fr: `La pièce ${document} indique ${amount.fr} pour «\u00a0${field}\u00a0», et la devise a ${places} décimales`,
  }),
  remedy: ({ field }) => ({
    en: `Write \`${field}\` as the source rounds it: with the value that makes its total add up`,
    fr: `Inscrivez «\u00a0${field}\u00a0» tel que la source l’arrondit\u00a0: avec la valeur qui fait tomber juste son total`,
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,<|100.005|>,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});
