// The job as far as `ledger convert` does it: two postings a row, the net to the account of its item. The taxes, the
// payment and the checks are beyond it, so it does less than Folio.
import { accounts, header } from "../job.mjs";
import { accountNames, rules } from "../journal-form.mjs";

const words = new Map([
  ["date", "date"],
  ["document", "code"],
  ["customer", "customer"],
  ["item", "payee"],
  ["net", "amount"],
]);

/** ledger knows an account by a pattern of the payee, so the item stands as the payee. */
export function ledgerAccounts() {
  const { items } = rules();
  const patterns = (account) =>
    items.filter(([, credit]) => credit === account).map(([name]) => `    payee ^${name}$\n`);
  return accounts
    .filter(({ kind }) => kind === "revenue")
    .map(({ code }) => accountNames.get(code))
    .map((account) => `account ${account}\n${patterns(account).join("")}`)
    .join("");
}

/** The header in ledger's words; a column without a name is left out. */
export const ledgerHeader = header
  .split(",")
  .map((name) => words.get(name) ?? "")
  .join(",");

export function ledgerArguments(rows, accountsFile) {
  return [
    ...["convert", rows, "--input-date-format", "%Y-%m-%d", "-f", accountsFile],
    ...["--account", rules().clients, "--invert"],
  ];
}
