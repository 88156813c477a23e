// Documents in, entries out, both as text a reviewer can read.
import { readExample } from "../../language/diagnostics/example.ts";
import type { Problem } from "../../language/diagnostics/problem.ts";
import type { Entry, Posting } from "../../language/journal/entry.ts";
import { preparePlan } from "../../language/journal/prepare.ts";
import { type JournalRequest, runJournal } from "../../language/journal/run.ts";
import { moneyText } from "../../language/model/money.ts";
import { readDocuments } from "../../language/sources/read-documents.ts";
import { checkTexts, dataFile } from "./front-end.ts";

export interface Told {
  /** `F1 2026-01-15: debit 1210 63.00, credit 4001 60.00, credit 2420 3.00` */
  readonly entries: readonly string[];
  /** `FOL5051 data.csv:2:30` */
  readonly problems: readonly string[];
  readonly messages: readonly Problem[];
}

/**
 * Books an example: files cut by `--- name` lines as in `language/diagnostics/example.ts`; the data is in
 * `data.csv` or `data.ndjson`.
 */
export function journal(example: string, dates: Pick<JournalRequest, "from" | "to"> = {}): Told {
  const { files } = readExample(example);
  const checked = checkTexts(files.filter((file) => !file.path.startsWith("data")));
  if (checked.plan === undefined || checked.book === undefined) {
    throw new Error(`The book has errors: ${JSON.stringify(checked.problems, null, 1)}`);
  }
  const found: Problem[] = [];
  const taxes = new Set(checked.book.taxes.keys());
  const documents = files
    .filter((file) => file.path.startsWith("data"))
    .flatMap((file) => [
      ...readDocuments({
        file: dataFile(file),
        source: undefined,
        taxes,
        report: (problem) => found.push(problem),
      }),
    ])
    .flatMap((read) => ("document" in read ? [read.document] : []));
  const { entries } = runJournal({
    prepared: preparePlan(checked.plan),
    openings: [],
    documents: (but) => documents.slice(but),
    ...dates,
    report: (problem) => found.push(problem),
  });
  const told = [...entries].map(entryText);
  return { entries: told, problems: found.map(problemText), messages: found };
}

export function entryText(entry: Entry): string {
  const numbers = entry.documents.map((document) => document.number).join("+");
  const postings = entry.postings.map(
    ({ side, account, amount, foreign }) =>
      `${side} ${account} ${moneyText(amount, 2)}${foreignText(entry, foreign)}`,
  );
  return `${numbers} ${entry.date}: ${postings.join(", ")}`;
}

/** ` = 100.00 USD` */
function foreignText({ foreign: currency }: Entry, amount: Posting["foreign"]): string {
  if (currency === undefined || amount === undefined) return "";
  return ` = ${moneyText(amount, currency.places)} ${currency.currency}`;
}

export function problemText({ code, place }: Problem): string {
  switch (place.in) {
    case "data":
      return `${code} ${place.file}:${place.line}:${place.column}`;
    case "book":
      return `${code} ${place.file}:${place.span.start}`;
    case "run":
      return code;
  }
}
