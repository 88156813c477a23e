// FOL5114: a refund names a payment whose money still waits for its invoice to be paid in full.
import { defineDiagnostic } from "../define.ts";
import { exampleBookWith } from "../example.ts";

interface Words {
  readonly document: string;
  readonly payment: string;
  readonly held: string;
}

export const refundOfPartPayment = defineDiagnostic<Words>({
  code: "FOL5114",
  name: "refund-of-part-payment",
  severity: "error",
  title: {
    en: "A refund of a payment whose invoice is not recognized yet",
    fr: "Un remboursement d’un paiement dont la facture n’est pas encore constatée",
  },
  why: {
    en: "A part payment stands on the deposits account until its invoice is paid. The refund takes it from there, and the invoice is paid by that much less: so the refund has to name the invoice.",
    fr: "Un paiement partiel reste au compte de dépôts jusqu’à ce que sa facture soit payée. Le remboursement l’en retire, et la facture est payée d’autant moins\u00a0: le remboursement doit donc nommer la facture.",
  },
  message: ({ document, payment, held }) => ({
    en: `Refund ${document} names payment ${payment}, which stands on the deposits account for ${held}`,
    fr: `Le remboursement ${document} nomme le paiement ${payment}, qui est au compte de dépôts pour ${held}`,
  }),
  remedy: ({ held, payment }) => ({
    en: `Name ${held} in \`applies.document\` in place of ${payment}`,
    fr: `Nommez ${held} dans «\u00a0applies.document\u00a0» plutôt que ${payment}`,
  }),
  bad: `
account 2310 "Dépôts de clients" liability
${exampleBookWith("deposits 2310", "recognize on payment")}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,60.00,F1001
refund,R3,2026-01-25,Tremblay,,,,Interac,60.00,<|P88|>
`,
  good: `
account 2310 "Dépôts de clients" liability
${exampleBookWith("deposits 2310", "recognize on payment")}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,60.00,F1001
refund,R3,2026-01-25,Tremblay,,,,Interac,60.00,F1001
`,
});
