// Rows of totals, which reports and spreadsheets put below the documents.
import type { Columns } from "./columns.ts";
import type { Column } from "./map-columns.ts";
import { cellOf } from "./row-reader.ts";
import type { Row } from "./table.ts";

/** The column with the word that says so; undefined for what may be a document: a row with a date is one. */
export function totalIn(row: Row, { all }: Columns): Column | undefined {
  const date = all.find(({ field }) => field === "date");
  if (date === undefined || date.index === -1 || cellOf(row, date) !== "") return undefined;
  return all.find((column) => column.index !== -1 && isTotalWord(cellOf(row, column)));
}

/** Quickly: every number of a document is asked. */
export function isTotalWord(text: string): boolean {
  const initial = text.charCodeAt(0) | 0x20;
  const maybe = initial === 0x74 || initial === 0x67 || initial === 0x73;
  return maybe && text.length <= longestWord && word.test(text);
}

const longestWord = 24;
const word =
  /^(?:grand |sub-?|sous-|gros )?tota(?:l|ls|ux)(?: g[ée]n[ée]ral| g[ée]n[ée]raux)?\s?:?$/i;
