// `use` of a folder that is a book itself.
import { defineDiagnostic } from "../define.ts";
import { exampleBook } from "../example.ts";
import { quoted } from "../wording.ts";

export interface PackHoldsBookWords {
  readonly folder: string;
  readonly book: string;
}

export const packHoldsBook = defineDiagnostic<PackHoldsBookWords>({
  code: "FOL2160",
  name: "pack-holds-book",
  severity: "error",
  title: {
    en: "Folder is a book, not a pack",
    fr: "Dossier qui est un paramétrage, et non un paquet",
  },
  why: {
    en: "A pack is a folder without a `book`: what several books share. Using a whole book would mix two companies.",
    fr: "Un paquet est un dossier sans `book`\u00a0: ce que plusieurs paramétrages ont en commun. Utiliser un paramétrage entier mêlerait deux entreprises.",
  },
  message: (words) => ({
    en: `The folder ${quoted(words.folder).en} holds the book ${quoted(words.book).en}: it is no pack`,
    fr: `Le dossier ${quoted(words.folder).fr} contient le paramétrage ${quoted(words.book).fr}\u00a0: ce n’est pas un paquet`,
  }),
  remedy: () => ({
    en: "Move what both share into a folder of its own, without `book`, and use that",
    fr: "Déplacez ce qui leur est commun dans un dossier à part, sans `book`, et utilisez celui-là",
  }),
  bad: `--- example.folio
use <|"../autre"|>
--- ../autre/book.folio
${exampleBook}`,
  good: `--- example.folio
use "../commun"
--- ../commun/articles.folio
item "Haie" debit 1210 credit 4001 tax "TPS"
`,
});
