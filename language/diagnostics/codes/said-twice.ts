// FOL1013: a clause or a column that may stand once stands twice.
import { defineDiagnostic } from "../define.ts";

interface Words {
  /** The word that begins the clause, or the column. */
  readonly clause: string;
}

export const saidTwice = defineDiagnostic<Words>({
  code: "FOL1013",
  name: "said-twice",
  severity: "error",
  title: { en: "Said twice", fr: "Dit deux fois" },
  why: {
    en: "The order of clauses means nothing, so of two that say the same thing neither could win.",
    fr: "L’ordre des clauses ne signifie rien : de deux clauses qui disent la même chose, aucune ne peut l’emporter.",
  },
  message: ({ clause }) => ({
    en: `\`${clause}\` stands here a second time`,
    fr: `« ${clause} » se trouve ici une deuxième fois`,
  }),
  remedy: () => ({ en: "Keep one of the two", fr: "Gardez l’une des deux" }),
  bad: `item "Neige" debit 1210 credit 4001 tax "TPS" unit "h" <|unit "heure"|>`,
  good: `item "Neige" debit 1210 credit 4001 tax "TPS" unit "h"`,
});
