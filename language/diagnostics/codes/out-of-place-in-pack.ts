// A declaration that a pack cannot hold.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface OutOfPlaceInPackWords {
  readonly pack: string;
  /** The keyword of the declaration; `use` for that of a folder. */
  readonly what: "catalog" | "opening" | "test" | "use";
}

export const outOfPlaceInPack = defineDiagnostic<OutOfPlaceInPackWords>({
  code: "FOL2164",
  name: "out-of-place-in-pack",
  severity: "error",
  title: {
    en: "Declaration that does not belong in a pack",
    fr: "Déclaration qui n’a pas sa place dans un paquet",
  },
  why: {
    en: "A catalogue and an opening are files beside one book, and tests are of one book. A folder is named from where the book lies.",
    fr: "Un catalogue et une ouverture sont des fichiers d’un seul paramétrage, et un test porte sur un seul. Un dossier se nomme à partir de celui du paramétrage.",
  },
  message: ({ what, pack }) =>
    what === "use"
      ? {
          en: `The pack ${quoted(pack).en} uses another folder`,
          fr: `Le paquet ${quoted(pack).fr} utilise un autre dossier`,
        }
      : {
          en: `The pack ${quoted(pack).en} holds \`${what}\`, which belongs in a book`,
          fr: `Le paquet ${quoted(pack).fr} contient \`${what}\`, dont la place est dans un paramétrage`,
        },
  remedy: ({ what }) =>
    what === "use"
      ? {
          en: "Write this `use` in the book",
          fr: "Écrivez ce `use` dans le paramétrage",
        }
      : {
          en: "Move it into each book that needs it",
          fr: "Déplacez-la dans chaque paramétrage qui en a besoin",
        },
  bad: `--- example.folio
use "../commun"
--- ../commun/articles.folio
<|test|> "un essai" {}
item "Haie" debit 1210 credit 4001 tax "TPS"
`,
  good: `--- example.folio
use "../commun"
--- ../commun/articles.folio
item "Haie" debit 1210 credit 4001 tax "TPS"
`,
});
