// More than one `book` declaration in a folder.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface TwoBooksWords {
  readonly name: string;
}

export const twoBooks = defineDiagnostic<TwoBooksWords>({
  code: "FOL2012",
  name: "two-books",
  severity: "error",
  title: {
    en: "Two books in one folder",
    fr: "Deux «\u00a0book\u00a0» dans un dossier",
  },
  why: {
    en: "A folder is one book; two would contradict each other, and nothing says which one counts.",
    fr: "Un dossier est un seul paramétrage; deux se contrediraient, et rien ne dit lequel compte.",
  },
  message: (words) => ({
    en: `${quoted(words.name).en} is a second book in this folder`,
    fr: `${quoted(words.name).fr} est un deuxième «\u00a0book\u00a0» dans ce dossier`,
  }),
  remedy: () => ({
    en: "Keep one, or move the other to a folder of its own",
    fr: "Gardez-en un seul, ou déplacez l’autre dans son propre dossier",
  }),
  bad: `book <|"Autre"|> {
  folio    1
  target   sage50
  currency CAD
}
`,
  good: `item "Haie" debit 1210 credit 4001 tax "TPS"
`,
});
