// FOL5066: a document older than the cutover, where the book refuses them.
import { defineDiagnostic } from "../define.ts";
import { exampleBookWith } from "../example.ts";

interface Words {
  readonly document: string;
  readonly date: string;
  readonly cutover: string;
}

export const beforeCutover = defineDiagnostic<Words>({
  code: "FOL5066",
  name: "before-cutover",
  severity: "error",
  title: {
    en: "A document from before the integration",
    fr: "Une pièce antérieure à l’intégration",
  },
  why: {
    en: "What is older than the start of the integration is already in the books. To book it again would count it twice.",
    fr: "Ce qui précède le début de l’intégration est déjà dans les livres. Le comptabiliser encore le compterait deux fois.",
  },
  message: ({ document, date, cutover }) => ({
    en: `Document ${document} is dated ${date}, and the integration starts on ${cutover}`,
    fr: `La pièce ${document} est datée du ${date}, et l’intégration commence le ${cutover}`,
  }),
  remedy: ({ cutover }) => ({
    en: `Leave older documents out of the data, or write \`cutover ${cutover} skip\` to pass them over and count them`,
    fr: `Retirez des données les pièces plus anciennes, ou écrivez «\u00a0cutover ${cutover} skip\u00a0» pour les écarter et les compter`,
  }),
  bad: `
${exampleBookWith("cutover 2026-02-01")}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,<|2026-01-31|>,Tremblay,Tonte,100.00,5.00,105.00
`,
  good: `
${exampleBookWith("cutover 2026-02-01")}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-02-01,Tremblay,Tonte,100.00,5.00,105.00
`,
});
