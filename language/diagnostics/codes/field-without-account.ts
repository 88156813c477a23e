// A source that fills a field for whose amounts the book names no account.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface FieldWithoutAccountWords {
  readonly field: string;
  readonly setting: string;
}

export const fieldWithoutAccount = defineDiagnostic<FieldWithoutAccountWords>({
  code: "FOL3060",
  name: "field-without-account",
  severity: "warning",
  title: {
    en: "Amounts without an account",
    fr: "Montants sans compte",
  },
  why: {
    en: "A document that carries such an amount will be refused: the book does not say where the amount goes.",
    fr: "Une pièce qui porte un tel montant sera refusée\u00a0: le paramétrage ne dit pas où il va.",
  },
  message: (words) => ({
    en: `The source fills ${quoted(words.field).en}, and the book has no ${quoted(words.setting).en}`,
    fr: `La source remplit ${quoted(words.field).fr}, et le paramétrage n’a pas de ${quoted(words.setting).fr}`,
  }),
  remedy: (words) => ({
    en: `Add ${quoted(words.setting).en} with an account to the book`,
    fr: `Ajoutez ${quoted(words.setting).fr} avec un compte au paramétrage`,
  }),
  bad: `source caisse csv "caisse-*.csv" {
  kind = "payment"  number = column "No"  date = column "Date"
  amount = column "Montant"  <|fee = column "Frais"|>
}
`,
  good: `source caisse csv "caisse-*.csv" {
  kind = "payment"  number = column "No"  date = column "Date"
  amount = column "Montant"
}
`,
});
