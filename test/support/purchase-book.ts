// A caterer who buys: a meal of which half the taxes come back, a tax of which nothing does, and bills left open.
export const purchaseBook = `book "Traiteur" {
  folio       1
  target      hledger
  currency    CAD
  receivable  1210
  payable     2110
  purchases payment discount to 5190
}
account 1020 "Banque" asset
account 1210 "Clients" asset
account 1230 "TPS à recouvrer" asset
account 1240 "TVQ à recouvrer" asset
account 2110 "Fournisseurs" liability
account 2420 "TPS à payer" liability
account 2500 "TVQ à payer" liability
account 4001 "Banquets" revenue
account 5100 "Denrées" expense
account 5190 "Escomptes obtenus" expense
account 5230 "Repas d’affaires" expense
tax TPS credit 2420 purchases debit 1230 { 5% from 2008-01-01 }
tax TVQ credit 2500 purchases debit 1240 { 9.975% from 2013-01-01 }
tax TVP credit 2500 recoverable 0% { 7% from 2013-01-01 }
tax group "TPS+TVQ" = TPS + TVQ
tax group "TPS+TVP" = TPS + TVP
item "Buffet" credit 4001 tax "TPS+TVQ"
item "Légumes" purchases debit 5100 tax "TPS+TVQ"
item "Repas" purchases debit 5230 tax "TPS+TVQ" recoverable 50%
item "Vaisselle" purchases debit 5100 tax "TPS+TVP"
method "Virement" debit 1020
`;

export const purchaseData = `${[
  `"kind":"invoice","number":"F1","date":"2026-01-05","customer":{"name":"Roy"},"lines":[{"item":"Buffet","amount":"1000.00"}],"taxes":[{"tax":"TPS","amount":"50.00"},{"tax":"TVQ","amount":"99.75"}]`,
  `"kind":"payment","number":"P1","date":"2026-01-09","customer":{"name":"Roy"},"method":"Virement","amount":"1000.00","applies":[{"document":"F1"}]`,
  `"kind":"bill","number":"A-1","date":"2026-01-06","supplier":{"name":"Marché"},"lines":[{"item":"Légumes","amount":"100.00"},{"item":"Repas","amount":"40.00"}],"taxes":[{"tax":"TPS","amount":"7.00"},{"tax":"TVQ","amount":"13.97"}]`,
  `"kind":"bill","number":"A-2","date":"2026-01-07","supplier":{"name":"Marché"},"lines":[{"item":"Légumes","amount":"60.00"}],"taxes":[{"tax":"TPS","amount":"3.00"},{"tax":"TVQ","amount":"5.99"}]`,
  `"kind":"bill","number":"9","date":"2026-01-08","supplier":{"name":"Boréal & fils"},"lines":[{"item":"Vaisselle","amount":"200.00"}],"taxes":[{"tax":"TPS","amount":"10.00"},{"tax":"TVP","amount":"14.00"}]`,
  `"kind":"bill-credit","number":"N1","date":"2026-01-12","supplier":{"name":"Marché"},"credits":{"document":"A-1"},"lines":[{"item":"Légumes","amount":"20.00"}],"taxes":[{"tax":"TPS","amount":"1.00"},{"tax":"TVQ","amount":"2.00"}]`,
  `"kind":"bill-payment","number":"V1","date":"2026-01-20","supplier":{"name":"Marché"},"method":"Virement","amount":"135.00","applies":[{"document":"A-1","amount":"135.00","discount":"2.97"}]`,
]
  .map((fields) => `{"folio":1,${fields}}`)
  .join("\n")}\n`;
