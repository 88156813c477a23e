// trace.json says of every line of the journal what is on it, and which rule and row that comes from.
import { describe, expect, test } from "vitest";
import { readHledgerAccounts } from "../support/hledger-reader.ts";
import { readSample, runSample, sampleRuns } from "../support/samples.ts";
import { type ReadLine, type ReadTrace, readTrace } from "../support/trace-reader.ts";

/** One file each, whose lines are read here by hand; test/targets/posting-lines.test.ts holds every target to it. */
const targets = ["sage50", "hledger"] as const;

const runs = sampleRuns.flatMap((sample) =>
  targets
    .filter((target) => target === "hledger" || target === sample.target)
    .map((target) => ({ ...sample, target })),
);

describe.each(runs)("$name for $target", ({ name, data, target }) => {
  const compiled = runSample(name, data, { target });
  const trace = readTrace(compiled.traced);
  const journal = compiled.text.split(/\r?\n/);
  const accounts = target === "hledger" ? readHledgerAccounts(compiled.text) : undefined;

  test("names the journal, and each of its postings once, with account and amount", () => {
    expect(trace.name).toBe(compiled.report.files[0]);
    expect(trace.lines).toHaveLength(compiled.report.postings);
    expect(new Set(trace.lines.map(({ line }) => line)).size).toBe(trace.lines.length);
    const wrong = trace.lines.filter((line) => {
      const { account, amount } = posting(line);
      const [shown, said] =
        accounts === undefined
          ? (journal[line.line - 1] ?? "").split(",")
          : atCost(journal[line.line - 1] ?? "").split(/ {2}| [A-Z]{3}$/);
      return shown !== (accounts?.get(account) ?? account) || said !== amount;
    });
    expect(wrong).toEqual([]);
  });

  test("its rules stand where it says, and give the account that it says", () => {
    for (const rule of trace.rules) {
      const line = readSample(`${name}/${rule.file}`).split("\n")[rule.line - 1] ?? "";
      expect(
        line
          .slice(rule.column - 1)
          .replace(/\s+/g, " ")
          .startsWith(rule.text),
      ).toBe(true);
      expect(rule.text).toContain(rule.value);
      expect(line.trimEnd()).toBe(rule.source);
    }
    for (const { causes } of trace.lines) {
      for (const { making, rules } of causes) expect(rules[0]?.value).toBe(making.account);
    }
  });

  test("its rows are rows of the document that it names", () => {
    const tables = new Map(data.map((file) => [`${name}/${file}`, tableOf(`${name}/${file}`)]));
    const wrong = causesOf(trace).filter(({ file, row, document, columns }) => {
      const { header = [], rows = [] } = tables.get(file) ?? {};
      const known = columns.every(
        (column) => header.includes(column) || file.endsWith("documents.csv"),
      );
      return !known || !rows[row - 1]?.includes(document);
    });
    expect(wrong).toEqual([]);
  });

  test("the line of each row is that of the file", () => {
    const texts = new Map(data.map((file) => [`${name}/${file}`, readSample(`${name}/${file}`)]));
    const wrong = causesOf(trace).filter(({ file, fileLine, document }) => {
      const line = texts.get(file)?.split("\n")[fileLine - 1];
      return line?.includes(document) !== true;
    });
    expect(wrong).toEqual([]);
  });
});

/** `-10.00 USD @@ 13.68 CAD` is -13.68 CAD. */
function atCost(line: string): string {
  return line.trim().replace(/(-?)[\d.]+ [A-Z]{3} @@ /, "$1");
}

function posting({ causes }: ReadLine) {
  const [first] = causes;
  const sum = causes.reduce((all, { amount }) => all + cents(amount), 0);
  const signed = first?.making.side === "debit" ? sum : -sum;
  return { account: first?.making.account ?? "", amount: (signed / 100).toFixed(2) };
}

function cents(amount: string): number {
  return Math.round(Number(amount) * 100);
}

function causesOf({ lines }: ReadTrace) {
  return lines.flatMap(({ causes }) => causes);
}

/** No cell of the samples has a line break, and none before a document’s number a delimiter in quotes. */
function tableOf(path: string) {
  const [header = "", ...rows] = readSample(path).trimEnd().split("\n");
  const delimiter = header.includes(";") ? ";" : ",";
  return { header: header.split(delimiter), rows: rows.map((row) => row.split(delimiter)) };
}
