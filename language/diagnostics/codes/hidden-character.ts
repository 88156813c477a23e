// FOL1009: a text or comment holds a character that cannot be seen, or that turns the writing round.
import { defineDiagnostic } from "../define.ts";

interface Words {
  /** `U+` and its number. */
  readonly character: string;
}

export const hiddenCharacter = defineDiagnostic<Words>({
  code: "FOL1009",
  name: "hidden-character",
  severity: "warning",
  title: { en: "A character that cannot be seen", fr: "Un caractère invisible" },
  why: {
    en: "Two names that look the same would be different names, and a line could be read otherwise than it is written.",
    fr: "Deux noms qui se ressemblent seraient des noms différents, et une ligne pourrait se lire autrement qu’elle n’est écrite.",
  },
  message: ({ character }) => ({
    en: `The character ${character} cannot be seen`,
    fr: `Le caractère ${character} est invisible`,
  }),
  remedy: () => ({ en: "Take it out", fr: "Retirez-le" }),
  bad: `item "Neige" debit 1210 credit 4001 tax "TPS" unit "h<|\u200b|>"`,
  good: `item "Neige" debit 1210 credit 4001 tax "TPS" unit "h"`,
  fixed: true,
});
