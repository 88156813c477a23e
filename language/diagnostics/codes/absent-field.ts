// FOL5057: a `when` tests a field that the document lacks.
import { defineDiagnostic } from "../define.ts";
import { ownerWords } from "../document-wording.ts";

interface Words {
  readonly field: string;
  readonly document: string;
  readonly owner: string;
}

export const absentField = defineDiagnostic<Words>({
  code: "FOL5057",
  name: "absent-field",
  severity: "error",
  title: {
    en: "A field that a rule needs is absent",
    fr: "Il manque un champ dont dépend une règle",
  },
  why: {
    en: "Without the field nobody can tell whether the exception applies. To pass over it in silence would be a guess.",
    fr: "Sans ce champ, on ne peut pas dire si l’exception vaut. L’écarter sans le dire serait deviner.",
  },
  message: ({ field, document, owner }) => ({
    en: `Document ${document} has no \`${field}\`, which an exception of ${ownerWords(owner).en} tests`,
    fr: `La pièce ${document} n’a pas de «\u00a0${field}\u00a0», champ que teste une exception écrite pour ${ownerWords(owner).fr}`,
  }),
  remedy: ({ field }) => ({
    en: `Add \`${field}\` to the data, or write \`or absent\` after the test if it also holds without it; if it does not, make the exception the rule, and the rule an exception with \`not in { … } or absent\``,
    fr: `Ajoutez «\u00a0${field}\u00a0» aux données, ou écrivez «\u00a0or absent\u00a0» après le test s’il vaut aussi sans ce champ; sinon, faites de l’exception la règle, et de la règle une exception avec «\u00a0not in { … } or absent\u00a0»`,
  }),
  bad: `
account 4002 "Ventes municipales" revenue
item "Neige" debit 1210 credit 4001 tax "TPS" { credit 4002 when customer.group = "Municipal" }
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,<|Neige|>,100.00,5.00,105.00
`,
  good: `
account 4002 "Ventes municipales" revenue
item "Neige" debit 1210 credit 4001 tax "TPS" { credit 4002 when customer.group = "Municipal" }
--- data.csv
kind,number,date,customer.name,customer.group,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Municipal,Neige,100.00,5.00,105.00
`,
});
