// What a run keeps of every document, so that it is found when it comes twice and others can name it: its number and
// some forty bytes. A year of a shop has hundreds of thousands of them.
import { type CivilDate, packDate, unpackDate } from "../model/calendar.ts";
import { type DocumentKind, documentKinds } from "../model/document-fields.ts";
import { type Money, packMoney, unpackMoney } from "../model/money.ts";
import { watchOrder } from "../text/in-order.ts";
import { invariant } from "../text/invariant.ts";
import { createColumn } from "./column.ts";
import { createSlots } from "./slots.ts";
import { createTextArena, hashText, mix } from "./text-arena.ts";
import { createTextTable } from "./text-table.ts";

export interface KnownDocument {
  readonly number: string;
  readonly kind: DocumentKind;
  readonly date: CivilDate;
  /** Or the supplier, of a bill. */
  readonly customer: string;
  readonly total: Money;
  /** From an `opening`: ordinary to pay, never posted. */
  readonly opening: boolean;
}

/** What a document is to others. Kinds may have the same numbers: deposits that count from 1 as invoices do. */
export type NamedAs = "billed" | "deposit" | "payment" | "bill";

export interface DocumentTable {
  /** The row of an identity, which is its number and `rest`; -1 where it is not there. */
  readonly find: (rest: string, number: string) => number;
  /** Adds a document, unless its identity is there already: then the row of that one is returned, else -1. */
  readonly add: (rest: string, document: KnownDocument) => number;
  /** Makes the document that was added last the one that its number means; returns whether it meant another before. */
  readonly name: (number: string) => boolean;
  /** The row that a number means; -1 where it means none. */
  readonly named: (as: NamedAs, number: string) => number;
  /** The same of bills: suppliers number theirs as they like, so a supplier's name tells two of a number apart. */
  readonly nameOfSupplier: () => boolean;
  readonly namedOfSupplier: (number: string, supplier: string) => number;
  readonly row: (row: number) => KnownDocument;
  /** Without the rest of what is known: it costs nothing. */
  readonly kind: (row: number) => DocumentKind;
  readonly size: () => number;
}

/** `numbered`: whether the number is part of the identity. */
export function createDocumentTable(numbered: boolean): DocumentTable {
  const numbers = createTextArena();
  const rests = createTextTable();
  const customers = createTextTable();
  // Kept, for to find it again costs as much as finding a document; from when something is looked for.
  const hashes = createColumn((length) => new Uint32Array(length));
  const restOf = createColumn((length) => new Uint32Array(length));
  const facts = createColumn((length) => new Uint32Array(length));
  const customerOf = createColumn((length) => new Uint32Array(length));
  const totals = createColumn((length) => new Float64Array(length));
  // Beyond what a number counts exactly.
  const largeTotals = new Map<number, Money>();

  let wantedNumber = "";
  let wantedRest = 0;
  let wantedName: NamedAs = "billed";
  const identities = createSlots(
    (row) => restOf.get(row) === wantedRest && (!numbered || numbers.equals(row, wantedNumber)),
    (row) => mix(numbered ? hashes.get(row) : 0, restOf.get(row)),
  );
  const names = createSlots(
    (row) => namedAs(kindOf(facts.get(row))) === wantedName && numbers.equals(row, wantedNumber),
    (row) => nameHash(hashes.get(row), namedAs(kindOf(facts.get(row)))),
  );
  const nameRow = (row: number, number: string): boolean => {
    const as = namedAs(kindOf(facts.get(row)));
    if (as === undefined) return false;
    const hash = nameHash(hashes.get(row), as);
    wantedName = as;
    wantedNumber = number;
    const before = names.claim(hash, row);
    if (before === -1 || before === row) return false;
    names.replace(hash, before, row);
    return true;
  };
  let wantedSupplier = -1;
  const ofSuppliers = createSlots(
    (row) => customerOf.get(row) === wantedSupplier && numbers.equals(row, wantedNumber),
    (row) => mix(numbers.hash(row), customerOf.get(row)),
  );
  const nameRowOfSupplier = (row: number): boolean => {
    if (kindOf(facts.get(row)) !== "bill") return false;
    const hash = mix(numbers.hash(row), customerOf.get(row));
    wantedSupplier = customerOf.get(row);
    wantedNumber = numbers.text(row);
    const before = ofSuppliers.claim(hash, row);
    if (before === -1 || before === row) return false;
    ofSuppliers.replace(hash, before, row);
    return true;
  };
  // While numbers come in order no two of them are the same: they are indexed when that ends, or when one is looked
  // for. A run of a million sales in order is spared two of its three random looks at memory a row, 1.3 µs.
  const isInOrder = watchOrder();
  let indexed = !numbered;
  const index = () => {
    indexed = true;
    for (let row = 0; row < numbers.size(); row++) {
      hashes.push(numbers.hash(row));
      wantedNumber = numbers.text(row);
      wantedRest = restOf.get(row);
      const before = identities.claim(mix(hashes.get(row), wantedRest), row);
      invariant(before === -1, "numbers in order are all different");
      nameRow(row, wantedNumber);
      nameRowOfSupplier(row);
    }
  };
  const named: DocumentTable["named"] = (as, number) => {
    if (!indexed) index();
    wantedName = as;
    wantedNumber = number;
    return names.find(nameHash(hashText(number), as));
  };
  // Documents of one kind follow each other: the same text is not looked up again.
  let lastText: string | undefined;
  let lastRest = -1;
  const findRest = (text: string) => {
    if (text !== lastText || lastRest === -1) {
      lastText = text;
      lastRest = rests.find(text);
    }
    return lastRest;
  };
  return {
    size: numbers.size,
    find: (restText, number) => {
      if (!indexed) index();
      wantedRest = findRest(restText);
      wantedNumber = number;
      if (wantedRest === -1) return -1;
      return identities.find(mix(numbered ? hashText(number) : 0, wantedRest));
    },
    add: (restText, { number, kind, date, customer, total, opening }) => {
      if (!indexed && !isInOrder(number)) index();
      wantedRest = findRest(restText);
      if (wantedRest === -1) wantedRest = lastRest = rests.add(restText);
      const row = numbers.size();
      if (indexed) {
        wantedNumber = number;
        const hash = hashText(number);
        const before = identities.claim(mix(numbered ? hash : 0, wantedRest), row);
        if (before !== -1) return before;
        hashes.push(hash);
      }
      numbers.push(number);
      restOf.push(wantedRest);
      facts.push(
        packDate(date) | (documentKinds.indexOf(kind) << kindShift) | (opening ? openingBit : 0),
      );
      customerOf.push(customers.add(customer));
      const packed = packMoney(total);
      if (packed === undefined) largeTotals.set(row, total);
      totals.push(packed ?? 0);
      return -1;
    },
    named,
    name: (number) => indexed && nameRow(numbers.size() - 1, number),
    kind: (row) => kindOf(facts.get(row)),
    nameOfSupplier: () => indexed && nameRowOfSupplier(numbers.size() - 1),
    namedOfSupplier: (number, supplier) => {
      if (!indexed) index();
      wantedSupplier = customers.find(supplier);
      wantedNumber = number;
      if (wantedSupplier === -1) return -1;
      return ofSuppliers.find(mix(hashText(number), wantedSupplier));
    },
    row: (row) => ({
      number: numbers.text(row),
      kind: kindOf(facts.get(row)),
      date: unpackDate(facts.get(row) & dateMask),
      customer: customers.text(customerOf.get(row)),
      total: largeTotals.get(row) ?? unpackMoney(totals.get(row)),
      opening: (facts.get(row) & openingBit) !== 0,
    }),
  };
}

export function namedAs(kind: DocumentKind): NamedAs | undefined {
  switch (kind) {
    case "invoice":
    case "sale":
      return "billed";
    case "deposit":
    case "payment":
    case "bill":
      return kind;
    default:
      return undefined;
  }
}

/** An invoice takes deposits; payments and credits are of what was billed; a refund may be of any of them. */
export function canName(by: DocumentKind): readonly NamedAs[] {
  switch (by) {
    case "invoice":
      return ["deposit"];
    case "payment":
    case "credit-note":
      return ["billed"];
    case "refund":
      return ["billed", "deposit", "payment"];
    case "bill-credit":
    case "bill-payment":
      return ["bill"];
    default:
      return [];
  }
}

function nameHash(number: number, as: NamedAs | undefined): number {
  return mix(number, as === undefined ? 0 : namedAsOrder.indexOf(as) + 1);
}

const namedAsOrder: readonly NamedAs[] = ["billed", "deposit", "payment", "bill"];

function kindOf(facts: number): DocumentKind {
  const kind = documentKinds[(facts >>> kindShift) & 0xf];
  invariant(kind !== undefined, "facts are packed with the place of a kind");
  return kind;
}

/** A packed date has eighteen bits; the kind four more, and the opening one. */
const kindShift = 18;
const dateMask = (1 << kindShift) - 1;
const openingBit = 1 << 22;
