// FOL5055: a document bills an item on or after the day from which it is inactive.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly item: string;
  readonly document: string;
  readonly date: string;
  /** A date, or `always`. */
  readonly since: string;
}

export const inactiveItemUsed = defineDiagnostic<Words>({
  code: "FOL5055",
  name: "inactive-item-used",
  severity: "error",
  title: { en: "An item that is no longer sold", fr: "Un article qui ne se vend plus" },
  why: {
    en: "An item is made inactive so that nobody bills it by mistake. Documents from before that date, and credit notes for them, are booked as always.",
    fr: "On rend un article inactif pour que personne ne le facture par erreur. Les pièces antérieures à cette date, et leurs notes de crédit, sont comptabilisées comme toujours.",
  },
  message: ({ item, document, date, since }) => {
    const dated = since !== "always";
    return {
      en: `Document ${document} of ${date} bills item ${quoted(item).en}, which is inactive${dated ? ` from ${since}` : ""}`,
      fr: `La pièce ${document} du ${date} facture l’article ${quoted(item).fr}, inactif${dated ? ` à partir du ${since}` : ""}`,
    };
  },
  remedy: ({ item }) => ({
    en: `Bill another item, or give item ${quoted(item).en} a later \`inactive from\``,
    fr: `Facturez un autre article, ou reportez le «\u00a0inactive from\u00a0» de l’article ${quoted(item).fr}`,
  }),
  bad: `
item "Forfait" debit 1210 credit 4001 tax "TPS" inactive from 2026-03-01
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-03-02,Tremblay,<|Forfait|>,100.00,5.00,105.00
`,
  good: `
item "Forfait" debit 1210 credit 4001 tax "TPS" inactive from 2026-03-01
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-02-28,Tremblay,Forfait,100.00,5.00,105.00
`,
});
