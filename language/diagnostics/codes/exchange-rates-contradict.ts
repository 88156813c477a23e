// FOL5204: a rate of a document that is not the one it was booked at.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { foreignExample } from "../example.ts";

interface Words {
  readonly document: string;
  readonly applied: string;
  readonly stated: Bilingual;
  readonly booked: Bilingual;
}

export const exchangeRatesContradict = defineDiagnostic<Words>({
  code: "FOL5204",
  name: "exchange-rates-contradict",
  severity: "error",
  title: {
    en: "Two rates of one document",
    fr: "Deux taux pour une même pièce",
  },
  why: {
    en: "What a payment or a credit clears of an invoice is worth what it was booked at. At another rate the account would keep a balance that nobody owes.",
    fr: "Ce qu’un paiement ou un crédit règle d’une facture vaut ce pour quoi elle a été comptabilisée. À un autre taux, le compte garderait un solde que personne ne doit.",
  },
  message: ({ document, applied, stated, booked }) => ({
    en: `Document ${document} says that ${applied} is at ${stated.en}, and it is booked at ${booked.en}`,
    fr: `La pièce ${document} dit que ${applied} est au taux de ${stated.fr}, et elle est comptabilisée à ${booked.fr}`,
  }),
  remedy: () => ({
    en: "Leave the rate out, or correct the one that is wrong",
    fr: "Retirez ce taux, ou corrigez celui qui est faux",
  }),
  bad: `${foreignExample}
--- data.csv
kind,number,date,customer.name,currency,rate,line.item,line.amount,tax.TPS,total,method,amount,applies.document,applies.date,applies.rate
invoice,F1001,2026-01-15,Tremblay,USD,1.3725,Tonte,100.00,5.00,105.00,,,,,
payment,P88,2026-02-10,Tremblay,USD,1.4000,,,,,Interac,105.00,F1001,,<|1.3750|>
`,
  good: `${foreignExample}
--- data.csv
kind,number,date,customer.name,currency,rate,line.item,line.amount,tax.TPS,total,method,amount,applies.document,applies.date,applies.rate
invoice,F1001,2026-01-15,Tremblay,USD,1.3725,Tonte,100.00,5.00,105.00,,,,,
payment,P88,2026-02-10,Tremblay,USD,1.4000,,,,,Interac,105.00,F1001,,1.3725
`,
});
