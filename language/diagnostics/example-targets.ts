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
