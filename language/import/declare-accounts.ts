// A chart of accounts as the declarations of a book.
import type { Ledger } from "../model/target.ts";
import { accountName, quote } from "../syntax/quote.ts";
import type { Bilingual, Language } from "../text/bilingual.ts";
import { bookText, commentText } from "./book-text.ts";
import type { ChartAccount } from "./chart.ts";

export interface AccountsText {
  readonly accounts: readonly ChartAccount[];
  readonly linked: ReadonlyMap<string, Ledger>;
  /** Whether the user said which are linked; what was not said is asked in a comment. */
  readonly answered: boolean;
  /** The files they come from, for the comment at the top. */
  readonly files: readonly string[];
  readonly language: Language;
}

export function declareAccounts(text: AccountsText): string {
  const { accounts, files, language } = text;
  const from = files.join(", ");
  const top = {
    en: `The accounts of ${from}, imported with folio import chart`,
    fr: `Les comptes de ${from}, importés avec folio import chart`,
  };
  return bookText([
    `// ${commentText(top[language])}`,
    "",
    ...accounts.map((account) => line(account, text)),
  ]);
}

function line(account: ChartAccount, { linked, answered, language }: AccountsText): string {
  const { code, title, path, header, inactive, suggested, word } = account;
  const ledger = linked.get(code);
  const asked = !answered && suggested !== undefined && !header;
  return [
    `account ${accountName(code)} ${quote(title)} ${account.class}`,
    ...(ledger === undefined ? [] : [`linked to ${ledger}`]),
    ...(header ? ["header"] : []),
    ...(inactive ? ["inactive"] : []),
    ...(path === undefined ? [] : [`path ${quote(path)}`]),
    ...(asked ? [`// ${commentText(question(word, suggested)[language])}`] : []),
  ].join(" ");
}

function question(word: string, ledger: Ledger): Bilingual {
  return {
    en: `${word}: if the module owns it, add linked to ${ledger}`,
    fr: `${word}\u00a0: si le module le gère, ajoutez linked to ${ledger}`,
  };
}
