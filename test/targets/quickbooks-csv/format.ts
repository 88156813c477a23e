// What a file for QuickBooks Online’s journal says, as the tests of all targets read it.
import { moneyText } from "../../../language/model/money.ts";
import { namedAccounts } from "../../support/entries.ts";
import { readQuickbooksCsv } from "../../support/quickbooks-csv-reader.ts";
import { calm, cut, type TargetFormat, withCodes } from "../../support/target-format.ts";

export const format: TargetFormat = {
  read: (file, accounts) =>
    readQuickbooksCsv(file).map(({ date, number, description, postings }) => ({
      date,
      texts: [number, description],
      postings: withCodes(postings, accounts),
    })),
  texts: (reference, description) => [cut(calm(reference), 21), cut(calm(description), 4000)],
  options: [
    {},
    { header: "currency-memo", dates: "every", names: "every", delimiter: "semicolon" },
  ],
  currencies: ["CAD"],
  encoding: "utf-8",
  holds: () => (line, posting) => {
    const { path, title } = namedAccounts.get(posting.account) ?? {};
    const amount = moneyText(posting.amount, 2);
    return [",", ";"].some((mark) => {
      const name = path ?? title ?? "";
      const cell = name.includes(mark) ? `"${name}"` : name;
      const sides = posting.side === "debit" ? [amount, ""] : ["", amount];
      return `${line.replace("\r", mark)}`.includes([cell, ...sides, ""].join(mark));
    });
  },
  refuses: {
    "csv-erabliere": "FOL6125",
    "afas-profit": "FOL6114",
    "quickbooks-vitres": "FOL6114",
  },
};
