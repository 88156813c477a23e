// The catalogues of a book, read once for all the checks that compare with them.
import type { Problem } from "../../diagnostics/problem.ts";
import { type CatalogRow, readCatalog } from "../../sources/read-catalog.ts";
import type { CheckInput } from "../context.ts";

export interface Catalogues {
  /** By name; of a name that stands twice, the active row. */
  readonly rows: ReadonlyMap<string, CatalogRow>;
  /** Whether every row could be read: what is missing may otherwise stand in one that could not. */
  readonly whole: boolean;
  readonly problems: readonly Problem[];
}

/** Undefined where the book names no catalogue; a missing file is told by `named-files`. */
export function readCatalogues({ book, read }: CheckInput): Catalogues | undefined {
  if (book.catalogs.length === 0) return undefined;
  const rows = new Map<string, CatalogRow>();
  const problems: Problem[] = [];
  let whole = true;
  for (const catalog of book.catalogs) {
    if (read(catalog.file) === undefined) {
      whole = false;
      continue;
    }
    const file = { path: catalog.file, chunks: () => read(catalog.file) ?? [] };
    const report = (problem: Problem) => problems.push(problem);
    for (const row of readCatalog({ file, catalog, report })) {
      if (rows.get(row.name)?.active !== true) rows.set(row.name, row);
    }
  }
  whole &&= !problems.some(({ severity }) => severity === "error");
  return { rows, whole, problems };
}
