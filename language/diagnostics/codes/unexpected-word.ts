// FOL1001: something else stands where a clause wants a certain word or value.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { listed } from "../wording.ts";

interface Words {
  /** The word before, if it belongs to the same clause. */
  readonly after: string | undefined;
  /** True where that word is what wants something: `debit` wants an account. */
  readonly wants: boolean;
  readonly expected: Bilingual;
  /** The words to choose from, where `expected` does not name them. */
  readonly choices: readonly string[];
  /** True where nothing may follow but the line's end. */
  readonly ends: boolean;
  /** What stands there; undefined is the end of the line. */
  readonly found: string | undefined;
  /** The expected word that it resembles. */
  readonly nearest: string | undefined;
  /** True where it is the English of what stands there. */
  readonly french: boolean;
}

export const unexpectedWord = defineDiagnostic<Words>({
  code: "FOL1001",
  name: "unexpected-word",
  severity: "error",
  title: { en: "Something else was expected here", fr: "Autre chose était attendu ici" },
  why: {
    en: "Each clause has its own order of words and values. Nothing is guessed from what stands in another place.",
    fr: "Chaque clause a son ordre de mots et de valeurs. Rien n’est deviné à partir de ce qui se trouve ailleurs.",
  },
  message: ({ after, wants, expected, found, nearest, french: isFrench }) => {
    if (nearest === undefined)
      return {
        en: `${english(after, wants, expected.en)}, and ${found === undefined ? "the line ends here" : `\`${found}\` stands here`}`,
        fr: `${french(after, wants, expected.fr)}, et ${found === undefined ? "la ligne s’arrête ici" : `on lit ici «\u00a0${found}\u00a0»`}`,
      };
    if (isFrench)
      return {
        en: `\`${found}\` is French, and keywords are English`,
        fr: `«\u00a0${found}\u00a0» est un mot français, et les mots clés sont anglais`,
      };
    return {
      en: `\`${found}\` means nothing here, and is spelt much like \`${nearest}\``,
      fr: `«\u00a0${found}\u00a0» ne veut rien dire ici, et s’écrit presque comme «\u00a0${nearest}\u00a0»`,
    };
  },
  remedy: ({ expected, choices, ends, nearest }) => {
    if (nearest !== undefined)
      return { en: `Write \`${nearest}\``, fr: `Écrivez «\u00a0${nearest}\u00a0»` };
    if (ends) return { en: "Begin a new line here", fr: "Commencez ici une nouvelle ligne" };
    if (choices.length === 0)
      return { en: `Write ${expected.en} here`, fr: `Écrivez ici ${expected.fr}` };
    const words = listed(choices);
    return {
      en: `Write ${expected.en} here: ${words.en}`,
      fr: `Écrivez ici ${expected.fr}\u00a0: ${words.fr}`,
    };
  },
  bad: `item "Neige" debit 1210 credit 4001 tax "TPS" <|units|> "h"`,
  good: `item "Neige" debit 1210 credit 4001 tax "TPS" unit "h"`,
  fixed: true,
});

function english(after: string | undefined, wants: boolean, expected: string): string {
  if (after === undefined) return `Here comes ${expected}`;
  return wants ? `\`${after}\` wants ${expected}` : `After \`${after}\` comes ${expected}`;
}

function french(after: string | undefined, wants: boolean, expected: string): string {
  if (after === undefined) return `Il faut ici ${expected}`;
  return wants
    ? `«\u00a0${after}\u00a0» attend ${expected}`
    : `Après «\u00a0${after}\u00a0», il faut ${expected}`;
}
