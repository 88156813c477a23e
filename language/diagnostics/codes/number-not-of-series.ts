// FOL5230: the number of a document is not one of the series of the journal that it goes into.
import { defineDiagnostic } from "../define.ts";
import { afasExample } from "../example.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly document: string;
  readonly journal: string;
  /** The first and the last number of the series, as the book writes them. */
  readonly from: string;
  readonly to: string;
  /** Another journal whose series has the number. */
  readonly other: string | undefined;
}

const data = (number: string) => `${afasExample
  .replace(
    "integration ventes {",
    "integration ventes when kind in { invoice, credit-note, sale } {",
  )
  .replace(
    "integration banque {",
    "integration banque when kind in { payment, refund } {",
  )}--- data.csv
kind,number,date,customer.number,customer.name,line.item,line.amount,tax.TVA
invoice,${number},2026-01-15,10004,Lambert,Entretien,100.00,21.00
`;

export const numberNotOfSeries = defineDiagnostic<Words>({
  code: "FOL5230",
  name: "number-not-of-series",
  severity: "warning",
  title: {
    en: "A number outside its journal’s series",
    fr: "Un numéro hors de la série de son journal",
  },
  why: {
    en: "A journal’s counter hands out the numbers of its series and no others. A number outside it comes from another counter, or belongs in another journal.",
    fr: "Le compteur d’un journal ne donne que les numéros de sa série. Un numéro qui n’en est pas vient d’un autre compteur, ou relève d’un autre journal.",
  },
  message: ({ document, journal, from, to }) => ({
    en: `The number ${quoted(document).en} is not in the series of journal ${journal}, ${from} to ${to}`,
    fr: `Le numéro ${quoted(document).fr} n’est pas dans la série du journal ${journal}, de ${from} à ${to}`,
  }),
  remedy: ({ other }) =>
    other === undefined
      ? {
          en: "Extend the series in the book if the counter went past it, or put the document in the journal that it belongs to",
          fr: "Prolongez la série dans le paramétrage si le compteur l’a dépassée, ou mettez la pièce dans le journal dont elle relève",
        }
      : {
          en: `The series of journal ${other} has it: put the document in that journal, or correct the series`,
          fr: `La série du journal ${other} le contient\u00a0: mettez la pièce dans ce journal, ou corrigez la série`,
        },
  bad: data("<|F20001|>"),
  good: data("F15000"),
});
