// Whether a text of a file can stand in a book: there is no escape for a line break, and nobody sees what is invisible.
import { importTextNotHeld } from "../diagnostics/codes/import-text-not-held.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { unwritableIn } from "../syntax/characters.ts";
import type { ImportRow } from "./import-row.ts";

/** False, and told, where the field holds what a book cannot. */
export function isWritable(
  row: ImportRow,
  field: string,
  report: (problem: Problem) => void,
): boolean {
  const text = row.text(field);
  const character = unwritableIn(text);
  if (character === undefined) return true;
  report(importTextNotHeld.at(row.place(field), { text, character }));
  return false;
}
