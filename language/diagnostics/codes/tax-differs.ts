// FOL5061: a stated tax lies further from the computed one than the tolerance.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly document: string;
  readonly tax: string;
  readonly stated: Bilingual;
  readonly computed: Bilingual;
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
  message: ({ document, tax, stated, computed }) => ({
    en: `Document ${document} states ${stated.en} of ${tax}, and the rate gives ${computed.en}`,
    fr: `La pièce ${document} indique ${stated.fr} de ${tax}, et le taux donne ${computed.fr}`,
  }),
  remedy: ({ tax }) => ({
    en: `Check the rate of ${tax} and the tax groups of the lines, or widen \`tolerance taxes\``,
    fr: `Vérifiez le taux de ${tax} et les groupes de taxes des lignes, ou élargissez «\u00a0tolerance taxes\u00a0»`,
  }),
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
