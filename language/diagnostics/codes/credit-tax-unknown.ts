// FOL5071: a credit note states no tax, and the credited document cannot give it.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly document: string;
  readonly item: string;
  readonly credited: string;
  /** The tax groups of the line and of the invoice's line of the same item, where they differ. */
  readonly groups: { readonly own: string; readonly billed: string } | undefined;
}

export const creditTaxUnknown = defineDiagnostic<Words>({
  code: "FOL5071",
  name: "credit-tax-unknown",
  severity: "error",
  title: {
    en: "A credit note whose tax cannot be derived",
    fr: "Une note de crédit dont la taxe ne peut être déduite",
  },
  why: {
    en: "Where a credit note states no tax, Folio gives back the tax of the invoice in the same proportion. For that the invoice must have billed what is credited.",
    fr: "Quand une note de crédit n’indique pas de taxe, Folio rend celle de la facture dans la même proportion. Pour cela, la facture doit avoir facturé ce qui est crédité.",
  },
  message: ({ document, item, credited, groups }) =>
    groups === undefined
      ? {
          en: `Document ${document} states no tax, and document ${credited} does not have as much of item ${quoted(item).en} left to credit`,
          fr: `La pièce ${document} n’indique pas de taxe, et il ne reste pas autant de l’article ${quoted(item).fr} à créditer sur la pièce ${credited}`,
        }
      : {
          en: `Document ${document} states no tax and credits item ${quoted(item).en} under ${quoted(groups.own).en}, and document ${credited} billed it under ${quoted(groups.billed).en}`,
          fr: `La pièce ${document} n’indique pas de taxe et crédite l’article ${quoted(item).fr} sous ${quoted(groups.own).fr}, alors que la pièce ${credited} l’a facturé sous ${quoted(groups.billed).fr}`,
        },
  remedy: ({ document, groups }) =>
    groups === undefined
      ? {
          en: `State the taxes of ${document}, or correct the item, the amount or the document that it credits`,
          fr: `Indiquez les taxes de ${document}, ou corrigez l’article, le montant ou la pièce créditée`,
        }
      : {
          en: `Give the line of ${document} the tax group ${quoted(groups.billed).en}, so that it takes back the taxes that were billed, or state the taxes that it gives back`,
          fr: `Donnez à la ligne de ${document} le groupe de taxes ${quoted(groups.billed).fr}, pour qu’elle reprenne les taxes facturées, ou indiquez les taxes qu’elle rend`,
        },
  bad: `
--- data-1.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
--- data-2.csv
kind,number,date,customer.name,line.item,line.amount,credits.document
credit-note,N7,2026-01-20,Tremblay,<|Tonte|>,150.00,F1001
`,
  good: `
--- data-1.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
--- data-2.csv
kind,number,date,customer.name,line.item,line.amount,credits.document
credit-note,N7,2026-01-20,Tremblay,Tonte,50.00,F1001
`,
});
