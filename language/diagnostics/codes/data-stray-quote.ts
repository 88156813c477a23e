// FOL5008: a quote where none may stand.
import { defineDiagnostic } from "../define.ts";

interface Words {
  /** After the quote that closes a cell, or inside a cell that none opens. */
  readonly where: "after" | "inside";
}

export const dataStrayQuote = defineDiagnostic<Words>({
  code: "FOL5008",
  name: "data-stray-quote",
  severity: "error",
  title: { en: "A quote in the wrong place", fr: "Un guillemet mal placé" },
  why: {
    en: "Quotes say where a cell begins and ends. Where they do not fit, nobody knows which text belongs to which column.",
    fr: "Les guillemets droits disent où une cellule commence et finit. Mal placés, ils ne laissent plus savoir quel texte va dans quelle colonne.",
  },
  message: ({ where }) =>
    where === "after"
      ? {
          en: "Text goes on after the quote that closes the cell",
          fr: "Du texte suit le guillemet qui ferme la cellule",
        }
      : {
          en: "A quote stands inside a cell that does not begin with one",
          fr: "Un guillemet se trouve dans une cellule qui ne commence pas par un guillemet",
        },
  remedy: () => ({
    en: 'Put the whole cell in quotes, and write a quote inside it twice, as in "Plaque 12"""',
    fr: 'Mettez toute la cellule entre guillemets droits, et doublez ceux qu’elle contient, comme dans "Plaque 12"""',
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.description,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,Plaque 12<|"|>,100.00,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.description,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,"Plaque 12""",100.00,5.00,105.00
`,
});
