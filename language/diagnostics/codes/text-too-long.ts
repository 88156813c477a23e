// FOL6101: a text is longer than the target's field.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export const textTooLong = defineDiagnostic<{
  readonly title: Bilingual;
  readonly field: Bilingual;
  readonly document: string;
  readonly length: number;
  readonly limit: number;
}>({
  code: "FOL6101",
  name: "text-too-long",
  severity: "error",
  title: {
    en: "A text is too long for the accounting package",
    fr: "Un texte est trop long pour le logiciel comptable",
  },
  why: {
    en: "Each field of an import file has a longest text. A text that is cut without anyone having said so may lose the very digits that tell two documents apart.",
    fr: "Chaque champ d’un fichier d’importation a une longueur maximale. Un texte coupé sans que personne l’ait demandé peut perdre justement les chiffres qui distinguent deux pièces.",
  },
  message: ({ title, field, document, length, limit }) => ({
    en: `The ${field.en} of document ${quoted(document).en} has ${length} characters; ${title.en} takes ${limit}`,
    fr: `Le champ ${quoted(field.fr).fr} de la pièce ${quoted(document).fr} compte ${length} caractères; ${title.fr} en accepte ${limit}`,
  }),
  remedy: () => ({
    en: "Shorten it with `reference` or `description`, raise the length in the options of the target if your version takes more, or write `texts cut`",
    fr: "Raccourcissez-le avec «\u00a0reference\u00a0» ou «\u00a0description\u00a0», augmentez la longueur dans les options de la cible si votre version en accepte davantage, ou écrivez «\u00a0texts cut\u00a0»",
  }),
  bad: `
--- data.csv
kind,number,date,line.item,line.amount,tax.TPS
invoice,F1001-2026-00001,2026-01-15,Tonte,100.00,5.00
`,
  good: `
--- data.csv
kind,number,date,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tonte,100.00,5.00
`,
});
