// The marks that a book declares for a file: each one character that means nothing else there.
import { dataMark } from "../../diagnostics/codes/data-mark.ts";
import type { SourceClause } from "../../syntax/tree.ts";
import type { Mapping } from "../book.ts";
import { placeOf, report, type Scope } from "./resolution.ts";

/** A problem for each declared mark that cannot separate anything; `clauses` says where they stand. */
export function checkMarks(
  scope: Scope,
  { delimiter, thousands, decimal }: Mapping,
  clauses: ReadonlyMap<string, SourceClause>,
): void {
  const tell = (mark: "delimiter" | "thousands", text: string) => {
    const clause = clauses.get(mark);
    if (clause?.clause !== mark) return;
    report(scope, dataMark.at(placeOf(scope, clause.value.span), { mark, text }));
  };
  if (delimiter !== undefined && delimiter !== "tab" && !isMark(delimiter)) {
    tell("delimiter", delimiter);
  }
  if (thousands === undefined) return;
  if (!isMark(thousands) || /[-+]/.test(thousands) || thousands === decimal) {
    tell("thousands", thousands);
  }
}

/** Letters and digits are what stands between marks; a quote and a line end mean something else. */
function isMark(text: string): boolean {
  return text.length === 1 && !/[\p{L}\p{N}"\r\n]/u.test(text);
}
