// A file that the book names and that is not in its folder.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface NamedFileMissingWords {
  readonly file: string;
}

export const namedFileMissing = defineDiagnostic<NamedFileMissingWords>({
  code: "FOL2030",
  name: "named-file-missing",
  severity: "error",
  title: {
    en: "File not found",
    fr: "Fichier introuvable",
  },
  why: {
    en: "The book relies on the file: without it, items cannot be compared and older documents are not known.",
    fr: "Le paramétrage s’appuie sur ce fichier\u00a0: sans lui, les articles ne peuvent être comparés et les pièces antérieures ne sont pas connues.",
  },
  message: (words) => ({
    en: `The file ${quoted(words.file).en} is not in the book’s folder`,
    fr: `Le fichier ${quoted(words.file).fr} n’est pas dans le dossier du paramétrage`,
  }),
  remedy: () => ({
    en: "Put it beside the book, or correct its name",
    fr: "Placez-le à côté du paramétrage, ou corrigez son nom",
  }),
  bad: `catalog items from <|"articles.csv"|>
`,
  good: `catalog items from "articles.csv"
--- articles.csv
name,category,active
Tonte,Pelouse,active
`,
});
