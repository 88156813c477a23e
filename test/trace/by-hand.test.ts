// BY-HAND.md was read once, line by line; books and data change since. Each of its lines is looked up in the trace of
// today: the same document still puts that amount there, by the rule and from the rows that were read.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { checkSample, readSample, runSample, sampleRuns } from "../support/samples.ts";

const raw = z.object({
  entries: z.array(
    z
      .tuple([z.number(), z.number(), z.string(), z.array(z.union([z.string(), z.number()]))])
      .rest(z.array(z.union([z.number(), z.string()]))),
  ),
  makings: z.array(
    z.object({
      account: z.string(),
      side: z.string(),
      choices: z.array(z.object({ rule: z.number() })),
    }),
  ),
  rules: z.array(z.object({ file: z.string(), line: z.number() })),
});

interface HandRow {
  readonly at: string;
  /** The posting of the entry that begins there, where the line does not say. */
  readonly ofEntry: number | undefined;
  readonly account: string | undefined;
  readonly side: string;
  readonly amount: string;
  readonly document: string;
  readonly rows: ReadonlySet<number>;
  readonly rules: readonly { readonly place: string; readonly text: string }[];
}

const sections = readFileSync(new URL("BY-HAND.md", import.meta.url), "utf8")
  .split(/^## /m)
  .slice(1)
  .map((section) => ({ title: section.split("\n", 1)[0] ?? "", rows: handRows(section) }));

test("there are ten lines of each sample, or all that it has", () => {
  expect(new Set(sections.map(({ title }) => title.split(",")[0]))).toEqual(
    new Set(sampleRuns.map(({ name }) => name)),
  );
  expect(
    sections.flatMap(({ title, rows }) => (rows.length === 10 ? [] : [[title, rows.length]])),
  ).toEqual([["sage50-minimal", 7]]);
});

describe.each(sections)("$title", ({ title, rows }) => {
  const [name = "", purchases] = title.split(", ");
  const run = sampleRuns.find((one) => one.name === name);
  const data = (run?.data ?? []).filter(
    (file) => file.startsWith("achats") === (purchases !== undefined),
  );
  const { entries, makings, rules } = raw.parse(
    JSON.parse(runSample(name, data, { checked: checkSample(name, run?.target) }).traced),
  );
  const postings = entries.flatMap(([, first, , documents, ...all]) =>
    all.map(([line, ...causes], at) => ({
      first,
      line,
      at: at + 1,
      document: documents[0],
      causes: sixes(causes).map(([making, , row, , , amount]) => {
        const made = makings[Number(making)];
        const rule = rules[made?.choices[0]?.rule ?? -1];
        return {
          made,
          row: Number(row),
          cents: cents(String(amount)),
          place: `${rule?.file}:${rule?.line}`,
        };
      }),
    })),
  );

  test.each(rows)("$at $document $side $amount", (row) => {
    const number = Number(/\d+$/.exec(row.at)?.[0]);
    const found = postings.filter(
      ({ first, line, at, document, causes }) =>
        document === row.document &&
        (row.ofEntry === undefined ? line === number : first === number && at === row.ofEntry) &&
        causes.every(({ made }) => made?.side === row.side) &&
        (row.account === undefined || causes[0]?.made?.account === row.account) &&
        causes.reduce((all, one) => all + one.cents, 0n) === cents(row.amount),
    );
    expect(found).toHaveLength(1);
    for (const { place, row: read } of found[0]?.causes ?? []) {
      expect(row.rules.map((rule) => rule.place)).toContain(place);
      expect(row.rows).toContain(read);
    }
    for (const { place, text } of row.rules) {
      const [file, line] = place.split(":");
      const written = readSample(`${name}/${file}`).split("\n")[Number(line) - 1];
      expect(written?.replace(/ +/g, " ")).toContain(text);
    }
  });
});

/** Lines of the table whose first cells are blank go on with the one above. */
function handRows(section: string): HandRow[] {
  const [head = [], , ...lines] = section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
  const cell = (cells: readonly string[], title: RegExp) =>
    cells[head.findIndex((one) => title.test(one))] ?? "";
  const groups: string[][][] = [];
  for (const cells of lines) {
    if (cells[0] === "") groups.at(-1)?.push(cells);
    else groups.push([cells]);
  }
  return groups.map((group) => {
    const [first = []] = group;
    const all = (title: RegExp) => group.map((cells) => cell(cells, title)).join("; ");
    const holds = cell(first, /^holds$/);
    const signed = /^`(\d+),(-?)([\d.]+)`/.exec(holds);
    const told =
      /^(?:`(\d+)`)?.*?, (debit|credit) ([\d,]+\.\d\d)(?: with code \d+ and ([\d.]+))?/.exec(holds);
    const [, account, side = "", amount = "", rest = "0.00"] =
      signed === null
        ? (told ?? [])
        : [undefined, signed[1], signed[2] === "-" ? "credit" : "debit", signed[3]];
    const ofEntry = /^(?:of it|field)$/;
    const rows = `${all(/^(?:file and row|row.*)$/)} ${
      all(/^worked out/)
        .match(/row \d+/g)
        ?.join(" ") ?? ""
    }`;
    return {
      at: cell(first, /^line$/),
      ofEntry: head.some((one) => ofEntry.test(one)) ? Number(cell(first, ofEntry)) : undefined,
      account,
      side,
      amount: String(cents(amount) + cents(rest)).replace(/(\d\d)$/, ".$1"),
      document: cell(first, /^document$/).replace(/^.* /, ""),
      rows: new Set(rows.match(/\d+/g)?.map(Number)),
      rules: [...all(/^rule$/).matchAll(/`([a-z]+\.folio:\d+)`(?:,[^`;]*`([^`]+)`)?/g)].map(
        ([, place = "", text = ""]) => ({ place, text }),
      ),
    };
  });
}

function cents(text: string): bigint {
  return BigInt(text.replace(/[.,-]/g, ""));
}

function sixes<Value>(list: readonly Value[]): Value[][] {
  return list.length === 0 ? [] : [list.slice(0, 6), ...sixes(list.slice(6))];
}
