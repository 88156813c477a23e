// Numbers of documents: QuickBooks may refuse the second of two documents of one type with one number.
import { entryNumberTwice } from "../../diagnostics/codes/entry-number-twice.ts";
import { neededTextEmpty } from "../../diagnostics/codes/needed-text-empty.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { Entry } from "../../journal/entry.ts";
import { isPurchase } from "../../model/document-fields.ts";
import { nameOf, placeOf } from "../fit-text.ts";
import type { Form } from "./forms.ts";
import { fields, title } from "./limits.ts";

export interface Numbers {
  readonly find: (entry: Entry, forms: readonly Form[]) => readonly Problem[];
  readonly keep: (forms: readonly Form[]) => void;
}

/** `own`: whether documents keep the source’s numbers; journal entries always do. */
export function createNumbers(own: boolean): Numbers {
  const taken = new Set<string>();
  return {
    find: (entry, forms) => {
      const words = { title, document: nameOf(entry), field: fields.number.name };
      const place = placeOf(entry);
      return forms.flatMap((form) => {
        const { entity, body } = form;
        const isNumbered = entity !== "Payment" && (own || entity === "JournalEntry");
        if (isNumbered && (body["DocNumber"] === undefined || entry.reference === "")) {
          return [neededTextEmpty.at(place, words)];
        }
        const key = keyOf(form);
        if (key === undefined || !taken.has(key)) return [];
        const told = { ...words, value: numberOf(form) ?? "", bought: isPurchase(entry.kind) };
        return [entryNumberTwice.at(place, told)];
      });
    },
    keep: (forms) => {
      for (const form of forms) taken.add(keyOf(form) ?? "");
    },
  };
}

/** Payments have a reference, and no number of their own. */
function keyOf(form: Form): string | undefined {
  const number = numberOf(form);
  return number === undefined ? undefined : `${form.entity} ${number}`;
}

function numberOf({ body: { DocNumber: number } }: Form): string | undefined {
  return typeof number === "string" ? number : undefined;
}
