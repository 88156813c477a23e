// FOL5061: a stated tax lies further from the computed one than the tolerance.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly document: string;
  readonly tax: string;
  readonly stated: Bilingual;
  readonly computed: Bilingual;
  /** The tax of the same document whose amount this one has, and the other way round. */
  readonly exchangedWith: string | undefined;
  /** Whether rounding can make the difference. */
  readonly fewCents: boolean;
}

export const taxDiffers = defineDiagnostic<Words>({
  code: "FOL5061",
  name: "tax-differs",
  severity: "warning",
  title: {
    en: "A stated tax that the rate does not give",
    fr: "Une taxe indiquée que le taux ne donne pas",
  },
  why: {
    en: "The tax is booked as it was billed. A difference of more than the tolerance often means a wrong rate, a wrong tax group or a line that is missing.",
    fr: "La taxe est comptabilisée telle que facturée. Un écart au-delà de la tolérance trahit souvent un mauvais taux, un mauvais groupe de taxes ou une ligne qui manque.",
  },
  message: ({ document, tax, stated, computed, exchangedWith: other }) =>
    other === undefined
      ? {
          en: `Document ${document} states ${stated.en} of ${tax}, and the rate gives ${computed.en}`,
          fr: `La pièce ${document} indique ${stated.fr} de ${tax}, et le taux donne ${computed.fr}`,
        }
      : {
          en: `Document ${document} states ${stated.en} of ${tax}, and the rate gives ${computed.en}: ${tax} and ${other} seem to be exchanged`,
          fr: `La pièce ${document} indique ${stated.fr} de ${tax}, et le taux donne ${computed.fr}\u00a0: ${tax} et ${other} semblent inversées`,
        },
  remedy: ({ tax, exchangedWith: other, fewCents }) => {
    if (other !== undefined) {
      return {
        en: `Exchange the amounts of ${tax} and ${other} in the document at its source, or their columns in the \`source\` if all documents are like this one`,
        fr: `Intervertissez les montants de ${tax} et de ${other} dans la pièce à la source, ou leurs colonnes dans la «\u00a0source\u00a0» si toutes les pièces sont ainsi`,
      };
    }
    if (fewCents) {
      return {
        en: "Correct the document at its source if it is wrong; widen `tolerance taxes` where its software rounds otherwise",
        fr: "Corrigez la pièce à la source si elle est fautive; élargissez «\u00a0tolerance taxes\u00a0» si son logiciel arrondit autrement",
      };
    }
    return {
      en: `Correct the document at its source if it is wrong; else check the rate of ${tax} and the tax groups of the lines`,
      fr: `Corrigez la pièce à la source si elle est fautive; sinon, vérifiez le taux de ${tax} et les groupes de taxes des lignes`,
    };
  },
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,<|6.00|>,106.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});
