// What a file for QuickBooks Desktop says, as the tests of all targets read it.

import { namedAccounts } from "../../support/entries.ts";
import { readIif } from "../../support/iif-reader.ts";
import { cut, signed, type TargetFormat, withCodes } from "../../support/target-format.ts";

export const format: TargetFormat = {
  read: (file, accounts) =>
    readIif(file).map(({ date, number, memo, postings }) => ({
      date,
      texts: [number, memo],
      postings: withCodes(postings, accounts),
    })),
  texts: (reference, description) => [
    cut(reference.replaceAll('"', "''"), 11),
    cut(description.replaceAll('"', "''"), 4000),
  ],
  options: [{}, { classes: "on" }],
  currencies: ["CAD"],
  holds: () => (line, posting) => {
    const { path, title } = namedAccounts.get(posting.account) ?? {};
    const cells = line.split("\t");
    // The apostrophe of typographers has another byte in Windows-1252.
    const name = (path ?? title ?? "").replace("’", "\u0092");
    return cells[4] === name && cells[7] === signed(posting);
  },
  refuses: {
    "csv-erabliere": "FOL6125",
    "afas-profit": "FOL6114",
    "quickbooks-vitres": "FOL6114",
  },
};
