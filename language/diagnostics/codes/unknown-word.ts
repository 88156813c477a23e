// A word that is none of those a clause knows.
import { defineDiagnostic } from "../define.ts";
import { listed, quoted } from "../wording.ts";

export interface UnknownWordWords {
  readonly word: string;
  /** The clause or setting it stands in. */
  readonly clause: string;
  readonly known: readonly string[];
  readonly near: string | undefined;
}

export const unknownWord = defineDiagnostic<UnknownWordWords>({
  code: "FOL2016",
  name: "unknown-word",
  severity: "error",
  title: {
    en: "Unknown word",
    fr: "Mot inconnu",
  },
  why: {
    en: "A setting knows a few words only; another would be passed over in silence.",
    fr: "Un réglage ne connaît que quelques mots; un autre passerait inaperçu.",
  },
  message: (words) => ({
    en: `${quoted(words.word).en} is not a word that ${quoted(words.clause).en} knows`,
    fr: `${quoted(words.word).fr} n’est pas un mot que ${quoted(words.clause).fr} connaît`,
  }),
  remedy: (words) =>
    words.near !== undefined
      ? {
          en: `The nearest is ${quoted(words.near).en}`,
          fr: `Le plus proche est ${quoted(words.near).fr}`,
        }
      : words.known.length <= 12
        ? { en: `Write ${listed(words.known).en}`, fr: `Écrivez ${listed(words.known).fr}` }
        : { en: "Choose one that the list offers", fr: "Choisissez-en un dans la liste proposée" },
  bad: `account 4002 "Ventes au comptant" revenue
item "Haie" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when kind = <|sales|>
}
`,
  good: `account 4002 "Ventes au comptant" revenue
item "Haie" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when kind = sale
}
`,
  fixed: true,
});
