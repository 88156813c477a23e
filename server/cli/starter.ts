// The starter book of `folio init`: small, commented, and it compiles as it is.
import type { Language } from "../../language/text/bilingual.ts";

export interface StarterFile {
  readonly name: string;
  readonly text: string;
}

export function starterBook(language: Language, name: string, target: string): StarterFile[] {
  const title = name.replace(/["\\]/g, "");
  switch (language) {
    case "en":
      return forPackage(target, language, [
        { name: "book.folio", text: englishBook(title, target) },
        { name: "tests.folio", text: englishTests },
        { name: "documents.csv", text: englishDocuments },
      ]);
    case "fr":
      return forPackage(target, language, [
        { name: "book.folio", text: frenchBook(title, target) },
        { name: "tests.folio", text: frenchTests },
        { name: "documents.csv", text: frenchDocuments },
      ]);
  }
}

/** Some packages ask whether taxes reach their tax reports; a new book files from the balances. */
function targetSetting(target: string): string {
  return filingFromBalances.get(target) ?? target;
}

const filingFromBalances: ReadonlyMap<string, string> = new Map([
  ["quickbooks-csv", "quickbooks-csv { sales tax ledger-only }"],
  ["sage50", "sage50 { tax lines off }"],
]);

function forPackage(target: string, language: Language, files: StarterFile[]): StarterFile[] {
  if (target === "afas") return forJournals(language, files);
  if (target !== "quickbooks") return files;
  return files.map(({ name, text }) => ({
    name,
    text: name === "book.folio" ? withNames(linked(text)) : text,
  }));
}

/** Documents of QuickBooks name its own items and tax codes. */
function withNames(text: string): string {
  return text
    .replace(/^(tax group .*)$/m, '$1 at quickbooks "GST/QST QC"')
    .replace(/^( {2}name +\| debit \| credit \| tax)$/m, "$1       | at quickbooks")
    .replace(/^ {2}("\S+") .*\| "\S+"$/gm, "$& | $1");
}

function linked(text: string): string {
  return text.replace(/^(account 1210 .*asset)$/m, "$1 linked to receivables");
}

/** AFAS files entries in journals, and posts to customers through their numbers. */
function forJournals(language: Language, files: StarterFile[]): StarterFile[] {
  const journals = {
    en: `
// Where entries go, and the numbers that each journal hands out.
journal VK "Sales" sales series "F" 1001..9999
journal BQ "Bank"  bank

integration sales {
  journal VK
}
integration bank {
  journal BQ
}
`,
    fr: `
// Où vont les écritures, et les numéros que chaque journal distribue.
journal VK "Ventes" sales series "F" 1001..9999
journal BQ "Banque" bank

integration ventes {
  journal VK
}
integration banque {
  journal BQ
}
`,
  };
  return files.map(({ name, text }) => {
    if (name === "book.folio") {
      return { name, text: linked(text) + journals[language] };
    }
    if (name !== "documents.csv") return { name, text };
    const numbered = text.replaceAll("Tremblay,", "10001,Tremblay,");
    return { name, text: numbered.replace("customer.name,", "customer.number,customer.name,") };
  });
}

function englishBook(title: string, target: string): string {
  return `// A book says how documents become journal entries. Put your own accounts and items in place of these.
book "${title}" {
  folio       1
  target      ${targetSetting(target)}
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210  // what customers owe: every invoice and payment goes through it
}

account 1020 "Bank"                asset
account 1210 "Accounts receivable" asset
account 2310 "GST payable"         liability
account 2320 "QST payable"         liability
account 4010 "Services"            revenue
account 4020 "Products"            revenue

// A tax: its accounts, and its rates with the day from which each holds.
tax GST debit 1210 credit 2310 { 5% from 2008-01-01 }
tax QST debit 1210 credit 2320 { 9.975% from 2013-01-01 }
tax group "GST+QST" = GST + QST

// What you sell: the account that each item debits and credits, and its taxes.
items {
  name     | debit | credit | tax
  "Repair" | 1210  | 4010   | "GST+QST"
  "Bulbs"  | 1210  | 4020   | "GST+QST"
}

// How you are paid.
method "Interac" debit 1020 credit 1210
`;
}

const englishTests = `// A test states what an entry must be. Run them with: folio test
test "an invoice and its payment" {
  invoice "F1001" 2026-01-15 for "Tremblay" { "Repair" 60.00  "Bulbs" 40.00  GST 5.00  QST 9.98 }
  payment "P88" 2026-01-20 "Interac" 114.98 applies "F1001"
  expect entry "F1001" { debit 1210 114.98  credit 4010 60.00  credit 4020 40.00  credit 2310 5.00  credit 2320 9.98 }
  expect entry "P88" { debit 1020 114.98  credit 1210 114.98 }
}
`;

const englishDocuments = `kind,number,date,customer.name,line.item,line.amount,tax.GST,tax.QST,total,method,amount,applies.document,applies.amount
invoice,F1001,2026-01-15,Tremblay,Repair,60.00,5.00,9.98,114.98,,,,
invoice,F1001,2026-01-15,Tremblay,Bulbs,40.00,,,,,,,
payment,P88,2026-01-20,Tremblay,,,,,,Interac,114.98,F1001,114.98
`;

function frenchBook(title: string, target: string): string {
  return `// Un paramétrage dit comment les pièces deviennent des écritures. Mettez-y vos comptes et vos articles.
book "${title}" {
  folio       1
  target      ${targetSetting(target)}
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210  // ce que doivent les clients : factures et paiements y passent tous
}

account 1020 "Banque"          asset
account 1210 "Comptes clients" asset
account 2310 "TPS à payer"     liability
account 2320 "TVQ à payer"     liability
account 4010 "Services"        revenue
account 4020 "Produits"        revenue

// Une taxe : ses comptes, et ses taux avec le jour où chacun entre en vigueur.
tax TPS debit 1210 credit 2310 { 5% from 2008-01-01 }
tax TVQ debit 1210 credit 2320 { 9.975% from 2013-01-01 }
tax group "TPS+TVQ" = TPS + TVQ

// Ce que vous vendez : le compte que chaque article débite et crédite, et ses taxes.
items {
  name         | debit | credit | tax
  "Réparation" | 1210  | 4010   | "TPS+TVQ"
  "Ampoules"   | 1210  | 4020   | "TPS+TVQ"
}

// Comment on vous paie.
method "Interac" debit 1020 credit 1210
`;
}

const frenchTests = `// Un test dit ce que doit être une écriture. Pour les exécuter : folio test
test "une facture et son paiement" {
  invoice "F1001" 2026-01-15 for "Tremblay" { "Réparation" 60.00  "Ampoules" 40.00  TPS 5.00  TVQ 9.98 }
  payment "P88" 2026-01-20 "Interac" 114.98 applies "F1001"
  expect entry "F1001" { debit 1210 114.98  credit 4010 60.00  credit 4020 40.00  credit 2310 5.00  credit 2320 9.98 }
  expect entry "P88" { debit 1020 114.98  credit 1210 114.98 }
}
`;

const frenchDocuments = `kind,number,date,customer.name,line.item,line.amount,tax.TPS,tax.TVQ,total,method,amount,applies.document,applies.amount
invoice,F1001,2026-01-15,Tremblay,Réparation,60.00,5.00,9.98,114.98,,,,
invoice,F1001,2026-01-15,Tremblay,Ampoules,40.00,,,,,,,
payment,P88,2026-01-20,Tremblay,,,,,,Interac,114.98,F1001,114.98
`;
