// The tests of a `when`: which field, and which values it may have.
import { unknownField } from "../../diagnostics/codes/unknown-field.ts";
import { untestableField } from "../../diagnostics/codes/untestable-field.ts";
import { valueNotQuoted } from "../../diagnostics/codes/value-not-quoted.ts";
import { valueOfWrongType } from "../../diagnostics/codes/value-of-wrong-type.ts";
import type { Literal, TestClause } from "../../syntax/tree.ts";
import { nearestName, normalizeName } from "../../text/names.ts";
import type { Test } from "../book.ts";
import { closedValues } from "../closed-fields.ts";
import { type DocumentField, documentField, documentFields } from "../document-fields.ts";
import { dateIn } from "./literals.ts";
import { lookUp, quoteName, useInstead } from "./names.ts";
import { placeOf, report, type Scope } from "./resolution.ts";
import { readWord } from "./words.ts";

/** The tests of a condition, or undefined after a problem: half a condition would hold too often. */
export function resolveTests(
  scope: Scope,
  clauses: readonly TestClause[],
): readonly Test[] | undefined {
  const tests = clauses.map((clause) => resolveTest(scope, clause));
  const whole = tests.filter((test) => test !== undefined);
  return whole.length === tests.length ? whole : undefined;
}

const testable = documentFields.filter((field) => field.testable === true);

function resolveTest(scope: Scope, clause: TestClause): Test | undefined {
  const field = testableField(scope, clause);
  if (field === undefined) return undefined;
  const head = {
    field: field.name,
    orAbsent: clause.orAbsent !== undefined,
    place: placeOf(scope, clause.span),
  };
  if (clause.operator === "range") return resolveRange(scope, clause, field, head);
  const values = clause.values.map((literal) => valueIn(scope, field, literal));
  const known = values.filter((value) => value !== undefined);
  if (known.length < values.length) return undefined;
  return { ...head, is: clause.operator === "not in" ? "not in" : "in", values: new Set(known) };
}

function resolveRange(
  scope: Scope,
  clause: TestClause,
  field: DocumentField,
  head: { field: string; orAbsent: boolean; place: Test["place"] },
): Test | undefined {
  const [first, last] = clause.values;
  if (first === undefined || last === undefined) return undefined;
  if (field.type !== "date") {
    const text = `${first.text}..${last.text}`;
    const wanted = {
      en: "one value, or several in braces",
      fr: "une valeur, ou plusieurs entre accolades",
    };
    report(scope, valueOfWrongType.at(head.place, { text, field: field.name, wanted }));
    return undefined;
  }
  const from = valueIn(scope, field, first);
  const to = valueIn(scope, field, last);
  return from === undefined || to === undefined ? undefined : { ...head, is: "between", from, to };
}

function testableField(scope: Scope, clause: TestClause): DocumentField | undefined {
  const place = placeOf(scope, clause.field.span);
  const name = clause.field.text;
  const field = documentField(name);
  if (field?.testable === true) return field;
  const names = testable.map((known) => known.name);
  if (field !== undefined) {
    report(scope, untestableField.at(place, { field: name, testable: names }));
    return undefined;
  }
  const near = nearestName(name, names);
  const fixes = near === undefined ? [] : [useInstead(place, near, near)];
  report(scope, unknownField.at(place, { field: name, clause: "when", near }, { fixes }));
  return undefined;
}

/** A value that a test compares a field with, or undefined after a problem. */
function valueIn(scope: Scope, field: DocumentField, literal: Literal): string | undefined {
  if (field.type === "date") return dayIn(scope, field, literal);
  const written = {
    span: literal.span,
    text: normalizeName(literal.text),
    quoted: literal.kind === "text" || (literal.kind === "name" && literal.quoted),
  };
  const closed = closedValues(field.name);
  if (closed !== undefined) return readWord(scope, written, field.name, closed);
  if (!written.quoted) {
    const place = placeOf(scope, literal.span);
    const fix = useInstead(place, quoteName(literal.text), quoteName(literal.text));
    report(
      scope,
      valueNotQuoted.at(place, { text: literal.text, field: field.name }, { fixes: [fix] }),
    );
  } else if (field.name === "method" && !scope.resolution.otherwise.has("method")) {
    // `method otherwise` takes names that nobody declares, so then any name may come.
    lookUp(scope, "method", written);
  }
  return written.text;
}

function dayIn(scope: Scope, field: DocumentField, literal: Literal): string | undefined {
  if (literal.kind === "date") return dateIn(scope, literal);
  const words = { text: literal.text, field: field.name, wanted: wantedDate };
  report(scope, valueOfWrongType.at(placeOf(scope, literal.span), words));
  return undefined;
}

const wantedDate = { en: "a date such as 2026-01-15", fr: "une date, comme 2026-01-15" };
