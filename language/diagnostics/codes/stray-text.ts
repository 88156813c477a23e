// FOL1010: indented text that no declaration and no braces hold.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly found: string;
}

export const strayText = defineDiagnostic<Words>({
  code: "FOL1010",
  name: "stray-text",
  severity: "error",
  title: { en: "A line that belongs to nothing", fr: "Une ligne qui n’appartient à rien" },
  why: {
    en: "A declaration begins at the start of a line, and goes on over the line's end only inside `{ }`.",
    fr: "Une déclaration commence au début d’une ligne, et ne continue sur la ligne suivante qu’entre « { } ».",
  },
  message: ({ found }) => ({
    en: `\`${found}\` stands outside any declaration`,
    fr: `« ${found} » se trouve hors de toute déclaration`,
  }),
  remedy: () => ({
    en: "Move it to the end of the line above, put it between `{` and `}`, or begin the declaration at the start of the line",
    fr: "Placez-le à la fin de la ligne précédente ou entre « { » et « } », ou commencez la déclaration au début de la ligne",
  }),
  bad: `item "Neige" debit 1210 credit 4001 tax "TPS"\n  <|unit|> "h"\n`,
  good: `item "Neige" debit 1210 credit 4001 tax "TPS" unit "h"\n`,
});
