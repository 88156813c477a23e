// A method of payment that is used but not declared.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface UnknownMethodWords {
  readonly name: string;
  readonly near: string | undefined;
}

export const unknownMethod = defineDiagnostic<UnknownMethodWords>({
  code: "FOL2005",
  name: "unknown-method",
  severity: "error",
  title: {
    en: "Method of payment not declared",
    fr: "Mode de paiement non déclaré",
  },
  why: {
    en: "A method of payment says where the money goes; a name that no method bears would never be met.",
    fr: "Un mode de paiement dit où va l’argent; un nom qu’aucun mode ne porte ne serait jamais rencontré.",
  },
  message: (words) => ({
    en: `Method ${quoted(words.name).en} is not declared`,
    fr: `Le mode de paiement ${quoted(words.name).fr} n’est pas déclaré`,
  }),
  remedy: (words) =>
    words.near === undefined
      ? { en: `Declare it with “method”`, fr: `Déclarez-le avec «\u00a0method\u00a0»` }
      : {
          en: `The nearest declared method is ${quoted(words.near).en}`,
          fr: `Le mode déclaré le plus proche est ${quoted(words.near).fr}`,
        },
  bad: `account 4002 "Ventes au comptant" revenue
item "Haie" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when method = <|"Interacc"|>
}
`,
  good: `account 4002 "Ventes au comptant" revenue
item "Haie" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when method = "Interac"
}
`,
  fixed: true,
});
