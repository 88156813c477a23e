// A field that a `when` may not test.
import { defineDiagnostic } from "../define.ts";
import { listed, quoted } from "../wording.ts";

export interface UntestableFieldWords {
  readonly field: string;
  readonly testable: readonly string[];
}

export const untestableField = defineDiagnostic<UntestableFieldWords>({
  code: "FOL3001",
  name: "untestable-field",
  severity: "error",
  title: {
    en: "Field that a condition cannot test",
    fr: "Champ qu’une condition ne peut pas tester",
  },
  why: {
    en: "Conditions test a closed list of independent fields, so that Folio can tell without any data which exceptions overlap.",
    fr: "Les conditions testent une liste fermée de champs indépendants\u00a0: Folio sait ainsi, sans aucune donnée, quelles exceptions se chevauchent.",
  },
  message: (words) => ({
    en: `A condition cannot test ${quoted(words.field).en}`,
    fr: `Une condition ne peut pas tester ${quoted(words.field).fr}`,
  }),
  remedy: (words) => ({
    en: `It may test ${listed(words.testable).en}`,
    fr: `Elle peut tester ${listed(words.testable).fr}`,
  }),
  bad: `account 4002 "Ventes municipales" revenue
item "Haie" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when <|customer.name|> = "Ville de Laval"
}
`,
  good: `account 4002 "Ventes municipales" revenue
item "Haie" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when customer.group = "Municipal"
}
`,
});
