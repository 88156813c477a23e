// What was read before: a piece or row whose text has not changed is moved, not read again.
import type { Problem } from "../diagnostics/problem.ts";
import type { Span } from "../text/source.ts";
import { moved } from "./move.ts";
import type { Declaration } from "./tree.ts";

/** What a piece, or a row of a table, was read as. */
export interface ReadPiece {
  /** From the first word to the last; undefined where there is none. */
  readonly span: Span | undefined;
  readonly declarations: readonly Declaration[];
  readonly problems: readonly Problem[];
}

/** Remembers the pieces of one file from one parse to the next. */
export interface PieceCache {
  path: string;
  pieces: ReadonlyMap<string, Remembered>;
  tables: ReadonlyMap<string, readonly Rows[]>;
}

type Rows = ReadonlyMap<string, Remembered>;

interface Remembered {
  /** Where the text stood when it was read. */
  readonly at: number;
  readonly read: ReadPiece;
  readonly table: Table | undefined;
}

/** The rows of a table, under a header that they depend on. */
interface Table {
  readonly header: string;
  readonly rows: Rows;
}

/** Gives what is remembered of the text in a span, or reads it. */
export type Recall = (part: Span, read: () => ReadPiece) => ReadPiece;

/** One parse of a text. */
export interface Memory {
  readonly piece: Recall;
  /** For the rows under a header. */
  readonly rows: (header: string) => Recall;
  /** Keeps what this parse used, and forgets the rest. */
  readonly keep: () => void;
}

export function createPieceCache(): PieceCache {
  return { path: "", pieces: new Map(), tables: new Map() };
}

export function remember(cache: PieceCache, path: string, text: string): Memory {
  // The problems carry the path, so those of another file are of no use.
  const known = cache.path === path ? cache : createPieceCache();
  const pieces = new Map<string, Remembered>();
  const tables = new Map<string, Rows[]>();
  let table: Table | undefined;
  return {
    piece: (part, read) => {
      const key = text.slice(part.start, part.end);
      const old = pieces.get(key) ?? known.pieces.get(key);
      table = old?.table;
      if (table !== undefined) addTable(table);
      const result = recall(old, part.start, read);
      pieces.set(key, { at: part.start, read: result, table });
      return result;
    },
    rows: (header) => {
      const rows = new Map<string, Remembered>();
      const before = known.tables.get(header) ?? [];
      table = { header, rows };
      addTable(table);
      return (line, read) => {
        const key = text.slice(line.start, line.end);
        const old = rows.get(key) ?? before.find((some) => some.has(key))?.get(key);
        const result = recall(old, line.start, read);
        rows.set(key, { at: line.start, read: result, table: undefined });
        return result;
      };
    },
    keep: () => {
      cache.path = path;
      cache.pieces = pieces;
      cache.tables = tables;
    },
  };

  function addTable(added: Table): void {
    const same = tables.get(added.header);
    if (same === undefined) tables.set(added.header, [added.rows]);
    else same.push(added.rows);
  }
}

function recall(old: Remembered | undefined, at: number, read: () => ReadPiece): ReadPiece {
  return old === undefined ? read() : moved(old.read, at - old.at);
}
