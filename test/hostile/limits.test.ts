// Every limit at itself, where all is well, and one past it, where there is a sentence with a place.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../language/index.ts";
import { readMoney } from "../../language/model/money.ts";
import { readDocuments } from "../../language/sources/read-documents.ts";
import * as limits from "../../language/text/limits.ts";
import { nodeFiles } from "../../server/host/node-files.ts";
import { runFolio } from "../support/command.ts";
import { folderOf } from "../support/folder.ts";
import type { Case } from "./case-file.ts";
import { runCase, standardBook } from "./run-case.ts";

const header = "kind,number,date,customer.name,line.item,line.amount,tax.TPS\n";
const row = "invoice,F1,2026-01-15,Éva,Tonte,100.00,5.00\n";
const item = 'item "Neige" debit 1210 credit 4001 tax "TPS"';

/** A limit, the file that meets it at a size, and what one past it gives. */
const cases: readonly (readonly [
  name: keyof typeof limits,
  path: string,
  text: (size: number) => string,
  past: string,
])[] = [
  ["bookFileLength", "more.folio", (size) => `//${"x".repeat(size - 2)}`, "FOL8001"],
  ["nestingDepth", "data.ndjson", nested, "FOL5026"],
  ["syntaxProblems", "more.folio", (size) => "metod\n".repeat(size), "FOL8003"],
  ["bookProblems", "more.folio", (size) => unused(size), "FOL8004"],
  ["recordLength", "data.csv", (size) => wideRecord(size), "FOL5010"],
  ["documentLength", "data.ndjson", (size) => longDocument(size), "FOL5010"],
  [
    "cellLength",
    "data.csv",
    (size) => `${header}${row.replace("Éva", "É".repeat(size))}`,
    "FOL5010",
  ],
  ["columnCount", "data.csv", wideHeader, "FOL5010"],
  ["documentLines", "data.csv", (size) => `${header}${row.repeat(size)}`, "FOL5010"],
  ["dataProblems", "data.csv", (size) => `${header}${"invoice,F1\n".repeat(size)}`, "FOL5049"],
  ["amountIntegerDigits", "data.csv", (size) => amount(`${"9".repeat(size)}.00`), "FOL5018"],
  ["amountFractionDigits", "data.csv", (size) => amount(`1.${"0".repeat(size)}`), "FOL5018"],
  ["firstYear", "data.csv", (size) => date(`${2 * limits.firstYear - size}-01-01`), "FOL5019"],
  ["lastYear", "data.csv", (size) => date(`${size}-12-31`), "FOL5019"],
];

describe.each(cases)("%s", (name, path, text, past) => {
  it("is met", () => {
    expect(codesOf(path, text(limitOf(name)))).not.toContain(past);
  });

  it("is told one past it, with a place", () => {
    const problems = problemsOf(path, text(limitOf(name) + 1));
    const found = problems.find(({ code }) => code === past);
    expect(found?.place).toMatchObject({ file: path });
    expect(found?.message.fr.length).toBeGreaterThan(10);
  });
});

describe("limits.ts", () => {
  /** Those whose tests are of another form, here, or stand with what they limit. */
  const elsewhere: Readonly<Record<string, string>> = {
    dataFileBytes: "hostile/limits.test.ts",
    countedDataProblems: "hostile/limits.test.ts",
    refusedDocuments: "hostile/limits.test.ts",
    nearNumbers: "journal/near-numbers.test.ts",
    nearNames: "text/names.test.ts",
    sentenceLength: "hostile/limits.test.ts",
    pageEntryLines: "report-page/documents.test.ts",
    pageListRows: "report-page/documents.test.ts",
  };

  it("has no limit without a test at it and past it", () => {
    const tested = [...cases.map(([name]) => name), ...Object.keys(elsewhere)];
    expect(Object.keys(limits).toSorted()).toEqual(tested.toSorted());
  });

  it.each(Object.entries(elsewhere))("%s is met and passed in %s", (name, file) => {
    const text = readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
    const uses = text.split(`limits.${name}`).length - 1;
    expect(uses).toBeGreaterThan(name === "sentenceLength" ? 0 : 1);
  });
});

describe("dataFileBytes", () => {
  const read = (size: number) => {
    const problems: Problem[] = [];
    const chunks = () => [new TextEncoder().encode(`${header}${row}`)];
    const file = { path: "data.csv", size, chunks };
    const report = (problem: Problem) => problems.push(problem);
    const reads = [...readDocuments({ file, source: undefined, taxes: new Set(["TPS"]), report })];
    return [...problems.map(({ code }) => code), reads.length];
  };

  it("is met, and told one past it before a byte is read", () => {
    expect(read(limits.dataFileBytes)).toEqual([1]);
    expect(read(limits.dataFileBytes + 1)).toEqual(["FOL5010", 0]);
  });

  it("is told by the command of a file on the disk", async () => {
    const folder = folderOf({ "book.folio": standardBook, "data.csv": "" });
    // Sparse: it takes no room on the disk.
    const { truncateSync } = await import("node:fs");
    truncateSync(join(folder, "data.csv"), limits.dataFileBytes + 1);
    const ran = await runFolio(folder, ["compile", "--data", "data.csv", "--out", "out"]);
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.out).toContain("FOL5010: The file is larger than 2,147,483,648 bytes");
    expect(nodeFiles.stat(join(folder, "out"))).toBeUndefined();
  });
});

describe("countedDataProblems", () => {
  const wrong = (count: number) =>
    problemsOf("data.csv", `kind,number,date\n${"x\n".repeat(count)}`).find(
      ({ code }) => code === "FOL5049",
    )?.message.en;

  it("are counted up to it, and past it the file is not read to its end", () => {
    const more = limits.countedDataProblems - limits.dataProblems;
    expect(wrong(limits.countedDataProblems)).toBe(
      `The first ${limits.dataProblems} problems of the file are shown, and ${more} more are not`,
    );
    expect(wrong(limits.countedDataProblems + 500)).toBe(
      `The first ${limits.dataProblems} problems of the file are shown, and ${more + 1} more are not; the rest of the file was not read`,
    );
  });
});

describe("refusedDocuments", () => {
  const refused = (count: number) =>
    Array.from({ length: count }, (_, index) => `invoice,F${index},2026-01-32,,,,\n`).join("");
  const paying = (count: number) => `kind,number,date,method,amount,applies.document,customer.name
${refused(count)}payment,P1,2026-01-15,Interac,5.00,F${count - 1},Éva\n`;

  it("are remembered up to it, and past it what names them is told as unknown", () => {
    expect(codesOf("data.csv", paying(limits.refusedDocuments))).toContain("FOL5096");
    expect(codesOf("data.csv", paying(limits.refusedDocuments + 1))).toContain("FOL5065");
  });
});

describe("problems of documents", () => {
  const unknown = (count: number) =>
    `${header}${Array.from({ length: count }, (_, index) => `invoice,F${index},2026-01-15,Éva,Tontes,1.00,\n`).join("")}`;

  it("are told up to the limit of a file, then counted", () => {
    expect(problemsOf("data.csv", unknown(limits.dataProblems)).map(({ code }) => code)).toEqual(
      Array.from({ length: limits.dataProblems }, () => "FOL5051"),
    );
    const past = problemsOf("data.csv", unknown(limits.dataProblems + 500));
    expect(past).toHaveLength(limits.dataProblems + 1);
    expect(past.find(({ code }) => code === "FOL5049")?.message.en).toContain("500 more");
  });
});

describe("sentenceLength", () => {
  it("keeps both ends of a sentence, and cuts no character in half", () => {
    for (const filling of ["x", "😀"]) {
      for (const pad of ["", "x"]) {
        const [problem] = problemsOf("data.csv", amount(`${pad}${filling.repeat(9_999)}`));
        for (const text of [problem?.message.en ?? "", problem?.message.fr ?? ""]) {
          expect(text.length).toBeLessThanOrEqual(limits.sentenceLength);
          expect(text).toContain("…");
          expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text);
        }
      }
    }
  });
});

describe("numbers", () => {
  it.each(["1e999999999", "1e-400", "9".repeat(1_000_000), "0x1F", "NaN", "Infinity", "1_000"])(
    "%.20s is none, at once",
    (text) => {
      const started = performance.now();
      expect(readMoney(text)).toBeUndefined();
      expect(performance.now() - started).toBeLessThan(200);
    },
  );
});

function limitOf(name: string): number {
  return new Map(Object.entries(limits)).get(name) ?? Number.NaN;
}

function problemsOf(path: string, text: string): readonly Problem[] {
  const file = { path, bytes: new TextEncoder().encode(text) };
  const one: Case = { name: path, files: [file], expected: [] };
  return runCase(one).problems;
}

function codesOf(path: string, text: string): readonly string[] {
  return problemsOf(path, text).map(({ code }) => code);
}

function nested(depth: number): string {
  return `{"folio":1,"x-a":${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}}\n`;
}

function unused(count: number): string {
  const accounts = Array.from(
    { length: count },
    (_, index) => `account ${60_000 + index} "R" asset`,
  );
  return `${accounts.join("\n")}\n${item}\n`;
}

/** A record of cells that are each within their limit. */
function wideRecord(length: number): string {
  const columns = Array.from({ length: 33 }, (_, index) => `x-${index}`);
  const cell = ",".repeat(1) + "x".repeat(limits.cellLength);
  const start = row.trimEnd();
  const filled = `${start}${cell.repeat(31)}`;
  const rest = length - filled.length - 2;
  return `${header.trimEnd()},${columns.join(",")}\n${filled},${"x".repeat(rest)},\n`;
}

function longDocument(length: number): string {
  const start =
    '{"folio":1,"kind":"payment","number":"P1","date":"2026-01-15","method":"Interac","amount":"5.00","x-a":"';
  return `${start}${"x".repeat(length - start.length - 2)}"}\n`;
}

function wideHeader(count: number): string {
  const own = header.trimEnd().split(",").length;
  const more = Array.from({ length: count - own }, (_, index) => `,x-${index}`).join("");
  return `${header.trimEnd()}${more}\n`;
}

function amount(text: string): string {
  return `kind,number,date,customer.name,method,amount\npayment,P1,2026-01-15,Éva,Interac,${text}\n`;
}

function date(text: string): string {
  return `kind,number,date,customer.name,method,amount\npayment,P1,${text},Éva,Interac,5.00\n`;
}
