// A name that is declared twice.
import { defineDiagnostic } from "../define.ts";
import type { NounKind } from "../wording.ts";
import { capital, nounOf, quoted, theFrench } from "../wording.ts";

export interface DuplicateNameWords {
  readonly of: NounKind;
  /** Undefined for `otherwise`. */
  readonly name: string | undefined;
}

export const duplicateName = defineDiagnostic<DuplicateNameWords>({
  code: "FOL2010",
  name: "duplicate-name",
  severity: "error",
  title: {
    en: "Name declared twice",
    fr: "Nom déclaré deux fois",
  },
  why: {
    en: "The order of declarations means nothing, so neither of two could be the one that counts.",
    fr: "L’ordre des déclarations ne compte pas\u00a0: rien ne dirait laquelle des deux est la bonne.",
  },
  message: (words) => {
    const noun = nounOf(words.of);
    const name =
      words.name === undefined
        ? { en: "“otherwise”", fr: "«\u00a0otherwise\u00a0»" }
        : words.of === "account"
          ? { en: words.name, fr: words.name }
          : quoted(words.name);
    return {
      en: `${capital(noun.en)} ${name.en} is declared twice`,
      fr: `${capital(theFrench(noun))} ${name.fr} est ${noun.feminine ? "déclarée" : "déclaré"} deux fois`,
    };
  },
  remedy: () => ({
    en: "Remove one of the two declarations, or give one another name",
    fr: "Supprimez l’une des deux déclarations, ou donnez-lui un autre nom",
  }),
  bad: `item "Haie" debit 1210 credit 4001 tax "TPS"
item <|"Haie"|> debit 1210 credit 4001 tax "TPS"
`,
  good: `item "Haie" debit 1210 credit 4001 tax "TPS"
item "Haie de cèdres" debit 1210 credit 4001 tax "TPS"
`,
});
