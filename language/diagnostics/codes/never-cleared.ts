// An account that invoices debit and no payment credits.
import { defineDiagnostic } from "../define.ts";

export interface NeverClearedWords {
  readonly code: string;
}

export const neverCleared = defineDiagnostic<NeverClearedWords>({
  code: "FOL3040",
  name: "never-cleared",
  severity: "error",
  title: {
    en: "Account that is never cleared",
    fr: "Compte qui ne se règle jamais",
  },
  why: {
    en: "What invoices put on a receivable must leave it again by payments; no method credits this account, so it can only grow.",
    fr: "Ce que les factures portent à un compte client doit en ressortir par les paiements; aucun mode ne crédite ce compte, qui ne peut que grossir.",
  },
  message: (words) => ({
    en: `Invoices debit account ${words.code}, and no method of payment credits it`,
    fr: `Les factures débitent le compte ${words.code}, et aucun mode de paiement ne le crédite`,
  }),
  remedy: (words) => ({
    en: `Credit ${words.code} in the method that settles these invoices, or debit the account that methods credit`,
    fr: `Créditez ${words.code} dans le mode qui règle ces factures, ou débitez le compte que les modes créditent`,
  }),
  bad: `account 1215 "Clients municipaux" asset
item "Haie" debit <|1215|> credit 4001 tax "TPS"
`,
  good: `account 1215 "Clients municipaux" asset
item "Haie" debit 1215 credit 4001 tax "TPS"
method "Virement" debit 1020 credit 1215
`,
});
