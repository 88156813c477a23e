// A list in JSON: an answer of QuickBooks' API, a list of its entities, or any list of objects with chosen keys.
import { dataJsonKind } from "../diagnostics/codes/data-json-kind.ts";
import { importColumnMissing } from "../diagnostics/codes/import-column-missing.ts";
import { importOtherList } from "../diagnostics/codes/import-other-list.ts";
import { childOf, type ObjectNode } from "../sources/json-object.ts";
import type { JsonNode } from "../sources/json-parse.ts";
import { type JsonRecord, readJsonRecords } from "../sources/json-records.ts";
import { type ImportedRows, type ImportRow, rowOf } from "./import-row.ts";
import type { LayoutField } from "./layout.ts";
import { tellGoesOn } from "./list-goes-on.ts";
import type { RowsRequest } from "./read-rows.ts";

export function readJsonRows(request: RowsRequest, format: "json" | "ndjson"): ImportedRows {
  const { file, layout, choices, report } = request;
  const rows: ImportRow[] = [];
  const fields = new Set<string>();
  for (const record of readJsonRecords({ file, format, encoding: choices.encoding, report })) {
    if (record.bad) continue;
    for (const { node, path } of entitiesIn(record, request)) {
      const keyed = layout.fields.map((field) => ({ field, ...valueAt(node, field, request) }));
      for (const { field, value } of keyed) if (value !== undefined) fields.add(field.name);
      const row = rows.length + 1;
      const placed = (name: string) => keyed.find(({ field }) => field.name === name);
      const place = (name?: string) => {
        const { value, key } = (name === undefined ? undefined : placed(name)) ?? {};
        const at = value ?? node;
        const own = path === "" ? (key ?? "") : `${path}.${key}`;
        return { ...record.placeOf(at, value === undefined ? path : own), row };
      };
      rows.push(rowOf((name) => textOf(placed(name)?.value, choices.decimal), place));
      for (const { value, key } of keyed) {
        if (value?.is !== "object" && value?.is !== "list") continue;
        const words = { path: key ?? "", wanted: "value", found: value.is } as const;
        report(dataJsonKind.at({ ...record.placeOf(value, key), row }, words));
      }
    }
  }
  const [first] = rows;
  for (const [field, chosen] of choices.columns) {
    if (first === undefined || fields.has(field)) continue;
    const words = { list: layout.list, field, chosen, nearest: undefined, columns: [] };
    report(importColumnMissing.at(first.place(), words));
  }
  return { rows, fields, layout: "JSON" };
}

interface Entity {
  readonly node: ObjectNode;
  readonly path: string;
}

/** The objects of a record that are of the list; where there are none, what there is instead is told. */
function entitiesIn(record: JsonRecord, request: RowsRequest): readonly Entity[] {
  const { layout, report } = request;
  const { root } = record;
  if (root.is !== "object") {
    const words = { path: "", wanted: "object", found: root.is } as const;
    report(dataJsonKind.at(record.placeOf(root), words));
    return [];
  }
  const answer = childOf(root, "QueryResponse");
  const holder = answer?.is === "object" ? answer : root;
  const path = holder === root ? "" : "QueryResponse.";
  for (const entity of layout.entities) {
    const list = childOf(holder, entity);
    if (list?.is === "object") return [{ node: list, path: `${path}${entity}` }];
    if (list?.is !== "list") continue;
    if (answer === holder) tellGoesOn(entity, list, holder, { record, report });
    return list.elements.flatMap((node, at) => {
      const where = `${path}${entity}[${at}]`;
      if (node.is === "object") return [{ node, path: where }];
      const words = { path: where, wanted: "object", found: node.is } as const;
      report(dataJsonKind.at(record.placeOf(node, where), words));
      return [];
    });
  }
  const isEntity = layout.fields
    .filter(({ required }) => required === true)
    .every((field) => valueAt(root, field, request).value !== undefined);
  if (isEntity) return [{ node: root, path: "" }];
  // An answer without the list is what QuickBooks gives where there are none.
  if (answer?.is === "object" && answer.entries.every(({ value }) => value.is !== "list"))
    return [];
  const found = holder.entries.map(({ key }) => key);
  report(importOtherList.at(record.placeOf(root), { list: layout.list, found }));
  return [];
}

interface Value {
  readonly value: JsonNode | undefined;
  readonly key: string | undefined;
}

/** The value at the chosen keys, or at the first of the known ones that has one. */
function valueAt(node: ObjectNode, field: LayoutField, { choices }: RowsRequest): Value {
  const chosen = choices.columns.get(field.name);
  const keys = chosen === undefined ? [...(field.keys ?? []), field.name] : [chosen];
  for (const key of keys) {
    const value = follow(node, key);
    if (value !== undefined && value.is !== "null") return { value, key };
  }
  return { value: undefined, key: undefined };
}

/** `IncomeAccountRef.name`: a key as it stands, or keys with points between. */
function follow(node: JsonNode, key: string): JsonNode | undefined {
  if (node.is !== "object") return undefined;
  const whole = childOf(node, key);
  const point = key.indexOf(".");
  if (whole !== undefined || point === -1) return whole;
  const inner = childOf(node, key.slice(0, point));
  return inner === undefined ? undefined : follow(inner, key.slice(point + 1));
}

/** Numbers of JSON have a point, whatever the decimal mark of texts is. */
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
