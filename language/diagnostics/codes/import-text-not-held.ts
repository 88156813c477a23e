// FOL5127: a name that is imported holds what no name in a book can.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly text: string;
  readonly character: string;
}

export const importTextNotHeld = defineDiagnostic<Words>({
  code: "FOL5127",
  name: "import-text-not-held",
  severity: "error",
  title: {
    en: "A name that a book cannot hold",
    fr: "Un nom qu’un paramétrage ne peut contenir",
  },
  why: {
    en: "A name stands on one line of a book and is read by people. A line break has no way to be written there, and a character that nobody sees would make two names that look the same.",
    fr: "Un nom tient sur une ligne du paramétrage et se lit à l’œil. Un saut de ligne ne peut pas s’y écrire, et un caractère invisible ferait deux noms qui se ressemblent.",
  },
  message: ({ text, character }) => {
    const name = quoted(text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, "·"));
    return /[\r\n]/.test(character)
      ? {
          en: `${name.en} has a line break inside`,
          fr: `${name.fr} contient un saut de ligne`,
        }
      : {
          en: `${name.en} holds the invisible character ${codePoint(character)}`,
          fr: `${name.fr} contient le caractère invisible ${codePoint(character)}`,
        };
  },
  remedy: () => ({
    en: "Correct the name in the system that exports it",
    fr: "Corrigez le nom dans le système qui l’exporte",
  }),
  bad: `
--- options
import chart
--- data.csv
Number,Name,Type
1020,<|"|>Banque
nationale",Bank
`,
  good: `
--- options
import chart
--- data.csv
Number,Name,Type
1020,Banque nationale,Bank
`,
});

function codePoint(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
