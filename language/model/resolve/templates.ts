// Patterns of descriptions and references: fixed text, and fields of the document between braces.
import { placeholderWithoutFallback } from "../../diagnostics/codes/placeholder-without-fallback.ts";
import { strayBrace } from "../../diagnostics/codes/stray-brace.ts";
import { unknownPlaceholder } from "../../diagnostics/codes/unknown-placeholder.ts";
import type { Fix, TextPlace } from "../../diagnostics/problem.ts";
import type { TextLiteral } from "../../syntax/tree.ts";
import { nearestName } from "../../text/names.ts";
import type { Template } from "../book.ts";
import { alwaysPresent } from "../closed-fields.ts";
import { documentFields } from "../document-fields.ts";
import { useInstead } from "./names.ts";
import { placeOf, report, type Scope } from "./resolution.ts";

/** The patterns of one setting. The last must be fit for every document: nothing follows it. */
export function resolveTemplates(
  scope: Scope,
  literals: readonly TextLiteral[],
): readonly Template[] {
  const templates = literals.map((literal) => resolveTemplate(scope, literal));
  const last = templates.at(-1);
  for (const part of last?.parts ?? []) {
    if (!("field" in part) || alwaysPresent.has(part.field) || !fields.has(part.field)) continue;
    const more = { fixes: last === undefined ? [] : [orNumber(last.place)] };
    report(scope, placeholderWithoutFallback.at(part.place, { placeholder: part.field }, more));
  }
  return templates;
}

/** Every document has a number. */
function orNumber({ file, span: { end } }: TextPlace): Fix {
  const title = { en: 'Add or "{number}"', fr: 'Ajouter or "{number}"' };
  return { title, edits: [{ file, span: { start: end, end }, text: ' or "{number}"' }] };
}

/** What a book that says nothing gets: the number and, where there is one, the customer or supplier; no word of ours. */
export function defaultDescription(place: TextPlace, buys: boolean): readonly Template[] {
  const number = { field: "number", place };
  const parties = buys ? ["customer.name", "supplier.name"] : ["customer.name"];
  return [
    ...parties.map((field) => ({ parts: [number, { text: " " }, { field, place }], place })),
    { parts: [number], place },
  ];
}

export function defaultReference(place: TextPlace): readonly Template[] {
  return [{ parts: [{ field: "number", place }], place }];
}

/** What belongs to the document as a whole: a line has no one value for its description. */
const fields: ReadonlySet<string> = new Set(
  documentFields
    .map((field) => field.name)
    .filter((name) => !/^(?:line|applies|credits)\./.test(name)),
);

type Part = Template["parts"][number];

function resolveTemplate(scope: Scope, { span }: TextLiteral): Template {
  const parts: Part[] = [];
  let text = "";
  const endText = () => {
    if (text !== "") parts.push({ text });
    text = "";
  };
  // Read as written, so that every placeholder keeps its place; `\"` and `\\` are the only escapes.
  const raw = scope.tree.text.slice(span.start + 1, span.end - 1);
  for (const match of raw.matchAll(/\{\{|\}\}|\{([^{}]*)\}|[{}]|\\(["\\])|[^{}\\]+|\\/g)) {
    const [all, field, escaped] = match;
    const start = span.start + 1 + match.index;
    const place = placeOf(scope, { start, end: start + all.length });
    if (field !== undefined) {
      endText();
      parts.push({ field: fieldIn(scope, field.trim(), place), place });
    } else if (all === "{" || all === "}") {
      const fix = useInstead(place, all + all, all + all);
      report(scope, strayBrace.at(place, { brace: all }, { fixes: [fix] }));
    } else {
      text += escaped ?? (all === "{{" || all === "}}" ? all.charAt(0) : all);
    }
  }
  endText();
  return { parts, place: placeOf(scope, span) };
}

function fieldIn(scope: Scope, name: string, place: TextPlace): string {
  if (!fields.has(name)) {
    const near = nearestName(name, fields);
    const fixes = near === undefined ? [] : [useInstead(place, `{${near}}`, `{${near}}`)];
    report(scope, unknownPlaceholder.at(place, { placeholder: name, near }, { fixes }));
  }
  return name;
}
