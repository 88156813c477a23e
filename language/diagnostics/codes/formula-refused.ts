// FOL6121: a text that a spreadsheet would run as a formula, in a book that refuses them.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { quickbooksExample } from "../example-targets.ts";
import { quoted } from "../wording.ts";

const named = quickbooksExample('description "{customer.name}" or "{number}"').replace(
  "ledger-only",
  "ledger-only\n    formulas  refuse\n ",
);

export const formulaRefused = defineDiagnostic<{
  readonly field: Bilingual;
  readonly document: string;
  readonly text: string;
}>({
  code: "FOL6121",
  name: "formula-refused",
  severity: "error",
  title: {
    en: "A text that looks like a formula",
    fr: "Un texte qui ressemble à une formule",
  },
  why: {
    en: "A spreadsheet that opens the file would run the text, and the book says `formulas refuse`.",
    fr: "Un tableur qui ouvre le fichier exécuterait le texte, et le paramétrage dit «\u00a0formulas refuse\u00a0».",
  },
  message: ({ field, document, text }) => ({
    en: `The ${field.en} of document ${quoted(document).en} begins like a formula: ${quoted(text).en}`,
    fr: `Le champ ${quoted(field.fr).fr} de la pièce ${quoted(document).fr} commence comme une formule\u00a0: ${quoted(text).fr}`,
  }),
  remedy: () => ({
    en: "Change the text where it comes from, or write `formulas neutralise` to have an apostrophe put before it",
    fr: "Modifiez le texte à la source, ou écrivez «\u00a0formulas neutralise\u00a0» pour qu’une apostrophe soit mise devant",
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
