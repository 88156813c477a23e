// Counts what a rule or a name was used for: how often, in how many documents, for how much, and when last.
import type { Posting } from "../journal/entry.ts";
import type { CivilDate } from "../model/calendar.ts";
import { add, type Money, zero } from "../model/money.ts";

export interface Tally {
  hits: number;
  documents: number;
  lastSeen: CivilDate | null;
  debit: Money;
  credit: Money;
  /** The document that was counted last. */
  serial: number;
}

/** The document at hand: its number in the run, and its date. */
export interface Seen {
  readonly serial: number;
  readonly date: CivilDate;
}

export type TalliedAmount = Pick<Posting, "side" | "amount">;

export function newTally(): Tally {
  return { hits: 0, documents: 0, lastSeen: null, debit: zero, credit: zero, serial: 0 };
}

/** Documents come one at a time, so one number says whether this one was counted before. */
export function hit(tally: Tally, { serial, date }: Seen, { side, amount }: TalliedAmount): void {
  tally.hits++;
  tally[side] = add(tally[side], amount);
  if (tally.serial === serial) return;
  tally.serial = serial;
  tally.documents++;
  if (tally.lastSeen === null || tally.lastSeen < date) tally.lastSeen = date;
}
