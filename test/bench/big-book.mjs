// A book of so many lines, as large books are: mostly items, in tables and on their own, some with exceptions; and
// accounts, categories, methods, tests. It has no problems.

export function bigBook(lines) {
  const text = [head];
  let count = head.split("\n").length - 1;
  for (let block = 0; count < lines; block++) {
    const made = blockOf(block);
    text.push(made);
    count += made.split("\n").length - 1;
  }
  return text.join("");
}

const head = `book "Mesure" {
  folio       1
  target      hledger
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
}

account 1020 "Banque"       asset
account 1210 "Clients"      asset
account 2420 "TPS à payer"  liability
account 2500 "TVQ à payer"  liability

tax TPS credit 2420 { 5% from 2008-01-01 }
tax TVQ credit 2500 { 9.975% from 2013-01-01 }
tax group "TPS+TVQ" = TPS + TVQ
tax group "Détaxé"  = zero-rated

method "Interac" debit 1020 credit 1210

`;

/** 40 lines: a category with its account, 20 items in a table, one with exceptions, one alone, a test. */
function blockOf(block) {
  const account = `4${String(block).padStart(4, "0")}`;
  const municipal = `5${String(block).padStart(4, "0")}`;
  const rows = Array.from({ length: 20 }, (_, row) => {
    const tax = row % 4 === 0 ? `"Détaxé" ` : `"TPS+TVQ"`;
    return `  "Article ${block}.${row}" | ${account} | ${tax} | ${10 + row}.50\n`;
  });
  return `// Rayon ${block}
account ${account} "Ventes, rayon ${block}"     revenue
account ${municipal} "Ventes aux villes, ${block}"  revenue
category "Rayon ${block}" credit ${account} tax "TPS+TVQ"
items {
  name | credit | tax | price
${rows.join("")}}
item "Service ${block}" category "Rayon ${block}" {
  credit ${municipal} when customer.group = "Municipal"
  tax "Détaxé" when date in 2027-01-01..2027-12-31
}
item "Forfait ${block}" category "Rayon ${block}" unit "mois" price 60.00  // au mois

test "rayon ${block}" {
  invoice "F${block}" 2026-01-15 for "Tremblay" with { customer.group = "Particulier" } {
    "Forfait ${block}" 60.00  TPS 3.00  TVQ 5.99
  }
  expect entry "F${block}" { debit 1210 68.99  credit ${account} 60.00  credit 2420 3.00  credit 2500 5.99 }
}

`;
}
