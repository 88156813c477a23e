// FOL5086: a cash rounding, and an amount that no coins make.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { exampleBookWith } from "../example.ts";

interface Words {
  readonly document: string;
  readonly amount: Bilingual;
  readonly step: Bilingual;
}

export const notACashAmount = defineDiagnostic<Words>({
  code: "FOL5086",
  name: "not-a-cash-amount",
  severity: "warning",
  title: {
    en: "Rounded for cash, and still not a cash amount",
    fr: "Arrondi au comptant, mais le montant n’est pas un montant au comptant",
  },
  why: {
    en: "Cash is rounded to the nearest coin; an amount between two coins was not paid in cash, or its rounding is wrong.",
    fr: "L’argent comptant s’arrondit à la pièce de monnaie la plus proche; un montant entre deux pièces n’a pas été payé comptant, ou son arrondi est faux.",
  },
  message: ({ document, amount, step }) => ({
    en: `Document ${document} is rounded for cash, but ${amount.en} is no multiple of ${step.en}`,
    fr: `La pièce ${document} est arrondie au comptant, mais ${amount.fr} n’est pas un multiple de ${step.fr}`,
  }),
  remedy: () => ({
    en: "Correct the amount or the rounding of the document",
    fr: "Corrigez le montant ou l’arrondi de la pièce",
  }),
  bad: `
account 5999 "Écarts d'arrondi" expense
${exampleBookWith("rounding cash 0.05 to 5999 up to 0.02")}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,rounding,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,<|104.98|>,0.02,F1001
`,
  good: `
account 5999 "Écarts d'arrondi" expense
${exampleBookWith("rounding cash 0.05 to 5999 up to 0.02")}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,rounding,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,99.98,5.00,,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,-0.02,F1001
`,
});
