// What a file for Acomba says, as the tests of all targets read it.
import { readAcombaFile } from "../../support/acomba-reader.ts";
import {
  cut,
  holdsWords,
  inAscii,
  type TargetFormat,
  together,
} from "../../support/target-format.ts";

export const format: TargetFormat = {
  read: (file) =>
    readAcombaFile(file).entries.map(({ date, description, postings }) => ({
      date,
      texts: [description],
      postings,
    })),
  texts: (reference, description) => [cut(inAscii(together(reference, description)), 30)],
  options: [{}, { "account side": "left", "width line": "off", "amount width": "12" }],
  currencies: ["CAD"],
  holds: () => (line, posting) => line.startsWith("T") && holdsWords(line, posting),
  refuses: {
    "csv-erabliere": "FOL6125",
    "afas-profit": "FOL2101",
    "quickbooks-vitres": "FOL2101",
  },
};
