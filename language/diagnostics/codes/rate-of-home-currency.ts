// FOL5202: a rate where there is nothing to convert.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { foreignExample } from "../example.ts";

interface Words {
  readonly document: string;
  readonly home: string;
  readonly rate: Bilingual;
}

export const rateOfHomeCurrency = defineDiagnostic<Words>({
  code: "FOL5202",
  name: "rate-of-home-currency",
  severity: "error",
  title: {
    en: "A rate on a document in the book’s own currency",
    fr: "Un taux sur une pièce dans la devise du paramétrage",
  },
  why: {
    en: "One unit of the book’s currency is worth one. Another rate says that the amounts are in another currency, which the document does not name; booked as they stand they would be wrong.",
    fr: "Une unité de la devise du paramétrage vaut 1. Un autre taux laisse croire que les montants sont dans une autre devise, que la pièce ne nomme pas; comptabilisés tels quels, ils seraient faux.",
  },
  message: ({ document, home, rate }) => ({
    en: `Document ${document} is in ${home} and states the rate ${rate.en}`,
    fr: `La pièce ${document} est en ${home} et indique le taux ${rate.fr}`,
  }),
  remedy: () => ({
    en: "Name the currency of its amounts, or leave the rate out",
    fr: "Nommez la devise de ses montants, ou retirez le taux",
  }),
  bad: `${foreignExample}
--- data.csv
kind,number,date,customer.name,currency,rate,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,,<|1.3725|>,Tonte,100.00,5.00,105.00
`,
  good: `${foreignExample}
--- data.csv
kind,number,date,customer.name,currency,rate,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,USD,1.3725,Tonte,100.00,5.00,105.00
`,
});
