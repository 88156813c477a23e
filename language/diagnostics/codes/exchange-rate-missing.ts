// FOL5201: a document in another currency that does not say its rate.
import { defineDiagnostic } from "../define.ts";
import { foreignExample } from "../example.ts";

interface Words {
  readonly document: string;
  readonly currency: string;
  readonly home: string;
}

export const exchangeRateMissing = defineDiagnostic<Words>({
  code: "FOL5201",
  name: "exchange-rate-missing",
  severity: "error",
  title: {
    en: "A document in another currency has no exchange rate",
    fr: "Une pièce dans une autre devise n’a pas de taux de change",
  },
  why: {
    en: "A document is booked at its own rate, and nothing is guessed: neither the rate of the day nor that of another document.",
    fr: "Une pièce est comptabilisée à son propre taux, et rien n’est deviné\u00a0: ni le taux du jour, ni celui d’une autre pièce.",
  },
  message: ({ document, currency }) => ({
    en: `Document ${document} is in ${currency} and states no rate above zero`,
    fr: `La pièce ${document} est en ${currency} et n’indique aucun taux supérieur à zéro`,
  }),
  remedy: ({ currency, home }) => ({
    en: `Give its “rate”: how much ${home} one ${currency} is worth`,
    fr: `Donnez son taux («\u00a0rate\u00a0»)\u00a0: la valeur de 1\u00a0${currency} en ${home}`,
  }),
  bad: `${foreignExample}
--- data.csv
kind,number,date,customer.name,currency,rate,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,<|USD|>,,Tonte,100.00,5.00,105.00
`,
  good: `${foreignExample}
--- data.csv
kind,number,date,customer.name,currency,rate,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,USD,1.3725,Tonte,100.00,5.00,105.00
`,
});
