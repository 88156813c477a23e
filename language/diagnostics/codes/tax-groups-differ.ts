// FOL5074: a document gives a line another tax group than its item has.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly document: string;
  readonly item: string;
  readonly own: string;
  readonly given: string;
}

export const taxGroupsDiffer = defineDiagnostic<Words>({
  code: "FOL5074",
  name: "tax-groups-differ",
  severity: "warning",
  title: {
    en: "The document and the item differ on the tax",
    fr: "La pièce et l’article diffèrent sur la taxe",
  },
  why: {
    en: "The document is the one that the customer got, so its tax group is used. That the item has another one may still be a mistake on either side.",
    fr: "C’est la pièce que le client a reçue, et son groupe de taxes l’emporte. Que l’article en ait un autre peut tout de même être une erreur d’un côté ou de l’autre.",
  },
  message: ({ document, item, own, given }) => ({
    en: `Document ${document} gives item ${quoted(item).en} the tax group ${quoted(given).en}, and the book gives it ${quoted(own).en}`,
    fr: `La pièce ${document} donne à l’article ${quoted(item).fr} le groupe de taxes ${quoted(given).fr}, et le paramétrage lui donne ${quoted(own).fr}`,
  }),
  remedy: ({ given }) => ({
    en: `Correct the side that is wrong; where both are right, write \`tax "${given}" when …\` for the item`,
    fr: `Corrigez le côté fautif; si les deux ont raison, écrivez «\u00a0tax "${given}" when …\u00a0» pour l’article`,
  }),
  bad: `
tax group "Détaxé" = zero-rated
item "Sirop" debit 1210 credit 4001 tax "Détaxé"
--- data.csv
kind,number,date,customer.name,line.item,line.amount,line.taxGroup,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,<|Détaxé|>,,100.00
`,
  good: `
tax group "Détaxé" = zero-rated
item "Sirop" debit 1210 credit 4001 tax "Détaxé"
--- data.csv
kind,number,date,customer.name,line.item,line.amount,line.taxGroup,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Sirop,100.00,Détaxé,,100.00
`,
});
