// FOL5064: a write-off, payment discount, fee or cash rounding above `up to`.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { exampleBookWith } from "../example.ts";

interface Words {
  readonly document: string;
  /** With its article: “a write-off”, « une radiation ». */
  readonly what: Bilingual;
  readonly amount: Bilingual;
  readonly limit: Bilingual;
}

export const overLimit = defineDiagnostic<Words>({
  code: "FOL5064",
  name: "over-limit",
  severity: "error",
  title: { en: "An amount above its limit", fr: "Un montant au-dessus de sa limite" },
  why: {
    en: "The limit keeps a mistake from being passed off as a small difference.",
    fr: "La limite empêche qu’une erreur passe pour un petit écart.",
  },
  message: ({ document, what, amount, limit }) => ({
    en: `Document ${document} has ${what.en} of ${amount.en}, and the book allows ${limit.en} at most`,
    fr: `La pièce ${document} comporte ${what.fr} de ${amount.fr}, et le paramétrage permet au plus ${limit.fr}`,
  }),
  remedy: () => ({
    en: "Correct the document, or raise `up to` in the book",
    fr: "Corrigez la pièce, ou relevez «\u00a0up to\u00a0» dans le paramétrage",
  }),
  bad: `
account 5620 "Radiations" expense
${exampleBookWith("write-off to 5620 up to 1.00")}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document,applies.writeOff
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,100.00,F1001,<|5.00|>
`,
  good: `
account 5620 "Radiations" expense
${exampleBookWith("write-off to 5620 up to 1.00")}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document,applies.writeOff
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,104.50,F1001,0.50
`,
});
