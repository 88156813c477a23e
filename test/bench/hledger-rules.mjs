// The same job as CSV rules of hledger: a table of the items, one of the methods of payment.
import { accounts, header, items, methods } from "./job.mjs";

const roots = { asset: "assets", liability: "liabilities", revenue: "revenues" };

export function hledgerRules() {
  const names = new Map(
    accounts.map(({ code, title, kind }) => [code, `${roots[kind]}:${code} ${title}`]),
  );
  const fields = header
    .replace("discount %", "discount")
    .replaceAll(" ", "_")
    .replace("date", "date");
  return `skip 1
fields ${fields}
description %customer
code %document
currency CAD
account1 ${names.get("1210")}
amount1 %total
amount2 %total
amount3 -%net
account4 ${names.get("2420")}
amount4 -%gst
account5 ${names.get("2500")}
amount5 -%qst
account6 ${names.get("1210")}
amount6 -%total
${methods.map(({ name, account }) => `\nif %method ^${name}$\n account2 ${names.get(account)}\n`).join("")}
if,account3
${items.map(({ name, account }) => `%item ^${name.replace(",", ".")}$,${names.get(account)}\n`).join("")}
`;
}
