// FOL5128: `--linked` names an account that the chart lacks, or one whose module it must say.
import { nearestOr } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly code: string;
  /** The chart has the account. */
  readonly known: boolean;
  readonly nearest: string | undefined;
}

export const importLinkedUnknown = defineDiagnostic<Words>({
  code: "FOL5128",
  name: "import-linked-unknown",
  severity: "error",
  title: {
    en: "A linked account without its module",
    fr: "Un compte associé sans son module",
  },
  why: {
    en: "What is linked decides which entries the package refuses, so a slip in the list must not pass.",
    fr: "Les comptes associés décident des écritures que le logiciel refuse\u00a0: une erreur dans la liste ne doit pas passer.",
  },
  message: ({ code, known }) =>
    known
      ? {
          en: `--linked ${code} does not say which module, and the account's class does not either`,
          fr: `--linked ${code} ne dit pas quel module, et la classe du compte non plus`,
        }
      : {
          en: `--linked names ${code}, which the chart does not have`,
          fr: `--linked nomme ${code}, que le plan comptable n’a pas`,
        },
  remedy: ({ code, known, nearest }) =>
    known
      ? {
          en: `Write --linked ${code}=payroll, or receivables, payables, inventory, prepayments`,
          fr: `Écrivez --linked ${code}=payroll, ou receivables, payables, inventory, prepayments`,
        }
      : nearestOr(nearest, {
          en: "Take it out, or import the chart that has the account",
          fr: "Retirez-le, ou importez le plan qui a ce compte",
        }),
  bad: `
--- options
import chart --linked 2300
--- data.csv
20001,1,Accounts
<|2|>300,Avances aux employés,G,Liability,,
`,
  good: `
--- options
import chart --linked 2300=payroll
--- data.csv
20001,1,Accounts
2300,Avances aux employés,G,Liability,,
`,
});
