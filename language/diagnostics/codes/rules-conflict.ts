// FOL5058: two exceptions apply, neither more specific, with different values.
import { defineDiagnostic } from "../define.ts";
import { ownerWords, slotNoun } from "../document-wording.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly owner: string;
  readonly slot: string;
  readonly document: string;
  readonly first: string;
  readonly second: string;
}

export const rulesConflict = defineDiagnostic<Words>({
  code: "FOL5058",
  name: "rules-conflict",
  severity: "error",
  title: {
    en: "Two exceptions that contradict each other",
    fr: "Deux exceptions qui se contredisent",
  },
  why: {
    en: "The order of the text never decides. Of two exceptions that both apply, the more specific one wins; of these two, neither is.",
    fr: "L’ordre du texte ne décide jamais. De deux exceptions qui valent toutes deux, la plus précise l’emporte; ici, aucune ne l’est.",
  },
  message: ({ owner, slot, document, first, second }) => ({
    en: `Two exceptions of ${ownerWords(owner).en} apply to document ${document}: one gives the ${slotNoun(slot).en} ${quoted(first).en}, the other ${quoted(second).en}`,
    fr: `Deux exceptions écrites pour ${ownerWords(owner).fr} valent pour la pièce ${document}\u00a0: l’une donne le ${slotNoun(slot).fr} ${quoted(first).fr}, l’autre ${quoted(second).fr}`,
  }),
  remedy: ({ slot }) => ({
    en: `Add a \`${slot}\` whose \`when\` holds both conditions, or narrow one of the two`,
    fr: `Ajoutez un «\u00a0${slot}\u00a0» dont le «\u00a0when\u00a0» réunit les deux conditions, ou resserrez l’une des deux`,
  }),
  bad: `
account 4002 "Ventes municipales" revenue
account 4003 "Ventes à Laval" revenue
item "Neige" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when customer.group = "Municipal"
  credit 4003 when place = "Laval"
}
--- data.csv
kind,number,date,customer.name,customer.group,place,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Municipal,Laval,Neige,100.00,5.00,105.00
`,
  good: `
account 4002 "Ventes municipales" revenue
account 4003 "Ventes à Laval" revenue
item "Neige" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when customer.group = "Municipal"
  credit 4003 when place = "Laval"
  credit 4003 when customer.group = "Municipal" and place = "Laval"
}
--- data.csv
kind,number,date,customer.name,customer.group,place,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Municipal,Laval,Neige,100.00,5.00,105.00
`,
});
