// FOL6106: two accounts have one name in the target.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export const accountNameClash = defineDiagnostic<{
  readonly title: Bilingual;
  readonly name: string;
  readonly code: string;
  readonly other: string;
}>({
  code: "FOL6106",
  name: "account-name-clash",
  severity: "error",
  title: {
    en: "Two accounts have the same name in the target",
    fr: "Deux comptes portent le même nom dans la cible",
  },
  why: {
    en: "The target knows accounts by their paths. Two accounts with one path would become one account, and their balances one balance.",
    fr: "La cible reconnaît les comptes à leur chemin. Deux comptes au même chemin n’en feraient plus qu’un, et leurs soldes seraient confondus.",
  },
  message: ({ title, name, code, other }) => ({
    en: `Accounts ${other} and ${code} are both called ${quoted(name).en} in ${title.en}`,
    fr: `Les comptes ${other} et ${code} s’appellent tous deux ${quoted(name).fr} dans ${title.fr}`,
  }),
  remedy: ({ code }) => ({
    en: `Give account ${code} a path of its own`,
    fr: `Donnez au compte ${code} un chemin qui lui est propre`,
  }),
  bad: `
--- book.folio
book "Exemple" {
  folio      1
  target     hledger
  currency   CAD
  receivable 1210
}

account 1020 "Banque"          asset   path "Actifs:Banque"
account 1210 "Comptes clients" asset   path "Actifs:Comptes clients"
account 4001 "Tonte"           revenue path "Revenus:Services"
account <|4002|> "Déneigement"     revenue path "Revenus:Services"

tax group "Exonéré" = exempt

item "Tonte"       debit 1210 credit 4001 tax "Exonéré"
item "Déneigement" debit 1210 credit 4002 tax "Exonéré"
method "Interac" debit 1020 credit 1210
`,
  good: `
--- book.folio
book "Exemple" {
  folio      1
  target     hledger
  currency   CAD
  receivable 1210
}

account 1020 "Banque"          asset   path "Actifs:Banque"
account 1210 "Comptes clients" asset   path "Actifs:Comptes clients"
account 4001 "Tonte"           revenue path "Revenus:Services:Tonte"
account 4002 "Déneigement"     revenue path "Revenus:Services:Déneigement"

tax group "Exonéré" = exempt

item "Tonte"       debit 1210 credit 4001 tax "Exonéré"
item "Déneigement" debit 1210 credit 4002 tax "Exonéré"
method "Interac" debit 1020 credit 1210
`,
});
