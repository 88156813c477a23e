// The book of the journal's tests: the accounts of Plannit's Sage 50 example, with every setting a test needs.

/** A book with TPS and TVQ; `settings` are added to its block. */
export function sageBook(settings = ""): string {
  return `--- book.folio
book "Paysagement" {
  folio       1
  target      sage50
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
${settings}
}

account 1020 "Banque"                 asset
account 1210 "Compte-clients Plannit" asset
account 2310 "Acomptes"               liability
account 2420 "TPS à payer"            liability
account 2500 "TVQ à payer"            liability
account 3000 "Solde antérieur"        equity
account 4001 "Revenus X"              revenue
account 4002 "Revenus Y"              revenue
account 4190 "Escomptes"              revenue
account 5610 "Frais de carte"         expense
account 5620 "Radiations"             expense
account 5999 "Écarts d'arrondi"       expense

tax TPS debit 1210 credit 2420 { 5% from 2008-01-01 }
tax TVQ debit 1210 credit 2500 { 9.975% from 2013-01-01 }
tax group "TPS+TVQ" = TPS + TVQ
tax group "Détaxé"  = zero-rated

item "Tonte"      credit 4001 tax "TPS+TVQ"
item "Déneigement" credit 4002 tax "TPS+TVQ"
item "Livraison"  credit 4002 tax "Détaxé"
method "Interac" debit 1020 credit 1210
method "Comptant" debit 1020 credit 1210
`;
}
