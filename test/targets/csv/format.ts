// What a file for the CSV of chosen columns says, as the tests of all targets read it.
import { readCsvJournal } from "../../support/csv-reader.ts";
import { calm, cut, rateWorth, signed, type TargetFormat } from "../../support/target-format.ts";

export const format: TargetFormat = {
  read: (file) =>
    readCsvJournal(file).map(({ date, reference, description, postings }) => ({
      date,
      texts: [reference, description],
      postings,
    })),
  texts: (reference, description) => [cut(calm(reference), 500), cut(calm(description), 4000)],
  options: [
    { columns: "account, amount" },
    { columns: "account, amount", profile: "excel-french" },
    { columns: "account, amount, foreign amount, foreign currency, rate" },
  ],
  currencies: ["CAD", "EUR"],
  encoding: "utf-8",
  holds:
    (text) =>
    (line, posting, { foreign }) => {
      const own = `${posting.account},${signed(posting)}`;
      if (text.includes("rate")) {
        const { amount, foreign: units } = posting;
        const more =
          foreign === undefined || units === undefined
            ? ",,"
            : `${signed({ ...posting, amount: units })},${foreign.currency},${rateWorth(amount, units)}`;
        return line === `${own},${more}\r`;
      }
      return (
        line.replace(";", ",") === `${own}\r` ||
        line === `${posting.account};${signed(posting).replace(".", ",")}\r`
      );
    },
};
