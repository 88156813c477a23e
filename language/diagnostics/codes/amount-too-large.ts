// FOL6108: an amount that the columns of the target's file cannot hold.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { exampleBook } from "../example.ts";
import { quoted } from "../wording.ts";

const acomba = `--- book.folio\n${exampleBook.replace("sage50 { tax lines off }", "acomba")}`;

export const amountTooLarge = defineDiagnostic<{
  readonly title: Bilingual;
  readonly document: string;
  readonly account: string;
  readonly amount: Bilingual;
  readonly limit: Bilingual;
}>({
  code: "FOL6108",
  name: "amount-too-large",
  severity: "error",
  title: {
    en: "An amount is too large for the accounting package",
    fr: "Un montant est trop grand pour le logiciel comptable",
  },
  why: {
    en: "The file has columns of a fixed width. A larger amount would run into the next column and be read as another figure.",
    fr: "Le fichier a des colonnes de largeur fixe. Un montant plus grand déborderait sur la colonne suivante et serait lu autrement.",
  },
  message: ({ title, document, account, amount, limit }) => ({
    en: `Document ${quoted(document).en} posts ${amount.en} to account ${account}; ${title.en} takes at most ${limit.en} a line`,
    fr: `La pièce ${quoted(document).fr} inscrit ${amount.fr} au compte ${account}; ${title.fr} accepte au plus ${limit.fr} par ligne`,
  }),
  remedy: () => ({
    en: "Enter this document in the package by hand, or split it into smaller ones where it comes from; if entries are grouped, group them by shorter periods",
    fr: "Saisissez cette pièce à la main dans le logiciel, ou divisez-la à la source; si les écritures sont regroupées, regroupez-les par périodes plus courtes",
  }),
  bad: `
${acomba}
--- data.csv
kind,number,date,line.item,line.amount,tax.TPS
<|invoice|>,F1001,2026-01-15,Tonte,952380.95,47619.05
`,
  good: `
${acomba}
--- data.csv
kind,number,date,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tonte,952380.94,47619.05
`,
});
