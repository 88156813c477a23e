// What documents in another currency are carried at: each opens an amount at its rate, others clear it at that rate,
// in the order of their days, and what clears the last of it clears its home amount to the cent.
import type { CivilDate } from "../../model/calendar.ts";
import type { Document } from "../../model/document.ts";
import type { DocumentKind } from "../../model/document-fields.ts";
import {
  absolute,
  add,
  compareMoney,
  exchangeDifference,
  isNegative,
  isZero,
  type Money,
  negate,
  proportion,
  type Rate,
  subtract,
  sum,
  timesRate,
  zero,
} from "../../model/money.ts";
import { compareText } from "../../text/compare.ts";
import { normalizeName } from "../../text/names.ts";
import { canName, type NamedAs, namedAs } from "../document-table.ts";
import { settledBy } from "../settlement.ts";

/** A document in another currency that others may name. */
export interface CarriedDocument {
  readonly currency: string;
  /** Undefined where it is known and does not say. */
  readonly rate: Rate | undefined;
}

/** What a movement does, in the book's currency; both in the direction of debits. */
export interface Cleared {
  /** At the rates at which it was opened. */
  readonly home: Money;
  /** That, less what it is worth at the rate of what moves it: above zero, a gain. */
  readonly gain: Money;
}

export interface Carried {
  /** A document in another currency, and what it does to those that it names. */
  readonly put: (document: Document, about: About) => void;
  /** What a credit note, or a refund of lines, credits: known only when its taxes are. */
  readonly putCredit: (document: Document, identity: string, total: Money) => void;
  readonly find: (by: DocumentKind, number: string) => CarriedDocument | undefined;
  /** What is due of an opening, in both currencies. */
  readonly opened: (number: string) => Opened | undefined;
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
  readonly opened: Money;
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
  readonly rate: Rate | undefined;
  readonly older: boolean;
}

/** `decimals` are those of other currencies, `places` those of the book's own. */
export function carry(places: number, decimals: ReadonlyMap<string, number>): Carried {
  const items = new Map<string, Item>();
  const itemOf = (by: DocumentKind, number: string): Item | undefined => {
    for (const name of canName(by)) {
      const item = items.get(keyOf(name, number));
      if (item !== undefined) return item;
    }
    return undefined;
  };
  // What names a document may come before it.
  const waiting: { readonly by: DocumentKind; readonly number: string; readonly move: Move }[] = [];
  const settle = () => {
    for (const { by, number, move } of waiting) {
      const item = itemOf(by, number);
      if (item === undefined) continue;
      item.moves.push(move);
      item.cleared = undefined;
    }
    waiting.length = 0;
  };
  return {
    put: (document, about) => {
      const { kind, number, currency, rate } = document;
      const as = namedAs(kind);
      if (as !== undefined && currency !== undefined) {
        const opened = openedBy(document, about.total);
        const { opening } = about;
        items.set(keyOf(as, number), {
          currency,
          rate,
          opened,
          opening,
          moves: [],
          cleared: undefined,
        });
      }
      for (const [by, named, move] of movesOf(document, about)) {
        waiting.push({ by, number: named, move });
      }
    },
    putCredit: (document, identity, total) => {
      const named = document.credits?.document;
      if (named === undefined) return;
      const at = { ...moveAt(document, identity), older: false };
      const credit = { ...at, key: `${identity}|credit`, order: `${at.order} 1`, rate: undefined };
      waiting.push({
        by: document.kind,
        number: named,
        move: { ...credit, change: negate(total) },
      });
      if (document.kind !== "refund") return;
      const change = add(document.amount ?? zero, document.rounding ?? zero);
      const money = {
        ...at,
        key: `${identity}|money`,
        order: `${at.order} 2`,
        rate: document.rate,
      };
      waiting.push({ by: "refund", number: named, move: { ...money, change } });
    },
    find: itemOf,
    opened: (number) => {
      const item = items.get(keyOf("billed", number));
      if (item?.rate === undefined) return undefined;
      const { currency, opened: amount, rate } = item;
      const foreign = { currency, places: decimals.get(currency) ?? places, amount };
      return { home: timesRate(amount, rate, places), foreign };
    },
    cleared: (asked, document, identity) => {
      settle();
      const { kind, number, applies, credits } = document;
      const named = asked.of === "application" ? applies[asked.index]?.document : credits?.document;
      const own = asked.of === "application" && asked.on === "own";
      const item = own ? items.get(keyOf("billed", number)) : itemOf(kind, named ?? "");
      if (item === undefined) return undefined;
      item.cleared ??= clear(item, places);
      return item.cleared.get(`${identity}|${keyOfMovement(asked)}`);
    },
  };
}

/** What applies to a document that is not in the data moves it at the rate that it states. */
export function clearedAt(change: Money, opened: Rate, own: Rate, places: number): Cleared {
  return {
    home: timesRate(change, opened, places),
    gain: exchangeDifference(change, own, opened, places),
  };
}

/** In debits: what is owed is above zero, what was paid in advance below. */
function openedBy(document: Document, total: Money): Money {
  switch (document.kind) {
    case "payment": {
      const applied = sum(document.applies.map((application) => settledBy(document, application)));
      return subtract(applied, settledInAll(document));
    }
    case "deposit":
      return negate(total);
    // A sale is paid as it is made.
    case "sale":
      return subtract(total, settledInAll(document));
    default:
      return total;
  }
}

function settledInAll({ amount, rounding, applies }: Document): Money {
  const beside = applies.map(({ discount, writeOff, waived, kept }) =>
    subtract(sum([discount ?? zero, writeOff ?? zero, waived ?? zero]), kept ?? zero),
  );
  return sum([amount ?? zero, rounding ?? zero, ...beside]);
}

function movesOf(
  document: Document,
  { identity, older }: About,
): readonly (readonly [DocumentKind, string, Move])[] {
  const { kind, number, applies, lines, rate } = document;
  const at = { ...moveAt(document, identity), rate, older };
  if (kind === "invoice") {
    return applies.flatMap(({ document: deposit, amount = zero }, index) => {
      const on = (key: "named" | "own", change: Money): Move => ({
        ...at,
        key: `${identity}|${keyOfMovement({ of: "application", index, on: key })}`,
        order: `${at.order} ${index}`,
        change,
      });
      const named = [kind, deposit, on("named", amount)] as const;
      // An invoice is meant by its number as a payment means it.
      return [named, ["payment", number, on("own", negate(amount))] as const];
    });
  }
  if (kind !== "payment" && (kind !== "refund" || lines.length > 0)) return [];
  return applies.map((application, index) => {
    const settled = settledBy(document, application);
    const key = `${identity}|${keyOfMovement({ of: "application", index, on: "named" })}`;
    const change = kind === "payment" ? negate(settled) : settled;
    return [kind, application.document, { ...at, key, order: `${at.order} ${index}`, change }];
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
  const lots: Lot[] = [];
  const open = (amount: Money, rate: Rate): Money => {
    const home = timesRate(amount, rate, places);
    if (!isZero(amount)) lots.push({ amount, rate, home, cleared: zero });
    return home;
  };
  open(item.opened, opened);
  const moves = item.moves
    .filter(({ older }) => !(older && item.opening))
    .sort((a, b) => compareText(a.day, b.day) || compareText(a.order, b.order));
  for (const { key, change, rate = opened } of moves) {
    let left = change;
    let [home, gain] = [zero, zero];
    for (let lot = lots[0]; lot !== undefined && !isZero(left); lot = lots[0]) {
      const rest = subtract(lot.amount, lot.cleared);
      if (isNegative(rest) === isNegative(left)) break;
      const part = compareMoney(absolute(left), absolute(rest)) <= 0 ? left : negate(rest);
      const before = shareOf(lot, places);
      lot.cleared = subtract(lot.cleared, part);
      home = add(home, subtract(before, shareOf(lot, places)));
      gain = add(gain, exchangeDifference(part, rate, lot.rate, places));
      left = subtract(left, part);
      if (isZero(subtract(lot.amount, lot.cleared))) lots.shift();
    }
    results.set(key, { home: isZero(left) ? home : add(home, open(left, rate)), gain });
  }
  return results;
}

/** Of the home amount, what falls on all that is cleared so far; of the whole, exactly the whole. */
function shareOf({ amount, home, cleared }: Lot, places: number): Money {
  return isZero(cleared) ? zero : proportion(home, cleared, amount, places);
}

function keyOf(as: NamedAs, number: string): string {
  return `${as} ${normalizeName(number)}`;
}
