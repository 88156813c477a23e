// FOL5129: accounts that the package gives no number.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly accounts: number;
  /** The first of them. */
  readonly title: string;
}

export const importUnnumbered = defineDiagnostic<Words>({
  code: "FOL5129",
  name: "import-unnumbered",
  severity: "information",
  title: { en: "Accounts without a number", fr: "Des comptes sans numéro" },
  why: {
    en: "QuickBooks Online numbers its accounts only where that is switched on. In a book an account then goes by its full name, in quotes.",
    fr: "QuickBooks en ligne ne numérote les comptes que si on l’active. Dans un paramétrage, un compte porte alors son nom complet, entre guillemets.",
  },
  message: ({ accounts, title }) => ({
    en: `${accounts === 1 ? "An account has" : `${accounts} accounts have`} no number, the first ${quoted(title).en}; the full name stands for it`,
    fr: `${accounts === 1 ? "Un compte n’a" : `${accounts} comptes n’ont`} pas de numéro, le premier ${quoted(title).fr}; le nom complet en tient lieu`,
  }),
  remedy: () => ({
    en: "If your rules are to use numbers, switch them on in QuickBooks and export again; if the list has them in another column, name it with `--column code=…`",
    fr: "Si vos règles doivent employer des numéros, activez-les dans QuickBooks et exportez de nouveau; si la liste les a dans une autre colonne, nommez-la avec `--column code=…`",
  }),
  bad: `
--- options
import chart
--- data.csv
Full name,Type
<|V|>entes:Services,Income
`,
  good: `
--- options
import chart
--- data.csv
Account #,Full name,Type
4010,Ventes:Services,Income
`,
});
