// FOL5085: a payment brings in more than what it applies to.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly document: string;
  readonly kind: string;
  /** The customer, or the supplier. */
  readonly party: string;
  readonly amount: Bilingual;
}

export const overpaid = defineDiagnostic<Words>({
  code: "FOL5085",
  name: "overpaid",
  severity: "information",
  title: { en: "An overpayment", fr: "Un paiement excédentaire" },
  why: {
    en: "The money is booked in full. What it does not settle stays open: on the receivable in favour of the customer, on the payable in the firm’s own favour.",
    fr: "L’argent est comptabilisé en entier. Ce qu’il ne règle pas reste ouvert\u00a0: au compte client, en faveur du client; au compte fournisseur, en faveur de l’entreprise.",
  },
  message: ({ document, kind, party, amount }) => {
    const name = party === "" ? undefined : quoted(party);
    if (kind === "bill-payment") {
      return {
        en: `Document ${document} pays ${amount.en} more than it settles${name === undefined ? "" : `, which ${name.en} owes back`}`,
        fr: `La pièce ${document} verse ${amount.fr} de plus que ce qu’elle règle${name === undefined ? "" : `, que doit ${name.fr}`}`,
      };
    }
    return {
      en: `Document ${document} brings in ${amount.en} more than it settles${name === undefined ? "" : `, which ${name.en} has in credit`}`,
      fr: `La pièce ${document} apporte ${amount.fr} de plus que ce qu’elle règle${name === undefined ? "" : `, au crédit de ${name.fr}`}`,
    };
  },
  remedy: ({ kind }) =>
    kind === "bill-payment"
      ? {
          en: "Apply the rest to another bill or have it paid back, when the time comes",
          fr: "Le moment venu, appliquez le reste à une autre facture ou faites-vous rembourser",
        }
      : {
          en: "Apply the rest to another document or refund it, when the time comes",
          fr: "Le moment venu, appliquez le reste à une autre pièce ou remboursez-le",
        },
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
