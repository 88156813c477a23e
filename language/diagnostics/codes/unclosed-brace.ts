// FOL1004: a brace is opened and not closed before the next declaration.
import { defineDiagnostic } from "../define.ts";

interface Words {
  /** The word that the block belongs to. */
  readonly block: string;
}

export const unclosedBrace = defineDiagnostic<Words>({
  code: "FOL1004",
  name: "unclosed-brace",
  severity: "error",
  title: { en: "A brace that is never closed", fr: "Une accolade qui n’est jamais fermée" },
  why: {
    en: "A declaration ends where the next one begins at the start of a line. Where a brace stays open, nobody can tell what belongs inside.",
    fr: "Une déclaration finit là où la suivante commence, au début d’une ligne. Quand une accolade reste ouverte, on ne peut pas dire ce qui lui appartient.",
  },
  message: ({ block }) => ({
    en: `The \`{\` of \`${block}\` is not closed`,
    fr: `L’accolade « { » de « ${block} » n’est pas fermée`,
  }),
  remedy: () => ({
    en: "Write `}` after the last line that belongs inside, and indent the lines between",
    fr: "Écrivez « } » après la dernière ligne du bloc, et mettez en retrait les lignes intermédiaires",
  }),
  bad: `item "Neige" debit 1210 credit 4001 tax "TPS" <|{|>\n  unit "h"\n`,
  good: `item "Neige" debit 1210 credit 4001 tax "TPS" {\n  unit "h"\n}\n`,
  fixed: true,
});
