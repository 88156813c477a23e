// Reads a file of ids, as `folio import ids` writes it.
import { idsNotRead } from "../diagnostics/codes/ids-not-read.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import { readMoney } from "../model/money.ts";
import { type IdKind, idKinds, idsTarget, type TargetId } from "../model/target-ids.ts";
import { nearestName, normalizeName } from "../text/names.ts";
import type { DataFile } from "./data-file.ts";
import { childOf, type ObjectNode, textUnder } from "./json-object.ts";
import type { JsonEntry, JsonNode } from "./json-parse.ts";
import { type JsonRecord, readJsonRecords } from "./json-records.ts";

export interface ReadId extends TargetId {
  readonly kind: IdKind;
  readonly name: string;
  readonly place: DataPlace;
}

/** The ids in the order of the file; what cannot be read is told and left out. */
export function readIds(file: DataFile, report: (problem: Problem) => void): readonly ReadId[] {
  const ids: ReadId[] = [];
  let told = false;
  const tell = (problem: Problem) => {
    told = true;
    report(problem);
  };
  let records = 0;
  for (const record of readJsonRecords({ file, format: "json", report: tell })) {
    records++;
    if (!record.bad) ids.push(...idsOf(record, report));
  }
  if (records === 0 && !told) {
    const place = { in: "data", file: file.path, line: 1, column: 1, row: 0, excerpt: "" } as const;
    report(idsNotRead.at(place, { mistake: "form" }));
  }
  return ids;
}

function idsOf(record: JsonRecord, report: (problem: Problem) => void): readonly ReadId[] {
  const { root } = record;
  if (root.is !== "object" || !isOurs(root)) {
    report(idsNotRead.at(record.placeOf(root), { mistake: "form" }));
    return [];
  }
  const known: readonly string[] = ["folio", "target", ...idKinds];
  return root.entries.flatMap((entry) => {
    const kind = idKinds.find((one) => one === entry.key);
    if (kind !== undefined) return idsUnder(kind, entry.value, record, report);
    const isKnown = known.includes(entry.key) || entry.key.startsWith("x-");
    if (!isKnown) tellKey(entry, known, record, report);
    return [];
  });
}

function isOurs(root: ObjectNode): boolean {
  const version = childOf(root, "folio");
  const target = textUnder(root, "target");
  return version?.is === "number" && version.text === "1" && target === idsTarget;
}

function idsUnder(
  kind: IdKind,
  node: JsonNode,
  record: JsonRecord,
  report: (problem: Problem) => void,
): readonly ReadId[] {
  if (node.is !== "object") {
    report(idsNotRead.at(record.placeOf(node, kind), { mistake: "object", key: kind }));
    return [];
  }
  return node.entries.flatMap(({ key, start, value }): readonly ReadId[] => {
    const path = `${kind}.${key}`;
    if (value.is !== "object") {
      report(idsNotRead.at(record.placeOf(value, path), { mistake: "object", key }));
      return [];
    }
    const texts = textsOf(value, keysOf(kind), { record, path, report });
    if (texts === undefined) return [];
    const place = record.placeOf({ start, end: start + key.length + 2 }, path);
    return [{ kind, name: normalizeName(key), place, ...Object.fromEntries(texts) }];
  });
}

function keysOf(kind: IdKind): readonly string[] {
  switch (kind) {
    case "items":
      return ["id", "income"];
    case "documents":
      return ["id", "syncToken", "entity", "customer", "total", "refused"];
    case "customers":
    case "vendors":
      return ["id", "refused"];
    default:
      return ["id"];
  }
}

interface Reading {
  readonly record: JsonRecord;
  readonly path: string;
  readonly report: (problem: Problem) => void;
}

/** Undefined where a key is none of those that stand there, or its value no text. */
function textsOf(
  node: ObjectNode,
  keys: readonly string[],
  { record, path, report }: Reading,
): ReadonlyMap<string, string> | undefined {
  const texts = new Map<string, string>();
  for (const entry of node.entries) {
    const { key, value } = entry;
    if (key.startsWith("x-")) continue;
    if (!keys.includes(key)) {
      tellKey(entry, keys, record, report);
      return undefined;
    }
    if (value.is !== "text" || !isTaken(key, value.text)) {
      const isNumber = value.is === "number" && value.text.length <= longestNumber;
      const words = { mistake: "text", key, ...(isNumber ? { number: value.text } : {}) } as const;
      report(idsNotRead.at(record.placeOf(value, `${path}.${key}`), words));
      return undefined;
    }
    texts.set(key, value.text);
  }
  return texts;
}

/** Of a number that stands where an id or a name is wanted, as far as it is told. */
const longestNumber = 40;

/** A version is counted: a later one must be known for later. What begins with `@` names what has no id yet. */
function isTaken(key: string, text: string): boolean {
  if (key === "syncToken") return /^\d{1,20}$/.test(text);
  if (key === "total") return readMoney(text) !== undefined;
  return text !== "" && !(key === "id" && text.startsWith("@"));
}

function tellKey(
  { key, start }: JsonEntry,
  known: readonly string[],
  record: JsonRecord,
  report: (problem: Problem) => void,
): void {
  const place = record.placeOf({ start, end: start + key.length + 2 }, key);
  report(idsNotRead.at(place, { mistake: "key", key, nearest: nearestName(key, known) }));
}
