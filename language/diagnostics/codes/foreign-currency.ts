// FOL5070: a document in a currency that the book does not name.
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
  title: {
    en: "A document in a currency that the book does not take",
    fr: "Une pièce dans une devise que le paramétrage n’accepte pas",
  },
  why: {
    en: "Booking it needs an exchange rate, and accounts for gains and losses. A book that takes other currencies says so; else one that slips in is more likely a mistake.",
    fr: "Pour la comptabiliser, il faut un taux de change et des comptes de gains et de pertes. Un paramétrage qui accepte d’autres devises le dit; sinon, une devise qui s’y glisse est plutôt une erreur.",
  },
  message: ({ document, currency, home }) => ({
    en: `Document ${document} is in ${currency}, and the book is kept in ${home}`,
    fr: `La pièce ${document} est en ${currency}, et les livres sont tenus en ${home}`,
  }),
  remedy: ({ currency }) => ({
    en: `Add ${currency} to the “currencies” of the book, or book such documents by hand and leave them out of the data`,
    fr: `Ajoutez ${currency} aux «\u00a0currencies\u00a0» du paramétrage, ou saisissez ces pièces à la main et retirez-les des données`,
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
