// FOL6107: a path that no journal of the target can hold.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export const accountPathNotTaken = defineDiagnostic<{
  readonly title: Bilingual;
  readonly code: string;
  readonly path: string;
}>({
  code: "FOL6107",
  name: "account-path-not-taken",
  severity: "error",
  title: {
    en: "The target cannot read the path of an account",
    fr: "La cible ne peut pas lire le chemin d’un compte",
  },
  why: {
    en: "In a text journal two spaces end the name of an account, a semicolon begins a comment, and a bracket in front means that the amount does not count. The amount would go elsewhere, or nowhere.",
    fr: "Dans un journal en texte, deux espaces terminent le nom du compte, un point-virgule ouvre un commentaire, et un crochet au début signifie que le montant ne compte pas. Le montant irait ailleurs, ou nulle part.",
  },
  message: ({ title, code, path }) => ({
    en: `${title.en} cannot read the path ${quoted(path).en} of account ${code}`,
    fr: `${title.fr} ne peut pas lire le chemin ${quoted(path).fr} du compte ${code}`,
  }),
  remedy: () => ({
    en: "Write names parted by colons, the first beginning with a letter or a digit, with single spaces and without semicolons",
    fr: "Écrivez des noms séparés par des deux-points, le premier commençant par une lettre ou un chiffre, avec des espaces simples et sans point-virgule",
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
account <|4001|> "Tonte"           revenue path "(Revenus):Tonte"

tax group "Exonéré" = exempt

item "Tonte" debit 1210 credit 4001 tax "Exonéré"
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
account 4001 "Tonte"           revenue path "Revenus:Tonte"

tax group "Exonéré" = exempt

item "Tonte" debit 1210 credit 4001 tax "Exonéré"
method "Interac" debit 1020 credit 1210
`,
});
