// Any JSON as a table, by the keys that a `source` of the book names: `client.name`, `lines.amount`.
import { dataJsonKind } from "../diagnostics/codes/data-json-kind.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import type { Mapping } from "../model/book.ts";
import { normalizeName } from "../text/names.ts";
import { watchKeys } from "./absent-keys.ts";
import { cursorOf } from "./cursor.ts";
import type { DataFile } from "./data-file.ts";
import type { JsonNode } from "./json-parse.ts";
import { type JsonRecord, readJsonRecords } from "./json-records.ts";
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
    rows: cursorOf(rowsOf(request, paths)),
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

function* rowsOf(request: MappedJsonRequest, paths: readonly Path[]): Generator<Row> {
  const { mapping, report } = request;
  const keys = watchKeys(request.file.path, mapping);
  for (const record of readJsonRecords({ ...request, encoding: mapping.encoding })) {
    if (record.bad) continue;
    if (record.root.is !== "object") {
      const words = { path: "", wanted: "object", found: record.root.is } as const;
      report(dataJsonKind.at(record.placeOf(record.root), words));
      continue;
    }
    const found = paths.map((path) => follow(record.root, path.name));
    keys.see(record.root, (key) => isThere(found[paths.findIndex(({ name }) => name === key)]));
    if (!areSingle(found, paths, record, report)) continue;
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
  if (request.optional !== true) keys.report(report);
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
