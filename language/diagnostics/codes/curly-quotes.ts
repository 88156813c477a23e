// FOL1014: a text stands in typographic quotes.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly written: string;
  readonly right: string;
}

export const curlyQuotes = defineDiagnostic<Words>({
  code: "FOL1014",
  name: "curly-quotes",
  severity: "error",
  title: { en: "A text in typographic quotes", fr: "Un texte entre guillemets typographiques" },
  why: {
    en: 'Texts stand between straight quotes (`"`), so that quotes of every kind may stand inside a text.',
    fr: 'Les textes s’écrivent entre guillemets droits (« " »), de sorte que tous les autres guillemets peuvent figurer dans un texte.',
  },
  message: ({ written }) => ({
    en: `The text ${written} stands in typographic quotes`,
    fr: `Le texte ${written} est entre guillemets typographiques`,
  }),
  remedy: ({ right }) => ({ en: `Write \`${right}\``, fr: `Écrivez ${right}` }),
  bad: `item <|“Neige”|> debit 1210 credit 4001 tax "TPS"`,
  good: `item "Neige" debit 1210 credit 4001 tax "TPS"`,
  fixed: true,
});
