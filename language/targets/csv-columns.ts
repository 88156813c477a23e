// The columns that `target csv` can write, and the text that chooses them: "date = Date, account = Compte, amount".
import { csvColumnsUnfit } from "../diagnostics/codes/csv-columns-unfit.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Book } from "../model/book.ts";

export const csvColumns = [
  ...(["entry", "date", "reference", "description", "document", "kind", "journal"] as const),
  ...(["account", "account name", "account path", "debit", "credit", "amount"] as const),
  ...(["customer", "tax", "method", "class", "currency"] as const),
  ...(["foreign amount", "foreign currency", "rate"] as const),
] as const;

export type CsvColumnName = (typeof csvColumns)[number];

export interface ChosenColumn {
  readonly column: CsvColumnName;
  /** What the header calls it. */
  readonly title: string;
}

// The longer of two that begin alike comes first.
const names = [...csvColumns].toSorted((a, b) => b.length - a.length).join("|");
const one = `\\s*(?:${names})\\s*(?:=[^,="\\p{Cc}]*[^,="\\s\\p{Cc}]\\s*)?`;

/** The form of the option: names of columns, each with a title if it is not to be its own. */
export const columnsForm = new RegExp(`^${one}(?:,${one})*$`, "u");

export function readColumns(text: string): readonly ChosenColumn[] {
  return text.split(",").flatMap((part) => {
    const [name = "", title] = part.split("=").map((side) => side.trim());
    const column = csvColumns.find((known) => known === name);
    return column === undefined ? [] : [{ column, title: title ?? column }];
  });
}

/** Whether a choice of columns says of other currencies all that there is. */
export function showsForeign(columns: string): boolean {
  const chosen = readColumns(columns).map(({ column }) => column);
  return chosen.includes("foreign amount") && chosen.includes("foreign currency");
}

/** A file without accounts or amounts is no journal, and a column that stands twice is a slip of the pen. */
export function checkColumns({ settings, place }: Book): readonly Problem[] {
  const { options, place: at = place } = settings.target;
  const chosen = readColumns(options.get("columns") ?? "").map(({ column }) => column);
  if (chosen.length === 0) return [];
  const twice = chosen.filter((column, index) => chosen.indexOf(column) !== index);
  const amounts =
    chosen.includes("amount") || (chosen.includes("debit") && chosen.includes("credit"));
  return [
    ...[...new Set(twice)].map((column) => csvColumnsUnfit.at(at, { is: "twice", column })),
    ...(chosen.includes("account") ? [] : [csvColumnsUnfit.at(at, { is: "no account" })]),
    ...(amounts ? [] : [csvColumnsUnfit.at(at, { is: "no amount" })]),
  ];
}
