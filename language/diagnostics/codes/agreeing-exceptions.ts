// Two exceptions that apply to the same document with the same value.
import { defineDiagnostic } from "../define.ts";

export interface AgreeingExceptionsWords {
  readonly slot: string;
  readonly value: string;
  readonly witness: string;
}

export const agreeingExceptions = defineDiagnostic<AgreeingExceptionsWords>({
  code: "FOL3051",
  name: "agreeing-exceptions",
  severity: "information",
  title: {
    en: "Exceptions that say the same",
    fr: "Exceptions qui disent la même chose",
  },
  why: {
    en: "Nothing is wrong: both give the same value. A later change to one of them would make them contradict each other.",
    fr: "Rien n’est faux\u00a0: les deux donnent la même valeur. Mais changer l’une plus tard les ferait se contredire.",
  },
  message: (words) => ({
    en: `Two exceptions give ${words.slot} ${words.value} where ${words.witness}`,
    fr: `Deux exceptions donnent ${words.slot} ${words.value} quand «\u00a0${words.witness}\u00a0»`,
  }),
  remedy: () => ({ en: "Nothing needs to be done", fr: "Il n’y a rien à faire" }),
  bad: `account 4002 "Municipal" revenue
item "Haie" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when customer.group = "Municipal"
  <|credit 4002 when place = "Laval"|>
}
`,
  good: `account 4002 "Municipal" revenue
item "Haie" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when customer.group = "Municipal"
  credit 4002 when customer.group = "Scolaire" and place = "Laval"
}
`,
});
