// FOL5070: a document in another currency than the book.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly document: string;
  readonly currency: string;
  readonly home: string;
}

export const foreignCurrency = defineDiagnostic<Words>({
  code: "FOL5070",
  name: "foreign-currency",
  severity: "error",
  title: { en: "A document in another currency", fr: "Une pièce dans une autre devise" },
  why: {
    en: "Booking it needs an exchange rate and accounts for gains and losses, which this version of Folio does not have yet.",
    fr: "Pour la comptabiliser, il faut un taux de change et des comptes de gains et de pertes, que cette version de Folio n’a pas encore.",
  },
  message: ({ document, currency, home }) => ({
    en: `Document ${document} is in ${currency}, and the book is kept in ${home}`,
    fr: `La pièce ${document} est en ${currency}, et les livres sont tenus en ${home}`,
  }),
  remedy: ({ currency }) => ({
    en: `Book documents in ${currency} by hand, and leave them out of the data`,
    fr: `Saisissez à la main les pièces en ${currency}, et retirez-les des données`,
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,currency,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,<|USD|>,Tonte,100.00,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,currency,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,CAD,Tonte,100.00,5.00,105.00
`,
});
