// A book that a package takes without a word, and what spoils it.
import { readExample } from "../../language/diagnostics/example.ts";
import type { TargetRules } from "../../language/model/target.ts";
import { starterBook } from "../../server/cli/starter.ts";
import type { TextFile } from "../support/front-end.ts";

/** What is done to the base. `<|` and `|>` mark the place that the problem must be at. */
export interface Spoil {
  /** Each of these stands once in the book, and is replaced. */
  readonly change?: readonly (readonly [from: string, to: string])[];
  /** Declarations below those of the book. */
  readonly declare?: string;
  /** They are given no names of the package's own. */
  readonly unnamed?: boolean;
  /** Rows of data by the names of their columns; rows that are given take the place of those of the base. */
  readonly rows?: readonly Readonly<Record<string, string>>[];
  /** Rows of a second file of data. */
  readonly again?: readonly Readonly<Record<string, string>>[];
  /** Files that the book names. */
  readonly files?: readonly TextFile[];
}

export interface Fixture {
  readonly files: readonly TextFile[];
  readonly marked: { readonly file: string; readonly start: number } | undefined;
}

/** The starter book of `folio init`, with the documents beside it. */
export function baseOf(target: Pick<TargetRules, "name">): readonly TextFile[] {
  return starterBook("en", "Refusals", target.name)
    .filter(({ name }) => name !== "tests.folio")
    .map(({ name, text }) => ({ path: name === "documents.csv" ? "data.csv" : name, text }));
}

export function spoilt(target: Pick<TargetRules, "name">, spoil: Spoil): Fixture {
  const [book, data] = baseOf(target).map(({ text }) => text);
  if (book === undefined || data === undefined) throw new Error("the base is a book and its data");
  const changed = (spoil.change ?? []).reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`not once in the book: ${from}`);
    return text.replace(from, () => to);
  }, book);
  const header = data.slice(0, data.indexOf("\n"));
  const rows = spoil.rows === undefined ? data : rowsUnder(header, spoil.rows);
  const { files, marked } = readExample(
    [
      `--- book.folio\n${changed}${named(target, spoil.declare ?? "", spoil.unnamed)}`,
      `--- data.csv\n${rows}`,
      ...(spoil.again === undefined ? [] : [`--- data-2.csv\n${rowsUnder(header, spoil.again)}`]),
      ...(spoil.files ?? []).map(({ path, text }) => `--- ${path}\n${text}`),
    ]
      .map((section) => section.trimEnd())
      .join("\n"),
  );
  return {
    files: files.map(({ path, text }) => ({ path, text: `${text}\n` })),
    marked: marked && { file: marked.file, start: marked.span.start },
  };
}

/** Documents of QuickBooks name its own items and tax codes, which each declaration gives. */
function named({ name }: Pick<TargetRules, "name">, declared: string, unnamed = false): string {
  if (name !== "quickbooks" || unnamed) return declared;
  return declared
    .replace(/^(?!.* at )(item \S*"([^"]+)".*)$/gm, '$1 at quickbooks "$2"')
    .replace(/^(tax group .*)$/gm, '$1 at quickbooks "HST ON"');
}

/** A column that the base does not have comes after its own; a customer has a number wherever customers have. */
function rowsUnder(header: string, rows: readonly Readonly<Record<string, string>>[]): string {
  const own = header.split(",");
  const more = rows.flatMap((row) => Object.keys(row)).filter((name) => !own.includes(name));
  const columns = [...own, ...new Set(more)];
  const lines = rows.map((row) => {
    const customer = row["customer.name"] === undefined ? "" : "10001";
    return columns
      .map((name) => row[name] ?? (name === "customer.number" ? customer : ""))
      .join(",");
  });
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}

/** An invoice of the base with other cells. */
export function invoice(other: Readonly<Record<string, string>> = {}) {
  return {
    kind: "invoice",
    number: "F1001",
    date: "2026-01-15",
    "customer.name": "Tremblay",
    "line.item": "Repair",
    "line.amount": "100.00",
    "tax.GST": "5.00",
    "tax.QST": "9.98",
    ...other,
  };
}

/** A payment of it. */
export function payment(other: Readonly<Record<string, string>> = {}) {
  return {
    kind: "payment",
    number: "P88",
    date: "2026-01-20",
    "customer.name": "Tremblay",
    method: "Interac",
    amount: "114.98",
    "applies.document": "F1001",
    "applies.amount": "114.98",
    ...other,
  };
}
