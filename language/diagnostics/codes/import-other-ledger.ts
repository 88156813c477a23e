// FOL5126: a file of Sage 50 that does not begin as its chart of accounts does.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  /** What the first line says that the file holds; undefined where it says nothing. */
  readonly ledger: string | undefined;
}

export const importOtherLedger = defineDiagnostic<Words>({
  code: "FOL5126",
  name: "import-other-ledger",
  severity: "error",
  title: {
    en: "Not Sage 50's chart of accounts",
    fr: "Ce n’est pas le plan comptable de Sage\u00a050",
  },
  why: {
    en: "Sage 50 writes customers, suppliers and accounts in files of the same kind. Their first line says which it is: a version, a country and the ledger.",
    fr: "Sage\u00a050 écrit clients, fournisseurs et comptes dans des fichiers de même forme. Leur première ligne dit ce qu’ils contiennent\u00a0: une version, un pays et le registre.",
  },
  message: ({ ledger }) =>
    ledger === undefined
      ? {
          en: "The first line is not a version, a country and “Accounts”",
          fr: "La première ligne n’est pas une version, un pays et «\u00a0Accounts\u00a0»",
        }
      : {
          en: `The file holds ${quoted(ledger).en}, not “Accounts”`,
          fr: `Le fichier contient ${quoted(ledger).fr}, et non «\u00a0Accounts\u00a0»`,
        },
  remedy: () => ({
    en: "Export the accounts from Sage 50, or leave out --from sage50 for a table with a header",
    fr: "Exportez les comptes de Sage\u00a050, ou omettez --from sage50 pour un tableau avec en-tête",
  }),
  bad: `
--- options
import chart
--- data.csv
20001,1,<|C|>ustomers
Tremblay,Jean
`,
  good: `
--- options
import chart
--- data.csv
20001,1,Accounts
1020,Banque,G,Bank,,
`,
});
