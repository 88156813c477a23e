// FOL5082: a payment of several documents does not say how much goes to each.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly document: string;
  /** The document that all of it names, in several rows. */
  readonly only: string | undefined;
}

export const appliedNeedsAmount = defineDiagnostic<Words>({
  code: "FOL5082",
  name: "applied-needs-amount",
  severity: "error",
  title: {
    en: "A payment of several documents without amounts",
    fr: "Un paiement de plusieurs pièces sans montants",
  },
  why: {
    en: "A payment of one document goes to it in whole. Of a payment of several, nobody can tell what each received.",
    fr: "Le paiement d’une seule pièce lui revient en entier. D’un paiement de plusieurs pièces, on ne peut dire la part de chacune.",
  },
  message: ({ document, only }) =>
    only === undefined
      ? {
          en: `Document ${document} settles several documents, and does not say how much goes to each`,
          fr: `La pièce ${document} règle plusieurs pièces, et ne dit pas combien va à chacune`,
        }
      : {
          en: `Document ${document} names ${only} more than once, and does not say how much each time`,
          fr: `La pièce ${document} nomme ${only} plus d’une fois, et ne dit pas combien chaque fois`,
        },
  remedy: ({ only }) =>
    only === undefined
      ? {
          en: "State `applies.amount` for each document",
          fr: "Indiquez «\u00a0applies.amount\u00a0» pour chaque pièce",
        }
      : {
          en: "Take out the row that stands twice; where each is a part of the payment, state its `applies.amount`",
          fr: "Retirez la rangée qui figure deux fois; si chacune est une part du paiement, indiquez son «\u00a0applies.amount\u00a0»",
        },
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document,applies.amount
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,,
invoice,F1002,2026-01-16,Tremblay,Tonte,200.00,10.00,,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,315.00,F1001,<||>
payment,P88,2026-01-20,Tremblay,,,,,,F1002,
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document,applies.amount
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,,
invoice,F1002,2026-01-16,Tremblay,Tonte,200.00,10.00,,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,315.00,F1001,105.00
payment,P88,2026-01-20,Tremblay,,,,,,F1002,210.00
`,
});
