// A stage file as it was sent to QuickBooks: which document each request of its batches was.
import { idsNotRead } from "../diagnostics/codes/ids-not-read.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { DataFile } from "../sources/data-file.ts";
import { childOf, type ObjectNode, textUnder } from "../sources/json-object.ts";
import type { JsonNode } from "../sources/json-parse.ts";
import { readJsonRecords } from "../sources/json-records.ts";

/** The requests of one batch by their `bId`. */
export type SentBatch = ReadonlyMap<string, SentRequest>;

export interface SentRequest {
  /** What a file of ids calls the document: `invoice:F1001`. */
  readonly key: string;
  /** What was asked for, such as `Invoice`. */
  readonly entity: string;
  /** What makes it the same request; undefined in a file that does not say. */
  readonly requestid: string | undefined;
}

export type Stage = readonly SentBatch[];

export function readStage(file: DataFile, report: (problem: Problem) => void): Stage {
  const batches: SentBatch[] = [];
  for (const record of readJsonRecords({ file, format: "json", report })) {
    const found = record.bad ? [] : batchesIn(record.root);
    if (found.length === 0) {
      report(idsNotRead.at(record.placeOf(record.root), { mistake: "no documents" }));
    }
    batches.push(...found);
  }
  return batches;
}

/** The batch that an answer with these ids is to: the one that asked for all of them. */
export function batchAsking(stage: Stage, ids: readonly string[]): SentBatch | undefined {
  return stage.find((batch) => ids.every((id) => batch.has(id)));
}

function batchesIn(node: JsonNode): readonly SentBatch[] {
  if (node.is === "list") return node.elements.flatMap(batchesIn);
  if (node.is !== "object") return [];
  const requests = childOf(node, "BatchItemRequest");
  const named = childOf(node, "documents");
  if (requests?.is !== "list" || named?.is !== "object") {
    return node.entries.flatMap(({ value }) => batchesIn(value));
  }
  return [new Map(requests.elements.flatMap((request) => sentIn(request, named)))];
}

function sentIn(request: JsonNode, named: ObjectNode): readonly (readonly [string, SentRequest])[] {
  if (request.is !== "object") return [];
  const id = textUnder(request, "bId");
  const about = id === undefined ? undefined : childOf(named, id);
  const key = about?.is === "object" ? textUnder(about, "key") : undefined;
  const entity = entityIn(request)?.name;
  if (id === undefined || key === undefined || entity === undefined) return [];
  const requestid = about?.is === "object" ? textUnder(about, "requestid") : undefined;
  return [[id, { key, entity, requestid }]];
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
