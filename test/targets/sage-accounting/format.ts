// What a file for Sage Accounting says, as the tests of all targets read it.
import { parse } from "csv-parse/sync";
import { moneyText } from "../../../language/model/money.ts";
import { centsOf } from "../../support/amounts.ts";
import { calm, cut, type ReadEntry, type TargetFormat } from "../../support/target-format.ts";

export const format: TargetFormat = {
  read,
  texts: (reference, description) => [cut(calm(reference), 25), cut(calm(description), 39)],
  options: [{}, { "date form": "yyyy-mm-dd", "tax return": "Non" }],
  currencies: ["CAD"],
  encoding: "utf-8",
  holds: () => (line, posting) => {
    const amount = moneyText(posting.amount, 2);
    const sides = posting.side === "debit" ? `${amount},` : `,${amount}`;
    return line.includes(`,${posting.account},,${sides},`) && line.endsWith(",,,,\r");
  },
  refuses: { "csv-erabliere": "FOL6125", "afas-profit": "FOL2101", "quickbooks-vitres": "FOL2101" },
};

/** A line with a date begins an entry. */
function read(file: Uint8Array): readonly ReadEntry[] {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file);
  if (!text.startsWith("\ufeff")) throw new Error("no byte order mark");
  if (/[^\r]\n|\r[^\n]|[\u2028\u2029\u0085]/.test(text)) throw new Error("a stray line end");
  const [, ...rows]: string[][] = parse(text.slice(1));
  const entries: (ReadEntry & { readonly postings: { account: string; cents: bigint }[] })[] = [];
  for (const [
    reference = "",
    written = "",
    said = "",
    account = "",
    ,
    debit = "",
    credit = "",
  ] of rows) {
    if (written !== "") {
      const date = written.split("/").reverse().join("-");
      entries.push({ date, texts: [reference, said], postings: [] });
    } else if (`${reference}${said}` !== "") {
      throw new Error("a line after the first that says what the first says");
    }
    if ((debit === "") === (credit === "")) throw new Error("one side has the amount");
    const cents = debit === "" ? -centsOf(credit) : centsOf(debit);
    entries.at(-1)?.postings.push({ account, cents });
  }
  return entries;
}
