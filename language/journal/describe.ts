// The texts of an entry: the first pattern of the book whose placeholders the document all has.
import type { Document } from "../model/document.ts";
import type { PlanTemplate } from "../plan/plan.ts";
import { fieldText } from "./fields.ts";

/** Undefined where every pattern has a placeholder that the document lacks. */
export function describe(
  patterns: readonly PlanTemplate[],
  document: Document,
): string | undefined {
  for (const pattern of patterns) {
    const text = fill(pattern, document);
    if (text !== undefined) return text;
  }
  return undefined;
}

function fill(pattern: PlanTemplate, document: Document): string | undefined {
  let text = "";
  for (const part of pattern) {
    const piece = "text" in part ? part.text : fieldText(document, part.field);
    if (piece === undefined) return undefined;
    text += piece;
  }
  return text;
}
