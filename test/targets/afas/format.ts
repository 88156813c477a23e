// What a file for AFAS Profit says, as the tests of all targets read it.
import type { Account } from "../../../language/model/book.ts";
import { moneyText } from "../../../language/model/money.ts";
import { centsOf, readAfasFile } from "../../support/afas-reader.ts";
import { collective, cut, rateWorth, type TargetFormat } from "../../support/target-format.ts";

export const format: TargetFormat = {
  read: (file, accounts) =>
    readAfasFile(file).map(({ lines }) => ({
      date: String(lines[0]?.["EnDa"]),
      texts: [String(lines[0]?.["BpNr"]), String(lines[0]?.["Ds"])],
      postings: lines.map((line) => ({
        account: accountOf(line, accounts),
        cents: centsOf(line),
      })),
    })),
  texts: (reference, description) => [cut(reference, 32), cut(description, 255)],
  options: [{}],
  currencies: ["CAD", "USD"],
  encoding: "utf-8",
  holds:
    () =>
    (line, { account, amount, side, foreign: units }, { foreign }) => {
      const [own, other] = side === "debit" ? ["AmDe", "AmDc"] : ["AmCr", "AmCc"];
      const home = `"${own}":${moneyText(amount, 2)}`;
      const more =
        foreign === undefined || units === undefined
          ? ""
          : `,"CuId":"${foreign.currency}","Rate":${rateWorth(amount, units)},"${other}":${moneyText(units, 2)}`;
      return line.includes(`"AcNr":"${account}"`) && line.includes(`${home}${more}`);
    },
  refuses: {
    "csv-erabliere": "FOL6125",
    "acomba-plomberie": "FOL2141",
    "avantage-traiteur": "FOL2141",
    "quickbooks-journal": "FOL2141",
    "quickbooks-vitres": "FOL2141",
    "sage50-minimal": "FOL2141",
    "sage50-plannit": "FOL2141",
  },
};

function accountOf(
  { VaAs, AcNr }: Readonly<Record<string, unknown>>,
  accounts: ReadonlyMap<string, Account>,
): string {
  if (VaAs === "2") return collective(accounts, "receivables");
  return VaAs === "3" ? collective(accounts, "payables") : String(AcNr);
}
