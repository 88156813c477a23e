// FOL5009: a quote that is opened and never closed.
import { defineDiagnostic } from "../define.ts";

interface Words {
  /** The line of the next quote, which is not where the cell ends; undefined where there is none. */
  readonly closedOn: number | undefined;
}

export const dataOpenQuote = defineDiagnostic<Words>({
  code: "FOL5009",
  name: "data-open-quote",
  severity: "error",
  title: { en: "A quote that is never closed", fr: "Un guillemet jamais refermé" },
  why: {
    en: "An open quote takes in all that follows, line breaks included: the rest of the file would be one cell.",
    fr: "Un guillemet ouvert avale tout ce qui suit, fins de ligne comprises\u00a0: le reste du fichier serait une seule cellule.",
  },
  message: ({ closedOn }) =>
    closedOn === undefined
      ? {
          en: "The quote that opens here is not closed before the end of the file",
          fr: "Le guillemet ouvert ici n’est pas refermé avant la fin du fichier",
        }
      : {
          en: `The quote that opens here is not closed before line ${closedOn}, and there in front of a text`,
          fr: `Le guillemet ouvert ici n’est refermé qu’à la ligne ${closedOn}, devant un texte`,
        },
  remedy: ({ closedOn }) =>
    closedOn === undefined
      ? {
          en: "Close the quote at the end of the cell, or export the file again if its end is missing",
          fr: "Refermez le guillemet à la fin de la cellule, ou exportez de nouveau le fichier s’il en manque la fin",
        }
      : {
          en: "Close the quote at the end of the cell; a quote inside a cell is written twice",
          fr: "Refermez le guillemet à la fin de la cellule; un guillemet dans une cellule se double",
        },
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,<|"Tremblay|>,Tonte,100.00,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,"Tremblay",Tonte,100.00,5.00,105.00
`,
});
