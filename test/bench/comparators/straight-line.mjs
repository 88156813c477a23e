// The job as fast as Node does it, the practical limit: one pass over bytes, no text is ever made. Fields are offsets
// into the buffer, names are found by a hash of their bytes, amounts are whole cents. No rules as data, no positions,
// no problems told. It writes the bytes that Folio writes.
// node straight-line.mjs map|calc ROWS.csv JOURNAL
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { rules } from "../journal-form.mjs";

const [, , variant, from, to] = process.argv;
const calc = variant === "calc";
const job = rules();
const columns = 13;
const [comma, quote, lineEnd, point, zero, minus] = Buffer.from(',"\n.0-');

// A posting is its account, its amount and ` CAD`: all but the amount is made once.
const posting = (account) => Buffer.from(`    ${account}  `);
const [clients, gstAccount, qstAccount] = [job.clients, job.gst, job.qst].map(posting);
const revenue = tableOf(job.items.map(([name, account]) => [name, posting(account)]));
const money = tableOf(job.methods.map(([name, account]) => [name, posting(account)]));
const rates = tableOf(job.groups.map(([name, gst, qst]) => [name, { gst, qst }]));
const documentTag = Buffer.from("\n    ; document: sale ");
const counterpartyTag = Buffer.from("\n    ; counterparty: ");

const input = Buffer.alloc(1 << 20);
const output = Buffer.alloc((1 << 20) + (1 << 16));
const starts = new Int32Array(columns);
const ends = new Int32Array(columns);
const file = openSync(to, "w");
let written = 0;

writeText(Buffer.from(job.head));
run();
writeSync(file, output, 0, written);
closeSync(file);

function run() {
  const source = openSync(from, "r");
  let filled = 0;
  let first = true;
  for (;;) {
    const read = readSync(source, input, filled, input.length - filled, null);
    if (read === 0) break;
    filled += read;
    let at = 0;
    for (;;) {
      const next = cut(at, filled);
      if (next === -1) break;
      at = next;
      if (first) first = false;
      else row();
      if (written > 1 << 20) {
        writeSync(file, output, 0, written);
        written = 0;
      }
    }
    input.copyWithin(0, at, filled);
    filled -= at;
    if (filled === input.length) throw new Error("a row of more than a mebibyte");
  }
  if (filled !== 0) throw new Error("the last row does not end");
  closeSync(source);
}

/** The fields of the row that starts at `at`; where the next one starts, or -1 if this one does not end here. */
function cut(at, end) {
  let place = at;
  for (let column = 0; column < columns; column++) {
    if (input[place] === quote) {
      starts[column] = ++place;
      for (;;) {
        while (place < end && input[place] !== quote) place++;
        if (place >= end - 1) return -1;
        if (input[place + 1] !== quote) break;
        place += 2;
      }
      ends[column] = place++;
    } else {
      starts[column] = place;
      while (place < end && input[place] !== comma && input[place] !== lineEnd) place++;
      if (place >= end) return -1;
      ends[column] = place;
    }
    const closes = column === columns - 1 ? lineEnd : comma;
    if (input[place++] !== closes) throw new Error(`a row of another form at byte ${at}`);
  }
  return place;
}

function row() {
  const net = cents(8);
  const total = cents(11);
  const credit = find(revenue, 3);
  const debit = find(money, 12);
  const rate = find(rates, 7);
  if (credit === undefined || debit === undefined || rate === undefined) {
    throw new Error(`row of ${input.toString("utf8", starts[1], ends[1])}`);
  }
  const gst = calc ? tax(net, rate.gst) : cents(9);
  const qst = calc ? tax(net, rate.qst) : cents(10);
  if (net + gst + qst !== total) {
    throw new Error(`total of ${input.toString("utf8", starts[1], ends[1])}`);
  }
  output[written++] = lineEnd;
  copy(0);
  output[written++] = 0x20;
  output[written++] = 0x2a;
  output[written++] = 0x20;
  output[written++] = 0x28;
  copy(1);
  output[written++] = 0x29;
  output[written++] = 0x20;
  copyText(2, comma);
  writeText(documentTag);
  copy(1);
  writeText(counterpartyTag);
  copyText(2, point);
  output[written++] = lineEnd;
  post(clients, total);
  post(debit, total);
  post(credit, -net);
  post(gstAccount, -gst);
  post(qstAccount, -qst);
  post(clients, -total);
}

function post(account, amount) {
  if (amount === 0) return;
  writeText(account);
  let cents = amount;
  if (cents < 0) {
    output[written++] = minus;
    cents = -cents;
  }
  let digits = 3;
  for (let limit = 1000; cents >= limit; limit *= 10) digits++;
  let at = written + digits;
  written = at + 1;
  for (let place = 0; place < digits; place++) {
    const rest = Math.floor(cents / 10);
    if (place === 2) output[at--] = point;
    output[at--] = zero + (cents - rest * 10);
    cents = rest;
  }
  output[written++] = 0x20;
  output[written++] = 0x43;
  output[written++] = 0x41;
  output[written++] = 0x44;
  output[written++] = lineEnd;
}

/** Half a cent up; nets of this job are not negative. */
function tax(net, rate) {
  return Math.floor((net * rate + 50_000) / 100_000);
}

function cents(column) {
  const end = ends[column];
  if (input[end - 3] !== point) throw new Error(`amount at byte ${starts[column]}`);
  let amount = 0;
  for (let at = starts[column]; at < end; at++) {
    if (at === end - 3) continue;
    const digit = input[at] - zero;
    if (digit < 0 || digit > 9) throw new Error(`amount at byte ${at}`);
    amount = amount * 10 + digit;
  }
  return amount;
}

function copy(column) {
  const end = ends[column];
  for (let at = starts[column]; at < end; at++) output[written++] = input[at];
}

/** A doubled quote stands for one; commas become what they may be. */
function copyText(column, forComma) {
  const end = ends[column];
  for (let at = starts[column]; at < end; at++) {
    const byte = input[at];
    output[written++] = byte === comma ? forComma : byte;
    if (byte === quote) at++;
  }
}

function writeText(bytes) {
  for (let at = 0; at < bytes.length; at++) output[written++] = bytes[at];
}

function tableOf(pairs) {
  const size = 1024;
  const slots = new Array(size).fill(undefined);
  for (const [name, value] of pairs) {
    const key = Buffer.from(name);
    let slot = hash(key, 0, key.length) & (size - 1);
    while (slots[slot] !== undefined) slot = (slot + 1) & (size - 1);
    slots[slot] = { key, value };
  }
  return slots;
}

function find(table, column) {
  const [start, end] = [starts[column], ends[column]];
  let slot = hash(input, start, end) & (table.length - 1);
  for (;;) {
    const entry = table[slot];
    if (entry === undefined) return undefined;
    if (same(entry.key, start, end)) return entry.value;
    slot = (slot + 1) & (table.length - 1);
  }
}

function same(key, start, end) {
  if (key.length !== end - start) return false;
  for (let at = 0; at < key.length; at++) if (key[at] !== input[start + at]) return false;
  return true;
}

function hash(bytes, start, end) {
  let value = 0;
  for (let at = start; at < end; at++) value = (Math.imul(value, 31) + bytes[at]) | 0;
  return value;
}
