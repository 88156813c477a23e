// How fast data files are read, without being booked: rows a second of each form, and NDJSON beside CSV. The rows
// are those of `job.mjs` in each form. node test/bench/reading.mjs [ROWS] prints the table; a bundle of another
// build in FOLIO_BENCH_READER is measured instead.
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { csv, taxes } from "./job.mjs";
import { interleaved, ratios, run, spread } from "./measure.mjs";

const self = fileURLToPath(import.meta.url);
const forms = ["canonical CSV", "French CSV", "NDJSON"];

/** `[{ form, rows, wall, cpu, bytes, ratio }]`; CPU is of the whole process, `ratio` to canonical CSV. */
export function measureReading(count = 200_000, pairs = 5) {
  const folder = mkdtempSync(join(tmpdir(), "folio-reading-"));
  try {
    const reader = process.env.FOLIO_BENCH_READER ?? bundle(folder);
    const files = forms.map((form) => dataOf(folder, form, count));
    const runs = interleaved(
      forms.map(
        (form, index) => () =>
          run(folder, [process.execPath, self, "read", form, reader, files[index]]),
      ),
      pairs,
    );
    return forms.map((form, index) => {
      const middle = (figure) => spread(runs[index].map((one) => one[figure])).median;
      return {
        form,
        rows: count,
        wall: middle("wall"),
        cpu: middle("cpu"),
        bytes: middle("bytes"),
        ratio: ratios(runs[index], runs[0], "cpu").median,
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bundle(folder) {
  const outfile = join(folder, "reader.mjs");
  const entry = join(self, "../../../language/sources/read-documents.ts");
  buildSync({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    platform: "neutral",
    outfile,
    mainFields: ["module", "main"],
    logLevel: "error",
  });
  return outfile;
}

/** Each row is a sale: in canonical CSV, as a French system exports it, and as the canonical JSON of a document. */
function dataOf(folder, form, count) {
  const path = join(folder, `${forms.indexOf(form)}.${form === "NDJSON" ? "ndjson" : "csv"}`);
  const file = openSync(path, "w");
  const write = writers[form];
  let text = write();
  for (const chunk of csv(count)) {
    for (const line of chunk.split("\n")) {
      if (line !== "" && !line.startsWith("date,")) text += `${write(cellsOf(line))}`;
    }
    writeFileSync(file, text);
    text = "";
  }
  closeSync(file);
  return path;
}

const canonicalHeader =
  "kind,number,date,customer.name,line.item,line.quantity,line.unitPrice,line.taxGroup,line.amount,tax.TPS,tax.TVQ,total,method,amount\n";
const frenchHeader =
  "No;Date;Client;Article;Quantité;Prix;Groupe de taxes;Montant;TPS;TVQ;Total;Mode\n";

const writers = {
  "canonical CSV": (cells) => {
    if (cells === undefined) return canonicalHeader;
    const [date, number, customer, item, quantity, price, , group, net, gst, qst, total, method] =
      cells;
    const values = [
      number,
      date,
      customer,
      item,
      quantity,
      price,
      group,
      net,
      gst,
      qst,
      total,
      method,
      total,
    ];
    return `sale,${values.map((text) => quoted(text, /[",]/)).join(",")}\n`;
  },
  "French CSV": (cells) => {
    if (cells === undefined) return frenchHeader;
    const [date, number, customer, item, quantity, price, , group, net, gst, qst, total, method] =
      cells;
    const [year, month, day] = date.split("-");
    const [dear, sum, tps, tvq, all] = [price, net, gst, qst, total].map(french);
    const values = [
      number,
      `${day}/${month}/${year}`,
      customer,
      item,
      quantity,
      dear,
      group,
      sum,
      tps,
      tvq,
      all,
      method,
    ];
    return `${values.map((text) => quoted(text, /[";]/)).join(";")}\n`;
  },
  NDJSON: (cells) => {
    if (cells === undefined) return "";
    const [date, number, customer, item, quantity, price, , group, net, gst, qst, total, method] =
      cells;
    const line = { item, quantity, unitPrice: price, taxGroup: group, amount: net };
    const stated = taxes.map(({ name }, index) => ({ tax: name, amount: [gst, qst][index] }));
    const document = {
      folio: 1,
      kind: "sale",
      number,
      date,
      customer: { name: customer },
      lines: [line],
      taxes: stated,
      total,
      method,
      amount: total,
    };
    return `${JSON.stringify(document)}\n`;
  },
};

function cellsOf(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, inQuotes, plain]) =>
    inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'),
  );
}

function quoted(text, marks) {
  return marks.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function french(amount) {
  const [whole, cents] = amount.split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, " ")},${cents}`;
}

const nowhere = { in: "book", file: "", span: { start: 0, end: 0 } };
const column = (name, as) => ({
  column: name,
  values: new Map(),
  place: nowhere,
  ...(as && { as }),
});

const frenchSource = {
  name: "mesure",
  place: nowhere,
  format: "csv",
  pattern: "*",
  mapping: {
    delimiter: ";",
    decimal: ",",
    thousands: " ",
    encoding: "utf-8",
    grouped: false,
    fields: new Map([
      ["kind", { constant: "sale", values: new Map(), place: nowhere }],
      ["number", column("No")],
      ["date", column("Date", "dd/mm/yyyy")],
      ["customer.name", column("Client")],
      ["line.item", column("Article")],
      ["line.quantity", column("Quantité")],
      ["line.unitPrice", column("Prix")],
      ["line.taxGroup", column("Groupe de taxes")],
      ["line.amount", column("Montant")],
      ["tax.TPS", column("TPS")],
      ["tax.TVQ", column("TVQ")],
      ["total", column("Total")],
      ["method", column("Mode")],
      ["amount", column("Total")],
    ]),
  },
};

/** In a process of its own: reads the file, and holds what was read to what was written. */
async function read(form, reader, path) {
  const { readDocuments } = await import(pathToFileURL(reader).href);
  const started = process.hrtime.bigint();
  let count = 0;
  let micros = 0;
  const reads = readDocuments({
    file: { path, chunks: () => chunksOf(path) },
    source: form === "French CSV" ? frenchSource : undefined,
    taxes: new Set(taxes.map(({ name }) => name)),
    report: (problem) => {
      throw new Error(problem.message.en);
    },
  });
  for (const { document } of reads) {
    count++;
    micros += document.total.micros;
    if (document.lines.length !== 1 || document.taxes.length !== 2) throw new Error("a document");
  }
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  console.log(
    JSON.stringify({ form, count, micros, seconds, perSecond: Math.round(count / seconds) }),
  );
}

function* chunksOf(path) {
  const file = openSync(path, "r");
  for (;;) {
    const chunk = Buffer.allocUnsafeSlow(262_144);
    const length = readSync(file, chunk);
    if (length === 0) break;
    yield chunk.subarray(0, length);
  }
  closeSync(file);
}

if (process.argv[1] === self) {
  const [, , first = "200000", ...rest] = process.argv;
  if (first === "read") await read(...rest);
  else {
    for (const { form, rows, wall, cpu, bytes, ratio } of measureReading(Number(first))) {
      const speed = `${Math.round(rows / cpu / 1000)}k rows/s`;
      const cells = [
        `${wall.toFixed(2)} s`,
        `${cpu.toFixed(2)} s CPU`,
        speed,
        `${Math.round(bytes / 1e6)} MB`,
        `${ratio.toFixed(2)}`,
      ];
      console.log(form.padEnd(16) + cells.map((cell) => cell.padStart(16)).join(""));
    }
  }
}
