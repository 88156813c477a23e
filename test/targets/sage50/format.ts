// What a file for Sage 50 says, as the tests of all targets read it.
import { readSageJournal } from "../../support/sage-reader.ts";
import { cut, signed, type TargetFormat } from "../../support/target-format.ts";

export const format: TargetFormat = {
  read: (file) =>
    readSageJournal(file).map(({ date, source, comment, postings }) => ({
      date,
      texts: [source, comment],
      postings: postings.map(({ account, cents }) => ({ account, cents })),
    })),
  texts: (reference, description) => [
    cut(reference.replaceAll('"', "''"), 13),
    cut(description.replaceAll('"', "''"), 39),
  ],
  options: [{}, { "line comments": "on" }, { "tax lines": "on", "tax codes": "TPS = G, TVQ = Q" }],
  currencies: ["CAD"],
  holds: () => (line, posting) => line.startsWith(`${posting.account},${signed(posting)}`),
  refuses: {
    "csv-erabliere": "FOL6125",
    "afas-profit": "FOL2106",
    "quickbooks-vitres": "FOL2101",
    "avantage-traiteur": "FOL2106",
  },
};
