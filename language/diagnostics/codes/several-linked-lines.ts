// FOL6114: more lines on receivables or payables than the target takes in one entry.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { linkedQuickbooksExample } from "../example-targets.ts";
import { quoted } from "../wording.ts";

export const severalLinkedLines = defineDiagnostic<{
  readonly title: Bilingual;
  readonly document: string;
  readonly count: number;
  readonly limit: number;
  readonly option: string | undefined;
}>({
  code: "FOL6114",
  name: "several-linked-lines",
  severity: "error",
  title: {
    en: "An entry with several lines on receivables or payables",
    fr: "Une écriture de plusieurs lignes aux comptes Clients ou Fournisseurs",
  },
  why: {
    en: "Entries with one such line are taken by every version of the package; several are refused by some.",
    fr: "Toutes les versions du logiciel acceptent une écriture qui n’en a qu’une; certaines en refusent plusieurs.",
  },
  message: ({ title, document, count, limit }) => ({
    en: `The entry of document ${quoted(document).en} has ${count} lines on receivables or payables; ${title.en} takes ${limit}`,
    fr: `L’écriture de la pièce ${quoted(document).fr} a ${count} lignes aux comptes Clients ou Fournisseurs; ${title.fr} en accepte ${limit}`,
  }),
  remedy: ({ option }) =>
    option === undefined
      ? {
          en: "Post to a clearing account that is not linked to receivables, and let lines merge",
          fr: "Imputez un compte de passage qui n’est pas associé à l’auxiliaire, et laissez les lignes fusionner",
        }
      : {
          en: `Write \`${option}\` in the options of the target if your version takes several, or let lines merge`,
          fr: `Écrivez ${quoted(option).fr} dans les options de la cible si votre version en accepte plusieurs, ou laissez les lignes fusionner`,
        },
  bad: `
${linkedQuickbooksExample("lines       separate")}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
<|invoice|>,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
`,
  good: `
${linkedQuickbooksExample()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
`,
});
