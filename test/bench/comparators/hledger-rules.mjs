// The same job as CSV rules of hledger: a table of the items, one of the methods of payment. It can carry the taxes
// that a row states, not compute them.
import { header } from "../job.mjs";
import { rules } from "../journal-form.mjs";

export function hledgerRules() {
  const job = rules();
  const fields = header.replace("discount %", "discount").replaceAll(" ", "_");
  const methods = job.methods.map(
    ([name, account]) => `if %method ^${name}$\n account2 ${account}\n`,
  );
  // A comma would end the cell.
  const items = job.items.map(
    ([name, account]) => `%item ^${name.replace(",", ".")}$,${account}\n`,
  );
  return `skip 1
fields ${fields}
description %customer
code %document
currency CAD
account1 ${job.clients}
amount1 %total
amount2 %total
amount3 -%net
account4 ${job.gst}
amount4 -%gst
account5 ${job.qst}
amount5 -%qst
account6 ${job.clients}
amount6 -%total

${methods.join("\n")}
if,account3
${items.join("")}
`;
}
