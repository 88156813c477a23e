// A field that documents do not have, or that cannot stand here.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface UnknownFieldWords {
  readonly field: string;
  readonly clause: string;
  readonly near: string | undefined;
}

export const unknownField = defineDiagnostic<UnknownFieldWords>({
  code: "FOL2024",
  name: "unknown-field",
  severity: "error",
  title: {
    en: "Unknown field",
    fr: "Champ inconnu",
  },
  why: {
    en: "A field that no document has would never be filled, and a rule on it would never hold.",
    fr: "Un champ qu’aucune pièce ne porte ne serait jamais rempli, et une règle qui le teste ne s’appliquerait jamais.",
  },
  message: (words) => ({
    en: `${quoted(words.field).en} is not a field that ${quoted(words.clause).en} can name`,
    fr: `${quoted(words.field).fr} n’est pas un champ que ${quoted(words.clause).fr} peut nommer`,
  }),
  remedy: (words) =>
    words.near === undefined
      ? { en: "Choose one of the fields of a document", fr: "Choisissez un des champs d’une pièce" }
      : {
          en: `The nearest is ${quoted(words.near).en}`,
          fr: `Le plus proche est ${quoted(words.near).fr}`,
        },
  bad: `account 4002 "Ventes municipales" revenue
item "Haie" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when <|customer.grup|> = "Municipal"
}
`,
  good: `account 4002 "Ventes municipales" revenue
item "Haie" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when customer.group = "Municipal"
}
`,
  fixed: true,
});
