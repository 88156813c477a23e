// FOL6151: the receivable is not the account of the package's debtors.
import { defineDiagnostic } from "../define.ts";
import { afasExample } from "../example.ts";

const linked = 'account 400    "Clients"     asset linked to receivables';

export const receivableNotLinked = defineDiagnostic<{ readonly code: string }>({
  code: "FOL6151",
  name: "receivable-not-linked",
  severity: "error",
  title: {
    en: "Receivable that is not the debtors’ account",
    fr: "Compte client qui n’est pas celui des débiteurs",
  },
  why: {
    en: "A sales journal posts to the debtors, each by number, and through them to their collective account. An ordinary account would leave the invoice without a debtor.",
    fr: "Un journal de ventes impute aux débiteurs, chacun par son numéro, et par eux à leur compte collectif. Un compte ordinaire laisserait la facture sans débiteur.",
  },
  message: ({ code }) => ({
    en: `Account ${code} is the receivable and is not linked to receivables`,
    fr: `Le compte ${code} est le compte client et n’est pas associé aux comptes clients`,
  }),
  remedy: () => ({
    en: "Write `linked to receivables` behind the collective account of the debtors, and name that one",
    fr: "Écrivez «\u00a0linked to receivables\u00a0» derrière le compte collectif des débiteurs, et nommez celui-là",
  }),
  bad: afasExample
    .replace(linked, 'account 400    "Clients"     asset')
    .replace("receivable  400", "receivable  <|400|>"),
  good: afasExample,
  fixed: true,
});
