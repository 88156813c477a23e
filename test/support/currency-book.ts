// The same small shop in a currency without decimals, and in one with three: its book, a day book with decimal commas,
// an opening, control totals, and a book of its own for documents in euros.

export interface CurrencyShop {
  readonly currency: string;
  /** How an amount of the currency is written for programs, and for people in English. */
  readonly amount: RegExp;
  readonly figure: RegExp;
  /** The numbers of decimals that its amounts are seen with, where there is a point at all. */
  readonly inWords: readonly number[];
  readonly one: string;
  readonly tax: string;
  /** What cash is rounded to, and what a conversion may leave. */
  readonly step: string;
  /** Net, tax and total. */
  readonly sale: string;
  readonly cash: string;
  readonly undeclared: string;
  readonly credited: string;
  readonly bought: string;
  /** What is received, and the fee or the rounding. */
  readonly paid: readonly [string, string];
  readonly paidInCash: readonly [string, string];
  /** What a euro is worth, when it is billed and when it is paid. */
  readonly euro: readonly [string, string];
  readonly due: string;
  readonly sales: string;
  /** Of 1500 with its tax: not what is booked, and what is. */
  readonly wrong: string;
  readonly right: string;
}

export const francs: CurrencyShop = {
  currency: "XOF",
  amount: /^-?\d+$/,
  figure: /^\(?\d{1,3}(?:,\d{3})*\)?$/,
  inWords: [],
  one: "1",
  tax: "18%",
  step: "5",
  sale: "1 250 000;225 000;1 475 000",
  cash: "1503;271;1774",
  undeclared: "1000;180;1180",
  credited: "1000;180;1180",
  bought: "40000;7200;47200",
  paid: ["1 000 000", "500"],
  paidInCash: ["1775", "-1"],
  euro: ["655,957", "656,5"],
  due: "12500",
  sales: "1251503",
  wrong: "debit 411 1771, credit 7011 1500, credit 4431 270",
  right: "debit 411 1770, credit 7011 1500, credit 4431 270",
};

export const dinars: CurrencyShop = {
  currency: "TND",
  amount: /^-?\d+\.\d{3}$/,
  figure: /^\(?\d{1,3}(?:,\d{3})*\.\d{3}\)?$/,
  inWords: [3],
  one: "1.000",
  tax: "19%",
  step: "0.010",
  sale: "1 250,125;237,524;1 487,649",
  cash: "15,5;2,945;18,445",
  undeclared: "1000;190;1190",
  credited: "1;0,19;1,19",
  bought: "40,004;7,601;47,605",
  paid: ["1000", "0,5"],
  paidInCash: ["18,45", "-0,005"],
  euro: ["3,3512", "3,36"],
  due: "12,5",
  sales: "2264.625",
  wrong: "debit 411 1785.001, credit 7011 1500.000, credit 4431 285.000",
  right: "debit 411 1785.000, credit 7011 1500.000, credit 4431 285.000",
};

function book({ currency, tax, step, right, wrong }: CurrencyShop): string {
  return `book "Épicerie Teranga" {
  folio       1
  target      hledger
  currency    ${currency}
  currencies  EUR
  cutover     2026-01-01
  receivable  411
  payable     401
  exchange    gain 776 loss 676
  rounding    exchange to 6781 up to ${step}
  rounding    cash ${step} to 678
  fees        to 6318
  description "{customer.name} {total}" or "{number}"
}
account 401  "Fournisseurs"      liability
account 411  "Clients"           asset
account 4431 "TVA facturée"      liability
account 4452 "TVA récupérable"   asset
account 521  "Banque"            asset
account 571  "Caisse"            asset
account 601  "Achats"            expense
account 6318 "Frais"             expense
account 676  "Pertes de change"  expense
account 678  "Arrondis"          expense
account 6781 "Conversions"       expense
account 7011 "Ventes"            revenue
account 776  "Gains de change"   revenue
tax TVA debit 411 credit 4431 purchases debit 4452 { ${tax} from 2020-01-01 }
tax group Normal = TVA
item "Riz" credit 7011 tax Normal
item "Sacs" purchases debit 601 tax Normal
item otherwise credit 7011 tax Normal
method "Virement" debit 521 credit 411
method "Espèces" debit 571 credit 411
source ventes csv "ventes.csv" {
  delimiter ";"
  decimal ","
  thousands " "
  encoding utf-8
  kind = column "Type" {
    "Facture" = invoice
    "Avoir"   = credit-note
    "Paie"    = payment
    "Achat"   = bill
  }
  number           = column "No"
  date             = column "Date" as "dd/mm/yyyy"
  customer.name    = column "Client"
  supplier.name    = column "Fournisseur"
  currency         = column "Devise"
  rate             = column "Taux"
  line.item        = column "Article"
  line.amount      = column "Montant"
  tax.TVA          = column "TVA"
  total            = column "Total"
  method           = column "Mode"
  amount           = column "Reçu"
  rounding         = column "Arrondi"
  fee              = column "Frais"
  applies.document = column "Réglé"
  credits.document = column "Crédité"
}
opening "ouvertes.csv" {
  delimiter ";"
  decimal ","
  encoding utf-8
  kind          = invoice
  number        = column "No"
  date          = column "Date" as "dd/mm/yyyy"
  customer.name = column "Client"
  currency      = column "Devise"
  rate          = column "Taux"
  total         = column "Solde"
}
test "a sale that is not booked so" {
  invoice "T1" 2026-01-03 for "Awa" { "Riz" 1500.00 TVA ${right.slice(right.lastIndexOf(" ") + 1)} }
  expect entry "T1" { ${wrong.replaceAll(",", "")} }
}
`;
}

const header =
  "No;Type;Date;Client;Fournisseur;Devise;Taux;Article;Montant;TVA;Total;Mode;Reçu;Arrondi;Frais;Réglé;Crédité";

/** By their paths, for a folder. */
export function currencyFiles(shop: CurrencyShop): { readonly [path: string]: string } {
  const { paid, paidInCash, euro } = shop;
  return {
    "book.folio": book(shop),
    "ventes.csv": lines(
      header,
      `F1;Facture;03/01/2026;Awa;;;;Riz;${shop.sale};;;;;;`,
      `F2;Facture;04/01/2026;Binta;;;;Riz;${shop.cash};;;;;;`,
      `F3;Facture;05/01/2026;Awa;;;;Mil;${shop.undeclared};;;;;;`,
      `C1;Avoir;07/01/2026;Awa;;;;Riz;${shop.credited};;;;;;F1`,
      `P1;Paie;10/01/2026;Awa;;;;;;;;Virement;${paid[0]};;${paid[1]};F1;`,
      `P2;Paie;10/01/2026;Binta;;;;;;;;Espèces;${paidInCash.join(";")};;F2;`,
      `B1;Achat;13/01/2026;;Sococim;;;Sacs;${shop.bought};;;;;;`,
    ),
    "euros/ventes.csv": lines(
      header,
      `F4;Facture;05/01/2026;Paul;;EUR;${euro[0]};Riz;100,5;18,09;118,59;;;;;;`,
      `P4;Paie;11/01/2026;Paul;;EUR;${euro[1]};;;;;Virement;118,59;;;F4;`,
      `B4;Achat;12/01/2026;;Sofia;EUR;${euro[1]};Sacs;200,4;36,07;236,47;;;;;;`,
    ),
    "ouvertes.csv": lines(
      "No;Date;Client;Devise;Taux;Solde",
      `O1;20/12/2025;Dior;;;${shop.due}`,
      `O2;20/12/2025;Paul;EUR;${euro[0]};480`,
    ),
    "controle.csv": lines("what,name,amount", `sales,,${shop.sales}`),
    "euros/controle.csv": lines("what,name,amount", "sales,EUR,100.5", "purchases,EUR,200.4"),
  };
}

function lines(...rows: readonly string[]): string {
  return `${rows.join("\n")}\n`;
}
