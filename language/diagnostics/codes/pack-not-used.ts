// `from` a pack that no `use` brings in.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface PackNotUsedWords {
  readonly pack: string;
  readonly near: string | undefined;
}

export const packNotUsed = defineDiagnostic<PackNotUsedWords>({
  code: "FOL2162",
  name: "pack-not-used",
  severity: "error",
  title: {
    en: "Pack that the book does not use",
    fr: "Paquet que le paramétrage n’utilise pas",
  },
  why: {
    en: "Only `use` brings a pack in, so that a book says in one place what it rests on.",
    fr: "Seul `use` apporte un paquet\u00a0: le paramétrage dit ainsi en un seul endroit sur quoi il repose.",
  },
  message: (words) => ({
    en: `No \`use\` brings in the pack ${quoted(words.pack).en}`,
    fr: `Aucun \`use\` n’apporte le paquet ${quoted(words.pack).fr}`,
  }),
  remedy: (words) =>
    words.near === undefined
      ? {
          en: `Write \`use\` and its name on a line of its own`,
          fr: `Écrivez \`use\` et son nom sur une ligne à part`,
        }
      : {
          en: `The book uses ${quoted(words.near).en}`,
          fr: `Le paramétrage utilise ${quoted(words.near).fr}`,
        },
  bad: `tax QST from <|canada-en|> credit 2420
`,
  good: `use canada-en
tax QST from canada-en credit 2420
tax group "Québec" = QST
item "Haie" debit 1210 credit 4001 tax "Québec"
`,
  fixed: true,
});
