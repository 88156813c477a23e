// The same job as a script that does nothing else: no rules, no positions, no problems told, one program for one
// book. Strings and integer cents, rows read in chunks. It writes the bytes that Folio writes.
// node straight-line.mjs ROWS.csv JOURNAL
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { accounts, items, methods } from "./job.mjs";

const [, , from, to] = process.argv;
const roots = { asset: "assets", liability: "liabilities", revenue: "revenues" };
const types = { asset: "A", liability: "L", revenue: "R" };
const names = new Map(
  accounts.map(({ code, title, kind }) => [code, `${roots[kind]}:${code} ${title}`]),
);
const revenue = new Map(items.map(({ name, account }) => [name, names.get(account)]));
const money = new Map(methods.map(({ name, account }) => [name, names.get(account)]));
const clients = names.get("1210");
const gstAccount = names.get("2420");
const qstAccount = names.get("2500");

const output = openSync(to, "w");
let pending = head();

function head() {
  const tags = ["code", "type", "document", "counterparty"].map((name) => `tag ${name}\n`).join("");
  const declared = accounts
    .map(({ code, kind }) => [names.get(code), types[kind], code])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, type, code]) => `account ${name}\n    ; type: ${type}\n    ; code: ${code}\n`);
  return `${tags}\ncommodity CAD\n    format 1000.00 CAD\n\n${declared.join("")}`;
}

function write(row) {
  const [date, number, customer, item, , , , , netText, gstText, qstText, totalText, method] = row;
  const net = cents(netText);
  const gst = cents(gstText);
  const qst = cents(qstText);
  const total = cents(totalText);
  const credit = revenue.get(item);
  const debit = money.get(method);
  if (credit === undefined || debit === undefined) throw new Error(`row of ${number}`);
  if (net + gst + qst !== total) throw new Error(`total of ${number}`);
  pending += `\n${date} * (${number}) ${customer}\n    ; document: sale ${number}\n    ; counterparty: ${customer.replaceAll(",", ".")}\n`;
  post(clients, total);
  post(debit, total);
  post(credit, -net);
  post(gstAccount, -gst);
  post(qstAccount, -qst);
  post(clients, -total);
  if (pending.length > 1 << 20) {
    writeSync(output, pending);
    pending = "";
  }
}

function post(account, amount) {
  if (amount !== 0) pending += `    ${account}  ${decimal(amount)} CAD\n`;
}

function cents(text) {
  const point = text.length - 3;
  if (text[point] !== ".") throw new Error(`amount ${text}`);
  return Number(text.slice(0, point)) * 100 + Number(text.slice(point + 1));
}

function decimal(amount) {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  return `${amount < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The fields of a line; a quoted one may hold commas and doubled quotes, but no line end. */
function fieldsOf(line) {
  if (!line.includes('"')) return line.split(",");
  const fields = [];
  for (let at = 0; at <= line.length; ) {
    if (line[at] === '"') {
      let end = line.indexOf('"', at + 1);
      while (line[end + 1] === '"') end = line.indexOf('"', end + 2);
      fields.push(line.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 2;
    } else {
      const comma = line.indexOf(",", at);
      const end = comma === -1 ? line.length : comma;
      fields.push(line.slice(at, end));
      at = end + 1;
    }
  }
  return fields;
}

const input = openSync(from, "r");
const decoder = new StringDecoder("utf8");
const buffer = Buffer.alloc(1 << 16);
let rest = "";
let first = true;
for (;;) {
  const read = readSync(input, buffer);
  if (read === 0) break;
  const lines = (rest + decoder.write(buffer.subarray(0, read))).split("\n");
  rest = lines.pop();
  for (const line of lines) {
    if (first) first = false;
    else write(fieldsOf(line));
  }
}
closeSync(input);
writeSync(output, pending);
closeSync(output);
