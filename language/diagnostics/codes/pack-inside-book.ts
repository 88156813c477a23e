// `use` of a folder that is part of the book anyway.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface PackInsideBookWords {
  readonly folder: string;
}

export const packInsideBook = defineDiagnostic<PackInsideBookWords>({
  code: "FOL2165",
  name: "pack-inside-book",
  severity: "error",
  title: {
    en: "Pack inside the book’s own folder",
    fr: "Paquet dans le dossier même du paramétrage",
  },
  why: {
    en: "A folder of the book is part of the book already. A pack lies outside, where other books reach it: `../commun`.",
    fr: "Un sous-dossier du paramétrage en fait déjà partie. Un paquet est ailleurs, là où d’autres paramétrages l’atteignent\u00a0: `../commun`.",
  },
  message: (words) => ({
    en: `The folder ${quoted(words.folder).en} does not begin with \`..\`: it would be part of the book itself`,
    fr: `Le dossier ${quoted(words.folder).fr} ne commence pas par \`..\`\u00a0: il ferait partie du paramétrage lui-même`,
  }),
  remedy: () => ({
    en: "Remove the line, or move the folder beside the book’s and write `../` before its name",
    fr: "Supprimez la ligne, ou placez le dossier à côté de celui du paramétrage et écrivez `../` devant son nom",
  }),
  bad: `use <|"./commun"|>
`,
  good: `--- example.folio
use "../commun"
--- ../commun/articles.folio
item "Haie" debit 1210 credit 4001 tax "TPS"
`,
});
