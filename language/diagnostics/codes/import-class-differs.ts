// FOL5122: the class of a Sage 50 account and the section of its number are not the same.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

type Class = "asset" | "liability" | "equity" | "revenue" | "expense";

interface Words {
  readonly code: string;
  readonly word: string;
  readonly said: Class;
  readonly section: Class;
}

const french: { readonly [name in Class]: string } = {
  asset: "actif",
  liability: "passif",
  equity: "avoir",
  revenue: "produits",
  expense: "charges",
};

export const importClassDiffers = defineDiagnostic<Words>({
  code: "FOL5122",
  name: "import-class-differs",
  severity: "warning",
  title: {
    en: "The number and the class of an account disagree",
    fr: "Le numéro et la classe d’un compte se contredisent",
  },
  why: {
    en: "Sage 50 puts an account in a section of the statements by the first digit of its number. The number decides here, too.",
    fr: "Sage\u00a050 place un compte dans une section des états d’après le premier chiffre de son numéro. C’est le numéro qui décide ici aussi.",
  },
  message: ({ code, word, said, section }) => ({
    en: `Account ${code} is among ${section} by its number, and ${said} by its class ${quoted(word).en}`,
    fr: `Le compte ${code} est de la section «\u00a0${french[section]}\u00a0» par son numéro, et «\u00a0${french[said]}\u00a0» par sa classe ${quoted(word).fr}`,
  }),
  remedy: ({ section }) => ({
    en: `It is imported as ${section}; correct its class in Sage 50 if that is wrong there`,
    fr: `Il est importé dans la section «\u00a0${french[section]}\u00a0»; corrigez sa classe dans Sage\u00a050 si elle y est fausse`,
  }),
  bad: `
--- options
import chart
--- data.csv
20001,1,Accounts
4001,Ventes,G,<|E|>xpense,,
`,
  good: `
--- options
import chart
--- data.csv
20001,1,Accounts
4001,Ventes,G,Revenue,,
`,
});
