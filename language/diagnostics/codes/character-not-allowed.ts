// FOL1005: a character that means nothing outside a text in quotes.
import { defineDiagnostic } from "../define.ts";

interface Words {
  /** The character itself where it can be seen, else `U+` and its number. */
  readonly character: string;
  /** True for a space that is not the ordinary one. */
  readonly space: boolean;
}

export const characterNotAllowed = defineDiagnostic<Words>({
  code: "FOL1005",
  name: "character-not-allowed",
  severity: "error",
  title: {
    en: "A character that means nothing here",
    fr: "Un caractère qui ne veut rien dire ici",
  },
  why: {
    en: "Outside quotes only words, numbers, dates and a few signs have a meaning. Other characters often come along when text is copied.",
    fr: "Hors des guillemets, seuls les mots, les nombres, les dates et quelques signes ont un sens. Les autres caractères arrivent souvent avec un texte copié.",
  },
  message: ({ character, space }) =>
    space
      ? {
          en: `The space ${character} is not an ordinary space`,
          fr: `L’espace ${character} n’est pas une espace ordinaire`,
        }
      : {
          en: `\`${character}\` means nothing outside a text in quotes`,
          fr: `« ${character} » ne veut rien dire hors d’un texte entre guillemets`,
        },
  remedy: ({ space }) =>
    space
      ? { en: "Put an ordinary space", fr: "Mettez une espace ordinaire" }
      : {
          en: "Take it out, or put the name it belongs to in quotes",
          fr: "Retirez-le, ou mettez entre guillemets le nom auquel il appartient",
        },
  bad: `item "Neige" debit 1210 credit 4001 tax "TPS" unit "h"<|;|>`,
  good: `item "Neige" debit 1210 credit 4001 tax "TPS" unit "h"`,
});
