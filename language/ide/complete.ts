// Completion: the words and names that may stand at the cursor.
import { registry } from "../diagnostics/registry.ts";
import type { CheckedBook } from "../front-end.ts";
import type { Book } from "../model/book.ts";
import { closedValues } from "../model/closed-fields.ts";
import { currencies } from "../model/currencies.ts";
import { documentFields, documentKinds, documentStatuses } from "../model/document-fields.ts";
import { shippedPacks } from "../packs/shipped.ts";
import { findTarget, targets } from "../targets/registry.ts";
import { type Bilingual, same } from "../text/bilingual.ts";
import { unreachable } from "../text/invariant.ts";
import type { Span } from "../text/source.ts";
import { type Cursor, cursorAt } from "./complete/cursor.ts";
import { type Offer, offersFor } from "./complete/offers.ts";
import { declarations } from "./names.ts";

export interface Completion {
  readonly label: string;
  readonly kind: "keyword" | "name" | "field" | "value";
  /** What stands beside the label: an account's title. */
  readonly detail: Bilingual | undefined;
  readonly insert: string;
  /** The text that it takes the place of. */
  readonly replaces: Span;
}

type Candidate = Omit<Completion, "replaces">;

export function complete(
  { book, trees }: CheckedBook,
  file: string,
  offset: number,
): readonly Completion[] {
  const text = trees.find((tree) => tree.path === file)?.text;
  const cursor = text === undefined ? undefined : cursorAt(text, offset);
  if (cursor === undefined) return [];
  const { clauses, header, replaces } = cursor;
  const found = offersFor(clauses, header).flatMap((offer) => candidates(offer, book, cursor));
  const byInsert = new Map(found.map((candidate) => [candidate.insert, candidate]));
  return [...byInsert.values()].map((candidate) => ({ ...candidate, replaces }));
}

function candidates(offer: Offer, book: Book | undefined, cursor: Cursor): Candidate[] {
  if ("words" in offer) return offer.words.map(keyword);
  if ("names" in offer) {
    if (book === undefined) return [];
    const offered = offer.names === "tax group" ? [...book.leftOut.taxGroups.values()] : [];
    return [...declarations(book, offer.names), ...offered].map(({ name }) => ({
      label: name,
      kind: "name",
      detail: detailOf(book, offer.names, name),
      insert: nameText(name, offer.quoted === true),
    }));
  }
  if ("packs" in offer) {
    if (offer.packs === "shipped") return [...shippedPacks.keys()].map(keyword);
    return (book?.packs ?? []).map(({ name }) => ({ ...keyword(name), insert: packText(name) }));
  }
  if ("openTaxes" in offer) return book === undefined ? [] : openTaxes(book);
  if ("fields" in offer) {
    return documentFields
      .filter((field) => offer.fields === "all" || field.testable === true)
      .map(({ name }) => ({ label: name, kind: "field", detail: undefined, insert: name }));
  }
  if ("valuesOf" in offer) return valuesOf(offer.valuesOf, book);
  if ("targets" in offer) {
    return targets.map(({ name, rules }) => ({
      ...keyword(name),
      detail: rules(new Map()).title,
    }));
  }
  if ("targetOptions" in offer) return targetOptions(book, cursor);
  if ("currencies" in offer) return [...currencies.keys()].map(keyword);
  if ("documents" in offer) return documentNumbers(cursor).map(quotedValue);
  if ("codes" in offer) {
    return registry.map(({ code, title }) => ({ ...keyword(code), detail: title }));
  }
  return unreachable(offer);
}

/** What the book may complete, with the pack that it is from. */
function openTaxes(book: Book): Candidate[] {
  return book.packs.flatMap((pack) =>
    [...book.taxes.values(), ...book.leftOut.taxes.values()]
      .filter(
        ({ place, completedAt }) => pack.files.includes(place.file) && completedAt === undefined,
      )
      .map(({ name }) => ({
        label: name,
        kind: "name",
        detail: same(`from ${pack.name}`),
        insert: `${packText(name)} from ${packText(pack.name)}`,
      })),
  );
}

/** A name with a hyphen is one word. */
function packText(name: string): string {
  return /^\p{L}[\p{L}\p{N}-]*$/u.test(name) ? name : nameText(name, true);
}

function keyword(word: string): Candidate {
  return { label: word, kind: "keyword", detail: undefined, insert: word };
}

function bareValue(text: string): Candidate {
  return { label: text, kind: "value", detail: undefined, insert: text };
}

function quotedValue(text: string): Candidate {
  return { label: text, kind: "value", detail: undefined, insert: nameText(text, true) };
}

/** Digits and plain words stand bare, as the samples have them; anything else in quotes. */
function nameText(name: string, quoted: boolean): string {
  if (!quoted && /^(?:\d+|[\p{Lu}\d]+)$/u.test(name)) return name;
  return `"${name.replace(/["\\]/g, "\\$&")}"`;
}

function detailOf(book: Book, kind: string, name: string): Bilingual | undefined {
  const title = kind === "account" ? book.accounts.get(name)?.title : undefined;
  return title === undefined ? undefined : same(title);
}

/** Of a closed field its vocabulary, of an open one what the book declares or says of it elsewhere. */
function valuesOf(field: string, book: Book | undefined): Candidate[] {
  // `ignore` and statuses are words of source mappings; a condition on them is rare and tells its own error.
  if (field === "kind") return [...documentKinds, "ignore"].map(bareValue);
  if (field === "status") return documentStatuses.map(bareValue);
  const closed = closedValues(field);
  if (closed !== undefined) return [...closed].map(bareValue);
  if (book === undefined) return [];
  if (field === "method") return [...book.methods.keys()].map(quotedValue);
  if (field === "line.item") return [...book.items.keys()].map(quotedValue);
  if (field.endsWith("axGroup")) return [...book.taxGroups.keys()].map(quotedValue);
  const owners = [book.settings, ...book.items.values(), ...book.categories.values()];
  const rules = owners.flatMap(({ slots }) =>
    [slots.debit, slots.credit, slots.tax].flatMap((slot) => slot.exceptions),
  );
  const tests = rules.flatMap((rule) => rule.tests).filter((test) => test.field === field);
  return tests.flatMap((test) => (test.is === "between" ? [] : [...test.values])).map(quotedValue);
}

function targetOptions(book: Book | undefined, { clauses }: Cursor): Candidate[] {
  const target = book === undefined ? undefined : findTarget(book.settings.target.name);
  const options = target?.options ?? [];
  const clause = clauses.at(-1) ?? "";
  if (clause === "") {
    return options.map(({ name, explains }) => ({ ...keyword(name), detail: explains }));
  }
  return (options.find(({ name }) => name === clause)?.words ?? []).map(keyword);
}

/** Every second text that follows a kind would be the number; every text of the test is near enough. */
function documentNumbers({ texts }: Cursor): readonly string[] {
  return [...new Set(texts.slice(1))];
}
