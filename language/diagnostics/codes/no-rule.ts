// FOL5056: neither a base nor an exception gives a slot its value.
import { defineDiagnostic } from "../define.ts";
import { ownerWords, slotNoun } from "../document-wording.ts";

interface Words {
  readonly owner: string;
  readonly slot: string;
  readonly document: string;
}

export const noRule = defineDiagnostic<Words>({
  code: "FOL5056",
  name: "no-rule",
  severity: "error",
  title: { en: "No rule for this document", fr: "Aucune règle pour cette pièce" },
  why: {
    en: "Only exceptions give this account or tax group, and none of them applies to the document.",
    fr: "Seules des exceptions donnent ce compte ou ce groupe de taxes, et aucune ne vaut pour la pièce.",
  },
  message: ({ owner, slot, document }) => ({
    en: `Nothing gives ${ownerWords(owner).en} a ${slotNoun(slot).en} for document ${document}`,
    fr: `Rien ne donne de ${slotNoun(slot).fr} pour ${ownerWords(owner).fr} dans la pièce ${document}`,
  }),
  remedy: ({ owner, slot }) => ({
    en: `Write \`${slot}\` without \`when\` for ${ownerWords(owner).en}, so that every document has one`,
    fr: `Écrivez «\u00a0${slot}\u00a0» sans «\u00a0when\u00a0» pour ${ownerWords(owner).fr}, afin que chaque pièce en ait un`,
  }),
  bad: `
item "Neige" debit 1210 tax "TPS" { credit 4001 when place = "Laval" }
--- data.csv
kind,number,date,customer.name,place,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Blainville,<|Neige|>,100.00,5.00,105.00
`,
  good: `
account 4002 "Ventes à Laval" revenue
item "Neige" debit 1210 credit 4001 tax "TPS" { credit 4002 when place = "Laval" }
--- data.csv
kind,number,date,customer.name,place,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Blainville,Neige,100.00,5.00,105.00
`,
});
