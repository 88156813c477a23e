// Reads flat records of mapped NDJSON straight from their bytes, each as a row of a table. A record with lists,
// objects or anything odd in it is left to `mapped-json.ts`.
import { normalizeName } from "../text/names.ts";
import { textOf } from "../text/utf8.ts";
import { type Cells, rowOfCells } from "./cells.ts";
import type { JsonCut } from "./json-cut.ts";
import type { LineStart } from "./json-lines.ts";
import { RecordPlace } from "./json-place.ts";
import { createTokens, type JsonTokens, type KeyEntry, keyEntry } from "./json-tokens.ts";
import type { Row, RowPlaces } from "./table.ts";

export interface FlatReader {
  readonly tokens: JsonTokens;
  /** The row of a record: a view, valid until the next one is read. Undefined where the record is not flat. */
  readonly read: (at: LineStart) => Row | undefined;
  /** The record read last. */
  readonly record: () => RecordPlace;
  /** Whether the record read last has a column. */
  readonly has: (column: number) => boolean;
}

/** Keys of a file that are learnt: past them, a record is read as a text. */
const mostKeys = 256;

/** `reread` gives the row of the text of a record, with the places of its values. */
export function createFlatReader(
  file: string,
  columns: readonly string[],
  decimal: string,
  reread: (cut: JsonCut) => Row | undefined,
): FlatReader {
  const tokens = createTokens();
  const { cell } = tokens;
  const cells: Cells = {
    bytes: cell.bytes,
    view: cell.view,
    starts: new Int32Array(columns.length),
    ends: new Int32Array(columns.length),
    forms: new Uint8Array(columns.length),
  };
  /** By column, the record that had it last. */
  const seen = new Int32Array(columns.length);
  let records = 0;
  let place = new RecordPlace(file, { bytes: cell.bytes, begin: 0, line: 0, row: 0 });
  const entries: KeyEntry<Cells>[] = [];
  const row = rowOfCells(cells, decimal, () => new FlatPlaces(place, reread));

  /** What a key that is new in the file leads to: a column of the mapping, or nothing. */
  function learn(from: number, to: number): KeyEntry<Cells> | undefined {
    if (entries.length === mostKeys) return undefined;
    const key = textOf(cell.bytes, from, to);
    const column = columns.indexOf(normalizeName(key));
    const bytes = cell.bytes.slice(from, to);
    const entry = keyEntry<Cells>(bytes, () => readValue() && (column === -1 || take(column)));
    entries.push(entry);
    return entry;
  }

  function readValue(): boolean {
    return tokens.readSingle() || tokens.readWord();
  }

  function take(column: number): boolean {
    // Two keys may be one name, written with different letters: the parser says which counts.
    if (seen[column] === records) return false;
    seen[column] = records;
    cells.starts[column] = cell.starts[0] ?? 0;
    cells.ends[column] = cell.ends[0] ?? 0;
    cells.forms[column] = cell.forms[0] ?? 0;
    return true;
  }

  function read(at: LineStart): Row | undefined {
    records++;
    place = new RecordPlace(file, at);
    cells.bytes = cell.bytes;
    cells.view = cell.view;
    if (!tokens.readObject({ entries }, cells, learn)) return undefined;
    for (let column = 0; column < columns.length; column++) {
      if (seen[column] !== records) cells.ends[column] = cells.starts[column] = 0;
    }
    return row;
  }

  return { tokens, read, record: () => place, has: (column) => seen[column] === records };
}

/** Places in a record; those of its values by reading it anew. */
class FlatPlaces implements RowPlaces {
  readonly row: number;
  readonly #record: RecordPlace;
  readonly #reread: (cut: JsonCut) => Row | undefined;

  constructor(record: RecordPlace, reread: (cut: JsonCut) => Row | undefined) {
    this.row = record.row;
    this.#record = record;
    this.#reread = reread;
  }

  at(column?: number) {
    if (column === undefined) return this.#record;
    return this.#reread(this.#record.cut())?.places().at(column) ?? this.#record;
  }

  text(column: number): string {
    return this.#reread(this.#record.cut())?.text(column) ?? "";
  }
}
