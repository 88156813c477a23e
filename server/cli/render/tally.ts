// What stands below a long list: which codes it is made of, and last of all what to mend first.
import type { Problem, Severity } from "../../../language/diagnostics/problem.ts";
import { registry } from "../../../language/diagnostics/registry.ts";
import type { Bilingual, Language } from "../../../language/text/bilingual.ts";
import { type Findings, isLong } from "./findings.ts";
import { fieldWords, type Page, problemLines } from "./text.ts";
import { visible } from "./visible.ts";
import { hang, wrap } from "./wrap.ts";

/** Empty where the list can be seen at once, or where nothing in it comes back. */
export function renderTally(findings: Findings, page: Page): string {
  const errors = groupsOf("error", findings.problems);
  const sections = [
    ...tallyLines("warning", groupsOf("warning", findings.problems), findings, page),
    ...tallyLines("error", errors, findings, page),
    ...(isTallied(errors) ? firstLines(errors, findings, page) : []),
  ];
  return sections.map((lines) => `${lines.join("\n")}\n\n`).join("");
}

/** The problems of one code, as they were found. */
interface Group {
  readonly code: string;
  readonly problems: readonly Problem[];
}

/** The most frequent first; of two that are as frequent, the one that was told first. */
function groupsOf(severity: Severity, problems: readonly Problem[]): readonly Group[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem.severity !== severity) continue;
    const group = groups.get(problem.code);
    if (group === undefined) groups.set(problem.code, [problem]);
    else group.push(problem);
  }
  return Array.from(groups, ([code, found]) => ({ code, problems: found })).sort(
    (a, b) => b.problems.length - a.problems.length,
  );
}

/** A list of many different mistakes is its own tally. */
function isTallied(groups: readonly Group[]): boolean {
  const count = countOf(groups);
  return isLong(count) && groups.length <= count / 2;
}

function countOf(groups: readonly Group[]): number {
  return groups.reduce((count, { problems }) => count + problems.length, 0);
}

function tallyLines(
  severity: "error" | "warning",
  groups: readonly Group[],
  { language }: Findings,
  page: Page,
): readonly (readonly string[])[] {
  if (!isTallied(groups)) return [];
  const shown = groups.filter(({ problems }, at) => problems.length > 1 || at < singlesFrom);
  const rest = groups.length - shown.length;
  const digits = Math.max(...[...shown.map(({ problems }) => problems.length), rest].map(digitsOf));
  const lines = shown.flatMap(({ code, problems }) => {
    const begin = `  ${String(problems.length).padStart(digits)}  ${code}  `;
    const title = registry.find((one) => one.code === code)?.title[language] ?? "";
    const where = whereWords(problems, language);
    const words = where === "" ? title : `${title} (${where})`;
    const [first = "", ...others] = hang(begin, words, page.width);
    return [first.replace(code, page.paint[severity]), ...others];
  });
  const last =
    rest === 0 ? [] : [`  ${String(rest).padStart(digits)}  ${onceWords(rest)[language]}`];
  return [[page.paint.strong(headings[severity][language]), "", ...lines, ...last]];
}

function digitsOf(count: number): number {
  return String(count).length;
}

/** Codes that are found once have a line each in a short tally, and one together in a long one. */
const singlesFrom = 10;

/** A mistake of one column is mended at once: the column is named where there is but one. */
function whereWords(problems: readonly Problem[], language: Language): string {
  const files = new Set<string>();
  const fields = new Set<string>();
  for (const { place } of problems) {
    if (place.in !== "data") return "";
    files.add(place.file);
    fields.add(place.field ?? "");
  }
  const [file = "", ...otherFiles] = files;
  const [field = "", ...otherFields] = fields;
  if (otherFiles.length > 0) return filesWords(files.size)[language];
  if (field === "" || otherFields.length > 0) return visible(file);
  return visible(`${file}, ${fieldWords(file, field, language)}`);
}

/** What is about a whole file, since it may explain all the others; then the first of what comes back most. */
function firstLines(
  errors: readonly Group[],
  findings: Findings,
  page: Page,
): readonly (readonly string[])[] {
  const whole = errors.flatMap(({ problems }) => problems.find(isWholeFile) ?? []);
  const [most] = errors;
  const example =
    most !== undefined && most.problems.length > countOf(errors) / 2 ? most.problems[0] : undefined;
  const named = [
    ...new Set([...whole.slice(0, mostNamed), ...(example === undefined ? [] : [example])]),
  ];
  if (named.length === 0) return [];
  const inner = { ...page, width: page.width - 2 };
  const heading = wrap(beginHere[findings.language], page.width).map(page.paint.strong);
  const blocks = named.map((problem) =>
    problemLines(problem, findings, inner).map((line) => `  ${line}`),
  );
  return [heading, ...blocks];
}

/** A file has at most one or two; of a folder of them, the first few show what it is. */
const mostNamed = 3;

/** Row 0 is none: the header, the encoding, or the file as it is. */
function isWholeFile({ place }: Problem): boolean {
  return place.in === "data" && place.row === 0;
}

const headings = {
  error: {
    en: "Errors by code, the most frequent first:",
    fr: "Les erreurs par code, les plus fréquentes d’abord\u00a0:",
  },
  warning: {
    en: "Warnings by code, the most frequent first:",
    fr: "Les avertissements par code, les plus fréquents d’abord\u00a0:",
  },
} as const;

const beginHere: Bilingual = {
  en: "Begin here: the rest may follow from it.",
  fr: "Commencez par ici\u00a0: le reste en découle peut-être.",
};

function onceWords(codes: number): Bilingual {
  return codes === 1
    ? { en: "other code, once", fr: "autre code, une fois" }
    : { en: "other codes, once each", fr: "autres codes, une fois chacun" };
}

function filesWords(files: number): Bilingual {
  return { en: `${files} files`, fr: `${files} fichiers` };
}
