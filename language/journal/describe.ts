// The texts of an entry: the first pattern of the book whose placeholders the document all has.
import type { Document } from "../model/document.ts";
import type { PlanTemplate } from "../plan/plan.ts";
import { invariant } from "../text/invariant.ts";
import { fieldText } from "./fields.ts";

/** `home` is the currency of documents that name none. */
export function describe(
  patterns: readonly PlanTemplate[],
  document: Document,
  home: string,
): string {
  let text: string | undefined;
  for (const pattern of patterns) text ??= fill(pattern, document, home);
  invariant(text !== undefined, "the last pattern has only fields that no document lacks");
  return text;
}

function fill(pattern: PlanTemplate, document: Document, home: string): string | undefined {
  let text = "";
  for (const part of pattern) {
    const piece = "text" in part ? part.text : fieldOf(document, part.field, home);
    if (piece === undefined) return undefined;
    text += piece;
  }
  return text;
}

function fieldOf(document: Document, field: string, home: string): string | undefined {
  return fieldText(document, field) ?? (field === "currency" ? home : undefined);
}
