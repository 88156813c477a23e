// FOL5087: an entry of a day on which its account is no longer used.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly document: string;
  readonly account: string;
  readonly date: string;
  readonly since: string;
}

export const inactiveAccountUsed = defineDiagnostic<Words>({
  code: "FOL5087",
  name: "inactive-account-used",
  severity: "error",
  title: { en: "Entry on an inactive account", fr: "Écriture dans un compte inactif" },
  why: {
    en: "The package refuses entries on an account from the day on which it is inactive.",
    fr: "Le logiciel refuse les écritures dans un compte dès le jour où il est inactif.",
  },
  message: ({ document, account, date, since }) => ({
    en: `Document ${document} posts to account ${account} on ${date}, and the account is inactive from ${since}`,
    fr: `La pièce ${document} touche le compte ${account} le ${date}, et ce compte est inactif depuis le ${since}`,
  }),
  remedy: ({ since }) => ({
    en: `Give the rule another account from ${since} on, with \`when date in …\`, or move the day in the chart of accounts`,
    fr: `Donnez à la règle un autre compte à partir du ${since}, avec «\u00a0when date in …\u00a0», ou déplacez la date dans le plan comptable`,
  }),
  bad: `
account 4002 "Ventes 2025" revenue inactive from 2026-02-01
item "Taille" debit 1210 credit 4002 tax "TPS"
--- data.csv
kind,number,date,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-31,Taille,60.00,3.00
<|invoice|>,F1002,2026-02-01,Taille,60.00,3.00
`,
  good: `
account 4002 "Ventes 2025" revenue inactive from 2026-02-01
item "Taille" debit 1210 credit 4002 tax "TPS"
--- data.csv
kind,number,date,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-31,Taille,60.00,3.00
`,
});
