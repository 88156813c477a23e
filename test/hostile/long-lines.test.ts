// One line without an end, fed piece by piece: a sentence with its place, and what follows is read all the same.
// `FOLIO_MEBIBYTES=1024 npm test -- test/hostile/long-lines.test.ts` makes it a line of a gibibyte.
import { describe, expect, it } from "vitest";
import type { Problem } from "../../language/index.ts";
import { readDocuments } from "../../language/sources/read-documents.ts";

const mebibyte = 1 << 20;
const length = Number(process.env.FOLIO_MEBIBYTES ?? 18);

/** So many mebibytes of one character between a beginning and an end. */
function* pieces(begin: string, filling: string, end: string): Generator<Uint8Array> {
  const block = new TextEncoder().encode(filling.repeat(mebibyte));
  yield new TextEncoder().encode(begin);
  for (let count = 0; count < length; count++) yield block;
  yield new TextEncoder().encode(end);
}

const header = "kind,number,date,customer.name,method,amount\n";
const row = "payment,P2,2026-01-16,Guy,Interac,5.00\n";
const record =
  '{"folio":1,"kind":"payment","number":"P2","date":"2026-01-16","method":"Interac","amount":"5.00"}';

describe(`a line of ${length} MiB`, () => {
  it.each([
    ["in a header", "data.csv", "", "x", `\n${row}`, ["FOL5010 1:1"]],
    ["of delimiters in a header", "data.csv", "", ";", `\n${row}`, ["FOL5010 1:1025"]],
    ["of line ends before a header", "data.csv", "", "\n", `${header}${row}`, ["P2"]],
    ["in a cell", "data.csv", `${header}payment,`, "x", `,x\n${row}`, ["FOL5010 2:1", "P2"]],
    [
      "behind an open quote",
      "data.csv",
      `${header}payment,"`,
      "x",
      `\n${row}`,
      ["FOL5010 2:1", "P2"],
    ],
    ["of quotes", "data.csv", `${header}payment,`, '"', `\n${row}`, ["FOL5010 2:1", "P2"]],
    ["of delimiters", "data.csv", header, ",", `\n${row}`, ["FOL5010 2:1025", "P2"]],
    ["of blanks", "data.csv", header, " ", `\n${row}`, ["FOL5010 2:1", "P2"]],
    ["of empty rows", "data.csv", header, "\n", row, ["P2"]],
    ["of NDJSON", "data.ndjson", '{"folio":1,"x":"', "x", `"}\n${record}`, ["FOL5010 1:1", "P2"]],
    ["of brackets in NDJSON", "data.ndjson", "", "[", `\n${record}`, ["FOL5010 1:1", "P2"]],
    ["of brackets in JSON", "data.json", "[", "[", "", ["FOL5010 1:2"]],
    ["of blanks in JSON", "data.json", "", " ", record, ["P2"]],
    ["of zero bytes", "data.csv", header, "\0", "", ["FOL5002 2:1"]],
  ])("%s", { timeout: 600_000 }, (_, path, begin, filling, end, expected) => {
    const problems: Problem[] = [];
    const before = process.memoryUsage.rss();
    let most = before;
    const reads = readDocuments({
      file: {
        path,
        chunks: function* () {
          for (const piece of pieces(begin, filling, end)) {
            yield piece;
            most = Math.max(most, process.memoryUsage.rss());
          }
        },
      },
      source: undefined,
      taxes: new Set(),
      report: (problem) => problems.push(problem),
    });
    const numbers = Array.from(reads, (read) => "document" in read && read.document.number);
    const told = problems.map(({ code, place }) =>
      place.in === "data" ? `${code} ${place.line}:${place.column}` : code,
    );
    expect([...told, ...numbers]).toEqual(expected);
    // Nothing grows with the line but a document of JSON, up to its own limit.
    expect((most - before) / mebibyte).toBeLessThan(256);
  });
});
