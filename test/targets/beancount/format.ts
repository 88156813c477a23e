// What a file for Beancount says, as the tests of all targets read it.
import { moneyText } from "../../../language/model/money.ts";
import { readBeancount, readBeancountAccounts } from "../../support/beancount-reader.ts";
import { cut, signedFirst, type TargetFormat } from "../../support/target-format.ts";

export const format: TargetFormat = {
  read: (file) =>
    readBeancount(file).map(({ date, metadata, narration, postings }) => ({
      date,
      texts: [metadata.get("reference") ?? "", narration],
      postings: postings.map(({ code, cents }) => ({ account: code, cents })),
    })),
  texts: (reference, description) => [cut(reference, 200), cut(description, 500)],
  options: [{}, { roots: "french" }],
  currencies: ["CAD", "EUR", "USD"],
  encoding: "utf-8",
  holds: (text) => {
    const names = readBeancountAccounts(text);
    return (line, posting, { foreign }) => {
      const price =
        foreign === undefined ? "" : `${foreign.currency} @@ ${moneyText(posting.amount, 2)} `;
      return line === `  ${names.get(posting.account)}  ${signedFirst(posting)} ${price}CAD`;
    };
  },
};
