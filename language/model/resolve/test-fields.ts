// The fields that a test may give its document with `with { … }`.
import { valueOfWrongType } from "../../diagnostics/codes/value-of-wrong-type.ts";
import type { Literal } from "../../syntax/tree.ts";
import { unreachable } from "../../text/invariant.ts";
import { normalizeName } from "../../text/names.ts";
import type { CivilDate } from "../calendar.ts";
import { closedValues } from "../closed-fields.ts";
import type { Document } from "../document.ts";
import { documentField, documentStatuses } from "../document-fields.ts";
import type { Money } from "../money.ts";
import { amountIn, dateIn, rateIn } from "./literals.ts";
import { placeOf, report, type Scope } from "./resolution.ts";
import { readWord } from "./words.ts";

type Change = (document: Document) => Document;

const texts = {
  source: (text) => (document) => ({ ...document, source: text }),
  sourceDescription: (text) => (document) => ({ ...document, sourceDescription: text }),
  administration: (text) => (document) => ({ ...document, administration: text }),
  "customer.id": party("customer", "id"),
  "customer.number": party("customer", "number"),
  "customer.name": party("customer", "name"),
  "customer.group": party("customer", "group"),
  "customer.province": party("customer", "province"),
  "customer.country": party("customer", "country"),
  "supplier.id": party("supplier", "id"),
  "supplier.number": party("supplier", "number"),
  "supplier.name": party("supplier", "name"),
  "supplier.group": party("supplier", "group"),
  "supplier.province": party("supplier", "province"),
  "supplier.country": party("supplier", "country"),
  "relation.number": relation("number"),
  "relation.name": relation("name"),
  "project.number": project("number"),
  "project.description": project("description"),
  place: (text) => (document) => ({ ...document, place: text }),
  currency: (text) => (document) => ({ ...document, currency: text }),
  taxGroup: (text) => (document) => ({ ...document, taxGroup: text }),
  method: (text) => (document) => ({ ...document, method: text }),
} as const satisfies { readonly [field: string]: (text: string) => Change };

const amounts = {
  discount: (amount) => (document) => ({ ...document, discount: amount }),
  total: (amount) => (document) => ({ ...document, total: amount }),
  amount: (amount) => (document) => ({ ...document, amount }),
  fee: (amount) => (document) => ({ ...document, fee: amount }),
  rounding: (amount) => (document) => ({ ...document, rounding: amount }),
  surcharge: (amount) => (document) => ({ ...document, surcharge: amount }),
} as const satisfies { readonly [field: string]: (amount: Money) => Change };

const textChanges = new Map<string, (text: string) => Change>(Object.entries(texts));
const amountChanges = new Map<string, (amount: Money) => Change>(Object.entries(amounts));

export const settableFields: readonly string[] = [
  ...textChanges.keys(),
  ...amountChanges.keys(),
  "due",
  "status",
  "prices",
  "rate",
];

/** What the clause does; `reported` if its value is a problem; undefined if no document has the field. */
export function setField(
  scope: Scope,
  name: string,
  value: Literal,
): Change | "reported" | undefined {
  const field = documentField(name);
  if (field === undefined || !settableFields.includes(name)) return undefined;
  const quoted = value.kind === "text" || (value.kind === "name" && value.quoted);
  const written = { span: value.span, text: normalizeName(value.text), quoted };
  switch (field.type) {
    case "text":
    case "currency": {
      const closed = closedValues(name);
      const text = closed === undefined ? written.text : readWord(scope, written, name, closed);
      return changed(text, textChanges.get(name));
    }
    case "amount": {
      const amount =
        value.kind === "number" ? amountIn(scope, value, name, "any") : wrong(scope, name, value);
      return changed(amount, amountChanges.get(name));
    }
    case "rate":
      return changed(rateIn(scope, value), (rate) => (document) => ({ ...document, rate }));
    case "date": {
      const date = value.kind === "date" ? dateIn(scope, value) : wrong(scope, name, value);
      return changed<CivilDate>(date, (due) => (document) => ({ ...document, due }));
    }
    case "status": {
      const status = readWord(scope, written, name, documentStatuses);
      return changed(status, (given) => (document) => ({ ...document, status: given }));
    }
    case "prices": {
      const prices = readWord(scope, written, name, ["exclusive", "inclusive"]);
      return changed(prices, (given) => (document) => ({ ...document, prices: given }));
    }
    case "kind":
      return undefined;
    default:
      return unreachable(field.type);
  }
}

function changed<Value>(
  value: Value | undefined,
  change: ((value: Value) => Change) | undefined,
): Change | "reported" {
  return value === undefined || change === undefined ? "reported" : change(value);
}

function wrong(scope: Scope, field: string, value: Literal): undefined {
  const wanted = {
    en: "a date or an amount, as the field needs",
    fr: "une date ou un montant, selon le champ",
  };
  report(
    scope,
    valueOfWrongType.at(placeOf(scope, value.span), { text: value.text, field, wanted }),
  );
}

function party(
  whose: "customer" | "supplier",
  key: "id" | "number" | "name" | "group" | "province" | "country",
) {
  return (text: string): Change =>
    (document) => ({ ...document, [whose]: { ...document[whose], [key]: text } });
}

function relation(key: "number" | "name") {
  return (text: string): Change =>
    (document) => ({ ...document, relation: { ...document.relation, [key]: text } });
}

function project(key: "number" | "description") {
  return (text: string): Change =>
    (document) => ({ ...document, project: { ...document.project, [key]: text } });
}
