// FOL1003: a text in quotes has no closing quote on its line.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly text: string;
}

export const unterminatedText = defineDiagnostic<Words>({
  code: "FOL1003",
  name: "unterminated-text",
  severity: "error",
  title: { en: "A text without its closing quote", fr: "Un texte sans guillemet fermant" },
  why: {
    en: "A text ends on the line where it begins. Without its closing quote, the rest of the line would be part of a name.",
    fr: "Un texte se termine sur la ligne où il commence. Sans guillemet fermant, le reste de la ligne ferait partie d’un nom.",
  },
  message: ({ text }) => ({
    en: `The text \`${text}\` has no closing quote on its line`,
    fr: `Le texte « ${text} » n’a pas de guillemet fermant sur sa ligne`,
  }),
  remedy: () => ({
    en: 'Close the text with `"`; a quote inside a text is written `\\"`',
    fr: 'Fermez le texte par « " »; un guillemet à l’intérieur d’un texte s’écrit « \\" »',
  }),
  bad: `item "Neige" debit 1210 credit 4001 tax "TPS" unit <|"h|>`,
  good: `item "Neige" debit 1210 credit 4001 tax "TPS" unit "h"`,
});
