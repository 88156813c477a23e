// What a file for AFAS Profit says, as the tests of all targets read it.
import { moneyText } from "../../../language/model/money.ts";
import { centsOf, readAfasFile } from "../../support/afas-reader.ts";
import { collective, cut, type TargetFormat } from "../../support/target-format.ts";

export const format: TargetFormat = {
  read: (file, accounts) =>
    readAfasFile(file).map(({ lines }) => ({
      date: String(lines[0]?.["EnDa"]),
      texts: [String(lines[0]?.["BpNr"]), String(lines[0]?.["Ds"])],
      postings: lines.map((line) => ({
        account: line["VaAs"] === "2" ? collective(accounts) : String(line["AcNr"]),
        cents: centsOf(line),
      })),
    })),
  texts: (reference, description) => [cut(reference, 32), cut(description, 255)],
  options: [{}],
  currencies: ["CAD"],
  encoding: "utf-8",
  holds:
    () =>
    (line, { account, amount, side }) =>
      line.includes(`"AcNr":"${account}"`) &&
      line.includes(`"${side === "debit" ? "AmDe" : "AmCr"}":${moneyText(amount)}`),
  refuses: {
    "acomba-plomberie": "FOL2141",
    "avantage-traiteur": "FOL2141",
    "quickbooks-journal": "FOL2141",
    "quickbooks-vitres": "FOL2141",
    "sage50-minimal": "FOL2141",
    "sage50-plannit": "FOL2141",
  },
};
