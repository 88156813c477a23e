// FOL5007: a row has more or fewer cells than the header.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly expected: number;
  readonly found: number;
  /** Whether the row is the last and has no line end, as where a file was cut off. */
  readonly cutOff: boolean;
}

export const dataFieldCount = defineDiagnostic<Words>({
  code: "FOL5007",
  name: "data-field-count",
  severity: "error",
  title: {
    en: "A row that is wider or narrower than the header",
    fr: "Une rangée plus large ou plus étroite que l’en-tête",
  },
  why: {
    en: "One cell too many or too few, and every value after it stands in its neighbour’s column.",
    fr: "Une cellule de trop ou de moins, et chaque valeur qui suit se trouve dans la colonne de sa voisine.",
  },
  message: ({ expected, found }) => ({
    en: `The header has ${expected} columns, and this row has ${found}`,
    fr: `L’en-tête a ${expected} colonnes, et cette rangée en a ${found}`,
  }),
  remedy: ({ expected, found, cutOff }) => {
    if (found > expected) {
      return {
        en: "Put a cell that contains the delimiter in quotes, or remove the cells too many",
        fr: "Mettez entre guillemets droits la cellule qui contient le séparateur, ou retirez les cellules de trop",
      };
    }
    return cutOff
      ? {
          en: "Export the file again, or copy it anew: it seems cut off in this row, which is the last and has no line end",
          fr: "Exportez de nouveau le fichier, ou recopiez-le\u00a0: il semble tronqué dans cette rangée, qui est la dernière et n’a pas de fin de ligne",
        }
      : {
          en: "Complete the row, whose last cells are missing; put a cell in quotes if it contains a line break",
          fr: "Complétez la rangée, dont les dernières cellules manquent; mettez entre guillemets droits une cellule qui contient un saut de ligne",
        };
  },
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
<|invoice|>,F1001,2026-01-15,Tremblay, Guy,Tonte,100.00,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,"Tremblay, Guy",Tonte,100.00,5.00,105.00
`,
});
