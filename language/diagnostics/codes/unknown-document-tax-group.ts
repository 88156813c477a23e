// FOL5054: a document gives a line a tax group that the book does not declare.
import { enumerated } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";
import { completeOrCorrect, declareOrCorrect } from "../document-wording.ts";
import type { PackTax } from "../pack-wording.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly group: string;
  readonly document: string;
  readonly near: string | undefined;
  /** Where a pack that the book uses has the group: its taxes that the book does not complete. */
  readonly lacks?: readonly PackTax[] | undefined;
}

export const unknownDocumentTaxGroup = defineDiagnostic<Words>({
  code: "FOL5054",
  name: "unknown-document-tax-group",
  severity: "error",
  title: {
    en: "A tax group that the book does not declare",
    fr: "Un groupe de taxes que le paramétrage ne déclare pas",
  },
  why: {
    en: "The tax group says which taxes a line bears, and whether a sale without tax is zero-rated or exempt.",
    fr: "Le groupe de taxes dit quelles taxes porte une ligne, et si une vente sans taxe est détaxée ou exonérée.",
  },
  message: ({ group, document, lacks: [first, ...others] = [] }) => {
    if (first === undefined) {
      return {
        en: `Document ${document} names the tax group ${quoted(group).en}, which the book does not declare`,
        fr: `La pièce ${document} nomme le groupe de taxes ${quoted(group).fr}, que le paramétrage ne déclare pas`,
      };
    }
    const taxes = enumerated([first, ...others].map(({ tax }) => tax));
    const [tax, taxe] = others.length === 0 ? ["tax", "la taxe"] : ["taxes", "les taxes"];
    return {
      en: `Document ${document} names the tax group ${quoted(group).en} of the pack ${quoted(first.pack).en}, whose ${tax} ${taxes.en} the book does not complete`,
      fr: `La pièce ${document} nomme le groupe de taxes ${quoted(group).fr} du paquet ${quoted(first.pack).fr}, dont le paramétrage ne complète pas ${taxe} ${taxes.fr}`,
    };
  },
  remedy: ({ group, near, lacks = [] }) =>
    lacks.length === 0
      ? declareOrCorrect(group, `tax group "${group}"`, near)
      : completeOrCorrect(lacks),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,line.taxGroup,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,<|tps|>,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,line.taxGroup,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,TPS,5.00,105.00
`,
});
