// FOL6140: QuickBooks would work out another tax than the document states.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { quickbooksDocuments } from "../example-targets.ts";
import { quoted } from "../wording.ts";

export const taxesDifferAtTarget = defineDiagnostic<{
  readonly title: Bilingual;
  readonly document: string;
  readonly tax: string;
  readonly stated: Bilingual;
  readonly own: Bilingual;
  readonly overrides: boolean;
}>({
  code: "FOL6140",
  name: "taxes-differ-at-target",
  severity: "warning",
  title: {
    en: "QuickBooks would tax a document differently",
    fr: "QuickBooks calculerait autrement les taxes d’une pièce",
  },
  why: {
    en: "QuickBooks works taxes out once a document. A source that rounds each line, or that billed at its own price, may differ by a cent or more from what the customer was billed.",
    fr: "QuickBooks calcule les taxes une fois par pièce. Une source qui arrondit chaque ligne, ou qui a facturé à son propre prix, peut s’écarter d’un cent ou plus de ce qui a été facturé au client.",
  },
  message: ({ title, document, tax, stated, own, overrides }) => ({
    en: `${title.en} works out ${own.en} of ${tax} for document ${quoted(document).en}, which states ${stated.en}${overrides ? ": the stated total is sent with it" : ""}`,
    fr: `${title.fr} calcule ${own.fr} de ${tax} pour la pièce ${quoted(document).fr}, qui déclare ${stated.fr}${overrides ? "\u00a0: le total déclaré est envoyé avec elle" : ""}`,
  }),
  remedy: () => ({
    en: "Look at the document in QuickBooks once it is there",
    fr: "Vérifiez la pièce dans QuickBooks une fois qu’elle y est",
  }),
  bad: `
${quickbooksDocuments("tolerance taxes 1.00")}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
<|invoice|>,F1001,2026-01-15,Tremblay,Tonte,100.00,5.01
`,
  good: `
${quickbooksDocuments()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
`,
});
