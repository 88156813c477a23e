// `use` of a pack that the book uses already.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface PackUsedTwiceWords {
  readonly pack: string;
}

export const packUsedTwice = defineDiagnostic<PackUsedTwiceWords>({
  code: "FOL2166",
  name: "pack-used-twice",
  severity: "warning",
  title: {
    en: "Pack used twice",
    fr: "Paquet utilisé deux fois",
  },
  why: {
    en: "A pack is brought in once, whatever its number of `use` lines; the second says nothing.",
    fr: "Un paquet n’est apporté qu’une fois, quel que soit le nombre de lignes `use`\u00a0: la seconde ne dit rien.",
  },
  message: ({ pack }) => ({
    en: `The book uses the pack ${quoted(pack).en} already`,
    fr: `Le paramétrage utilise déjà le paquet ${quoted(pack).fr}`,
  }),
  remedy: () => ({
    en: "Remove one of the two lines",
    fr: "Supprimez l’une des deux lignes",
  }),
  bad: `use canada-en
use <|canada-en|>
`,
  good: `use canada-en
`,
});
