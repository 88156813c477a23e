// What the words that packages have for the type of an account are in a book: its class, and the module that may own it.
import type { AccountClass } from "../model/book.ts";
import type { Ledger } from "../model/target.ts";
import { fold } from "../text/names.ts";

/** Undefined where the word is none of those that are known to mean one class. */
export function classOf(word: string): AccountClass | undefined {
  const folded = plain(word);
  return classes.find(({ words }) => words.includes(folded))?.is;
}

/** The module that an account of this type might be linked to. That it is, no type says. */
export function ledgerSuggestedBy(word: string): Ledger | undefined {
  const folded = plain(word);
  return ledgers.find(({ words }) => words.includes(folded))?.is;
}

/** `Accounts receivable (A/R)` and `Accounts Receivable` are the same word. */
function plain(word: string): string {
  return fold(word.replace(/\([^)]*\)/g, " ")).trim();
}

/** Sage 50's classes in English, QuickBooks' types and classifications, and what both call them in French. */
const classes: readonly { readonly is: AccountClass; readonly words: readonly string[] }[] = [
  {
    is: "asset",
    words: [
      "asset",
      "assets",
      "cash",
      "bank",
      "credit card receivable",
      "accounts receivable",
      "other receivables",
      "inventory",
      "current asset",
      "current assets",
      "other current asset",
      "other current assets",
      "fixed asset",
      "fixed assets",
      "capital asset",
      "other asset",
      "other assets",
      "other non-current asset",
      "long term investments",
      "actif",
      "actifs",
      "encaisse",
      "banque",
      "comptes clients",
      "stocks",
      "actif a court terme",
      "actifs a court terme",
      "autres actifs a court terme",
      "immobilisations",
      "actifs immobilises",
      "autres actifs",
    ],
  },
  {
    is: "liability",
    words: [
      "liability",
      "liabilities",
      "accounts payable",
      "other payables",
      "credit card",
      "credit card payable",
      "current liability",
      "current liabilities",
      "other current liability",
      "other current liabilities",
      "long term liability",
      "long term liabilities",
      "long-term liabilities",
      "long term debt",
      "other liability",
      "passif",
      "passifs",
      "comptes fournisseurs",
      "carte de credit",
      "passif a court terme",
      "passifs a court terme",
      "autres passifs a court terme",
      "passif a long terme",
      "passifs a long terme",
    ],
  },
  {
    is: "equity",
    words: [
      "equity",
      "share capital",
      "retained earnings",
      "current earnings",
      "capitaux propres",
      "avoir des proprietaires",
      "avoir",
      "capital",
    ],
  },
  {
    is: "revenue",
    words: [
      "revenue",
      "revenues",
      "income",
      "other income",
      "operating revenue",
      "non-operating revenue",
      "other revenue",
      "revenu",
      "revenus",
      "produit",
      "produits",
      "autres revenus",
      "autres produits",
    ],
  },
  {
    is: "expense",
    words: [
      "expense",
      "expenses",
      "other expense",
      "other expenses",
      "cost of goods sold",
      "operating expense",
      "general & admin. expense",
      "payroll expense",
      "non-operating expense",
      "charge",
      "charges",
      "depense",
      "depenses",
      "autres charges",
      "autres depenses",
      "cout des marchandises vendues",
      "cout des ventes",
    ],
  },
];

const ledgers: readonly { readonly is: Ledger; readonly words: readonly string[] }[] = [
  { is: "receivables", words: ["accounts receivable", "comptes clients"] },
  { is: "payables", words: ["accounts payable", "comptes fournisseurs"] },
  { is: "inventory", words: ["inventory", "stocks"] },
];
