// Names and ids are texts. One that is written as a number is told with what to write, not passed over as if it were
// missing: `0017` may have been 17.
import { dataJsonKind } from "../diagnostics/codes/data-json-kind.ts";
import { childOf, type ObjectNode } from "../sources/json-object.ts";
import type { AnswerRecord } from "./list-entity.ts";

/** Whether all of the keys that are there hold texts; `path` leads to the object. */
export function haveTexts(
  node: ObjectNode,
  keys: readonly string[],
  path: string,
  { record, report }: Pick<AnswerRecord, "record" | "report">,
): boolean {
  let all = true;
  for (const key of keys) {
    const value = childOf(node, key);
    if (value === undefined || value.is === "text" || value.is === "null") continue;
    all = false;
    const number = value.is === "number" ? value.text : undefined;
    const words = { path: `${path}.${key}`, wanted: "text", found: value.is, number } as const;
    report(dataJsonKind.at(record.placeOf(value, words.path), words));
  }
  return all;
}
