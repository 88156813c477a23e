// What Folio's hledger target writes around the entries of the job, for the programs that are measured beside it:
// the full names of accounts, the declarations at the head, and the rules of the job as one plain value.
import { accounts, groups, items, methods, taxes } from "./job.mjs";

const roots = { asset: "assets", liability: "liabilities", revenue: "revenues" };
const types = { asset: "A", liability: "L", revenue: "R" };

export const accountNames = new Map(
  accounts.map(({ code, title, kind }) => [code, `${roots[kind]}:${code} ${title}`]),
);

export function journalHead() {
  const tags = ["code", "type", "document", "counterparty"].map((name) => `tag ${name}\n`);
  const declared = accounts
    .map(({ code, kind }) => [accountNames.get(code), types[kind], code])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, type, code]) => `account ${name}\n    ; type: ${type}\n    ; code: ${code}\n`);
  return `${tags.join("")}\ncommodity CAD\n    format 1000.00 CAD\n\n${declared.join("")}`;
}

/** Everything that a program for this one job has to know. Rates are whole hundredths of a thousandth. */
export function rules() {
  const [gst, qst] = taxes.map(({ name, account, perMille }) => ({
    name,
    account: accountNames.get(account),
    rate: Math.round(perMille * 100),
  }));
  return {
    head: journalHead(),
    clients: accountNames.get("1210"),
    gst: gst.account,
    qst: qst.account,
    items: items.map(({ name, account }) => [name, accountNames.get(account)]),
    methods: methods.map(({ name, account }) => [name, accountNames.get(account)]),
    // A group's rates: 0 where it does not bear the tax.
    groups: groups.map(({ name, taxes: borne }) => [
      name,
      borne.includes(gst.name) ? gst.rate : 0,
      borne.includes(qst.name) ? qst.rate : 0,
    ]),
  };
}
