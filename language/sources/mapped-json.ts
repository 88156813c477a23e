// Any JSON as a table, by the keys that a `source` of the book names: `client.name`, `lines.amount`.
import { dataJsonKind } from "../diagnostics/codes/data-json-kind.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import type { Mapping } from "../model/book.ts";
import { normalizeName } from "../text/names.ts";
import { type AbsentKeys, watchKeys } from "./absent-keys.ts";
import { type Cursor, cursorOf } from "./cursor.ts";
import type { DataFile } from "./data-file.ts";
import { openData } from "./file-text.ts";
import type { JsonCut } from "./json-cut.ts";
import { type LineStart, readLines } from "./json-lines.ts";
import type { JsonNode } from "./json-parse.ts";
import { type JsonRecord, readJsonRecord, readJsonRecords } from "./json-records.ts";
import { createFlatReader } from "./mapped-ndjson.ts";
import { type Row, rowOfTexts, type Table, trimBlanks } from "./table.ts";

export interface MappedJsonRequest {
  readonly file: DataFile;
  readonly format: "json" | "ndjson";
  readonly mapping: Mapping;
  /** Of a file whose keys the book does not name: what it leaves out, it need not have. */
  readonly optional?: boolean;
  readonly report: (problem: Problem) => void;
}

/**
 * A record is one row, or as many as the longest list that a key leads into. What stands outside lists is on
 * the first of these rows; what tells documents apart is on each, and what lines share on each row of a line.
 */
export function openMappedJson(request: MappedJsonRequest): Table {
  const { file, mapping } = request;
  const paths = pathsOf(mapping);
  const start: DataPlace = { in: "data", file: file.path, line: 1, column: 1, row: 0, excerpt: "" };
  return {
    columns: paths.map((path) => path.name),
    headerPlace: () => start,
    rows:
      request.format === "json"
        ? cursorOf(rowsOfList(request, paths))
        : rowsOfLines(request, paths),
  };
}

/** A key, or keys with points between that lead to it. */
interface Path {
  readonly name: string;
  readonly onRows: "first" | "lines" | "all";
}

const identifying = ["kind", "number", "administration", "source"];

function pathsOf(mapping: Mapping): readonly Path[] {
  const paths = new Map<string, Path>();
  for (const [field, { column }] of mapping.fields) {
    if (column === undefined) continue;
    const name = normalizeName(column);
    if (identifying.includes(field)) paths.set(name, { name, onRows: "all" });
    else if (paths.get(name)?.onRows !== "all") {
      const isOfLine = field.startsWith("line.") || paths.get(name)?.onRows === "lines";
      paths.set(name, { name, onRows: isOfLine ? "lines" : "first" });
    }
  }
  return [...paths.values()];
}

function* rowsOfList(request: MappedJsonRequest, paths: readonly Path[]): Generator<Row> {
  const keys = watchKeys(request.file.path, request.mapping);
  for (const record of readJsonRecords({ ...request, encoding: request.mapping.encoding })) {
    yield* rowsOf(record, request, paths, keys);
  }
  if (request.optional !== true) keys.report(request.report);
}

/** The records of NDJSON: most are flat, and read as bytes. */
function rowsOfLines(request: MappedJsonRequest, paths: readonly Path[]): Table["rows"] {
  const { file, mapping, report } = request;
  const keys = watchKeys(file.path, mapping);
  const indexes = new Map(paths.map(({ name }, index) => [name, index]));
  const silent = { ...request, report: () => {} };
  const parse = (cut: JsonCut, { report }: MappedJsonRequest) =>
    readJsonRecord(cut, request, report);
  const reread = (cut: JsonCut): Row | undefined => {
    const record = parse(cut, silent);
    if (record === undefined) return undefined;
    for (const row of rowsOf(record, silent, paths, undefined)) return row;
    return undefined;
  };
  const names = paths.map(({ name }) => name);
  const flat = createFlatReader(file.path, names, mapping.decimal, reread);
  const read = (at: LineStart): Row | undefined => {
    const row = flat.read(at);
    if (row === undefined) return undefined;
    const record = flat.record();
    const root = () => parse(record.cut(), silent)?.root;
    keys.see(root, (key) => flat.has(indexes.get(key) ?? 0));
    return row;
  };
  /** The rows of a record that was read as a text. */
  let pending: Cursor<Row> | undefined;
  const readText = (cut: JsonCut): Row | undefined => {
    const record = parse(cut, request);
    if (record === undefined) return undefined;
    pending = cursorOf(rowsOf(record, request, paths, keys));
    return pending.next();
  };
  const source = openData(file, mapping.encoding, report);
  const lines = readLines({ source, tokens: flat.tokens, read, readText });
  let ended = false;
  return {
    next: () => {
      const row = pending?.next();
      if (row !== undefined) return row;
      pending = undefined;
      const next = lines.next();
      if (next === undefined && !ended) {
        ended = true;
        if (request.optional !== true) keys.report(report);
      }
      return next;
    },
    close: lines.close,
  };
}

function* rowsOf(
  record: JsonRecord,
  { mapping, report }: MappedJsonRequest,
  paths: readonly Path[],
  keys: AbsentKeys | undefined,
): Generator<Row> {
  const { root, bad } = record;
  if (bad) return;
  if (root.is !== "object") {
    const words = { path: "", wanted: "object", found: root.is } as const;
    report(dataJsonKind.at(record.placeOf(root), words));
    return;
  }
  const found = paths.map((path) => follow(root, path.name));
  keys?.see(
    () => root,
    (key) => isThere(found[paths.findIndex(({ name }) => name === key)]),
  );
  if (!areSingle(found, paths, record, report)) return;
  const lengths = found.map((one) => (one.isList ? one.nodes.length : 1));
  const ofLines = found.filter((one, index) => one.isList && paths[index]?.onRows === "lines");
  const lineRows = Math.max(
    ...(ofLines.length === 0 ? [1] : ofLines.map((one) => one.nodes.length)),
  );
  for (let row = 0; row < Math.max(1, ...lengths); row++) {
    const nodes = found.map(({ isList, nodes }, index) => {
      const onRows = paths[index]?.onRows;
      const here = onRows === "all" || (onRows === "lines" ? row < lineRows : row === 0);
      return isList ? nodes[row] : here ? nodes[0] : undefined;
    });
    yield rowOf(nodes, paths, record, mapping.decimal);
  }
}

function isThere(found: Found | undefined): boolean {
  return found?.nodes.some((node) => node !== undefined) ?? false;
}

interface Found {
  readonly isList: boolean;
  /** Of a list, one for each element. */
  readonly nodes: readonly (JsonNode | undefined)[];
}

/** Follows keys; a list on the way gives a value for each of its elements. */
function follow(node: JsonNode, path: string): Found {
  if (node.is === "list") {
    return { isList: true, nodes: node.elements.map((element) => follow(element, path).nodes[0]) };
  }
  if (node.is !== "object") return { isList: false, nodes: [] };
  const value = keyOf(node, path);
  if (value !== undefined) return { isList: false, nodes: [value] };
  const point = path.indexOf(".");
  const inner = point === -1 ? undefined : keyOf(node, path.slice(0, point));
  return inner === undefined ? { isList: false, nodes: [] } : follow(inner, path.slice(point + 1));
}

function keyOf(node: JsonNode & { readonly is: "object" }, key: string): JsonNode | undefined {
  return node.entries.find((entry) => normalizeName(entry.key) === key)?.value;
}

/** A key must lead to single values: to a list or an object, it stops short. */
function areSingle(
  found: readonly Found[],
  paths: readonly Path[],
  record: JsonRecord,
  report: (problem: Problem) => void,
): boolean {
  let good = true;
  for (const [index, { nodes }] of found.entries()) {
    const path = paths[index]?.name ?? "";
    for (const node of nodes) {
      if (node === undefined || (node.is !== "object" && node.is !== "list")) continue;
      good = false;
      const words = { path, wanted: "value", found: node.is } as const;
      report(dataJsonKind.at(record.placeOf(node, path), words));
    }
  }
  return good;
}

function rowOf(
  nodes: readonly (JsonNode | undefined)[],
  paths: readonly Path[],
  record: JsonRecord,
  decimal: string,
): Row {
  const cell = (column: number) => textOf(nodes[column], decimal);
  return rowOfTexts(cell, () => ({
    row: record.row,
    at: (column) => {
      const node = column === undefined ? undefined : nodes[column];
      return column === undefined || node === undefined
        ? record.placeOf(record.root)
        : record.placeOf(node, paths[column]?.name);
    },
    text: (column) => trimBlanks(cell(column)),
  }));
}

/** Numbers of JSON have a point, whatever the decimal mark of the source's texts is. */
function textOf(node: JsonNode | undefined, decimal: string): string {
  switch (node?.is) {
    case "text":
    case "truth":
      return node.text;
    case "number":
      return node.text.replace(".", decimal);
    default:
      return "";
  }
}
