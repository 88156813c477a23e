// What a file for Xero says, as the tests of all targets read it.

import { calm, cut, signed, type TargetFormat, together } from "../../support/target-format.ts";
import { readXero } from "../../support/xero-reader.ts";

export const format: TargetFormat = {
  read: (file) =>
    readXero(file).map(({ date, narration, postings }) => ({
      date,
      texts: [narration],
      postings: postings.map(({ account, cents }) => ({ account, cents })),
    })),
  texts: (reference, description) => [cut(calm(together(reference, description)), 4000)],
  options: [{}, { "rows per file": "2", "date form": "yyyy-mm-dd" }],
  currencies: ["CAD"],
  encoding: "utf-8",
  holds: () => (line, posting) =>
    line.endsWith(`,${posting.account},Tax Exempt,${signed(posting)},,,,\r`),
  refuses: {
    "csv-erabliere": "FOL6125",
    "afas-profit": "FOL2101",
    "quickbooks-vitres": "FOL2101",
  },
};
