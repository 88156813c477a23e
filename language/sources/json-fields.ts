// Reads one JSON object key by key into a draft, and remembers where each value stands.
import { dataJsonKind, type WantedKind } from "../diagnostics/codes/data-json-kind.ts";
import { dataUnknownKey } from "../diagnostics/codes/data-unknown-key.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { FieldPlaces } from "../model/document.ts";
import { nearestName } from "../text/names.ts";
import type { Put, Puts } from "./document-draft.ts";
import type { JsonNode } from "./json-parse.ts";
import type { JsonRecord } from "./json-records.ts";
import { canonicalForm, putValue, valueProblem } from "./read-value.ts";

/** What is read from one record, and where its values stand. */
export interface JsonScope {
  readonly record: JsonRecord;
  readonly report: (problem: Problem) => void;
  /** By the field's name: the value, and its path in the document. */
  readonly stated: Map<string, { readonly node: JsonNode; readonly path: string }>;
}

/** One value on its way into a draft. */
export interface JsonValue<Whole> {
  readonly node: JsonNode;
  readonly draft: Whole;
  /** As `document-fields.ts` names it: `line.amount`. */
  readonly field: string;
  /** Where it stands: `lines[0].amount`. */
  readonly path: string;
  readonly scope: JsonScope;
}

export type JsonReader<Whole> = (value: JsonValue<Whole>) => void;

/** Reads every key of an object; false, with a problem, where the value is no object. */
export function readKeys<Whole>(
  value: JsonValue<Whole>,
  readers: ReadonlyMap<string, JsonReader<Whole>>,
): boolean {
  const { node, draft, scope } = value;
  if (node.is !== "object") return reportKind(value, "object");
  for (const { key, start, value: inner } of node.entries) {
    if (key.startsWith("x-")) continue;
    const path = value.path === "" ? key : `${value.path}.${key}`;
    const field = value.field === "" ? key : `${value.field}.${key}`;
    const read = readers.get(key);
    if (read === undefined) {
      const place = scope.record.placeOf({ start, end: start + key.length + 2 }, path);
      scope.report(dataUnknownKey.at(place, { key, nearest: nearestName(key, readers.keys()) }));
    } else {
      scope.stated.set(field, { node: inner, path });
      read({ node: inner, draft, field, path, scope });
    }
  }
  return true;
}

/** Reads every element of a list. */
export function readList<Whole>(
  value: JsonValue<Whole>,
  readOne: (element: JsonNode, path: string) => void,
): void {
  const { node, path } = value;
  if (node.is !== "list") reportKind(value, "list");
  else
    for (const [index, element] of node.elements.entries()) readOne(element, `${path}[${index}]`);
}

/** The readers of fields that are single values; `prefix` stands before their names. */
export function singleReaders<Whole>(
  puts: Puts<Whole>,
  prefix: string,
): readonly (readonly [string, JsonReader<Whole>])[] {
  return [...puts].flatMap(([name, put]) => {
    const key = name.startsWith(prefix) ? name.slice(prefix.length) : "";
    return key === "" || key.includes(".") ? [] : [[key, singleReader(put)] as const];
  });
}

function singleReader<Whole>(put: Put<Whole>): JsonReader<Whole> {
  const isNumber = put.type === "amount" || put.type === "rate";
  return (value) => {
    const { node, draft, path, scope } = value;
    if (node.is !== "text" && !(isNumber && node.is === "number")) {
      reportKind(value, isNumber ? "amount" : "text");
    } else if (!putValue(put, node.text, draft, canonicalForm)) {
      const place = scope.record.placeOf(node, path);
      scope.report(valueProblem(put.type, path, node.text, canonicalForm, place));
    }
  };
}

function reportKind<Whole>({ node, path, scope }: JsonValue<Whole>, wanted: WantedKind): false {
  const place = scope.record.placeOf(node, path);
  const number = node.is === "number" ? node.text : undefined;
  scope.report(dataJsonKind.at(place, { path, wanted, found: node.is, number }));
  return false;
}

/** Places by field, worked out when asked. */
export function placesOf({ record, stated }: JsonScope): FieldPlaces {
  const placed = ({ node, path }: { readonly node: JsonNode; readonly path: string }) =>
    record.placeOf(node, path);
  return {
    get: (field) => {
      const found = stated.get(field);
      return found === undefined ? undefined : placed(found);
    },
    values: () => [...stated.values()].map(placed).values(),
  };
}
