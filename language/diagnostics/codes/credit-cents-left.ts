// FOL5072: credit notes of a whole invoice whose stated taxes do not add up to its own.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly document: string;
  readonly credited: string;
  /** “of TPS”, “on account 4001”; « de TPS », « au compte 4001 ». */
  readonly where: Bilingual;
  readonly left: Bilingual;
}

export const creditCentsLeft = defineDiagnostic<Words>({
  code: "FOL5072",
  name: "credit-cents-left",
  severity: "warning",
  title: {
    en: "Cents of tax left after a full credit",
    fr: "Des cents de taxe qui restent après un crédit complet",
  },
  why: {
    en: "Each part was rounded by itself, and together they do not give back the tax of the invoice. The cents stay on the tax account and on the receivable until somebody settles them.",
    fr: "Chaque partie a été arrondie à part, et leur somme ne rend pas la taxe de la facture. Les cents restent au compte de taxe et au compte client jusqu’à ce qu’on les règle.",
  },
  message: ({ document, credited, where, left }) => ({
    en: `With document ${document}, document ${credited} is credited in whole, and ${left.en} ${where.en} is left`,
    fr: `Avec la pièce ${document}, la pièce ${credited} est créditée en entier, et il reste ${left.fr} ${where.fr}`,
  }),
  remedy: ({ document }) => ({
    en: `Correct the tax that ${document} states, or leave it out so that Folio gives back the rest`,
    fr: `Corrigez la taxe indiquée par ${document}, ou omettez-la pour que Folio rende le reste`,
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,credits.document
invoice,F1001,2026-01-15,Tremblay,Tonte,20.10,1.01,
credit-note,N7,2026-01-20,Tremblay,Tonte,10.05,0.50,F1001
<|credit-note|>,N8,2026-01-22,Tremblay,Tonte,10.05,0.50,F1001
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,credits.document
invoice,F1001,2026-01-15,Tremblay,Tonte,20.10,1.01,
credit-note,N7,2026-01-20,Tremblay,Tonte,10.05,0.50,F1001
credit-note,N8,2026-01-22,Tremblay,Tonte,10.05,0.51,F1001
`,
});
