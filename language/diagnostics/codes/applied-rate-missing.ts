// FOL5205: what is settled is in no data, and nobody says its rate.
import { defineDiagnostic } from "../define.ts";
import { foreignExample } from "../example.ts";

interface Words {
  readonly document: string;
  readonly currency: string;
  readonly applied: string;
}

export const appliedRateMissing = defineDiagnostic<Words>({
  code: "FOL5205",
  name: "applied-rate-missing",
  severity: "error",
  title: {
    en: "The rate of a settled document is not known",
    fr: "Le taux d’une pièce réglée n’est pas connu",
  },
  why: {
    en: "The exchange difference is what the money is worth at its own rate less what the invoice was booked at. Of an invoice that is not in the data only the payment can say that rate.",
    fr: "L’écart de change est la valeur de l’argent à son propre taux, moins celle à laquelle la facture a été comptabilisée. D’une facture absente des données, seul le paiement peut dire ce taux.",
  },
  message: ({ document, currency, applied }) => ({
    en: `Document ${document} settles ${applied} in ${currency}, which is not in the data, and does not say its rate`,
    fr: `La pièce ${document} règle ${applied} en ${currency}, qui n’est pas dans les données, sans en dire le taux`,
  }),
  remedy: ({ applied }) => ({
    en: `Give “applies.rate”, or add ${applied} to the data`,
    fr: `Donnez «\u00a0applies.rate\u00a0», ou ajoutez ${applied} aux données`,
  }),
  bad: `${foreignExample}
--- data.csv
kind,number,date,customer.name,currency,rate,line.item,line.amount,tax.TPS,total,method,amount,applies.document,applies.date,applies.rate
payment,P88,2026-02-10,Tremblay,USD,1.4000,,,,,Interac,105.00,<|F0900|>,2025-12-15,
`,
  good: `${foreignExample}
--- data.csv
kind,number,date,customer.name,currency,rate,line.item,line.amount,tax.TPS,total,method,amount,applies.document,applies.date,applies.rate
payment,P88,2026-02-10,Tremblay,USD,1.4000,,,,,Interac,105.00,F0900,2025-12-15,1.3725
`,
});
