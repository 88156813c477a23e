// FOL5081: every pattern of the reference or description has a placeholder that the document lacks.
import { defineDiagnostic } from "../define.ts";
import { exampleBookWith } from "../example.ts";

interface Words {
  readonly document: string;
  readonly setting: "reference" | "description";
}

export const noReference = defineDiagnostic<Words>({
  code: "FOL5081",
  name: "no-reference",
  severity: "error",
  title: {
    en: "A document that no pattern fits",
    fr: "Une pièce à laquelle aucun modèle ne convient",
  },
  why: {
    en: "Every pattern of the book has a field that this document lacks, so the entry would have nothing to be called by.",
    fr: "Chaque modèle du paramétrage demande un champ que cette pièce n’a pas\u00a0: l’écriture n’aurait rien pour la désigner.",
  },
  message: ({ document, setting }) => ({
    en: `Document ${document} lacks a field in every pattern of \`${setting}\``,
    fr: `Il manque à la pièce ${document} un champ dans chaque modèle de «\u00a0${setting}\u00a0»`,
  }),
  remedy: ({ setting }) => ({
    en: `Add a pattern that always fits to \`${setting}\`, such as \`or "{number}"\``,
    fr: `Ajoutez à «\u00a0${setting}\u00a0» un modèle qui convient toujours, comme «\u00a0or "{number}"\u00a0»`,
  }),
  bad: `
${exampleBookWith('reference "{project.number}"')}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
<|invoice|>,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
  good: `
${exampleBookWith('reference "{project.number}" or "{number}"')}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});
