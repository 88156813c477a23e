// What is left of overpayments once refunds, and payments below zero, have given some of them back: those that name
// what was paid give back what it was paid too much first, and then what its payments left over.
import type { Application, Document } from "../model/document.ts";
import {
  add,
  compareMoney,
  isNegative,
  isZero,
  type Money,
  negate,
  subtract,
  zero,
} from "../model/money.ts";
import { compareText } from "../text/compare.ts";
import { normalizeName } from "../text/names.ts";
import { creditKeyOf, findNamed, isNameShared, type Known } from "./known.ts";
import { settledName, surestName } from "./paid.ts";
import { settledBy } from "./settlement.ts";

export interface GivenBack {
  readonly put: (document: Document, identityOf: (document: Document) => string) => void;
  /** What a credit note credits, by `creditKeyOf`. */
  readonly putCredit: (key: string, total: Money) => void;
  readonly leftOf: (known: Known, payment: Overpayment) => Money;
}

export interface Overpayment {
  readonly document: Document;
  readonly identity: string;
  /** Of the one document that it names, what it settles beyond its total. */
  readonly over: Money;
  /** What it settles nothing with. */
  readonly unapplied: Money;
}

/** `unappliedOf` says what a payment leaves over. */
export function rememberGivenBack(unappliedOf: (document: Document) => Money): GivenBack {
  const back = new Map<string, Money>();
  const credited = new Map<string, Money>();
  const payments: Paid[] = [];
  const more = (sums: Map<string, Money>, name: string, amount: Money) =>
    sums.set(name, add(sums.get(name) ?? zero, amount));
  let left: ReadonlyMap<string, Money> | undefined;
  return {
    put: (document, identityOf) => {
      const isRefund = document.kind === "refund" && document.lines.length === 0;
      const pays = document.kind === "payment" || document.kind === "bill-payment";
      if (!isRefund && !pays) return;
      for (const one of document.applies) {
        const settled = settledBy(document, one);
        const amount = isRefund ? settled : negate(settled);
        if (isNegative(amount) || isZero(amount)) continue;
        for (const name of namesOf(document, one)) more(back, name, amount);
      }
      if (!pays || document.applies.length === 0) return;
      const unapplied = unappliedOf(document);
      if (compareMoney(unapplied, zero) > 0) {
        payments.push({ document, identity: identityOf(document), unapplied });
      }
    },
    putCredit: (key, total) => {
      more(credited, key, total);
    },
    leftOf: (known, { document, identity, over, unapplied }) => {
      if (back.size === 0) return larger(over, unapplied);
      const asked = { known, back, credited };
      left ??= shareOut(asked, payments);
      const [only] = document.applies;
      const kept = only === undefined ? over : overOf(asked, document, only, over);
      const own = back.get(ownName(known, document) ?? "") ?? zero;
      return larger(atLeastZero(subtract(kept, own)), left.get(identity) ?? unapplied);
    },
  };
}

/** A payment that leaves something over. */
interface Paid extends Pick<Overpayment, "document" | "identity" | "unapplied"> {}

interface Asked {
  readonly known: Known;
  readonly back: ReadonlyMap<string, Money>;
  readonly credited: ReadonlyMap<string, Money>;
}

/** A refund of a document that is paid too much leaves that much less of it. */
function overOf(asked: Asked, document: Document, only: Application, over: Money): Money {
  const name = nameFor(asked.known, document, only);
  if (!asked.back.has(name)) return over;
  return smaller(over, atLeastZero(negate(openOf(asked, document, only))));
}

/** By the identities of payments, what is left of what each leaves over, whatever order they came in. */
function shareOut(asked: Asked, payments: readonly Paid[]): ReadonlyMap<string, Money> {
  const { known, back } = asked;
  const pools = new Map<string, Money>();
  const take = (name: string, most: () => Money, wanted: Money) => {
    const pool = pools.get(name) ?? most();
    const taken = smaller(pool, wanted);
    pools.set(name, subtract(pool, taken));
    return subtract(wanted, taken);
  };
  const left = new Map<string, Money>();
  // Who names the fewest has the least choice.
  const inOrder = [...payments].sort(
    ({ document: one, ...a }, { document: other, ...b }) =>
      one.applies.length - other.applies.length ||
      compareText(`${one.date} ${a.identity}`, `${other.date} ${b.identity}`),
  );
  for (const { document, identity, unapplied } of inOrder) {
    let rest = unapplied;
    const own = ownName(known, document);
    if (own !== undefined) rest = take(own, () => back.get(own) ?? zero, rest);
    const named = document.applies.map((one) => ({ one, name: nameFor(known, document, one) }));
    for (const { one, name } of named.sort((a, b) => compareText(a.name, b.name))) {
      const spare = () =>
        atLeastZero(smaller(back.get(name) ?? zero, openOf(asked, document, one)));
      rest = take(name, spare, rest);
    }
    left.set(identity, rest);
  }
  return left;
}

/** What is due of a document, less what credit notes credit and less what payments settle. */
function openOf({ known, credited }: Asked, document: Document, one: Application): Money {
  const named = findNamed(known, document, one.document);
  const due = named === undefined || named.kind === "sale" ? zero : named.total;
  const credits = credited.get(creditKeyOf(known, document, one.document)) ?? zero;
  const paid = known.paid.of(nameFor(known, document, one))?.amount ?? zero;
  return subtract(subtract(due, credits), paid);
}

/** Under which refunds of the payment itself stand: a number means what was billed, or deposited, before a payment. */
function ownName({ documents }: Known, { kind, number }: Document): string | undefined {
  const name = normalizeName(number);
  if (kind !== "payment") return undefined;
  const isOther = documents.named("billed", name) !== -1 || documents.named("deposit", name) !== -1;
  return isOther ? undefined : name;
}

function nameFor(known: Known, document: Document, one: Application): string {
  const sure = isNameShared(known, document, one.document) ? surestName(document, one) : undefined;
  return sure ?? settledName(document, one);
}

function namesOf(document: Document, one: Application): readonly string[] {
  const sure = surestName(document, one);
  const name = settledName(document, one);
  return sure === undefined ? [name] : [name, sure];
}

function smaller(one: Money, other: Money): Money {
  return compareMoney(one, other) < 0 ? one : other;
}

function larger(one: Money, other: Money): Money {
  return compareMoney(one, other) > 0 ? one : other;
}

function atLeastZero(amount: Money): Money {
  return larger(amount, zero);
}
