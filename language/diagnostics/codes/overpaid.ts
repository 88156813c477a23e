// FOL5085: a payment brings in more than what it applies to.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly document: string;
  readonly customer: string;
  readonly amount: Bilingual;
}

export const overpaid = defineDiagnostic<Words>({
  code: "FOL5085",
  name: "overpaid",
  severity: "information",
  title: { en: "An overpayment", fr: "Un trop-perçu" },
  why: {
    en: "The money is booked in full. What it does not settle stays open on the receivable, in favour of the customer.",
    fr: "L’argent est comptabilisé en entier. Ce qu’il ne règle pas reste ouvert au compte client, en faveur du client.",
  },
  message: ({ document, customer, amount }) => ({
    en: `Document ${document} brings in ${amount.en} more than it settles${customer === "" ? "" : `, which ${quoted(customer).en} has in credit`}`,
    fr: `La pièce ${document} apporte ${amount.fr} de plus que ce qu’elle règle${customer === "" ? "" : `, au crédit de ${quoted(customer).fr}`}`,
  }),
  remedy: () => ({
    en: "Apply the rest to another document or refund it, when the time comes",
    fr: "Le moment venu, appliquez le reste à une autre pièce ou remboursez-le",
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document,applies.amount
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,<|115.00|>,F1001,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document,applies.amount
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,F1001,105.00
`,
});
