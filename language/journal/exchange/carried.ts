// What documents in another currency are carried at: each opens an amount at its rate, others clear it at that rate,
// in the order of their days, and what clears the last of it clears its home amount to the cent.
import type { CivilDate } from "../../model/calendar.ts";
import type { Document } from "../../model/document.ts";
import { isPurchase } from "../../model/document-fields.ts";
import {
  absolute,
  add,
  compareMoney,
  isNegative,
  isZero,
  type Money,
  negate,
  proportion,
  type Rate,
  sameRate,
  subtract,
  sum,
  timesRate,
  zero,
} from "../../model/money.ts";
import { compareText } from "../../text/compare.ts";
import { normalizeName } from "../../text/names.ts";
import { canName, type KnownDocument, namedAs } from "../document-table.ts";
import { partyOf } from "../party.ts";
import { changeBy, settledInAll, worthOf } from "./worth.ts";

/** A document in another currency that others may name. */
export interface CarriedDocument {
  readonly currency: string;
  /** Undefined where it is known and does not say. */
  readonly rate: Rate | undefined;
}

/** What a movement does, in the book's currency; in the direction of debits. */
export interface Cleared {
  /** At the rates at which it was opened. */
  readonly home: Money;
  /** That, less what it is worth at the rate of what moves it: above zero, a gain. Nothing where the rates are the same. */
  readonly gain: Money;
  /** What of it was opened at which rate; together, the movement. */
  readonly lots: readonly ClearedLot[];
}

/** In the currency of the documents. */
export interface ClearedLot {
  readonly amount: Money;
  readonly rate: Rate;
}

export interface Carried {
  /** A document in another currency, and what it does to those that it names. */
  readonly put: (document: Document, about: About) => void;
  /** What a credit note, or a refund of lines, credits: known only when its taxes are. */
  readonly putCredit: (document: Document, identity: string, total: Money) => void;
  readonly find: (by: Document, number: string) => CarriedDocument | undefined;
  /** What is due of an opening, in both currencies, in the direction of debits. */
  readonly opened: (document: KnownDocument) => Opened | undefined;
  /** Of a document's movement of a document; undefined where the data has none of that number. */
  readonly cleared: (asked: Movement, document: Document, identity: string) => Cleared | undefined;
}

export interface About {
  readonly identity: string;
  readonly total: Money;
  readonly opening: boolean;
  /** Whether Folio books it, or what it did is in the opening already. */
  readonly older: boolean;
}

/** What of a document moves another one: an application, on the named document or the own one; a credit; the money of a refund of lines. */
export type Movement =
  | { readonly of: "application"; readonly index: number; readonly on: "named" | "own" }
  | { readonly of: "credit" | "money" };

export interface Opened {
  readonly home: Money;
  readonly foreign: { readonly currency: string; readonly places: number; readonly amount: Money };
}

interface Item extends CarriedDocument {
  readonly opened: Amounts;
  readonly opening: boolean;
  readonly moves: Move[];
  /** Worked out when it is asked for, and all has been put. */
  cleared: Map<string, Cleared> | undefined;
}

interface Move {
  readonly key: string;
  readonly day: CivilDate;
  /** Beside the day: what came first of one day is settled by names. */
  readonly order: string;
  readonly change: Money;
  /** Of a credit none: it moves at the rate at which the document stands. */
  readonly at: { readonly rate: Rate; readonly worth: Money } | undefined;
  readonly older: boolean;
}

/** `decimals` are those of other currencies, `places` those of the book's own. */
export function carry(places: number, decimals: ReadonlyMap<string, number>): Carried {
  const items = new Map<string, Item>();
  const itemOf = (by: Document, number: string): Item | undefined => {
    for (const key of keysNamed(by, number)) {
      const item = items.get(key);
      if (item !== undefined) return item;
    }
    return undefined;
  };
  // What names a document may come before it.
  const waiting: Waiting[] = [];
  const settle = () => {
    for (const { keys, move } of waiting) {
      const item = keys.map((key) => items.get(key)).find((one) => one !== undefined);
      if (item === undefined) continue;
      item.moves.push(move);
      item.cleared = undefined;
    }
    waiting.length = 0;
  };
  return {
    put: (document, about) => {
      const { currency, rate } = document;
      const keys = keysOf(document);
      if (keys.length > 0 && currency !== undefined) {
        const opened = openedBy(document, about.total, places);
        const { opening } = about;
        const item = { currency, rate, opened, opening, moves: [], cleared: undefined };
        for (const key of keys) items.set(key, item);
      }
      waiting.push(...movesOf(document, about, places));
    },
    putCredit: (document, identity, total) => {
      const named = document.credits?.document;
      if (named === undefined) return;
      const { kind, rate } = document;
      const keys = keysNamed(document, named);
      const about = { ...moveAt(document, identity), older: false };
      const change = isPurchase(kind) ? total : negate(total);
      const credit = {
        key: `${identity}|credit`,
        order: `${about.order} 1`,
        change,
        at: undefined,
      };
      waiting.push({ keys, move: { ...about, ...credit } });
      if (kind !== "refund") return;
      const paid = add(document.amount ?? zero, document.rounding ?? zero);
      const money = { key: `${identity}|money`, order: `${about.order} 2`, change: paid };
      const at = rate && { rate, worth: timesRate(paid, rate, places) };
      waiting.push({ keys, move: { ...about, ...money, at } });
    },
    find: itemOf,
    opened: ({ kind, number, customer }) => {
      const [key = ""] = isPurchase(kind)
        ? keysOfBill(number, customer)
        : [keyOf("billed", number)];
      const item = items.get(key);
      if (item?.rate === undefined) return undefined;
      const { currency, opened } = item;
      const foreign = {
        currency,
        places: decimals.get(currency) ?? places,
        amount: opened.foreign,
      };
      return { home: opened.home, foreign };
    },
    cleared: (asked, document, identity) => {
      settle();
      const { number, applies, credits } = document;
      const named = asked.of === "application" ? applies[asked.index]?.document : credits?.document;
      const own = asked.of === "application" && asked.on === "own";
      const item = own ? items.get(keyOf("billed", number)) : itemOf(document, named ?? "");
      if (item === undefined) return undefined;
      item.cleared ??= clear(item, places);
      return item.cleared.get(`${identity}|${keyOfMovement(asked)}`);
    },
  };
}

interface Waiting {
  /** What it may mean, the nearest first. */
  readonly keys: readonly string[];
  readonly move: Move;
}

/** What applies to a document that is not in the data moves it at the rate that it states. */
export function clearedAt(
  change: Money,
  opened: Rate,
  own: { readonly rate: Rate; readonly worth: Money },
  places: number,
): Cleared {
  // At one rate there is nothing to gain, nor a cent to round.
  if (sameRate(opened, own.rate))
    return { home: own.worth, gain: zero, lots: [{ amount: change, rate: opened }] };
  const home = timesRate(change, opened, places);
  const lots = [{ amount: change, rate: opened }];
  return { home, gain: subtract(home, own.worth), lots };
}

interface Amounts {
  readonly foreign: Money;
  readonly home: Money;
}

/** In debits: what is owed is above zero, what was paid in advance below. */
function openedBy(document: Document, total: Money, places: number): Amounts {
  const { kind, rate, applies } = document;
  const at = (amount: Money) => (rate === undefined ? zero : timesRate(amount, rate, places));
  switch (kind) {
    case "payment": {
      const applied = sum(applies.map((_, index) => changeBy(document, index)));
      const foreign = subtract(negate(settledInAll(document)), applied);
      return { foreign, home: rate === undefined ? zero : worthOf(document, rate, places).rest };
    }
    case "deposit":
    case "bill":
      return { foreign: negate(total), home: at(negate(total)) };
    // A sale is paid as it is made: both sides of it are rounded.
    case "sale": {
      const settled = settledInAll(document);
      return { foreign: subtract(total, settled), home: subtract(at(total), at(settled)) };
    }
    default:
      return { foreign: total, home: at(total) };
  }
}

function movesOf(
  document: Document,
  { identity, older }: About,
  places: number,
): readonly Waiting[] {
  const { kind, number, applies, lines, rate } = document;
  const about = { ...moveAt(document, identity), older };
  const moves =
    kind === "invoice" ||
    kind === "payment" ||
    kind === "bill-payment" ||
    (kind === "refund" && lines.length === 0);
  if (!moves) return [];
  const worth = rate === undefined ? [] : worthOf(document, rate, places).applied;
  return applies.flatMap(({ document: named }, index): readonly Waiting[] => {
    const order = `${about.order} ${index}`;
    const on = (key: "named" | "own", turn: (amount: Money) => Money): Move => ({
      ...about,
      key: `${identity}|${keyOfMovement({ of: "application", index, on: key })}`,
      order,
      change: turn(changeBy(document, index)),
      at: rate && { rate, worth: turn(worth[index] ?? zero) },
    });
    const move = { keys: keysNamed(document, named), move: on("named", (amount) => amount) };
    if (kind !== "invoice") return [move];
    // What an invoice takes of a deposit settles the invoice.
    return [move, { keys: [keyOf("billed", number)], move: on("own", negate) }];
  });
}

function moveAt({ date, kind, number }: Document, identity: string) {
  return { day: date, order: JSON.stringify([number, kind, identity]) };
}

function keyOfMovement(movement: Movement): string {
  return movement.of === "application" ? `${movement.index} ${movement.on}` : movement.of;
}

/** An amount that was opened at one rate, and how much of it is cleared. */
interface Lot {
  readonly amount: Money;
  readonly rate: Rate;
  readonly home: Money;
  cleared: Money;
}

/** First opened, first cleared. What goes beyond what is open opens the other side at its own rate. */
function clear(item: Item, places: number): Map<string, Cleared> {
  const results = new Map<string, Cleared>();
  const { rate: opened } = item;
  if (opened === undefined) return results;
  const { foreign, home: openedHome } = item.opened;
  const first: Lot = { amount: foreign, rate: opened, home: openedHome, cleared: zero };
  const open = isZero(foreign) ? [] : [first];
  const moves = item.moves
    .filter(({ older }) => !(older && item.opening))
    .sort((a, b) => compareText(a.day, b.day) || compareText(a.order, b.order));
  for (const { key, change, at } of moves) {
    const { rate, worth } = at ?? { rate: opened, worth: timesRate(change, opened, places) };
    const lots: ClearedLot[] = [];
    let left = change;
    let home = zero;
    for (let lot = open[0]; lot !== undefined && !isZero(left); lot = open[0]) {
      const rest = subtract(lot.amount, lot.cleared);
      if (isNegative(rest) === isNegative(left)) break;
      const part = compareMoney(absolute(left), absolute(rest)) <= 0 ? left : negate(rest);
      const before = shareOf(lot, places);
      lot.cleared = subtract(lot.cleared, part);
      home = add(home, subtract(before, shareOf(lot, places)));
      lots.push({ amount: part, rate: lot.rate });
      left = subtract(left, part);
      if (isZero(subtract(lot.amount, lot.cleared))) open.shift();
    }
    if (!isZero(left)) {
      const beyond = beyondOf({ change, left, worth, rate, places });
      open.push({ amount: left, rate, home: beyond, cleared: zero });
      lots.push({ amount: left, rate });
      home = add(home, beyond);
    }
    const gains = lots.some((lot) => !sameRate(lot.rate, rate));
    results.set(key, { home, gain: gains ? subtract(home, worth) : zero, lots });
  }
  return results;
}

/** Of what a movement is worth, what is not for what was open: never of the other sign than its amount. */
function beyondOf({
  change,
  left,
  worth,
  rate,
  places,
}: {
  readonly change: Money;
  readonly left: Money;
  readonly worth: Money;
  readonly rate: Rate;
  readonly places: number;
}): Money {
  const home = subtract(worth, timesRate(subtract(change, left), rate, places));
  return isNegative(home) === isNegative(left) ? home : zero;
}

/** Of the home amount, what falls on all that is cleared so far; of the whole, exactly the whole. */
function shareOf({ amount, home, cleared }: Lot, places: number): Money {
  return isZero(cleared) ? zero : proportion(home, cleared, amount, places);
}

/** What a document is found by; the supplier tells two bills of a number apart. */
function keysOf(document: Document): readonly string[] {
  const as = namedAs(document.kind);
  if (as === undefined) return [];
  return as === "bill"
    ? keysOfBill(document.number, partyOf(document))
    : [keyOf(as, document.number)];
}

function keysOfBill(number: string, supplier: string): readonly string[] {
  const any = keyOf("bill", number);
  return supplier === "" ? [any] : [JSON.stringify([any, supplier]), any];
}

/** Who names a supplier means that supplier's bill, and no other's of the same number. */
function keysNamed(by: Document, number: string): readonly string[] {
  if (isPurchase(by.kind)) return keysOfBill(number, partyOf(by)).slice(0, 1);
  return canName(by.kind).map((name) => keyOf(name, number));
}

function keyOf(as: string, number: string): string {
  return `${as} ${normalizeName(number)}`;
}
