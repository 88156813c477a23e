// FOL5069: a posting date outside the fiscal year of the book.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly document: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  /** The same day and month in the fiscal year. */
  readonly inside: string | undefined;
}

export const outsideFiscalYear = defineDiagnostic<Words>({
  code: "FOL5069",
  name: "outside-fiscal-year",
  severity: "error",
  title: { en: "A date outside the fiscal year", fr: "Une date hors de l’exercice" },
  why: {
    en: "The accounting package refuses entries of another year, or books them in a year that is closed.",
    fr: "Le logiciel comptable refuse les écritures d’un autre exercice, ou les inscrit dans un exercice fermé.",
  },
  message: ({ document, date, from, to }) => ({
    en: `Document ${document} would be booked on ${date}, outside the fiscal year from ${from} to ${to}`,
    fr: `La pièce ${document} serait comptabilisée le ${date}, hors de l’exercice du ${from} au ${to}`,
  }),
  remedy: ({ inside }) => {
    const correct =
      inside === undefined
        ? { en: "Correct the date if it is wrong", fr: "Corrigez la date si elle est fautive" }
        : {
            en: `Correct the date if ${inside} was meant`,
            fr: `Corrigez la date s’il fallait lire ${inside}`,
          };
    return {
      en: `${correct.en}; else limit the run with \`--from\` and \`--to\`, or write the \`fiscal year\` of these documents in the book`,
      fr: `${correct.fr}; sinon, bornez l’exportation avec «\u00a0--from\u00a0» et «\u00a0--to\u00a0», ou écrivez dans le paramétrage le «\u00a0fiscal year\u00a0» de ces pièces`,
    };
  },
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,<|2027-01-04|>,Tremblay,Tonte,100.00,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-12-31,Tremblay,Tonte,100.00,5.00,105.00
`,
});
