// What a file for the FEC layout says, as the tests of all targets read it.
import { moneyText } from "../../../language/model/money.ts";
import { readFec } from "../../support/fec-reader.ts";
import { cut, type TargetFormat } from "../../support/target-format.ts";

export const format: TargetFormat = {
  read: (file) =>
    readFec(file).map(({ date, piece, label, postings }) => ({
      date,
      texts: [piece, label],
      postings: postings.map(({ account, cents }) => ({ account, cents })),
    })),
  texts: (reference, description) => {
    const [piece, label] = [cut(reference, 100), cut(description, 500)];
    return [piece, label === "" ? piece : label];
  },
  options: [{}, { separator: "pipe" }],
  currencies: ["CAD", "EUR"],
  holds:
    (text) =>
    (line, posting, { foreign }) => {
      const cells = line.split(text.startsWith("JournalCode|") ? "|" : "\t");
      const amount = moneyText(posting.amount, 2).replace(".", ",");
      const sides = posting.side === "debit" ? [amount, "0,00"] : ["0,00", amount];
      const other = moneyText(posting.foreign ?? posting.amount, 2).replace(".", ",");
      const own = foreign === undefined ? ["", ""] : [other, foreign.currency];
      return (
        cells[4] === posting.account &&
        cells.slice(11, 13).join() === sides.join() &&
        cells.slice(16).join("").trimEnd() === own.join("")
      );
    },
};
