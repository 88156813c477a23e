// FOL5084: one payment settles documents on both sides of the cutover, and the book skips older ones.
import { defineDiagnostic } from "../define.ts";
import { exampleBookWith } from "../example.ts";

interface Words {
  readonly document: string;
}

export const mixedCutover = defineDiagnostic<Words>({
  code: "FOL5084",
  name: "mixed-cutover",
  severity: "error",
  title: {
    en: "A payment on both sides of the cutover",
    fr: "Un paiement à cheval sur le début de l’intégration",
  },
  why: {
    en: "A payment is passed over or booked as a whole. One that also settles older documents can be neither without breaking a balance.",
    fr: "Un paiement est écarté ou comptabilisé en entier. S’il règle aussi des pièces plus anciennes, ni l’un ni l’autre ne garde les soldes justes.",
  },
  message: ({ document }) => ({
    en: `Document ${document} settles documents from before and after the start of the integration`,
    fr: `La pièce ${document} règle des pièces d’avant et d’après le début de l’intégration`,
  }),
  remedy: () => ({
    en: "Write `before cutover to` and the account that the old receivables stand in, or split the payment in the data",
    fr: "Écrivez «\u00a0before cutover to\u00a0» et le compte où figurent les anciennes créances, ou scindez le paiement dans les données",
  }),
  bad: `
${exampleBookWith("cutover 2026-02-01 skip", "before cutover skip")}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document,applies.date,applies.amount
invoice,F1001,2026-02-15,Tremblay,Tonte,100.00,5.00,,,,,
payment,P88,2026-02-20,Tremblay,,,,Interac,155.00,<|F1001|>,,105.00
payment,P88,2026-02-20,Tremblay,,,,,,F0900,2026-01-15,50.00
`,
  good: `
${exampleBookWith("cutover 2026-02-01 skip", "before cutover skip")}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document,applies.date,applies.amount
invoice,F1001,2026-02-15,Tremblay,Tonte,100.00,5.00,,,,,
payment,P88,2026-02-20,Tremblay,,,,Interac,105.00,F1001,,105.00
payment,P89,2026-02-20,Tremblay,,,,Interac,50.00,F0900,2026-01-15,50.00
`,
});
