// FOL6105: tax lines are on, and a tax has no code in Sage 50.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export const taxWithoutCode = defineDiagnostic<{ readonly tax: string }>({
  code: "FOL6105",
  name: "tax-without-code",
  severity: "error",
  title: {
    en: "A tax has no code in Sage 50",
    fr: "Une taxe n’a pas de code dans Sage 50",
  },
  why: {
    en: "A tax line names the tax and its tax code as they are set up in the company. Sage refuses the whole file for one line that it does not recognize.",
    fr: "Une ligne de taxe porte le nom et le code de taxe tels qu’ils sont définis dans l’entreprise. Sage refuse tout le fichier pour une seule ligne qu’il ne reconnaît pas.",
  },
  message: ({ tax }) => ({
    en: `The tax ${quoted(tax).en} has no tax code of Sage`,
    fr: `La taxe ${quoted(tax).fr} n’a pas de code de taxe de Sage`,
  }),
  remedy: ({ tax }) => ({
    en: `Give its code in the options of the target, as in \`tax codes "${tax} = G"\`; pairs are parted by commas`,
    fr: `Indiquez son code dans les options de la cible, par exemple «\u00a0tax codes "${tax} = G"\u00a0»; les paires sont séparées par des virgules`,
  }),
  bad: `
--- book.folio
book "Exemple" {
  folio       1
  target      <|sage50|> {
    tax lines on
  }
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
}

account 1020 "Banque"          asset
account 1210 "Comptes clients" asset
account 2420 "TPS à payer"     liability
account 4001 "Ventes"          revenue

tax TPS debit 1210 credit 2420 { 5% from 2008-01-01 }
tax group "TPS" = TPS

item "Tonte" debit 1210 credit 4001 tax "TPS"
method "Interac" debit 1020 credit 1210
`,
  good: `
--- book.folio
book "Exemple" {
  folio       1
  target      sage50 {
    tax lines on
    tax codes "TPS = G"
  }
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
}

account 1020 "Banque"          asset
account 1210 "Comptes clients" asset
account 2420 "TPS à payer"     liability
account 4001 "Ventes"          revenue

tax TPS debit 1210 credit 2420 { 5% from 2008-01-01 }
tax group "TPS" = TPS

item "Tonte" debit 1210 credit 4001 tax "TPS"
method "Interac" debit 1020 credit 1210
`,
});
