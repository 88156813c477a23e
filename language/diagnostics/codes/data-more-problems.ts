// FOL5049: a data file has more problems than are told.
import * as limits from "../../text/limits.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly told: number;
  readonly more: number;
  /** The rest of the file was not read. */
  readonly unread?: boolean;
  /** The code that more than half of them have, and how many they are. */
  readonly most?: { readonly code: string; readonly count: number } | undefined;
}

export const dataMoreProblems = defineDiagnostic<Words>({
  code: "FOL5049",
  name: "data-more-problems",
  severity: "error",
  title: {
    en: "More problems in the data than can be shown",
    fr: "Plus de problèmes dans les données qu’il n’est utile d’en montrer",
  },
  why: {
    en: "A file with so many problems mostly has one that comes back on every row: another date form, another decimal mark, another source.",
    fr: "Un fichier qui a autant de problèmes en a souvent un seul, qui revient à chaque rangée\u00a0: une autre forme de date, une autre marque décimale, une autre source.",
  },
  message: ({ told, more, unread = false }) => ({
    en: `The first ${told} problems of the file are shown, and ${more} more are not${unread ? "; the rest of the file was not read" : ""}`,
    fr: `Les ${told} premiers problèmes du fichier sont montrés, et ${more} autres ne le sont pas${unread ? "; le reste du fichier n’a pas été lu" : ""}`,
  }),
  remedy: ({ most }) =>
    most === undefined
      ? {
          en: "Put right what comes back in every row (the form of dates, the decimal mark, a column), and read the file again",
          fr: "Corrigez ce qui revient à chaque rangée (la forme des dates, la marque décimale, une colonne), puis relisez le fichier",
        }
      : {
          en: `Begin with ${most.code}, which comes back ${most.count} times: one cause, in the export or in the book, mostly explains them all`,
          fr: `Commencez par ${most.code}, qui revient ${most.count} fois\u00a0: une seule cause, dans l’exportation ou dans le paramétrage, explique le plus souvent le tout`,
        },
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
${"invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00\n".repeat(limits.dataProblems + 1)}`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});
