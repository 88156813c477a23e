// FOL6103: an entry in a foreign currency, for a target that takes the home currency only.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export const currencyNotTaken = defineDiagnostic<{
  readonly title: Bilingual;
  readonly document: string;
  readonly currency: string;
  readonly home: string;
}>({
  code: "FOL6103",
  name: "currency-not-taken",
  severity: "error",
  title: {
    en: "The target takes entries in the home currency only",
    fr: "La cible n’accepte que des écritures dans la monnaie de l’entreprise",
  },
  why: {
    en: "An amount in a foreign currency written as if it were the home one would be posted at par.",
    fr: "Un montant en devise écrit comme s’il était dans la monnaie de l’entreprise serait comptabilisé au pair.",
  },
  message: ({ title, document, currency, home }) => ({
    en: `Document ${quoted(document).en} is in ${currency}; entries for ${title.en} are written in ${home} only`,
    fr: `La pièce ${quoted(document).fr} est en ${currency}; les écritures destinées à ${title.fr} ne sont produites qu’en ${home}`,
  }),
  remedy: ({ title, currency }) => ({
    en: `Enter the documents in ${currency} in ${title.en} by hand, and give their source another file`,
    fr: `Saisissez à la main les pièces en ${currency} dans ${title.fr} et exportez-les dans un fichier à part`,
  }),
  bad: `
--- data.csv
kind,number,date,currency,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,USD,Tonte,100.00,5.00
`,
  good: `
--- data.csv
kind,number,date,currency,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,CAD,Tonte,100.00,5.00
`,
});
