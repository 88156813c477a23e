// A header that stayed in one piece, because the delimiter that the book declares is not the file's.
import { dataOtherDelimiter } from "../diagnostics/codes/data-other-delimiter.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Mapping } from "../model/book.ts";
import { delimiterOf } from "./marks.ts";
import type { Table } from "./table.ts";

const candidates = [",", ";", "\t", "|"] as const;

/** One problem instead of one for every column that is missing; undefined where the header has its columns. */
export function otherDelimiter(
  { columns, headerPlace }: Table,
  mapping: Mapping | undefined,
): Problem | undefined {
  const declared = delimiterOf(mapping);
  const [header, ...more] = columns;
  if (declared === undefined || header === undefined || more.length > 0) return undefined;
  const counted = candidates.map((mark) => ({ mark, count: header.split(mark).length - 1 }));
  const best = counted.reduce((most, one) => (one.count > most.count ? one : most));
  if (best.count === 0) return undefined;
  return dataOtherDelimiter.at(headerPlace(), { declared, found: best.mark });
}
