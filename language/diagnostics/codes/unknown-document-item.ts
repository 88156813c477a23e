// FOL5051: a line names an item that the book does not declare.
import { defineDiagnostic } from "../define.ts";
import { declareOrCorrect } from "../document-wording.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly item: string;
  readonly document: string;
  readonly near: string | undefined;
}

export const unknownDocumentItem = defineDiagnostic<Words>({
  code: "FOL5051",
  name: "unknown-document-item",
  severity: "error",
  title: {
    en: "An item that the book does not declare",
    fr: "Un article que le paramétrage ne déclare pas",
  },
  why: {
    en: "Nothing says which account this sale goes to. Folio never puts it in an account of its own choice.",
    fr: "Rien ne dit à quel compte va cette vente. Folio ne la porte jamais à un compte de son choix.",
  },
  message: ({ item, document }) => ({
    en: `Document ${document} bills item ${quoted(item).en}, which the book does not declare`,
    fr: `La pièce ${document} facture l’article ${quoted(item).fr}, que le paramétrage ne déclare pas`,
  }),
  remedy: ({ item, near }) => declareOrCorrect(item, `item "${item}"`, near),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,<|Tonde|>,100.00,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});
