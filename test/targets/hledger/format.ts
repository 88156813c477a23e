// What a file for hledger says, as the tests of all targets read it.
import { moneyText } from "../../../language/model/money.ts";
import { readHledgerAccounts, readHledgerJournal } from "../../support/hledger-reader.ts";
import { cut, signedFirst, type TargetFormat } from "../../support/target-format.ts";

export const format: TargetFormat = {
  read: (file) => {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(file);
    const codes = new Map([...readHledgerAccounts(text)].map(([code, name]) => [name, code]));
    return readHledgerJournal(text).map(({ date, code, description, postings }) => ({
      date,
      texts: [code, description],
      postings: postings.map(({ account, micros, home }) => ({
        account: codes.get(account) ?? account,
        cents: (home?.micros ?? micros) / 10_000n,
      })),
    }));
  },
  texts: (reference, description) => {
    const plain = (text: string) => text.replaceAll(";", ",").replaceAll("|", "/");
    const code = plain(reference).replaceAll("(", "[").replaceAll(")", "]");
    return [cut(code, 200), cut(plain(description), 500)];
  },
  options: [{}],
  currencies: ["CAD", "EUR", "USD"],
  encoding: "utf-8",
  holds: (text) => {
    const names = readHledgerAccounts(text);
    return (line, posting, { foreign }) => {
      const own = `    ${names.get(posting.account)}  ${signedFirst(posting)} `;
      const price =
        foreign === undefined ? "" : `${foreign.currency} @@ ${moneyText(posting.amount, 2)} `;
      return line === `${own}${price}CAD`;
    };
  },
};
