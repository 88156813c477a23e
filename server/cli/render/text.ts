// Problems as a person reads them in a terminal: what, where with the line of text, and what to do.
import type { Problem, Related, Severity } from "../../../language/diagnostics/problem.ts";
import type { Bilingual, Language } from "../../../language/text/bilingual.ts";
import { excerpt } from "./excerpt.ts";
import { countBySeverity, type Findings } from "./findings.ts";
import type { Location } from "./locate.ts";
import type { Paint } from "./paint.ts";
import { visible } from "./visible.ts";
import { hang, wrap } from "./wrap.ts";

export interface Page {
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
}

/** A problem a block, with an empty line after each. Of what is no error, the first of each code are shown and the rest counted. */
export function renderText(findings: Findings, page: Page): string {
  const counts = new Map<string, Counted>();
  const shown = findings.problems.filter(({ severity, code }) => {
    const key = `${severity} ${code}`;
    const one = counts.get(key) ?? { severity, code, count: 0 };
    counts.set(key, one);
    one.count++;
    return one.count <= mostShown[severity];
  });
  const blocks = shown.map((problem) => problemLines(problem, findings, page));
  const folded = [...counts.values()].filter(({ severity, count }) => count > mostShown[severity]);
  const rest = folded.map((one) => restLines(one, findings, page));
  return [...blocks, ...rest].map((lines) => `${lines.join("\n")}\n\n`).join("");
}

/**
 * Errors are told one and all. A chart that was imported has a hundred accounts of which a book uses ten, and what
 * documents and their book see differently comes back with each of them.
 */
const mostShown: { readonly [severity in Severity]: number } = {
  error: Number.POSITIVE_INFINITY,
  warning: 20,
  information: 20,
  hint: 10,
};

interface Counted {
  readonly severity: Severity;
  readonly code: string;
  count: number;
}

function restLines(
  { severity, code, count }: Counted,
  { language }: Findings,
  page: Page,
): string[] {
  const rest = count - mostShown[severity];
  const { en, fr } = severityWords[severity];
  const those =
    severity === "information" ? "cette remarque" : `${severity === "hint" ? "ce" : "cet"} ${fr}`;
  const editor = severity === "hint";
  const words = {
    en: `${code}: ${rest} more of this ${en}; ${editor ? "the editor and " : ""}\`--output-format json\` ${editor ? "show" : "shows"} all ${count}`,
    fr: `${code}\u00a0: ${those} revient encore ${rest} fois; ${editor ? "l’éditeur et " : ""}«\u00a0--output-format json\u00a0» ${editor ? "montrent" : "montre"} les ${count}`,
  };
  const label = `${severityWords[severity][language]} `;
  return wrap(label + words[language], page.width).map(page.paint[severity]);
}

/** One problem: what is wrong, where, and what to do. */
export function problemLines(problem: Problem, findings: Findings, page: Page): string[] {
  const { language } = findings;
  const location = findings.locate(problem.place);
  const related = problem.related.map((one) => ({ one, at: findings.locate(one.place) }));
  const lines = [location?.line, ...related.map(({ at }) => at?.line)];
  const gutter = Math.max(...lines.map((line) => String(line ?? "").length));
  const paint = page.paint[problem.severity];
  return [
    ...header(problem, language, page),
    ...(location === undefined
      ? []
      : place(location, { arrow: "-->", mark: "^", paint, gutter, language, page })),
    ...related.flatMap(({ one, at }) => relatedLines(one, at, { gutter, language, page })),
    ...hang(`${" ".repeat(gutter)} = `, visible(problem.remedy[language]), page.width).map(
      page.paint.help,
    ),
  ];
}

/** `error FOL2001: The account 4O01 is not declared` */
function header(problem: Problem, language: Language, page: Page): string[] {
  const label = `${severityWords[problem.severity][language]} ${problem.code}`;
  const colon = language === "fr" ? "\u00a0: " : ": ";
  const [first = "", ...rest] = wrap(
    label + colon + visible(problem.message[language]),
    page.width,
  );
  const paint = page.paint[problem.severity];
  return [
    paint(label) + page.paint.strong(first.slice(label.length)),
    ...rest.map(page.paint.strong),
  ];
}

interface Place {
  readonly arrow: string;
  readonly mark: string;
  readonly paint: (text: string) => string;
  readonly gutter: number;
  readonly language: Language;
  readonly page: Page;
}

function place(location: Location, how: Place): string[] {
  const { gutter, page, language } = how;
  const dim = page.paint.frame;
  const margin = " ".repeat(gutter);
  const where = `${visible(location.path)}:${location.line}:${location.column}`;
  const lines = [`${margin}${dim(how.arrow)} ${where}${dim(dataWords(location, language))}`];
  if (location.excerpt.trim() === "") return lines;
  const width = Math.max(20, page.width - gutter - 3);
  const shown = excerpt(location.excerpt, location.part, { width, mark: how.mark });
  const number = String(location.line).padStart(gutter);
  return [
    ...lines,
    `${margin} ${dim("|")}`,
    `${dim(`${number} |`)} ${shown.line.trimEnd()}`,
    `${margin} ${dim("|")} ${how.paint(shown.underline)}`,
  ];
}

/** `, row 3, column "Montant"` */
function dataWords(location: Location, language: Language): string {
  const { row, field, path } = location;
  const words = [
    ...(row === undefined ? [] : [`${namesOf(path, language).row} ${row}`]),
    ...(field === undefined ? [] : [fieldWords(path, field, language)]),
  ];
  return words.map((word) => `, ${visible(word)}`).join("");
}

/** `column "Montant"`; of JSON, which has no columns, `field "amount"`. */
export function fieldWords(path: string, field: string, language: Language): string {
  return `${namesOf(path, language).field} ${quoted(field, language)}`;
}

function namesOf(path: string, language: Language) {
  return /json[l]?$/i.test(path) ? jsonNames[language] : tableNames[language];
}

const tableNames = {
  en: { row: "row", field: "column" },
  fr: { row: "rangée", field: "colonne" },
};

const jsonNames = {
  en: { row: "record", field: "field" },
  fr: { row: "enregistrement", field: "champ" },
};

function quoted(text: string, language: Language): string {
  return language === "fr" ? `«\u00a0${text}\u00a0»` : `"${text}"`;
}

function relatedLines(
  related: Related,
  location: Location | undefined,
  how: Pick<Place, "gutter" | "language" | "page">,
): string[] {
  const { gutter, page, language } = how;
  const text = visible(related.message[language]);
  const words = hang(`${" ".repeat(gutter)} : `, text, page.width).map(page.paint.frame);
  if (location === undefined) return words;
  return [
    ...words,
    ...place(location, { ...how, arrow: ":::", mark: "-", paint: page.paint.frame }),
  ];
}

/** `2 errors, 1 warning`, or that there is nothing to say. */
export function summaryLine(findings: Findings): string {
  const counts = countBySeverity(findings.problems);
  const words = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => count(counts[severity], severity, findings.language));
  if (words.length === 0) return { en: "No problems", fr: "Aucun problème" }[findings.language];
  return words.join(", ");
}

function count(number: number, severity: Severity, language: Language): string {
  const word = severityWords[severity][language];
  // French counts from two.
  const many = language === "fr" ? number >= 2 : number !== 1;
  return `${number} ${word}${many ? "s" : ""}`;
}

export const severityWords: { readonly [severity in Severity]: Bilingual } = {
  error: { en: "error", fr: "erreur" },
  warning: { en: "warning", fr: "avertissement" },
  information: { en: "remark", fr: "remarque" },
  hint: { en: "hint", fr: "conseil" },
};

const severities: readonly Severity[] = ["error", "warning", "information", "hint"];
