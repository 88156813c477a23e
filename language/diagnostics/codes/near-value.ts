// FOL5077: a value differs from a tested one only by case, accents or spaces.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly document: string;
  readonly field: string;
  readonly value: string;
  readonly near: string;
}

export const nearValue = defineDiagnostic<Words>({
  code: "FOL5077",
  name: "near-value",
  severity: "error",
  title: {
    en: "A value that is nearly one that a rule tests",
    fr: "Une valeur presque identique à celle d’une règle",
  },
  why: {
    en: "Another case, accent or space makes another value, and the exception would be passed over without a word.",
    fr: "Une autre casse, un autre accent ou une espace de plus font une autre valeur, et l’exception serait écartée sans un mot.",
  },
  message: ({ document, field, value, near }) => ({
    en: `Document ${document} has ${quoted(value).en} as \`${field}\`, and a rule tests ${quoted(near).en}`,
    fr: `La pièce ${document} indique ${quoted(value).fr} pour «\u00a0${field}\u00a0», et une règle teste ${quoted(near).fr}`,
  }),
  remedy: ({ value, near }) => ({
    en: `Write ${quoted(near).en} in the data, or ${quoted(value).en} in the rule`,
    fr: `Écrivez ${quoted(near).fr} dans les données, ou ${quoted(value).fr} dans la règle`,
  }),
  bad: `
account 4002 "Ventes municipales" revenue
item "Neige" debit 1210 credit 4001 tax "TPS" { credit 4002 when customer.group = "Municipal" }
--- data.csv
kind,number,date,customer.name,customer.group,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,<|municipal|>,Neige,100.00,5.00,105.00
`,
  good: `
account 4002 "Ventes municipales" revenue
item "Neige" debit 1210 credit 4001 tax "TPS" { credit 4002 when customer.group = "Municipal" }
--- data.csv
kind,number,date,customer.name,customer.group,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Municipal,Neige,100.00,5.00,105.00
`,
});
