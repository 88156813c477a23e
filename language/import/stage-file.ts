// A stage file as it was sent to QuickBooks: which document each of its requests was.
import { idsNotRead } from "../diagnostics/codes/ids-not-read.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { DataFile } from "../sources/data-file.ts";
import { childOf, type ObjectNode } from "../sources/json-object.ts";
import type { JsonNode } from "../sources/json-parse.ts";
import { readJsonRecords } from "../sources/json-records.ts";

export interface Stage {
  /** By the `bId` of the request: the document's kind and number. */
  readonly documents: ReadonlyMap<string, string>;
  /** By the same: what was asked for, such as `Invoice`. */
  readonly entities: ReadonlyMap<string, string>;
}

export function readStage(file: DataFile, report: (problem: Problem) => void): Stage {
  const documents = new Map<string, string>();
  const entities = new Map<string, string>();
  for (const record of readJsonRecords({ file, format: "json", report })) {
    const { root } = record;
    const named = root.is === "object" ? childOf(root, "documents") : undefined;
    if (named?.is !== "object") {
      report(idsNotRead.at(record.placeOf(root), { mistake: "no documents" }));
      continue;
    }
    for (const { key, value } of named.entries) {
      if (value.is === "text") documents.set(key, value.text);
      else
        report(idsNotRead.at(record.placeOf(value, `documents.${key}`), { mistake: "text", key }));
    }
    for (const request of requestsIn(root)) {
      const id = childOf(request, "bId");
      const entity = entityIn(request);
      if (id?.is === "text" && entity !== undefined) entities.set(id.text, entity.name);
    }
  }
  return { documents, entities };
}

/** What a request or an answer of a batch holds: `Invoice` and its object. */
export function entityIn(
  node: ObjectNode,
): { readonly name: string; readonly node: ObjectNode } | undefined {
  for (const { key, value } of node.entries) {
    if (/^[A-Z]/.test(key) && key !== "Fault" && value.is === "object") {
      return { name: key, node: value };
    }
  }
  return undefined;
}

/** The requests of all batches, however the file holds them. */
function requestsIn(node: JsonNode): readonly ObjectNode[] {
  if (node.is === "list") return node.elements.flatMap(requestsIn);
  if (node.is !== "object") return [];
  return node.entries.flatMap(({ key, value }) => {
    if (key !== "BatchItemRequest") return requestsIn(value);
    return value.is === "list"
      ? value.elements.flatMap((one) => (one.is === "object" ? [one] : []))
      : [];
  });
}
