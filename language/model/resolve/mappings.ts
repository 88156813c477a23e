// How a file is read: its marks, and which column or constant gives each field.
import { badDateForm } from "../../diagnostics/codes/bad-date-form.ts";
import { repeatedClause } from "../../diagnostics/codes/repeated-clause.ts";
import { valueOfWrongType } from "../../diagnostics/codes/value-of-wrong-type.ts";
import type { Literal, SourceClause } from "../../syntax/tree.ts";
import { encodings } from "../../text/decode.ts";
import { unreachable } from "../../text/invariant.ts";
import { normalizeName } from "../../text/names.ts";
import type { FieldMapping, Mapping } from "../book.ts";
import { readDateForm } from "../date-form.ts";
import { readMoney } from "../money.ts";
import { dateIn } from "./literals.ts";
import { type MappedField, mappedField } from "./mapped-field.ts";
import { checkMarks } from "./marks.ts";
import { placeOf, report, type Scope } from "./resolution.ts";
import { readWord } from "./words.ts";

export type MappingOf = "documents" | "catalogue";

type FieldClause = SourceClause & { readonly clause: "field" };

export function resolveMapping(
  scope: Scope,
  of: MappingOf,
  clauses: readonly SourceClause[],
): Mapping {
  let mapping: Mapping = { decimal: ".", grouped: false, fields: new Map() };
  const fields = new Map<string, FieldMapping>();
  const seen = new Map<string, SourceClause>();
  for (const clause of clauses) {
    const key = clause.clause === "field" ? clause.field.text : clause.clause;
    const first = seen.get(key);
    if (first !== undefined) {
      reportTwice(scope, key, clause, first);
      continue;
    }
    seen.set(key, clause);
    if (clause.clause === "field") {
      const field = mappedField(scope, of, clause.field);
      if (field !== undefined) fields.set(field.name, resolveField(scope, clause, field));
    } else {
      mapping = { ...mapping, ...markOf(scope, clause) };
    }
  }
  checkMarks(scope, mapping, seen);
  return { ...mapping, fields };
}

function reportTwice(
  scope: Scope,
  clause: string,
  second: SourceClause,
  first: SourceClause,
): void {
  const message = { en: "It stands here first", fr: "Il est d’abord indiqué ici" };
  const related = [{ place: placeOf(scope, first.span), message }];
  report(scope, repeatedClause.at(placeOf(scope, second.span), { clause }, { related }));
}

function markOf(
  scope: Scope,
  clause: Exclude<SourceClause, { clause: "field" }>,
): Partial<Mapping> {
  switch (clause.clause) {
    case "delimiter":
      return { delimiter: clause.value.text };
    case "thousands":
      return { thousands: clause.value.text };
    case "decimal": {
      const written = { span: clause.value.span, text: clause.value.text, quoted: true };
      return { decimal: readWord(scope, written, "decimal", [".", ","]) ?? "." };
    }
    case "encoding": {
      const written = { span: clause.value.span, text: clause.value.text, quoted: false };
      const encoding = readWord(scope, written, "encoding", encodings);
      return encoding === undefined ? {} : { encoding };
    }
    case "rows":
      if (clause.groupedBy !== undefined) {
        // Rows of one document share its number; grouping by anything else would mix documents.
        readWord(scope, { ...clause.groupedBy, quoted: false }, "rows grouped by", ["number"]);
      }
      return { grouped: clause.groupedBy !== undefined };
    default:
      return unreachable(clause);
  }
}

function resolveField(scope: Scope, clause: FieldClause, field: MappedField): FieldMapping {
  const { column, as } = clause;
  if (as !== undefined && readDateForm(as.text) === undefined) {
    report(scope, badDateForm.at(placeOf(scope, as.span), { form: as.text }));
  }
  const constant =
    clause.constant === undefined ? undefined : constantIn(scope, clause.constant, field);
  const values = clause.values.map(({ from, to }): [string, string] => [
    normalizeName(from.text),
    field.word === undefined ? to.text : (field.word(scope, to) ?? to.text),
  ]);
  return {
    ...(column === undefined ? {} : { column: normalizeName(column.text) }),
    ...(constant === undefined ? {} : { constant }),
    ...(as === undefined ? {} : { as: as.text }),
    values: new Map(values),
    place: placeOf(scope, clause.span),
  };
}

function constantIn(scope: Scope, literal: Literal, field: MappedField): string | undefined {
  const place = placeOf(scope, literal.span);
  const wrong = (wanted: { en: string; fr: string }) => {
    report(scope, valueOfWrongType.at(place, { text: literal.text, field: field.name, wanted }));
    return undefined;
  };
  switch (field.type) {
    case "date":
      return literal.kind === "date"
        ? dateIn(scope, literal)
        : wrong({ en: "a date such as 2026-01-15", fr: "une date, comme 2026-01-15" });
    case "amount":
    case "rate":
      return readMoney(literal.text) !== undefined
        ? literal.text
        : wrong({ en: "an amount such as 60.00", fr: "un montant, comme 60.00" });
    default: {
      const text = normalizeName(literal.text);
      const quoted = literal.kind === "text" || (literal.kind === "name" && literal.quoted);
      const written = { span: literal.span, text, quoted };
      return field.word === undefined ? text : field.word(scope, written);
    }
  }
}
