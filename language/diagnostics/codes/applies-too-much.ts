// FOL5068: a payment applies more than it received.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly document: string;
  readonly applied: Bilingual;
  readonly received: Bilingual;
  readonly kind: string;
}

export const appliesTooMuch = defineDiagnostic<Words>({
  code: "FOL5068",
  name: "applies-too-much",
  severity: "error",
  title: {
    en: "A payment that settles more than it received",
    fr: "Un paiement qui règle plus que ce qu’il a reçu",
  },
  why: {
    en: "An invoice can be settled only with money that came in, or with a discount, write-off or rounding that is stated.",
    fr: "Une facture ne se règle qu’avec l’argent reçu, ou avec un escompte, une radiation ou un arrondi indiqué.",
  },
  message: ({ document, applied, received, kind }) =>
    kind === "refund"
      ? {
          en: `Refund ${document} applies ${applied.en}, and pays back only ${received.en}`,
          fr: `Le remboursement ${document} applique ${applied.fr}, et ne rend que ${received.fr}`,
        }
      : {
          en: `Document ${document} applies ${applied.en}, and received only ${received.en}`,
          fr: `La pièce ${document} applique ${applied.fr}, et n’a reçu que ${received.fr}`,
        },
  remedy: ({ kind }) =>
    kind === "refund"
      ? {
          en: "Correct the amounts, or remove the row that stands twice",
          fr: "Corrigez les montants, ou retirez la rangée qui figure deux fois",
        }
      : {
          en: "Correct the amounts, or state the discount, write-off or rounding that settles the rest",
          fr: "Corrigez les montants, ou indiquez l’escompte, la radiation ou l’arrondi qui règle le reste",
        },
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document,applies.amount
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,100.00,F1001,<|105.00|>
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document,applies.amount
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,F1001,105.00
`,
});
