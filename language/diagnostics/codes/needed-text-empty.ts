// FOL6117: a text that the target needs and of which nothing is left.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { quickbooksExample } from "../example-targets.ts";
import { quoted } from "../wording.ts";

const named = quickbooksExample('reference   "{customer.name}" or "{number}"');

export const neededTextEmpty = defineDiagnostic<{
  readonly title: Bilingual;
  readonly document: string;
  readonly field: Bilingual;
}>({
  code: "FOL6117",
  name: "needed-text-empty",
  severity: "error",
  title: {
    en: "A text that the target needs is empty",
    fr: "Un texte exigé par la cible est vide",
  },
  why: {
    en: "The package refuses an entry without it, or takes its lines for those of another entry.",
    fr: "Sans lui, le logiciel refuse l’écriture ou en confond les lignes avec celles d’une autre.",
  },
  message: ({ title, document, field }) => ({
    en: `The ${field.en} of document ${quoted(document).en} is empty; ${title.en} needs one`,
    fr: `Le champ ${quoted(field.fr).fr} de la pièce ${quoted(document).fr} est vide; ${title.fr} l’exige`,
  }),
  remedy: () => ({
    en: "Say in `reference` what entries are called by, with a field that every document has",
    fr: "Dites dans «\u00a0reference\u00a0» comment s’appellent les écritures, avec un champ que chaque pièce possède",
  }),
  bad: `
${named}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
<|invoice|>,F1001,2026-01-15,\u200b,Tonte,100.00,5.00
`,
  good: `
${named}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
`,
});
