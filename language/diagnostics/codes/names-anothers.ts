// FOL5115: a document names one of another customer.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export const namesAnothers = defineDiagnostic<{
  readonly document: string;
  readonly customer: string;
  readonly named: string;
  readonly owner: string;
}>({
  code: "FOL5115",
  name: "names-anothers",
  severity: "warning",
  title: {
    en: "A document that names another customer’s",
    fr: "Une pièce qui vise celle d’un autre client",
  },
  why: {
    en: "One customer may pay for another. But a mistyped number looks the same when it happens to be the number of another invoice: the money is booked, and two customers’ balances are wrong.",
    fr: "Un client peut payer pour un autre. Mais un numéro mal saisi a le même aspect quand il se trouve être celui d’une autre facture\u00a0: l’argent est comptabilisé, et les soldes de deux clients sont faux.",
  },
  message: ({ document, customer, named, owner }) => ({
    en: `Document ${document} of ${quoted(customer).en} names ${named}, which is of ${quoted(owner).en}`,
    fr: `La pièce ${document} de ${quoted(customer).fr} vise ${named}, qui appartient à ${quoted(owner).fr}`,
  }),
  remedy: ({ customer, owner }) => ({
    en: `Correct the number or the customer; if ${quoted(customer).en} acts for ${quoted(owner).en}, leave it`,
    fr: `Corrigez le numéro ou le client; si ${quoted(customer).fr} agit pour ${quoted(owner).fr}, laissez tel quel`,
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
payment,P88,2026-01-20,Gagnon,,,,Interac,105.00,<|F1001|>
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,F1001
`,
});
