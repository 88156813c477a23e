// The job that is measured, made by seed: sales lines of one system, and the Folio book that turns each into an
// entry. 200 items, 5 tax groups, 5 methods of payment; about a tenth of the names in quotes. It has two variants:
// `map` books the taxes that a row states, `calc` computes them from the rates. In both, lines + taxes = total.

export const taxes = [
  { name: "TPS", column: "gst", account: "2420", perMille: 50 },
  { name: "TVQ", column: "qst", account: "2500", perMille: 99.75 },
];

export const groups = [
  { name: "TPS+TVQ", is: "TPS + TVQ", taxes: ["TPS", "TVQ"] },
  { name: "TPS seule", is: "TPS", taxes: ["TPS"] },
  { name: "Détaxé", is: "zero-rated", taxes: [] },
  { name: "Exonéré", is: "exempt", taxes: [] },
  { name: "Hors champ", is: "out of scope", taxes: [] },
];

export const methods = ["Interac", "Comptant", "Chèque", "Visa", "Virement"].map((name, index) => ({
  name,
  account: `10${index + 1}0`,
}));

export const items = Array.from({ length: 200 }, (_, index) => ({
  name: `Article ${String(index + 1).padStart(3, "0")}${index % 10 === 0 ? ", au mètre" : ""}`,
  account: `40${String(10 + (index % 40))}`,
  group: groups[index % groups.length],
}));

export const accounts = [
  ...methods.map(({ name, account }) => ({ code: account, title: name, kind: "asset" })),
  { code: "1210", title: "Clients", kind: "asset" },
  { code: "2420", title: "TPS à payer", kind: "liability" },
  { code: "2500", title: "TVQ à payer", kind: "liability" },
  ...Array.from({ length: 40 }, (_, index) => ({
    code: `40${10 + index}`,
    title: `Revenus ${10 + index}`,
    kind: "revenue",
  })),
];

export const variants = ["map", "calc"];

export function bookText(variant) {
  const calc = variant === "calc";
  return `book "Mesure" {
  folio       1
  target      hledger
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
  description "{customer.name}"  or "{number}"
${calc ? "  compute taxes\n" : ""}}

${accounts.map(({ code, title, kind }) => `account ${code} "${title}" ${kind}\n`).join("")}
tax TPS credit 2420 { 5% from 2008-01-01 }
tax TVQ credit 2500 { 9.975% from 2013-01-01 }
${groups.map(({ name, is }) => `tax group "${name}" = ${is}\n`).join("")}
items {
  name | credit | tax
${items.map(({ name, account, group }) => `  "${name}" | ${account} | "${group.name}"\n`).join("")}}

${methods.map(({ name, account }) => `method "${name}" debit ${account} credit 1210\n`).join("")}
${source("csv", "ventes*.csv", calc)}
${source("ndjson", "ventes*.ndjson", calc).replace("source ventes", "source lignes")}`;
}

function source(form, pattern, calc) {
  return `source ventes ${form} "${pattern}" {
  kind          = sale
  date          = column "date"
  number        = column "document"
  customer.name = column "customer"
  line.item     = column "item"
  line.quantity = column "quantity"
  line.taxGroup = column "tax group"
  line.amount   = column "net"
${calc ? "" : '  tax.TPS       = column "gst"\n  tax.TVQ       = column "qst"\n'}  total         = column "total"
  method        = column "method"
  amount        = column "total"
}
`;
}

export const header =
  "date,document,customer,item,quantity,unit price,discount %,tax group,net,gst,qst,total,method";

/** The rows as CSV, a chunk of text at a time. */
export function* csv(count, seed) {
  yield `${header}\n`;
  yield* chunks(count, seed, (row) => `${row.map(quoted).join(",")}\n`);
}

/** The same rows as flat JSON objects, one a line. */
export function* ndjson(count, seed) {
  const keys = header.split(",").map((name) => JSON.stringify(name));
  const cell = (value, index) => `${keys[index]}:${JSON.stringify(value)}`;
  yield* chunks(count, seed, (row) => `{${row.map(cell).join(",")}}\n`);
}

function* chunks(count, seed, textOf) {
  let chunk = "";
  for (const row of rows(count, seed)) {
    chunk += textOf(row);
    if (chunk.length > 1 << 16) {
      yield chunk;
      chunk = "";
    }
  }
  yield chunk;
}

function* rows(count, seed = 1) {
  const random = generator(seed);
  for (let index = 0; index < count; index++) {
    const item = items[random(items.length)];
    const quantity = 1 + random(12);
    const price = 199 + random(20_000);
    const discount = random(5) === 0 ? 10 : 0;
    const net = Math.floor((quantity * price * (100 - discount) + 50) / 100);
    const [gst, qst] = taxes.map(({ name, perMille }) =>
      item.group.taxes.includes(name) ? roundHalfUp(net, perMille) : 0,
    );
    yield [
      days[Math.floor((index * days.length) / count)],
      `V${String(index + 1).padStart(8, "0")}`,
      customerOf(random),
      item.name,
      String(quantity),
      decimal(price),
      String(discount),
      item.group.name,
      decimal(net),
      decimal(gst),
      decimal(qst),
      decimal(net + gst + qst),
      methods[random(methods.length)].name,
    ];
  }
}

function customerOf(random) {
  const number = 1 + random(500);
  const kind = random(20);
  if (kind === 0) return `Gagnon "Le Grand" et fils ${number}`;
  if (kind === 1) return `Côté, Lévesque et associés ${number}`;
  return `Client ${number}`;
}

function quoted(text) {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Half a cent up, in whole hundredths of a thousandth: 99.75 per mille is 9975. */
function roundHalfUp(cents, perMille) {
  const scaled = cents * Math.round(perMille * 100);
  return Math.floor((scaled + 50_000) / 100_000);
}

function decimal(cents) {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const days = Array.from({ length: 365 }, (_, day) =>
  new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
);

/** Numerical Recipes' linear congruential generator: the same rows on every machine. */
function generator(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
