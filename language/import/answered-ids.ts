// The ids in the answers of QuickBooks' API: to queries of its lists, and to batches of what was sent.
import { importOtherList } from "../diagnostics/codes/import-other-list.ts";
import type { DataFile } from "../sources/data-file.ts";
import { childOf, type ObjectNode } from "../sources/json-object.ts";
import { readJsonRecords } from "../sources/json-records.ts";
import { readBatchAnswer } from "./batch-answer.ts";
import { type AnswerRecord, listEntities, readEntity } from "./list-entity.ts";
import { tellGoesOn } from "./list-goes-on.ts";
import { listedDocuments, readListedDocument } from "./listed-document.ts";

export interface AnswerRequest extends Omit<AnswerRecord, "record"> {
  readonly file: DataFile;
}

export function readAnswers(request: AnswerRequest): void {
  const { file, report } = request;
  for (const record of readJsonRecords({ file, format: "json", report })) {
    if (record.bad) continue;
    const { root } = record;
    if (root.is !== "object" || !readAnswer(root, { ...request, record })) {
      const found = root.is === "object" ? root.entries.map(({ key }) => key) : [];
      report(importOtherList.at(record.placeOf(root), { list: "ids", found }));
    }
  }
}

/** False where there is nothing in it that an answer has. */
function readAnswer(root: ObjectNode, scope: AnswerRecord): boolean {
  const query = childOf(root, "QueryResponse");
  if (query?.is === "object") return readLists(query, scope, true);
  return readBatchAnswer(root, scope) || readLists(root, scope, false);
}

/** An answer without a list is what QuickBooks gives where there is none of it. */
function readLists(holder: ObjectNode, scope: AnswerRecord, isQuery: boolean): boolean {
  const lists = holder.entries.filter(({ key }) => all.includes(key));
  for (const { key, value } of lists) {
    for (const node of value.is === "list" ? value.elements : [value]) {
      if (listEntities.includes(key)) readEntity(key, node, scope);
      else readListedDocument(key, node, scope);
    }
    if (value.is === "list") tellGoesOn(key, value, holder, scope);
  }
  const hasOthers = holder.entries.some(({ value }) => value.is === "list");
  return lists.length > 0 || (isQuery && !hasOthers);
}

const all: readonly string[] = [...listEntities, ...listedDocuments];
