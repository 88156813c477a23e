// Remembers which mapped keys of a JSON file no record has had: told once, when the file has been read.
import { dataKeyNeverThere } from "../diagnostics/codes/data-key-never-there.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Mapping } from "../model/book.ts";
import { nearestName, normalizeName } from "../text/names.ts";
import type { JsonNode } from "./json-parse.ts";

export interface AbsentKeys {
  /** `has` says which of the keys the record has. */
  readonly see: (root: () => JsonNode | undefined, has: (key: string) => boolean) => void;
  readonly report: (report: (problem: Problem) => void) => void;
}

export function watchKeys(file: string, mapping: Mapping): AbsentKeys {
  const absent = new Map<string, string>();
  for (const [field, { column }] of mapping.fields) {
    if (column !== undefined) absent.set(normalizeName(column), field);
  }
  let last: (() => JsonNode | undefined) | undefined;
  return {
    see: (root, has) => {
      if (absent.size === 0) return;
      last = root;
      for (const key of absent.keys()) if (has(key)) absent.delete(key);
    },
    report: (report) => {
      // A file without records says nothing about its keys.
      const root = absent.size === 0 ? undefined : last?.();
      if (root === undefined) return;
      const present = [...pathsIn(root, "")];
      for (const [key, field] of absent) {
        const place = mapping.fields.get(field)?.place;
        if (place === undefined) continue;
        const nearest = nearestName(key, present);
        report(dataKeyNeverThere.at(place, { key, field, file, nearest }));
      }
    },
  };
}

/** The keys that lead to the values of a record, as the book would write them. */
function* pathsIn(node: JsonNode, before: string): Generator<string> {
  if (node.is === "list") {
    const [first] = node.elements;
    if (first !== undefined) yield* pathsIn(first, before);
  } else if (node.is === "object") {
    for (const { key, value } of node.entries) {
      yield* pathsIn(value, before === "" ? key : `${before}.${key}`);
    }
  } else {
    yield before;
  }
}
