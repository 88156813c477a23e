// FOL8001: a file of the book is longer than a file may be.
import { bookFileLength } from "../../text/limits.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly length: number;
  readonly limit: number;
}

export const fileTooLong = defineDiagnostic<Words>({
  code: "FOL8001",
  name: "file-too-long",
  severity: "error",
  title: { en: "A file that is too long", fr: "Un fichier trop long" },
  why: {
    en: "A book is checked at every keystroke, and stays quick only while its files have a reasonable length.",
    fr: "Un paramétrage est vérifié à chaque frappe, et la vérification ne reste rapide que si ses fichiers ont une longueur raisonnable.",
  },
  message: ({ length, limit }) => ({
    en: `The file has ${length} characters, and ${limit} are allowed`,
    fr: `Le fichier compte ${length} caractères, et ${limit} sont permis`,
  }),
  remedy: () => ({
    en: "Divide it into several files: their order means nothing",
    fr: "Répartissez-le en plusieurs fichiers : leur ordre ne change rien",
  }),
  bad: `${"/".repeat(bookFileLength)}<|/|>`,
  good: "/".repeat(bookFileLength),
});
