// FOL5121: nothing says what class an imported account is of.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly code: string;
  /** The file's own word; undefined where it has no column for one. */
  readonly word: string | undefined;
}

export const importClassUnknown = defineDiagnostic<Words>({
  code: "FOL5121",
  name: "import-class-unknown",
  severity: "error",
  title: {
    en: "An account of an unknown class",
    fr: "Un compte dont la classe est inconnue",
  },
  why: {
    en: "Whether an account is an asset or an expense decides which mistakes Folio can see. Outside Sage 50 the number says nothing about it that holds everywhere.",
    fr: "Qu’un compte soit un actif ou une charge décide des erreurs que Folio peut voir. Hors de Sage 50, le numéro n’en dit rien qui vaille partout.",
  },
  message: ({ code, word }) => {
    if (word === undefined) {
      return {
        en: `Nothing says what class account ${code} is of`,
        fr: `Rien ne dit de quelle classe est le compte ${code}`,
      };
    }
    const said = word === "" ? { en: "nothing", fr: "rien" } : quoted(word);
    return {
      en: `Account ${code} has ${said.en} for its class, which Folio does not know`,
      fr: `Le compte ${code} a ${said.fr} pour classe, ce que Folio ne connaît pas`,
    };
  },
  remedy: ({ code, word }) =>
    word === undefined
      ? {
          en: `Say what the codes begin with: --class "${code.charAt(0)}=asset", or liability, equity, revenue, expense`,
          fr: `Dites par quoi commencent les codes\u00a0: --class "${code.charAt(0)}=asset", ou liability, equity, revenue, expense`,
        }
      : {
          en: `Say what it is: --class "${word}=asset", or liability, equity, revenue, expense`,
          fr: `Dites ce que c’est\u00a0: --class "${word}=asset", ou liability, equity, revenue, expense`,
        },
  bad: `
--- options
import chart
--- data.csv
Numéro,Nom,Catégorie
1020,Banque,Actif
2900,Dette,<|D|>ivers
`,
  good: `
--- options
import chart --class Divers=liability
--- data.csv
Numéro,Nom,Catégorie
1020,Banque,Actif
2900,Dette,Divers
`,
});
