// Reads a data file as documents, one after the other: canonical CSV, JSON and NDJSON, or by a `source` of the book.
import type { PackTax } from "../diagnostics/pack-wording.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import type { Source } from "../model/book.ts";
import { unreachable } from "../text/invariant.ts";
import { canonicalDocuments } from "./canonical-json.ts";
import { capProblems, EnoughProblems } from "./cap-problems.ts";
import { findColumns } from "./columns.ts";
import { openCsv } from "./csv.ts";
import { type Cursor, cursorOf, iterate } from "./cursor.ts";
import type { DataFile } from "./data-file.ts";
import { formatOf } from "./format.ts";
import { openMappedJson } from "./mapped-json.ts";
import { delimiterOf } from "./marks.ts";
import type { Read } from "./read.ts";
import { type RefusedRows, refusedRows } from "./refused-rows.ts";
import { rowsToDocuments } from "./rows-to-documents.ts";
import type { Table } from "./table.ts";
import { unreadDocument } from "./unread-document.ts";

export type { Read } from "./read.ts";

export interface ReadRequest {
  readonly file: DataFile;
  /** How the book says to read the file; without it, the canonical form. */
  readonly source: Source | undefined;
  /** The taxes that the book declares: a canonical CSV may have a column for each. */
  readonly taxes: ReadonlySet<string>;
  /** The taxes of packs that it does not complete: a column of one is told how the book takes it in. */
  readonly offered?: ReadonlyMap<string, PackTax> | undefined;
  /** The fields that the book's `identity` names; without it, the supplier tells bills of one number apart. */
  readonly identity?: readonly string[] | undefined;
  /** Hears every problem of the file, up to a limit and then how many more there are. */
  readonly report: (problem: Problem) => void;
}

/** A document with a problem is told and not yielded. Memory does not grow with the file, unless rows are grouped. */
export function readDocuments(request: ReadRequest): IterableIterator<Read> {
  const capped = capProblems(request.file, request.report, { ends: true });
  // Opened when the first document is asked for: only then is a problem told.
  let reads: Cursor<Read> | undefined;
  let ended = false;
  return iterate({
    next: () => {
      if (ended) return undefined;
      try {
        reads ??= openReads({ ...request, report: capped.report });
        const read = reads.next();
        if (read !== undefined) return read;
      } catch (error) {
        if (!(error instanceof EnoughProblems)) throw error;
        reads?.close();
      }
      ended = true;
      capped.finish();
      return undefined;
    },
    close: () => {
      ended = true;
      reads?.close();
    },
  });
}

function openReads(request: ReadRequest): Cursor<Read> {
  const { file, source, report } = request;
  const mapping = source?.mapping;
  const format = source?.format ?? formatOf(file);
  switch (format) {
    case "csv": {
      const delimiter = delimiterOf(mapping);
      const encoding = mapping?.encoding;
      return readTable(
        (tell, refuse) => openCsv({ file, delimiter, encoding, report: tell, refuse }),
        request,
      );
    }
    case "json":
    case "ndjson":
      if (mapping === undefined || mapping.fields.size === 0) {
        return canonicalDocuments({ file, format, encoding: mapping?.encoding, report });
      }
      return readTable((tell) => openMappedJson({ file, format, mapping, report: tell }), request);
    default:
      return unreachable(format);
  }
}

/** Of a document that has a row which could not be cut nobody knows what it comes to. Rows of one stand together. */
function wholeOf(read: Read, refused: RefusedRows, column: number): Read {
  if (!("document" in read)) return read;
  const { document } = read;
  const place = refused.ofNumber(document.number, column);
  if (place === undefined) return read;
  return unreadDocument(document, [document.origin, place]) ?? read;
}

const nothing: Cursor<Read> = { next: () => undefined, close: () => {} };

function readTable(
  open: (
    report: (problem: Problem) => void,
    refuse?: (cells: readonly string[], place: DataPlace) => void,
  ) => Table | undefined,
  { source, taxes, offered, identity, report }: ReadRequest,
): Cursor<Read> {
  const mapping = source?.mapping;
  const refused = refusedRows();
  const table = open(report, refused.refuse);
  const columns = table && findColumns({ table, mapping, taxes, offered, identity, report });
  if (table === undefined || columns === undefined) return nothing;
  const reads = rowsToDocuments({
    rows: table.rows,
    again: () => open(() => {})?.rows,
    columns,
    grouped: mapping?.grouped ?? false,
    report,
  });
  let last: Cursor<Read> | undefined;
  return {
    next: () => {
      const read = last === undefined ? reads.next() : undefined;
      if (read !== undefined) return wholeOf(read, refused, columns.number.index);
      last ??= cursorOf(refused.reads());
      return last.next();
    },
    close: reads.close,
  };
}
