// FOL1002: a line begins with a word that begins no declaration.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly found: string;
  readonly nearest: string | undefined;
  /** The words that begin a declaration. */
  readonly known: readonly string[];
}

export const unknownDeclaration = defineDiagnostic<Words>({
  code: "FOL1002",
  name: "unknown-declaration",
  severity: "error",
  title: {
    en: "No declaration begins with this word",
    fr: "Aucune déclaration ne commence par ce mot",
  },
  why: {
    en: "What stands at the very start of a line begins a declaration. A misspelt first word would silently leave out an account, an item or a tax.",
    fr: "Ce qui se trouve tout au début d’une ligne commence une déclaration. Un premier mot mal écrit ferait disparaître sans bruit un compte, un article ou une taxe.",
  },
  message: ({ found }) => ({
    en: `No declaration begins with \`${found}\``,
    fr: `Aucune déclaration ne commence par « ${found} »`,
  }),
  remedy: ({ nearest, known }) =>
    nearest === undefined
      ? {
          en: `Begin the line with ${known.map((word) => `\`${word}\``).join(", ")}, or indent it if it goes on with what stands above`,
          fr: `Commencez la ligne par ${known.map((word) => `« ${word} »`).join(", ")}, ou mettez-la en retrait si elle continue ce qui précède`,
        }
      : { en: `Write \`${nearest}\``, fr: `Écrivez « ${nearest} »` },
  bad: `<|metod|> "Comptant" debit 1020 credit 1210`,
  good: `method "Comptant" debit 1020 credit 1210`,
  fixed: true,
});
