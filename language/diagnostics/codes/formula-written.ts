// FOL6120: a text that a spreadsheet would run as a formula was put out of action.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { quickbooksExample } from "../example-targets.ts";
import { quoted } from "../wording.ts";

const named = quickbooksExample('description "{customer.name}" or "{number}"');

export const formulaWritten = defineDiagnostic<{
  readonly field: Bilingual;
  readonly document: string;
  readonly text: string;
}>({
  code: "FOL6120",
  name: "formula-written",
  severity: "warning",
  title: {
    en: "A text that looks like a formula has an apostrophe before it",
    fr: "Un texte qui ressemble à une formule est précédé d’une apostrophe",
  },
  why: {
    en: "A spreadsheet that opens the file would run the text. The apostrophe stops that, and the accounting package shows it.",
    fr: "Un tableur qui ouvre le fichier exécuterait le texte. L’apostrophe l’en empêche, et le logiciel comptable l’affiche.",
  },
  message: ({ field, document, text }) => ({
    en: `The ${field.en} of document ${quoted(document).en} begins like a formula: ${quoted(text).en}`,
    fr: `Le champ ${quoted(field.fr).fr} de la pièce ${quoted(document).fr} commence comme une formule\u00a0: ${quoted(text).fr}`,
  }),
  remedy: () => ({
    en: "Change the text where it comes from, or write `formulas keep` in the options of the target if nobody opens the file in a spreadsheet",
    fr: "Modifiez le texte à la source, ou écrivez «\u00a0formulas keep\u00a0» dans les options de la cible si personne n’ouvre le fichier dans un tableur",
  }),
  bad: `
${named}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
<|invoice|>,F1001,2026-01-15,=Tremblay,Tonte,100.00,5.00
`,
  good: `
${named}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
`,
});
