// Data files out of texts, and what reading them gives: documents, and problems as short texts.
import type { Problem } from "../../language/diagnostics/problem.ts";
import type { FieldMapping, Mapping, Source } from "../../language/model/book.ts";
import type { Document } from "../../language/model/document.ts";
import { rateText } from "../../language/model/money.ts";
import type { DataFile } from "../../language/sources/data-file.ts";
import { type Read, readDocuments } from "../../language/sources/read-documents.ts";

/** A file that arrives in chunks of so many bytes, each in the same buffer, as a host may hand them over. */
export function dataFile(path: string, content: string | Uint8Array, chunk = 65_536): DataFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    path,
    *chunks() {
      const buffer = new Uint8Array(chunk);
      for (let start = 0; start < bytes.length; start += chunk) {
        const part = bytes.subarray(start, start + chunk);
        buffer.set(part);
        yield buffer.subarray(0, part.length);
      }
    },
  };
}

const nowhere = { in: "book", file: "book.folio", span: { start: 0, end: 0 } } as const;

/** `No`, `Date as dd/mm/yyyy`, `=CAD` for a constant; a pair adds a list of values. */
export type Field = string | readonly [string, { readonly [value: string]: string }];

export function field(written: Field): FieldMapping {
  const [text, values] = typeof written === "string" ? [written, {}] : written;
  const [column = "", as] = text.split(" as ");
  return {
    ...(text.startsWith("=") ? { constant: text.slice(1) } : { column }),
    ...(as === undefined ? {} : { as }),
    values: new Map(Object.entries(values)),
    place: nowhere,
  };
}

export function mapping(
  fields: { readonly [field: string]: Field },
  more: Partial<Mapping> = {},
): Mapping {
  return {
    decimal: ".",
    grouped: false,
    fields: new Map(Object.entries(fields).map(([name, written]) => [name, field(written)])),
    ...more,
  };
}

export function source(format: Source["format"], how: Mapping, pattern = "*"): Source {
  return { name: "test", place: nowhere, format, pattern, mapping: how };
}

export interface Reading {
  readonly reads: readonly Read[];
  readonly documents: readonly Document[];
  /** `FOL5018 2:37 line.amount "1e5"`: code, line and column, field, excerpt. */
  readonly problems: readonly string[];
  readonly found: readonly Problem[];
}

export function read(
  content: string | Uint8Array,
  options: {
    readonly path?: string;
    readonly source?: Source;
    readonly taxes?: readonly string[];
    readonly identity?: readonly string[];
    readonly chunk?: number;
  } = {},
): Reading {
  const found: Problem[] = [];
  const reads = [
    ...readDocuments({
      file: dataFile(options.path ?? "data.csv", content, options.chunk),
      source: options.source,
      taxes: new Set(options.taxes ?? ["TPS", "TVQ"]),
      identity: options.identity,
      report: (problem) => found.push(problem),
    }),
  ];
  return {
    reads,
    documents: reads.flatMap((one) => ("document" in one ? [one.document] : [])),
    problems: found.map(brief),
    found,
  };
}

export function brief({ code, place }: Problem): string {
  if (place.in !== "data") return code;
  const field = place.field === undefined ? "" : ` ${place.field}`;
  return `${code} ${place.line}:${place.column}${field} ${JSON.stringify(place.excerpt)}`;
}

/** A document as the test means it: without places, which have tests of their own. */
export function plain(document: Document): object {
  return JSON.parse(
    JSON.stringify(document, (key, value) => {
      if (key === "origin" || key === "origins") return undefined;
      if (key === "rate") return rateText(value);
      if (typeof value === "object" && value !== null && "micros" in value) {
        return Number(value.micros) / 1_000_000;
      }
      return value;
    }),
  );
}
