// The fields that a source or a catalogue may fill, and the words that each may be filled with.
import { unknownField } from "../../diagnostics/codes/unknown-field.ts";
import type { Field, Name } from "../../syntax/tree.ts";
import type { NameKind } from "../book.ts";
import { closedValues } from "../closed-fields.ts";
import {
  documentField,
  documentFields,
  documentKinds,
  documentStatuses,
  type FieldType,
} from "../document-fields.ts";
import { nearestFields } from "../nearest-fields.ts";
import type { MappingOf } from "./mappings.ts";
import { isDeclared, lookUp, useInstead, type Written } from "./names.ts";
import { placeOf, report, type Scope } from "./resolution.ts";
import { readWord } from "./words.ts";

export interface MappedField {
  readonly name: string;
  readonly type: FieldType;
  /** For fields of known words or declared names: the word, or undefined after a problem. */
  readonly word?: (scope: Scope, written: Written) => string | undefined;
}

/** The field that a clause fills, or undefined after a problem. */
export function mappedField(scope: Scope, of: MappingOf, field: Field): MappedField | undefined {
  if (of === "catalogue") {
    return catalogueField(field.text) ?? unknown(scope, field, "catalog", catalogueNames);
  }
  const { text, after } = field;
  if (after !== undefined && text.startsWith("tax.")) return taxField(scope, after);
  const known = documentField(field.text);
  if (known === undefined) return unknown(scope, field, "source", documentNames);
  const word = wordsOf(known.name);
  return { name: known.name, type: known.type, ...(word === undefined ? {} : { word }) };
}

const catalogueNames = ["name", "category", "active", "unit", "price"];
const documentNames = documentFields.map((field) => field.name);

function catalogueField(name: string): MappedField | undefined {
  if (!catalogueNames.includes(name)) return undefined;
  if (name === "price") return { name, type: "amount" };
  if (name !== "active") return { name, type: "text" };
  const word = (scope: Scope, written: Written) =>
    readWord(scope, written, "active", ["active", "inactive"]);
  return { name, type: "text", word };
}

/** `tax.TPS` states the amount of a declared tax. */
function taxField(scope: Scope, tax: Name): MappedField {
  lookUp(scope, "tax", tax);
  return { name: `tax.${tax.text}`, type: "amount" };
}

function wordsOf(name: string): MappedField["word"] {
  switch (name) {
    case "kind":
      return (scope, written) => readWord(scope, written, "kind", [...documentKinds, "ignore"]);
    case "status":
      return (scope, written) => readWord(scope, written, "status", documentStatuses);
    case "prices":
      return (scope, written) => readWord(scope, written, "prices", ["exclusive", "inclusive"]);
    case "taxGroup":
    case "line.taxGroup":
      return named("tax group");
    case "line.item":
      return named("item");
    case "method":
      return named("method");
    default: {
      const closed = closedValues(name);
      if (closed === undefined) return undefined;
      return (scope, written) => readWord(scope, written, name, closed);
    }
  }
}

/** A declared name; where `otherwise` takes undeclared ones, any name. */
function named(kind: NameKind): MappedField["word"] {
  return (scope, written) => {
    const open = (kind === "item" || kind === "method") && scope.resolution.otherwise.has(kind);
    return open && !isDeclared(scope, kind, written.text)
      ? written.text
      : lookUp(scope, kind, written);
  };
}

function unknown(scope: Scope, field: Field, clause: string, names: readonly string[]): undefined {
  const nearest = nearestFields(field.text, names);
  // Where several end in the word, none of them is the one.
  const near = nearest.length === 1 ? nearest[0] : undefined;
  const place = placeOf(scope, field.span);
  const fixes = near === undefined ? [] : [useInstead(place, near, near)];
  report(scope, unknownField.at(place, { field: field.text, clause, near }, { fixes }));
}
