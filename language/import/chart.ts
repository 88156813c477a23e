// From the rows of a chart of accounts to the accounts of a book.
import { dataMissingValue } from "../diagnostics/codes/data-missing-value.ts";
import { importAccountTwice } from "../diagnostics/codes/import-account-twice.ts";
import { importAccountType } from "../diagnostics/codes/import-account-type.ts";
import { importClassDiffers } from "../diagnostics/codes/import-class-differs.ts";
import { importClassUnknown } from "../diagnostics/codes/import-class-unknown.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import type { AccountClass } from "../model/book.ts";
import type { Ledger } from "../model/target.ts";
import type { DataFile } from "../sources/data-file.ts";
import { formatOf } from "../sources/format.ts";
import { normalizeName } from "../text/names.ts";
import { classOf, ledgerSuggestedBy } from "./account-class.ts";
import { chartLayout } from "./chart-layout.ts";
import type { ImportedRows, ImportRow } from "./import-row.ts";
import type { Choices, Layout } from "./layout.ts";
import { readActive } from "./read-active.ts";
import { readRows } from "./read-rows.ts";
import { isSageFile, readSageRows } from "./sage-chart.ts";
import { isWritable } from "./writable.ts";

/** Where a chart comes from; without it, the file's own form says. */
export const chartSystems = ["sage50", "quickbooks", "columns"] as const;
export type ChartSystem = (typeof chartSystems)[number];

export interface ChartRequest {
  readonly files: readonly DataFile[];
  readonly system?: ChartSystem | undefined;
  readonly choices: Choices;
  /** `--class "Actif=asset"`: what words of the file, or the beginnings of codes where it has none, are. */
  readonly classes: ReadonlyMap<string, AccountClass>;
  readonly report: (problem: Problem) => void;
}

export interface ChartAccount {
  readonly code: string;
  readonly title: string;
  readonly class: AccountClass;
  /** The file's own word for its class; "" where it has none. */
  readonly word: string;
  /** The module that an account of that word may be linked to. */
  readonly suggested?: Ledger;
  readonly header: boolean;
  readonly inactive: boolean;
  readonly path?: string;
  /** The file gives it no number: its name stands for it. */
  readonly unnumbered: boolean;
  readonly place: DataPlace;
}

/** The accounts in the order of the files; those with a problem are told and left out. */
export function readChart(request: ChartRequest): readonly ChartAccount[] {
  const accounts: ChartAccount[] = [];
  const seen = new Map<string, ChartAccount>();
  const unknown = new Set<string>();
  for (const file of request.files) {
    const read = rowsOf(file, request);
    for (const row of read.rows) {
      const account = accountOf(row, read, { ...request, unknown });
      if (account === undefined) continue;
      const first = seen.get(account.code);
      if (first === undefined) {
        seen.set(account.code, account);
        accounts.push(account);
        continue;
      }
      const message = { en: "It stands here first", fr: "Il figure d’abord ici" };
      const related = [{ place: first.place, message }];
      const words = { code: account.code, titles: [first.title, account.title] };
      request.report(importAccountTwice.at(account.place, words, { related }));
    }
  }
  return accounts;
}

function rowsOf(file: DataFile, request: ChartRequest): ImportedRows {
  const { system, choices, report } = request;
  const isCsv = formatOf(file) === "csv";
  const isSage = system === undefined ? isCsv && isSageFile(file, choices) : system === "sage50";
  return isSage
    ? readSageRows({ file, choices, report })
    : readRows({ file, layout: layoutOf(request), choices, report });
}

/** QuickBooks' accounts may have no numbers. A spreadsheet's have, or a column is not the one that was meant. */
function layoutOf(request: ChartRequest): Layout {
  if (mayLackNumbers(request)) return chartLayout;
  const fields = chartLayout.fields.map((field) =>
    field.name === "code" ? ({ ...field, required: true } as const) : field,
  );
  return { ...chartLayout, fields };
}

function mayLackNumbers({ system, choices }: ChartRequest): boolean {
  return system === undefined ? choices.columns.size === 0 : system === "quickbooks";
}

/** A word that is not known is told once, not for each of its accounts. */
interface Reading extends ChartRequest {
  readonly unknown: Set<string>;
}

function accountOf(
  row: ImportRow,
  { layout, fields }: ImportedRows,
  request: Reading,
): ChartAccount | undefined {
  const { report, system } = request;
  const isSage = layout === "Sage 50";
  const full = row.text("title");
  const unnumbered = row.text("code") === "" && !isSage && mayLackNumbers(request);
  const code = unnumbered ? full : row.text("code");
  if (code === "" || full === "") {
    report(dataMissingValue.at(row.place(), { field: code === "" ? "code" : "title" }));
    return undefined;
  }
  const good = ["code", "title"].map((field) => isWritable(row, field, report));
  const nature = isSage ? sageNature(row, report) : undefined;
  const ownClass = isSage ? sageClass(code, row, request) : wordClass(code, row, fields, request);
  const active = readActive(row, report);
  if (good.includes(false) || ownClass === undefined || active === undefined) return undefined;
  if (isSage && nature === undefined) return undefined;
  // QuickBooks names an account under another by both: `Ventes:Services`.
  const isPath = !isSage && system !== "columns" && full.includes(":");
  const suggested = ledgerSuggestedBy(row.text("class"));
  return {
    code,
    title: isPath ? normalizeName(full.slice(full.lastIndexOf(":") + 1)) || full : full,
    class: ownClass,
    word: row.text("class"),
    header: nature === "header",
    inactive: !active,
    unnumbered,
    place: row.place(unnumbered ? "title" : "code"),
    ...(isPath ? { path: full } : {}),
    ...(suggested === undefined ? {} : { suggested }),
  };
}

/** Only group and subgroup accounts take entries; headings, totals and the year's earnings take none. */
function sageNature(
  row: ImportRow,
  report: (problem: Problem) => void,
): "header" | "account" | undefined {
  const type = row.text("type");
  if (["H", "S", "T", "X"].includes(type)) return "header";
  if (["A", "G"].includes(type)) return "account";
  report(importAccountType.at(row.place("type"), { type }));
  return undefined;
}

/** Sage 50 puts an account in a section by the first digit of its number. */
function sageClass(code: string, row: ImportRow, request: Reading): AccountClass | undefined {
  const section = sections.get(code.charAt(0));
  const word = row.text("class");
  const said = request.classes.get(word) ?? classOf(word);
  if (section === undefined) {
    if (said === undefined) tellUnknown(code, row, true, request);
    return said;
  }
  if (said !== undefined && said !== section) {
    const words = { code, word, said, section };
    request.report(importClassDiffers.at(row.place("class"), words));
  }
  return section;
}

const sections: ReadonlyMap<string, AccountClass> = new Map([
  ["1", "asset"],
  ["2", "liability"],
  ["3", "equity"],
  ["4", "revenue"],
  ["5", "expense"],
]);

function wordClass(
  code: string,
  row: ImportRow,
  fields: ReadonlySet<string>,
  request: Reading,
): AccountClass | undefined {
  const { classes } = request;
  const hasWords = fields.has("class");
  const found = hasWords
    ? (classes.get(row.text("class")) ?? classOf(row.text("class")))
    : classes.get(longestStart(code, classes.keys()));
  if (found === undefined) tellUnknown(code, row, hasWords, request);
  return found;
}

/** Of `1` and `12` the second is the nearer to 1210. */
function longestStart(code: string, starts: Iterable<string>): string {
  return [...starts]
    .filter((start) => start !== "" && code.startsWith(start))
    .reduce((longest, start) => (start.length > longest.length ? start : longest), "");
}

function tellUnknown(
  code: string,
  row: ImportRow,
  hasWords: boolean,
  { report, unknown }: Reading,
): void {
  const word = hasWords ? row.text("class") : undefined;
  const told = word === undefined ? `code ${code.charAt(0)}` : `word ${word}`;
  if (unknown.has(told)) return;
  unknown.add(told);
  report(importClassUnknown.at(row.place(hasWords ? "class" : "code"), { code, word }));
}
