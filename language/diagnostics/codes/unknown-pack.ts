// A pack that this version cannot bring in.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface UnknownPackWords {
  readonly name: string;
}

export const unknownPack = defineDiagnostic<UnknownPackWords>({
  code: "FOL2022",
  name: "unknown-pack",
  severity: "error",
  title: {
    en: "Pack not available",
    fr: "Module de base introuvable",
  },
  why: {
    en: "This version of Folio ships no packs and reads none: everything a book uses is declared in the book itself.",
    fr: "Cette version de Folio ne fournit ni ne lit aucun module de base\u00a0: tout ce qu’un paramétrage utilise y est déclaré.",
  },
  message: (words) => ({
    en: `The pack ${quoted(words.name).en} is not available: this version has no packs`,
    fr: `Le module de base ${quoted(words.name).fr} n’est pas offert\u00a0: cette version n’en a aucun`,
  }),
  remedy: () => ({
    en: "Remove the line, and declare what it would have brought",
    fr: "Supprimez la ligne, et déclarez ce qu’elle aurait apporté",
  }),
  bad: `use <|canada|>
`,
  good: `item "Haie" debit 1210 credit 4001 tax "TPS"
`,
});
