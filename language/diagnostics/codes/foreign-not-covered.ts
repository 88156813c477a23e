// FOL5206: what documents in another currency cannot do.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { foreignExample } from "../example.ts";

interface Words {
  readonly document: string;
  readonly currency: string;
  readonly what: Bilingual;
}

export const foreignNotCovered = defineDiagnostic<Words>({
  code: "FOL5206",
  name: "foreign-not-covered",
  severity: "error",
  title: {
    en: "Not in another currency",
    fr: "Pas dans une autre devise",
  },
  why: {
    en: "At which rate such a document, or such a part of it, is booked is not settled by what the data says of it.",
    fr: "Rien dans les données ne dit à quel taux une telle pièce, ou une telle partie, est comptabilisée.",
  },
  message: ({ document, currency, what }) => ({
    en: `Document ${document} is in ${currency}: Folio does not book ${what.en} in another currency`,
    fr: `La pièce ${document} est en ${currency}\u00a0: Folio ne comptabilise pas ${what.fr} dans une autre devise`,
  }),
  remedy: ({ currency }) => ({
    en: `Book documents in ${currency} of this kind by hand, and leave them out of the data`,
    fr: `Saisissez à la main les pièces en ${currency} de cette sorte, et retirez-les des données`,
  }),
  bad: `${foreignExample.replace("receivable  1210", "receivable  1210\n  deposits    2310\n  recognize   on payment")}account 2310 "Acomptes" liability
--- data.csv
kind,number,date,customer.name,currency,rate,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,<|USD|>,1.3725,Tonte,100.00,5.00,105.00
`,
  good: `${foreignExample}
--- data.csv
kind,number,date,customer.name,currency,rate,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,USD,1.3725,Tonte,100.00,5.00,105.00
`,
});
