// QuickBooks' answer to a batch: what was taken has an id, what was refused a reason.
import { dataMissingValue } from "../diagnostics/codes/data-missing-value.ts";
import { idsNotRead } from "../diagnostics/codes/ids-not-read.ts";
import { importAnswerUnmatched } from "../diagnostics/codes/import-answer-unmatched.ts";
import { importRefused } from "../diagnostics/codes/import-refused.ts";
import type { DataPlace } from "../diagnostics/problem.ts";
import type { IdKind } from "../model/target-ids.ts";
import { childOf, type ObjectNode, textUnder } from "../sources/json-object.ts";
import { type AnswerRecord, listEntities, readEntity } from "./list-entity.ts";
import { haveTexts } from "./need-texts.ts";
import {
  batchAsking,
  entityIn,
  type SentBatch,
  type SentRequest,
  type Stage,
} from "./stage-file.ts";

/** False where the object is no such answer. */
export function readBatchAnswer(root: ObjectNode, scope: AnswerRecord): boolean {
  const batch = childOf(root, "BatchItemResponse");
  if (batch?.is === "list") {
    const items = batch.elements.flatMap((node) => (node.is === "object" ? [node] : []));
    const ids = items.flatMap((node) => textUnder(node, "bId") ?? []);
    // An answer that is to none of the batches is told request by request.
    const sent = scope.stage && (batchAsking(scope.stage, ids) ?? allOf(scope.stage));
    for (const node of items) readItem(node, sent, scope);
    return true;
  }
  const fault = childOf(root, "Fault");
  if (fault?.is !== "object") return false;
  tellFault(fault, undefined, scope);
  return true;
}

function readItem(node: ObjectNode, sent: SentBatch | undefined, scope: AnswerRecord): void {
  const request = textUnder(node, "bId") ?? "";
  const fault = childOf(node, "Fault");
  if (fault?.is === "object") {
    const refused = sent?.get(request);
    tellFault(fault, refused?.key, scope);
    if (refused !== undefined) keepRefused(refused, scope.record.placeOf(fault, "Fault"), scope);
    return;
  }
  const entity = entityIn(node);
  if (entity === undefined) return;
  if (listEntities.includes(entity.name)) readEntity(entity.name, entity.node, scope);
  else readDocument({ request, node, entity, sent }, scope);
}

interface Item {
  readonly request: string;
  readonly node: ObjectNode;
  readonly entity: { readonly name: string; readonly node: ObjectNode };
  readonly sent: SentBatch | undefined;
}

function readDocument({ request, node, entity, sent }: Item, scope: AnswerRecord): void {
  const { record, answers, report } = scope;
  const key = node.entries.find((one) => one.key === "bId");
  const place = record.placeOf(
    key === undefined ? node : { start: key.start, end: key.value.end },
    "bId",
  );
  const asked = sent?.get(request);
  if (sent === undefined) {
    report(importAnswerUnmatched.at(place, { request, mistake: "no stage" }));
  } else if (asked === undefined) {
    report(importAnswerUnmatched.at(place, { request, mistake: "not asked" }));
  } else if (asked.entity !== entity.name) {
    const kinds = { asked: asked.entity, came: entity.name };
    report(importAnswerUnmatched.at(place, { request, mistake: "other", ...kinds }));
  } else {
    if (textUnder(entity.node, "status") === "Deleted") {
      answers.deleted.add(asked.key);
      return;
    }
    if (!haveTexts(entity.node, ["Id", "SyncToken"], entity.name, scope)) return;
    const id = textUnder(entity.node, "Id") ?? "";
    const syncToken = textUnder(entity.node, "SyncToken");
    const at = record.placeOf(entity.node, entity.name);
    if (id === "") report(dataMissingValue.at(at, { field: "Id" }));
    else if (syncToken !== undefined && !/^\d{1,20}$/.test(syncToken)) {
      report(idsNotRead.at(at, { mistake: "text", key: "syncToken" }));
    } else {
      const version = syncToken === undefined ? {} : { syncToken };
      const own = { kind: "documents", name: asked.key, entity: entity.name } as const;
      answers.ids.push({ ...own, id, place: at, ...version });
    }
  }
}

/** The same request would get the same answer: the next one is to be another. */
function keepRefused(
  { key, entity, requestid }: SentRequest,
  place: DataPlace,
  { answers }: AnswerRecord,
): void {
  if (requestid === undefined) return;
  const kind = sentLists.get(entity) ?? "documents";
  const name = kind === "documents" ? key : key.slice(key.indexOf(":") + 1);
  answers.ids.push({ kind, name, place, refused: requestid });
}

/** What is sent and has a list of its own. */
const sentLists: ReadonlyMap<string, IdKind> = new Map([
  ["Customer", "customers"],
  ["Vendor", "vendors"],
]);

function allOf(stage: Stage): SentBatch {
  return new Map(stage.flatMap((batch) => [...batch]));
}

function tellFault(fault: ObjectNode, document: string | undefined, scope: AnswerRecord): void {
  const { record, answers, report } = scope;
  answers.refused++;
  const errors = childOf(fault, "Error") ?? childOf(fault, "error");
  for (const error of errors?.is === "list" ? errors.elements : [fault]) {
    const text = (key: string) => (error.is === "object" ? textUnder(error, key) : undefined);
    const detail = text("Detail") ?? text("Message") ?? text("detail") ?? text("message") ?? "";
    const code = text("code") ?? "";
    report(importRefused.at(record.placeOf(error, "Fault"), { document, code, detail }));
  }
}
