// FOL6175: an option of the target gives two codes to one tax, or to one tax group.
import { defineDiagnostic } from "../define.ts";
import { afasExample } from "../example.ts";
import { quoted } from "../wording.ts";

export interface CodeGivenTwiceWords {
  readonly option: string;
  readonly name: string;
  readonly first: string;
  readonly second: string;
}

const coded = (pairs: string) =>
  afasExample.replace("target      afas", `target      afas {\n    vat codes ${pairs}\n  }`);

export const codeGivenTwice = defineDiagnostic<CodeGivenTwiceWords>({
  code: "FOL6175",
  name: "code-given-twice",
  severity: "error",
  title: {
    en: "Two codes for one tax",
    fr: "Deux codes pour une même taxe",
  },
  why: {
    en: "A line bears one code, and the code decides in which box of the return it stands. Nothing says which of two is meant.",
    fr: "Une ligne porte un seul code, et c’est lui qui décide de sa case dans la déclaration. Rien ne dit lequel des deux est voulu.",
  },
  message: ({ option, name, first, second }) => ({
    en: `\`${option}\` gives ${quoted(name).en} the code ${first}, and the code ${second}`,
    fr: `«\u00a0${option}\u00a0» donne à ${quoted(name).fr} le code ${first}, et le code ${second}`,
  }),
  remedy: () => ({
    en: "Take one of the pairs out",
    fr: "Retirez l’une des paires",
  }),
  bad: coded('<|"TVA = 1, TVA 21 = 1, TVA 21 = 2"|>'),
  good: coded('"TVA = 1, TVA 21 = 1"'),
});
