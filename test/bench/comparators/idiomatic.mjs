// The job as a good developer writes it for this one book: text cut into lines and fields, maps, integer cents. No
// rules as data, no positions, no problems told. It writes the bytes that Folio writes.
// node idiomatic.mjs map|calc ROWS.csv JOURNAL
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { rules } from "../journal-form.mjs";

const [, , variant, from, to] = process.argv;
const job = rules();
const revenue = new Map(job.items);
const money = new Map(job.methods);
const rates = new Map(job.groups.map(([name, gst, qst]) => [name, { gst, qst }]));

const output = openSync(to, "w");
let pending = job.head;

function write(row) {
  const [date, number, customer, item, , , , group, netText, gstText, qstText, totalText, method] =
    row;
  const net = cents(netText);
  const total = cents(totalText);
  const credit = revenue.get(item);
  const debit = money.get(method);
  const rate = rates.get(group);
  if (credit === undefined || debit === undefined || rate === undefined) {
    throw new Error(`row of ${number}`);
  }
  const gst = variant === "calc" ? tax(net, rate.gst) : cents(gstText);
  const qst = variant === "calc" ? tax(net, rate.qst) : cents(qstText);
  if (net + gst + qst !== total) throw new Error(`total of ${number}`);
  pending += `\n${date} * (${number}) ${customer}\n    ; document: sale ${number}\n    ; counterparty: ${customer.replaceAll(",", ".")}\n`;
  post(job.clients, total);
  post(debit, total);
  post(credit, -net);
  post(job.gst, -gst);
  post(job.qst, -qst);
  post(job.clients, -total);
  if (pending.length > 1 << 20) {
    writeSync(output, pending);
    pending = "";
  }
}

function post(account, amount) {
  if (amount !== 0) pending += `    ${account}  ${decimal(amount)} CAD\n`;
}

/** Half a cent up; nets of this job are not negative. */
function tax(net, rate) {
  return Math.floor((net * rate + 50_000) / 100_000);
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
if (rest !== "") throw new Error("the last line does not end");
closeSync(input);
writeSync(output, pending);
closeSync(output);
