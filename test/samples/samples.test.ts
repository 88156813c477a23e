// The samples that users copy: no problem in them, their own tests pass, and their totals are the source's.
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatFile, runTests } from "../../language/index.ts";
import {
  checkSample,
  readSample as read,
  runSample,
  sampleRuns,
  samples,
} from "../support/samples.ts";

test("every folder of samples is one that these tests, the golden files and the judges run", () => {
  const folders = readdirSync(samples, { withFileTypes: true }).filter((one) => one.isDirectory());
  const names = sampleRuns.map(({ name }) => name);
  expect(folders.map(({ name }) => name).sort()).toEqual(names.toSorted());
});

describe.each(sampleRuns)("samples/$name", ({ name }) => {
  const checked = checkSample(name);

  test("has no problem", () => {
    expect(checked.problems.map(told)).toEqual([]);
  });

  test("is in canonical text", () => {
    const other = checked.trees.filter((tree) => formatFile(tree) !== tree.text);
    expect(other.map(({ path }) => path)).toEqual([]);
  });

  test("passes its own tests", () => {
    const outcomes = runTests(checked);
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.flatMap(({ problems }) => problems.map(told))).toEqual([]);
  });
});

test("sage50-minimal gives the entries of its page", () => {
  const { text, problems } = run("sage50-minimal", ["documents.csv"]);
  expect(problems).toEqual([]);
  expect(text).toBe(
    [
      '01-15-26,"F1001","F1001 Tremblay"',
      "1210,114.98",
      "4001,-60.00",
      "4002,-40.00",
      "2420,-5.00",
      "2500,-9.98",
      '01-20-26,"P88","P88 Tremblay"',
      "1020,114.98",
      "1210,-114.98",
      "",
    ].join("\r\n"),
  );
});

const months = ["export-2026-01.csv", "export-2026-02.csv", "export-2026-03.csv"];

test("sage50-plannit comes to the totals that Plannit prints", () => {
  const { report, problems } = run("sage50-plannit", months, "controle.csv");
  // The overpayment that is paid back a fortnight later: told, and left open until then.
  expect(problems.map(({ code }) => code)).toEqual(["FOL5085"]);
  expect(report.control.map(({ what, name, difference }) => [what, name, difference])).toEqual([
    ["sales", "", "0.00"],
    ["tax", "TPS", "0.00"],
    ["tax", "TVQ", "0.00"],
    ["tax", "TVH", "0.00"],
    ["method", "Carte", "0.00"],
    ["method", "Carte-cadeau", "0.00"],
    ["method", "Chèque", "0.00"],
    ["method", "Comptant", "0.00"],
    ["method", "Interac", "0.00"],
    ["method", "Virement", "0.00"],
  ]);
});

test.each([
  // Said of its one entry of fifteen lines, which no accepted file is known to have had.
  { name: "avantage-traiteur", told: ["FOL6109"] },
  { name: "acomba-plomberie", told: [] },
])("$name comes to the totals that Plannit prints", ({ name, told: codes }) => {
  const sample = sampleRuns.find((one) => one.name === name);
  const { report, problems } = run(name, sample?.data ?? [], sample?.control);
  expect(problems.map(({ code }) => code)).toEqual(codes);
  expect(report.control.map(({ what }) => what)).toContain("tax");
  expect(report.control.filter(({ difference }) => difference !== "0.00")).toEqual([]);
  expect(report.packs).toMatchObject([{ name: "canada", version: "2026.1" }]);
});

test("afas-profit comes to the totals that Profit prints, an entry a body", () => {
  const sample = sampleRuns.find(({ name }) => name === "afas-profit");
  const { report, problems, text } = run("afas-profit", sample?.data ?? [], sample?.control);
  expect(problems).toEqual([]);
  expect(report.control.filter(({ difference }) => difference !== "0.00")).toEqual([]);
  expect(report.control).toHaveLength(10);
  expect(text.trimEnd().split("\n")).toHaveLength(36);
  // A payment of two invoices settles both, and leaves nothing of its own.
  const open = report.openItems.flatMap(({ documents }) =>
    documents.map(({ document }) => document),
  );
  expect(open.toSorted()).toEqual(["A26-0004", "A26-0005", "F26002", "F26004", "P26-0003"]);
  const owed = report.purchases?.openItems.flatMap(({ documents }) =>
    documents.map(({ document, open }) => [document, open]),
  );
  expect(owed).toEqual([
    ["F2026-031", "259.80"],
    ["2026/164", "291.50"],
  ]);
});

test("csv-erabliere has what its page says of E-301, in both currencies and to the cent", () => {
  const sample = sampleRuns.find(({ name }) => name === "csv-erabliere");
  const { report, problems, text } = run("csv-erabliere", sample?.data ?? [], sample?.control);
  expect(problems).toEqual([]);
  expect(report.control.map(({ difference }) => difference)).toEqual(Array(7).fill("0.00"));
  const lines = text.split("\r\n").flatMap((line) => {
    const [, , document, , account, , debit, credit, foreign, , rate] = line.split(";");
    return ["P-512", "P-514", "D-88"].includes(document ?? "")
      ? [[document, account, debit, credit, foreign, rate].join(" ")]
      : [];
  });
  expect(lines).toEqual([
    "P-512 1025 1381,00  1000,00 1,381",
    "P-512 1200  1368,00 -1000,00 1,368",
    "P-512 4900  13,00  ",
    "P-514 1025 1936,58  1425,00 1,359",
    "P-514 5900 12,82   ",
    "P-514 1200  1949,40 -1425,00 1,368",
    "D-88 2100 1541,75  1116,00 1,3815",
    "D-88 1025  1529,14 -1116,00 1,3702",
    "D-88 4900  12,61  ",
  ]);
  const open = report.openItems.flatMap(({ documents }) =>
    documents.map(({ document, open, foreign }) => [document, open, foreign]),
  );
  expect(open).toEqual([
    ["E-305", "1573.09", "1140.00"],
    ["E-306", "827.82", undefined],
  ]);
  expect(report.purchases?.openItems).toEqual([]);
  // As the page shows them to the accountant.
  for (const page of ["README.md", "README.fr.md"]) {
    const plain = read(`csv-erabliere/${page}`).replaceAll(/[\u00a0,.]/g, "");
    for (const figure of ["331740", "138100", "136800", "193658", "194940", "2650182", "240091"]) {
      expect(plain).toContain(figure);
    }
  }
});

test("acomba-plomberie has a file for each period, and holds what is not paid", () => {
  const sample = sampleRuns.find(({ name }) => name === "acomba-plomberie");
  const { journals, report } = run("acomba-plomberie", sample?.data ?? []);
  expect(journals.map(({ name }) => name)).toEqual([
    "acomba-2026-01-01-2026-01-31.txt",
    "acomba-2026-02-01-2026-02-28.txt",
  ]);
  const widths = journals.flatMap(({ text }) =>
    text
      .split("\r\n")
      .slice(2, -1)
      .map((line) => `${line.slice(0, 1)} ${line.length}`),
  );
  expect([...new Set(widths)].sort()).toEqual(["E 43", "T 26"]);
  expect(report.documents.held.map(({ document }) => document)).toEqual(["4109", "4111", "4112"]);
});

test("sage50-plannit passes over quotes, drafts, what is void and what is older than the cutover", () => {
  const { report } = run("sage50-plannit", ["avant-2026.csv", ...months]);
  const counts = report.documents.passedOver.map(({ reason, count }) => [reason, count]);
  expect(counts).toEqual([
    ["before cutover", 8],
    ["draft", 1],
    ["ignored", 8],
    ["void", 1],
  ]);
});

test("an invoice of the opening may also stand in the data: it is known once", () => {
  const { problems, report } = run("sage50-plannit", ["avant-2026.csv", ...months]);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const vachon = report.openItems.find(({ customer }) => customer === "Vachon");
  expect(vachon?.documents.map(({ document, open }) => [document, open])).toEqual([
    ["F25-418", "114.98"],
    ["F26-058", "2.30"],
  ]);
});

test("what customers owe at the end is the movement of 1210, and what was open before", () => {
  const { report } = run("sage50-plannit", months);
  const cents = (amount: string) => Number(amount.replace(".", ""));
  const owed = report.openItems.filter((item) => item.account === "1210");
  const open = owed.reduce((sum, item) => sum + cents(item.open), 0);
  const moved = report.accounts.find(({ account }) => account === "1210")?.balance ?? "";
  const before = 18971 + 431156 + 11498;
  expect(open).toBe(cents(moved) + before);
});

test("what was paid too much and paid back is no longer open", () => {
  const { report } = run("sage50-plannit", months);
  expect(report.openItems.filter(({ customer }) => customer === "Morin")).toEqual([]);
});

test.each(["README.md", "README.fr.md"])(
  "%s shows the smallest sample and what it gives",
  (page) => {
    const front = read(`../${page}`);
    // Each page comments in its own language.
    expect(uncommented(front)).toContain(uncommented(read("sage50-minimal/book.folio")));
    const { text } = run("sage50-minimal", ["documents.csv"]);
    expect(front).toContain(text.replaceAll("\r", ""));
  },
);

test.each(["README.md", "README.fr.md"])(
  "every document that samples/%s names is there",
  (page) => {
    const named = read(page).match(/\b(?:F|NC|P|R|A|S|V)2[56]-\d{3}\b/g) ?? [];
    const data = [...months, "ouvertes.csv"]
      .map((file) => read(`sage50-plannit/${file}`))
      .join("\n");
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((number) => !data.includes(`\n${number};`))).toEqual([]);
  },
);

describe.each(["README.md", "README.fr.md"])("samples/%s", (page) => {
  const sections = read(page).split(/^## /m);

  test.each(["acomba-plomberie", "avantage-traiteur", "csv-erabliere", "quickbooks-vitres"])(
    "names documents of %s that are there",
    (name) => {
      const section = sections.find((one) => one.startsWith(`${name}\n`)) ?? "";
      const named =
        section.match(/(?<![\w-])(?:[A-Z]{1,2}-\d{1,4}|4[12]\d\d|2[01]\d\d)(?!\w)/g) ?? [];
      const files = sampleRuns.find((one) => one.name === name)?.data ?? [];
      const opens = ["csv-erabliere", "quickbooks-vitres"].includes(name);
      const opening = opens ? ["ouvertes.csv"] : [];
      const data = [...files, ...opening].map((file) => read(`${name}/${file}`)).join("\n");
      expect(named.length).toBeGreaterThan(10);
      expect(named.filter((number) => !data.includes(`\n${number};`))).toEqual([]);
    },
  );

  const table = sections.at(-1) ?? "";
  const rows = (system: string) =>
    table.match(new RegExp(`^\\| ${system} \\|.*\\|.*\\|$`, "gm")) ?? [];

  test("answers each line of the help pages", () => {
    const systems = ["Avantage", "Acomba", "Sage 50", "QuickBooks", "AFAS Profit"];
    expect(systems.map((system) => rows(system).length)).toEqual([13, 14, 11, 22, 26]);
  });

  test("answers the page of AFAS with what stands in its sample, or with a code", () => {
    const answers = rows("AFAS Profit").map((row) => row.split(" | ").at(-1) ?? "");
    const book = sampleText("afas-profit");
    const shown = answers.flatMap((answer) =>
      [...answer.matchAll(/`([^`]*)`/g)].map(([, code = ""]) => code),
    );
    expect(shown.length).toBeGreaterThan(20);
    // What the words beside it say is an alternative.
    const others = ["relation.number", "relation.name"];
    expect(shown.filter((code) => !book.includes(code) && !others.includes(code))).toEqual([]);
    const unanswered = answers.filter((answer) => !/`|FOL\d{4}|\]\(/.test(answer));
    // Printing invoices is left to what makes them.
    expect(unanswered).toHaveLength(1);
  });

  test("answers the page of QuickBooks with what stands in its sample, a command or a code", () => {
    const answers = rows("QuickBooks").map((row) => row.split(" | ").at(-1) ?? "");
    const book = sampleText("quickbooks-vitres");
    const shown = answers.flatMap((answer) =>
      [...answer.matchAll(/`([^`]*)`/g)].map(([, code = ""]) => code),
    );
    const said = (code: string) =>
      book.includes(code) || code.split(" … ").every((part) => book.includes(part));
    const other = /^(?:folio |--)|\.(?:json|csv|folio)$/;
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter((code) => !said(code) && !other.test(code))).toEqual([]);
    expect(answers.filter((answer) => !/`|FOL\d{4}|\]\(/.test(answer))).toEqual([]);
  });

  test("names documents of afas-profit that are there", () => {
    const section = sections.find((one) => one.startsWith("afas-profit\n")) ?? "";
    const named =
      section.match(
        /\b(?:[FC]26\d{3}|[AP]26-\d{4}|[BDEK]26-\d{3}|(?:NC-)?2026\/\d+|F2026-\d+|V-\d+)\b/g,
      ) ?? [];
    const files = sampleRuns.find((one) => one.name === "afas-profit")?.data ?? [];
    const data = files.map((file) => read(`afas-profit/${file}`)).join("\n");
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((number) => !data.includes(`;${number};`))).toEqual([]);
  });
});

/** The pages that take an implementer to an import: what they show of their samples is so. */
const pages = [
  "acomba-plomberie",
  "afas-profit",
  "avantage-traiteur",
  "csv-erabliere",
  "quickbooks-vitres",
  "sage50-plannit",
];

test.each(pages)(
  "the pages of %s say the same in both languages, and show lines of the sample",
  (name) => {
    const [english, french] = [read(`${name}/README.md`), read(`${name}/README.fr.md`)];
    const shape = (text: string) => ({
      headings: (text.match(/^#+ /gm) ?? []).length,
      rows: (text.match(/^\|/gm) ?? []).length,
      steps: (text.match(/^\d\. /gm) ?? []).length,
      code: blocks(text).filter((code) => !code.includes("folio init")),
    });
    expect(shape(french)).toEqual(shape(english));
    const accounts = read(`${name}/comptes.folio`);
    const shown = blocks(english).flatMap((code) =>
      code.split("\n").filter((line) => line.startsWith("account ")),
    );
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.filter((line) => !accounts.includes(line))).toEqual([]);
    const files = english.match(/samples\/[\w-]+\/(?:quickbooks\/)?[\w.-]+/g) ?? [];
    for (const file of files) expect(read(`../${file}`)).not.toBe("");
  },
);

/** All that a book says, with one space where its columns have several. */
function sampleText(name: string): string {
  const { trees } = checkSample(name);
  return trees.map(({ text }) => text.replaceAll(/ +/g, " ")).join("\n");
}

function blocks(text: string): readonly string[] {
  return [...text.matchAll(/^```.*\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);
}

function run(name: string, data: readonly string[], control?: string) {
  return runSample(name, data, { control });
}

function told(problem: { code: string; message: { en: string } }): string {
  return `${problem.code} ${problem.message.en}`;
}

function uncommented(text: string): string {
  return text.replaceAll(/^\/\/ .*\n/gm, "");
}
