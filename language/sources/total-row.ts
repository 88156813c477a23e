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

/** The first amount of a row that has nothing else: no word that says what it adds up, and none that says whose it is. */
export function onlyAmountsIn(row: Row, columns: Columns): Column | undefined {
  const filled = columns.all.filter(({ index }) => index !== -1 && !row.isBlank(index));
  const amounts = amountFields(columns);
  const isDated = columns.all.some(({ field, index }) => field === "date" && index !== -1);
  return isDated && filled.every(({ field }) => amounts.has(field)) ? filled[0] : undefined;
}

function amountFields({ document, line, application, taxes }: Columns): ReadonlySet<string> {
  const amounts = [...document, ...line, ...application].filter(({ put }) => put.type === "amount");
  return new Set([...amounts, ...taxes].map(({ field }) => field));
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
