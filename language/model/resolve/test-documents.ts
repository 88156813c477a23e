// A document of a test, made into the same canonical document that a data file gives.
import { unknownField } from "../../diagnostics/codes/unknown-field.ts";
import type { DataPlace } from "../../diagnostics/problem.ts";
import type { TestApplication, TestDocument, TestLine, TestTax } from "../../syntax/tree.ts";
import { nearestName, normalizeName } from "../../text/names.ts";
import { positionAt, type Span } from "../../text/source.ts";
import { currencies } from "../currencies.ts";
import type { Application, Document, DocumentLine, DocumentTax } from "../document.ts";
import { documentKinds, isPurchase } from "../document-fields.ts";
import { amountIn, dateIn, rateIn } from "./literals.ts";
import { isDeclared, lookUp, useInstead } from "./names.ts";
import { placeOf, report, type Scope } from "./resolution.ts";
import { setField, settableFields } from "./test-fields.ts";
import { readWord } from "./words.ts";

/** The document, or undefined after a problem without which it would be another document. */
export function resolveTestDocument(scope: Scope, step: TestDocument): Document | undefined {
  const kind = readWord(scope, step.documentKind, "test", documentKinds);
  const date = dateIn(scope, step.date);
  const lines = step.lines.flatMap((line) => resolveLine(scope, line) ?? []);
  const taxes = step.taxes?.flatMap((tax) => resolveTax(scope, tax) ?? []);
  const applies = step.applies.map((application) => resolveApplication(scope, application));
  const amount =
    step.amount === undefined ? undefined : amountIn(scope, step.amount, "payment", "any");
  if (step.method !== undefined) noteUse(scope, "method", step.method);
  const fields = readFields(scope, step);
  const currency = step.currency && readWord(scope, step.currency, "currency", currencies.keys());
  const rate = step.rate && rateIn(scope, step.rate);
  if (kind === undefined || date === undefined) return undefined;
  const document: Document = {
    kind,
    number: normalizeName(step.number.text),
    date,
    status: "open",
    lines,
    applies,
    origin: originOf(scope, step.span),
    ...(step.customer === undefined
      ? {}
      : {
          [isPurchase(kind) ? "supplier" : "customer"]: { name: normalizeName(step.customer.text) },
        }),
    ...(step.method === undefined ? {} : { method: normalizeName(step.method.text) }),
    ...(amount === undefined ? {} : { amount }),
    ...(currency === undefined ? {} : { currency }),
    ...(rate === undefined ? {} : { rate }),
    ...(taxes === undefined ? {} : { taxes }),
    ...(step.credits === undefined
      ? {}
      : {
          credits: { document: normalizeName(step.credits.text) },
          origins: new Map([["credits.document", originOf(scope, step.credits.span)]]),
        }),
  };
  return fields.reduce((whole, set) => set(whole), document);
}

function resolveLine(scope: Scope, line: TestLine): DocumentLine | undefined {
  noteUse(scope, "item", line.item);
  const { taxGroup } = line;
  if (taxGroup !== undefined) noteUse(scope, "tax group", taxGroup);
  const amount = amountIn(scope, line.amount, line.item.text, "any");
  if (amount === undefined) return undefined;
  return {
    item: normalizeName(line.item.text),
    amount,
    ...(taxGroup === undefined ? {} : { taxGroup: normalizeName(taxGroup.text) }),
    origin: originOf(scope, line.span),
  };
}

function resolveTax(scope: Scope, { tax, amount, span }: TestTax): DocumentTax | undefined {
  const name = lookUp(scope, "tax", tax);
  const money = amountIn(scope, amount, name, "any");
  return money && { tax: name, amount: money, origin: originOf(scope, span) };
}

function resolveApplication(scope: Scope, application: TestApplication): Application {
  const { document, amount, discount, writeOff, waived, kept, span } = application;
  const money = (literal: typeof amount, clause: string) =>
    literal === undefined ? undefined : amountIn(scope, literal, clause, "any");
  const applied = money(amount, "applies");
  const taken = money(discount, "discount");
  const written = money(writeOff, "write-off");
  const rate = application.rate && rateIn(scope, application.rate);
  const leftOut = money(waived, "waived");
  const paidLate = money(kept, "kept");
  return {
    document: normalizeName(document.text),
    ...(applied === undefined ? {} : { amount: applied }),
    ...(rate === undefined ? {} : { rate }),
    ...(taken === undefined ? {} : { discount: taken }),
    ...(written === undefined ? {} : { writeOff: written }),
    ...(leftOut === undefined ? {} : { waived: leftOut }),
    ...(paidLate === undefined ? {} : { kept: paidLate }),
    origin: originOf(scope, span),
  };
}

/** Of each `with` clause, what it does to the document. */
function readFields(scope: Scope, step: TestDocument): ((document: Document) => Document)[] {
  return step.fields.flatMap(({ field, value }) => {
    const set = setField(scope, field.text, value);
    if (set !== undefined) return set === "reported" ? [] : [set];
    const near = nearestName(field.text, settableFields);
    const place = placeOf(scope, field.span);
    const fixes = near === undefined ? [] : [useInstead(place, near, near)];
    report(scope, unknownField.at(place, { field: field.text, clause: "with", near }, { fixes }));
    return [];
  });
}

/** What a test calls by a name that is not declared may be just what it tries: no problem here. */
function noteUse(
  scope: Scope,
  kind: "item" | "method" | "tax group",
  { text, span }: { readonly text: string; readonly span: Span },
): void {
  const name = normalizeName(text);
  if (!isDeclared(scope, kind, name)) return;
  scope.resolution.uses.push({ of: kind, name, place: placeOf(scope, span) });
}

/** Tests stand in the book, so their documents have the places of its text. */
function originOf(scope: Scope, span: Span): DataPlace {
  const { text, path } = scope.tree;
  const { line, character } = positionAt(scope.lines(), span.start);
  const excerpt = text.slice(span.start, span.end).split("\n")[0] ?? "";
  return { in: "data", file: path, line: line + 1, column: character + 1, row: 0, excerpt };
}
