// FOL5203: a document that settles one in another currency.
import { defineDiagnostic } from "../define.ts";
import { foreignExample } from "../example.ts";

interface Words {
  readonly document: string;
  readonly currency: string;
  readonly applied: string;
  readonly other: string;
  readonly home: string;
}

export const appliedInOtherCurrency = defineDiagnostic<Words>({
  code: "FOL5203",
  name: "applied-in-other-currency",
  severity: "error",
  title: {
    en: "A document settles another one in another currency",
    fr: "Une pièce en règle une autre dans une autre devise",
  },
  why: {
    en: "How much of an invoice is settled must be known in the invoice’s own currency: what came in as another one does not say it, and Folio does not divide by a rate.",
    fr: "Ce qui est réglé d’une facture doit être connu dans la devise de la facture\u00a0: un encaissement dans une autre devise ne le dit pas, et Folio ne divise pas par un taux.",
  },
  message: ({ document, currency, applied, other }) => ({
    en: `Document ${document} is in ${currency}, and ${applied}, which it names, in ${other}`,
    fr: `La pièce ${document} est en ${currency}, et ${applied}, qu’elle nomme, en ${other}`,
  }),
  remedy: ({ other, home }) =>
    other === home
      ? { en: `Give it in ${other}, without a rate`, fr: `Donnez-la en ${other}, sans taux` }
      : {
          en: `Give it in ${other}, with the rate at which the money moved`,
          fr: `Donnez-la en ${other}, au taux auquel l’argent a changé de mains`,
        },
  bad: `${foreignExample}
--- data.csv
kind,number,date,customer.name,currency,rate,line.item,line.amount,tax.TPS,total,method,amount,applies.document,applies.date,applies.rate
invoice,F1001,2026-01-15,Tremblay,USD,1.3725,Tonte,100.00,5.00,105.00,,,,,
payment,P88,2026-02-10,Tremblay,,,,,,,Interac,147.00,<|F1001|>,,
`,
  good: `${foreignExample}
--- data.csv
kind,number,date,customer.name,currency,rate,line.item,line.amount,tax.TPS,total,method,amount,applies.document,applies.date,applies.rate
invoice,F1001,2026-01-15,Tremblay,USD,1.3725,Tonte,100.00,5.00,105.00,,,,,
payment,P88,2026-02-10,Tremblay,USD,1.4000,,,,,Interac,105.00,F1001,,
`,
});
