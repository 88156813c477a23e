// FOL6102: a text has a character that the target's character set does not.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export const characterNotHeld = defineDiagnostic<{
  readonly title: Bilingual;
  readonly field: Bilingual;
  readonly document: string;
  readonly character: string;
}>({
  code: "FOL6102",
  name: "character-not-held",
  severity: "error",
  title: {
    en: "A character does not exist in the target’s character set",
    fr: "Un caractère n’existe pas dans le jeu de caractères de la cible",
  },
  why: {
    en: "The file would show a question mark or another letter in its place, and the text would no longer be what the document says.",
    fr: "Le fichier montrerait à sa place un point d’interrogation ou une autre lettre, et le texte ne serait plus celui de la pièce.",
  },
  message: ({ title, field, document, character }) => ({
    en: `The ${field.en} of document ${quoted(document).en} has the character ${shown(character).en}, which the file for ${title.en} cannot hold`,
    fr: `Le champ ${quoted(field.fr).fr} de la pièce ${quoted(document).fr} contient le caractère ${shown(character).fr}, que le fichier destiné à ${title.fr} ne peut pas contenir`,
  }),
  remedy: () => ({
    en: "Change the text where it comes from, or form `reference` or `description` of other fields; for a letter with a foreign accent, `encoding ascii` writes it without",
    fr: "Corrigez le texte à la source, ou formez «\u00a0reference\u00a0» ou «\u00a0description\u00a0» d’autres champs; pour une lettre à l’accent étranger, «\u00a0encoding ascii\u00a0» l’écrit sans accent",
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Serres → Soleil,Tonte,100.00,5.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Serres Étoilées,Tonte,100.00,5.00
`,
});

/** The character and its number, for those that no font shows. */
function shown(character: string): Bilingual {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  // Half a surrogate pair is not a character that a terminal could print.
  if (/\p{Cs}/u.test(character)) return { en: number, fr: number };
  return {
    en: `${quoted(character).en} (${number})`,
    fr: `${quoted(character).fr} (${number})`,
  };
}
