// A declaration without a clause it needs.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import type { NounKind } from "../wording.ts";
import { capital, listed, nounOf, quoted, theFrench } from "../wording.ts";

export interface MissingClauseWords {
  readonly of: NounKind;
  readonly name: string;
  /** With its possessive in French: `sa classe`. */
  readonly clause: Bilingual;
  readonly known: readonly string[];
}

export const missingClause = defineDiagnostic<MissingClauseWords>({
  code: "FOL2027",
  name: "missing-clause",
  severity: "error",
  title: {
    en: "Clause missing",
    fr: "Clause manquante",
  },
  why: {
    en: "What a declaration must say is never guessed.",
    fr: "Ce qu’une déclaration doit dire n’est jamais deviné.",
  },
  message: (words) => {
    const noun = nounOf(words.of);
    const name = words.of === "account" ? { en: words.name, fr: words.name } : quoted(words.name);
    return {
      en: `${capital(noun.en)} ${name.en} does not state its ${words.clause.en}`,
      fr: `${capital(theFrench(noun))} ${name.fr} n’indique pas ${words.clause.fr}`,
    };
  },
  remedy: (words) => ({
    en: `Add ${listed(words.known).en}`,
    fr: `Ajoutez ${listed(words.known).fr}`,
  }),
  bad: `account <|5999|> "Écarts d'arrondi"
item "Haie" debit 1210 credit 5999 tax "TPS" because "compte de passage"
`,
  good: `account 5999 "Écarts d'arrondi" expense
item "Haie" debit 1210 credit 5999 tax "TPS" because "compte de passage"
`,
});
