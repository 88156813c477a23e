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
  currencies: ["CAD", "USD"],
  encoding: "utf-8",
  holds:
    () =>
    (line, { account, amount, side }, { foreign }) => {
      const [own, other] = side === "debit" ? ["AmDe", "AmDc"] : ["AmCr", "AmCc"];
      const home = `"${own}":${moneyText(amount)}`;
      const more =
        foreign === undefined
          ? ""
          : `,"CuId":"${foreign.currency}","Rate":1,"${other}":${moneyText(amount)}`;
      return line.includes(`"AcNr":"${account}"`) && line.includes(`${home}${more}`);
    },
  refuses: {
    "acomba-plomberie": "FOL2141",
    "avantage-traiteur": "FOL2141",
    "quickbooks-journal": "FOL2141",
    "quickbooks-vitres": "FOL2141",
    "sage50-minimal": "FOL2141",
    "sage50-plannit": "FOL2141",
  },
};
