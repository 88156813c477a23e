// FOL5125: a type of account that Sage 50 does not have.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly type: string;
}

export const importAccountType = defineDiagnostic<Words>({
  code: "FOL5125",
  name: "import-account-type",
  severity: "error",
  title: {
    en: "An account type that Sage 50 does not have",
    fr: "Un type de compte que Sage\u00a050 n’a pas",
  },
  why: {
    en: "The type says whether an account takes entries: G and A do; H, S, T and X are headings, totals and the earnings of the year.",
    fr: "Le type dit si un compte reçoit des écritures\u00a0: G et A en reçoivent; H, S, T et X sont des titres, des totaux et le bénéfice de l’exercice.",
  },
  message: ({ type }) => ({
    en:
      type === "" ? "The type of the account is empty" : `${quoted(type).en} is no type of account`,
    fr:
      type === "" ? "Le type du compte est vide" : `${quoted(type).fr} n’est pas un type de compte`,
  }),
  remedy: () => ({
    en: "Put H, A, S, G, T or X in the third cell of the line, as Sage 50 exports it",
    fr: "Mettez H, A, S, G, T ou X dans la troisième cellule de la ligne, comme Sage\u00a050 l’exporte",
  }),
  bad: `
--- options
import chart
--- data.csv
20001,1,Accounts
1020,Banque,<|P|>,Bank,,
`,
  good: `
--- options
import chart
--- data.csv
20001,1,Accounts
1020,Banque,G,Bank,,
`,
});
