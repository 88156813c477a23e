// What credit notes in another currency are worth in the book's: of each account of the invoice what is credited so far,
// less what was credited before, so that a credit of the whole gives back the cents that the invoice posted.
import {
  absolute,
  add,
  compareMoney,
  isNegative,
  isZero,
  type Money,
  negate,
  type Rate,
  subtract,
  timesRate,
  zero,
} from "../../model/money.ts";
import { compareText } from "../../text/compare.ts";
import { notesByInvoice, orderKey } from "../credit.ts";
import { creditKey, identityOf, type Known } from "../known.ts";
import { type LoosePosting, postDocument } from "../post.ts";
import type { Prepared } from "../prepare.ts";
import type { DocumentScene } from "../scene.ts";
import { convertPostings, spread } from "./convert.ts";

/** By the identity of a note. */
export type CreditHomes = ReadonlyMap<string, CreditHome>;

export interface CreditHome {
  /** By the place of a posting, in the direction of debits. */
  readonly homes: ReadonlyMap<number, Money>;
  /** How many amounts the invoice rounded, each by itself: the note gives back what that left. */
  readonly rounded: number;
}

/** Of invoices and of the notes that credit them, each with the taxes that fall on it. */
export function creditHomes(
  prepared: Prepared,
  known: Known,
  invoices: readonly DocumentScene[],
  notes: readonly DocumentScene[],
): CreditHomes {
  const byInvoice = notesByInvoice(known, notes);
  const homes = new Map<string, CreditHome>();
  for (const invoice of invoices) {
    const own = byInvoice.get(creditKey(known, invoice.document)) ?? [];
    if (invoice.exchange === undefined || own.length === 0) continue;
    own.sort((a, b) => compareText(orderKey(prepared, a), orderKey(prepared, b)));
    for (const [identity, amounts] of homesOf(prepared, invoice, own)) homes.set(identity, amounts);
  }
  return homes;
}

/** `notes` in the order in which they count. */
function homesOf(
  prepared: Prepared,
  invoice: DocumentScene,
  notes: readonly DocumentScene[],
): CreditHomes {
  const accounts = new Map<string, Account>();
  const accountOf = (posting: LoosePosting): Account => {
    const key = JSON.stringify([posting.role, posting.account, posting.tax]);
    let account = accounts.get(key);
    if (account === undefined) {
      account = { foreign: zero, home: zero, credited: zero, given: zero };
      accounts.set(key, account);
    }
    return account;
  };
  for (const posting of convertPostings(prepared, invoice, loose(prepared, invoice))) {
    if (!isOfLines(posting) || posting.foreign === undefined) continue;
    const account = accountOf(posting);
    account.foreign = add(account.foreign, inDebits(posting, posting.foreign));
    account.home = add(account.home, inDebits(posting, posting.amount));
  }
  const { places } = prepared.plan;
  const rounded = invoice.lines.length + invoice.taxes.length + 1;
  return new Map(
    notes.map((note) => {
      const parts = new Map<Account, { index: number; posting: LoosePosting; foreign: Money }[]>();
      loose(prepared, note).forEach((posting, index) => {
        if (!isOfLines(posting)) return;
        const account = accountOf(posting);
        const part = { index, posting, foreign: inDebits(posting, posting.amount) };
        parts.set(account, [...(parts.get(account) ?? []), part]);
      });
      const homes = new Map<number, Money>();
      const rate = note.exchange?.creditRate;
      const home = { homes, rounded };
      if (rate === undefined) return [identityOf(prepared, note.document), home];
      for (const [account, own] of parts) {
        for (const { foreign } of own) account.credited = add(account.credited, foreign);
        const reached = reachedOf(account, rate, places);
        const byPosting = new Map<LoosePosting, Money>();
        const whole = subtract(reached, account.given);
        account.given = add(account.given, spread(byPosting, own, { rate, places, whole }));
        for (const { index, posting } of own) homes.set(index, byPosting.get(posting) ?? zero);
      }
      return [identityOf(prepared, note.document), home];
    }),
  );
}

/**
 * What is credited so far at the rate, and never more than the invoice posted to the account, which it rounded amount by
 * amount; of the whole, exactly that. So what is credited never shrinks, and no part of it turns round.
 */
function reachedOf({ foreign, home, credited }: Account, rate: Rate, places: number): Money {
  const beyond = add(credited, foreign);
  if (isZero(beyond)) return negate(home);
  const reached = timesRate(credited, rate, places);
  // Where lines of both signs meet on an account, its cents may be of the other sign than its amount.
  const inStep = !isZero(foreign) && (isZero(home) || isNegative(home) === isNegative(foreign));
  if (!inStep || isNegative(credited) === isNegative(foreign)) return reached;
  if (isNegative(beyond) !== isNegative(foreign)) {
    return subtract(timesRate(beyond, rate, places), home);
  }
  return compareMoney(absolute(reached), absolute(home)) < 0 ? reached : negate(home);
}

/** An account under one role: what the invoice put there, and what its notes took back so far. */
interface Account {
  foreign: Money;
  home: Money;
  credited: Money;
  given: Money;
}

function loose(prepared: Prepared, scene: DocumentScene): readonly LoosePosting[] {
  return postDocument(prepared, scene).postings;
}

/** What lines and taxes put on accounts; what customers owe is cleared as a whole. */
function isOfLines({ role, causes }: LoosePosting): boolean {
  if (role === "revenue" || role === "tax") return true;
  if (role === "expense" || role === "unrecovered") return true;
  return role === "discount" && causes[0]?.application === undefined;
}

function inDebits({ side }: LoosePosting, amount: Money): Money {
  return side === "debit" ? amount : negate(amount);
}
