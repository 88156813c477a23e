// What a file for Avantage says, as the tests of all targets read it.
import { moneyText } from "../../../language/model/money.ts";
import { readAvantageFile } from "../../support/avantage-reader.ts";
import { cut, inAscii, type TargetFormat, together } from "../../support/target-format.ts";

export const format: TargetFormat = {
  read: (file) =>
    readAvantageFile(file).map(({ date, description, postings }) => ({
      date,
      texts: [description],
      postings,
    })),
  texts: (reference, description) => [
    cut(inAscii(together(reference, description)).replaceAll('"', "''"), 30),
  ],
  options: [{}],
  currencies: ["CAD"],
  holds:
    () =>
    (line, { account, amount, side }) =>
      line.includes(`GL="${account},${moneyText(amount, 2)},${side === "debit" ? 1 : 2}"`),
  refuses: {
    "csv-erabliere": "FOL6125",
    "afas-profit": "FOL2101",
    "quickbooks-vitres": "FOL2101",
  },
};
