// Whether an answer of QuickBooks holds as many entries as one answer can: then there may be more.
import { importListGoesOn } from "../diagnostics/codes/import-list-goes-on.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { childOf, type ObjectNode } from "../sources/json-object.ts";
import type { JsonNode } from "../sources/json-parse.ts";
import type { JsonRecord } from "../sources/json-records.ts";

/** How many entries an answer has where nothing is asked, and at most. */
const pageSizes = [100, 1000];

export function tellGoesOn(
  entity: string,
  list: JsonNode & { readonly is: "list" },
  holder: ObjectNode,
  { record, report }: { readonly record: JsonRecord; readonly report: (problem: Problem) => void },
): void {
  const count = list.elements.length;
  if (!pageSizes.includes(count)) return;
  const first = childOf(holder, "startPosition");
  const start = first?.is === "number" ? Number.parseInt(first.text, 10) : 1;
  report(importListGoesOn.at(record.placeOf(list, entity), { entity, count, next: start + count }));
}
