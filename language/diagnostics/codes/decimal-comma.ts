// FOL1012: an amount is written with a comma.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly written: string;
  readonly right: string;
}

export const decimalComma = defineDiagnostic<Words>({
  code: "FOL1012",
  name: "decimal-comma",
  severity: "error",
  title: { en: "An amount written with a comma", fr: "Un montant écrit avec une virgule" },
  why: {
    en: "A book is read the same way in every country, so amounts and rates are written with a point.",
    fr: "Un paramétrage se lit de la même façon dans tous les pays : les montants et les taux s’y écrivent avec un point.",
  },
  message: ({ written }) => ({
    en: `\`${written}\` is written with a comma`,
    fr: `« ${written} » est écrit avec une virgule`,
  }),
  remedy: ({ right }) => ({ en: `Write \`${right}\``, fr: `Écrivez « ${right} »` }),
  bad: `item "Neige" debit 1210 credit 4001 tax "TPS" price <|60,00|>`,
  good: `item "Neige" debit 1210 credit 4001 tax "TPS" price 60.00`,
  fixed: true,
});
