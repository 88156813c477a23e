// The texts of an entry: the first pattern of the book whose placeholders the document all has.
import { decimalsOf } from "../model/currencies.ts";
import type { Document } from "../model/document.ts";
import { moneyText } from "../model/money.ts";
import type { PlanTemplate } from "../plan/plan.ts";
import { invariant } from "../text/invariant.ts";
import { amountReader, fieldReader } from "./fields.ts";

export type Describe = (document: Document) => string;

/** `home` is the currency of documents that name none. */
export function prepareDescription(patterns: readonly PlanTemplate[], home: string): Describe {
  const fills = patterns.map((pattern) => prepareFill(pattern, home));
  return (document) => {
    let text: string | undefined;
    for (const fill of fills) {
      text = fill(document);
      if (text !== undefined) return text;
    }
    invariant(text !== undefined, "the last pattern has only fields that no document lacks");
    return text;
  };
}

type Fill = (document: Document) => string | undefined;

function prepareFill(pattern: PlanTemplate, home: string): Fill {
  const parts = pattern.map((part): Fill => {
    if ("text" in part) return () => part.text;
    const amount = amountReader(part.field);
    if (amount !== undefined) {
      return (document) => {
        const is = amount(document);
        return is && moneyText(is, decimalsOf(document.currency ?? home));
      };
    }
    const read = fieldReader(part.field);
    const otherwise = part.field === "currency" ? home : undefined;
    return (document) => read(document, undefined, document.date) ?? otherwise;
  });
  return (document) => {
    let text = "";
    for (const part of parts) {
      const piece = part(document);
      if (piece === undefined) return undefined;
      text += piece;
    }
    return text;
  };
}
