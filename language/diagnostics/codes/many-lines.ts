// FOL6109: an entry of more lines than anybody has seen the target take.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { exampleBook } from "../example.ts";
import { quoted } from "../wording.ts";

const avantage = (most: number) =>
  `--- book.folio\n${exampleBook.replace("sage50 { tax lines off }", `avantage { postings per entry ${most} }`)}`;

export const manyLines = defineDiagnostic<{
  readonly title: Bilingual;
  readonly document: string;
  readonly count: number;
  readonly limit: number;
  readonly option: string;
}>({
  code: "FOL6109",
  name: "many-lines",
  severity: "warning",
  title: {
    en: "An entry with many lines",
    fr: "Une écriture de beaucoup de lignes",
  },
  why: {
    en: "The package does not publish how many lines an entry of its import file may have, and longer ones have not been seen to work. Try one on a copy of the company first.",
    fr: "L’éditeur ne dit pas combien de lignes une écriture du fichier d’importation peut avoir, et on n’en connaît pas de plus longue qui ait été acceptée. Essayez-en d’abord une sur une copie de l’entreprise.",
  },
  message: ({ title, document, count, limit }) => ({
    en: `The entry of document ${quoted(document).en} has ${count} lines; past ${limit}, nothing says that ${title.en} takes it`,
    fr: `L’écriture de la pièce ${quoted(document).fr} compte ${count} lignes; au-delà de ${limit}, rien n’assure que ${title.fr} l’accepte`,
  }),
  remedy: () => ({
    en: "Raise `postings per entry` in the options of the target once the package has taken one, or map items to fewer accounts",
    fr: "Augmentez « postings per entry » dans les options de la cible quand le logiciel en aura accepté une, ou associez les articles à moins de comptes",
  }),
  bad: `
${avantage(2)}
--- data.csv
kind,number,date,line.item,line.amount,tax.TPS
<|invoice|>,F1001,2026-01-15,Tonte,100.00,5.00
`,
  good: `
${avantage(3)}
--- data.csv
kind,number,date,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tonte,100.00,5.00
`,
});
