// The example book, for targets other than Sage 50.
import { exampleBookWith } from "./example.ts";

/** The example book for another target, which stands in it as it is written. */
export function exampleFor(target: string, ...settings: readonly string[]): string {
  return exampleBookWith(...settings).replace("sage50 { tax lines off }", target);
}

export function quickbooksExample(...settings: readonly string[]): string {
  return exampleFor("quickbooks-csv { sales tax ledger-only }", ...settings);
}

/** Its receivable is QuickBooks' own. */
export function linkedQuickbooksExample(...settings: readonly string[]): string {
  const account = '1210 "Comptes clients" asset';
  return quickbooksExample(...settings).replace(account, `${account} linked to receivables`);
}

/** A book for the documents of QuickBooks: its receivable is QuickBooks' own, and what it sells has a name there. */
export function quickbooksDocuments(...settings: readonly string[]): string {
  return exampleFor("quickbooks", ...settings)
    .replace('1210 "Comptes clients" asset', '1210 "Comptes clients" asset linked to receivables')
    .replace('"TPS" = TPS', '"TPS" = TPS at quickbooks "GST"')
    .replace('tax "TPS"\nmethod', 'tax "TPS" at quickbooks "Services:Tonte"\nmethod');
}

/** The same, where what QuickBooks has is sent anew. */
export function quickbooksUpdates(...settings: readonly string[]): string {
  return quickbooksDocuments(...settings).replace(
    "quickbooks",
    "quickbooks { known documents update }",
  );
}
