// What payments settle in QuickBooks: no invoice beyond what it has open, no payment beyond its money and its credits.
import {
  add,
  compareMoney,
  isNegative,
  isZero,
  type Money,
  subtract,
  sum,
  zero,
} from "../../model/money.ts";
import { amountOf, type Json } from "./json.ts";
import type { References } from "./references.ts";

export interface Settling {
  readonly money: Money;
  readonly links: readonly Link[];
}

/** A document that a payment names: something that it pays, or a credit that it uses. */
export interface Link {
  readonly key: string;
  readonly type: "Invoice" | "CreditMemo" | "JournalEntry";
  readonly side: "charge" | "credit";
  readonly amount: Money;
  /** What all of it comes to, where the run knows it. */
  readonly total?: Money | undefined;
}

export interface Ledger {
  /** What QuickBooks has under a key, and how much of it is open; of others, it is their total. */
  readonly open: (key: string, entity: string, amount: Money) => void;
  /** The lines of a payment, as far as there is anything to settle; what is settled is open no more. */
  readonly settle: (settling: Settling) => readonly Json[];
}

export function createLedger(refer: References): Ledger {
  const documents = new Map<string, { readonly entity: string; open: Money }>();
  const entityOf = (key: string) => documents.get(key)?.entity ?? refer.knownDocument(key)?.entity;
  const openOf = ({ key, amount }: Link) => least(amount, documents.get(key)?.open ?? amount);
  const isThere = ({ key, type }: Link) => (entityOf(key) ?? type) === type;
  return {
    open: (key, entity, amount) => {
      documents.set(key, { entity, open: amount });
    },
    settle: ({ money, links }) => {
      const there = merged(links).filter(isThere);
      for (const { key, type, total } of there) {
        if (total === undefined || documents.has(key)) continue;
        documents.set(key, { entity: type, open: total });
      }
      const charges = there.filter(({ side }) => side === "charge");
      const owed = sum(charges.map(openOf).filter((amount) => !isNegative(amount)));
      const credits = upTo(
        owed,
        there.filter(({ side }) => side === "credit"),
        openOf,
      );
      const paid = add(money, sum(credits.map(({ amount }) => amount)));
      const settled = [...upTo(paid, charges, openOf), ...credits];
      for (const { key, amount } of settled) {
        const own = documents.get(key);
        if (own !== undefined) own.open = subtract(own.open, amount);
      }
      return settled.map(({ key, type, amount }) => ({
        Amount: amountOf(amount),
        LinkedTxn: [{ TxnId: refer.document(key), TxnType: type }],
      }));
    },
  };
}

/** QuickBooks keeps one line of a payment for each document. */
function merged(links: readonly Link[]): readonly Link[] {
  const byKey = new Map<string, Link>();
  for (const link of links) {
    const before = byKey.get(link.key);
    byKey.set(link.key, { ...link, amount: add(before?.amount ?? zero, link.amount) });
  }
  return [...byKey.values()];
}

function upTo(most: Money, links: readonly Link[], openOf: (link: Link) => Money): readonly Link[] {
  let left = most;
  return links.flatMap((link) => {
    const amount = least(openOf(link), left);
    if (isNegative(amount) || isZero(amount)) return [];
    left = subtract(left, amount);
    return [{ ...link, amount }];
  });
}

function least(one: Money, other: Money): Money {
  return compareMoney(one, other) <= 0 ? one : other;
}
