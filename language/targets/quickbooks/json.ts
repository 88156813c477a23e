// JSON as the API takes it: amounts are numbers with the digits that they have, and ids may not be known yet.
import { type Money, moneyText } from "../../model/money.ts";

export type Json = string | boolean | Digits | Reference | readonly Json[] | JsonFields;

export interface JsonFields {
  readonly [key: string]: Json | undefined;
}

/** A number as it is written. */
export class Digits {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** An id, or the name of what has it. */
export class Reference {
  readonly text: string;
  readonly isKnown: boolean;

  constructor(id: string | undefined, name: string) {
    this.text = id ?? `@${name}`;
    this.isKnown = id !== undefined;
  }
}

export function amountOf(amount: Money): Digits {
  return new Digits(moneyText(amount, 2));
}

/** On one line; a field that is undefined is left out. */
export function jsonText(value: Json): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "boolean") return String(value);
  if (value instanceof Digits) return value.text;
  if (value instanceof Reference) return JSON.stringify(value.text);
  if (isList(value)) return `[${value.map(jsonText).join(",")}]`;
  const fields = Object.entries(value).flatMap(([key, field]) =>
    field === undefined ? [] : [`${JSON.stringify(key)}:${jsonText(field)}`],
  );
  return `{${fields.join(",")}}`;
}

/** What the value names whose id is not known. */
export function* unknownReferences(value: Json | undefined): Generator<string> {
  if (value === undefined || typeof value === "string" || typeof value === "boolean") return;
  if (value instanceof Digits) return;
  if (value instanceof Reference) {
    if (!value.isKnown) yield value.text;
  } else if (isList(value)) {
    for (const one of value) yield* unknownReferences(one);
  } else {
    for (const field of Object.values(value)) yield* unknownReferences(field);
  }
}

function isList(value: readonly Json[] | JsonFields): value is readonly Json[] {
  return Array.isArray(value);
}
