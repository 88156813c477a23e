// Settings about entries and documents: what stands together in one entry, and what makes a document the same.
import { unknownField } from "../../diagnostics/codes/unknown-field.ts";
import type { Setting } from "../../syntax/tree.ts";
import { nearestName } from "../../text/names.ts";
import type { Settings } from "../book.ts";
import {
  type DocumentKind,
  documentField,
  documentFields,
  documentKinds,
} from "../document-fields.ts";
import { useInstead } from "./names.ts";
import { placeOf, report, type Scope } from "./resolution.ts";
import { readWord } from "./words.ts";

const buckets = ["document", "day", "week", "month", "run"] as const;

/** `group by` holds for every kind that has no `group KIND by` of its own. */
export function resolveGrouping(
  scope: Scope,
  settings: readonly (Setting & { readonly setting: "group" })[],
): Settings["grouping"] {
  const byKind = new Map<DocumentKind, (typeof buckets)[number]>();
  const general = settings.filter((setting) => setting.documentKind === undefined);
  const special = settings.filter((setting) => setting.documentKind !== undefined);
  for (const setting of [...general, ...special]) {
    const by = readWord(scope, setting.by, "group by", buckets);
    if (by === undefined) continue;
    const kind =
      setting.documentKind === undefined
        ? undefined
        : readWord(scope, setting.documentKind, "group", documentKinds);
    if (kind !== undefined) byKind.set(kind, by);
    else if (setting.documentKind === undefined)
      for (const each of documentKinds) byKind.set(each, by);
  }
  const grouping = new Map<DocumentKind, Exclude<(typeof buckets)[number], "document">>();
  for (const [kind, by] of byKind) if (by !== "document") grouping.set(kind, by);
  return grouping;
}

/** LANGUAGE: identity is administration, source, kind and number, or the fields that the book names. */
export function resolveIdentity(
  scope: Scope,
  setting: (Setting & { readonly setting: "identity" }) | undefined,
): readonly string[] {
  if (setting === undefined) return ["administration", "source", "kind", "number"];
  const names = identifying.map((field) => field.name);
  return setting.fields.flatMap((field) => {
    const known = documentField(field.text);
    if (known !== undefined && identifying.includes(known)) return [field.text];
    const near = nearestName(field.text, names);
    const place = placeOf(scope, field.span);
    const fixes = near === undefined ? [] : [useInstead(place, near, near)];
    const words = { field: field.text, clause: "identity", near };
    report(scope, unknownField.at(place, words, { fixes }));
    return [];
  });
}

const identifying = documentFields.filter(
  (field) => !/^(?:line|applies|credits)\./.test(field.name),
);
