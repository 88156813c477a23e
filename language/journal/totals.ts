// The figures of a run, added up entry by entry for the report.
import type { Account, Book } from "../model/book.ts";
import type { CivilDate } from "../model/calendar.ts";
import type { Document } from "../model/document.ts";
import { documentKinds } from "../model/document-fields.ts";
import {
  addTo,
  type Money,
  moneyText,
  type RunningSum,
  startSum,
  subtract,
  subtractFrom,
  totalOf,
  zero,
} from "../model/money.ts";
import type { Booked, DraftEntry } from "./book-document.ts";
import type { Entry } from "./entry.ts";
import type { Report } from "./report.ts";

export interface Totals {
  /** Every document read, with what became of it. */
  readonly document: (
    document: Document,
    booked: Booked,
    selected: readonly DraftEntry[],
    total: Money,
  ) => void;
  readonly ignored: (document: { readonly kind: string; readonly number: string }) => void;
  readonly entry: (entry: Entry) => void;
  readonly figures: () => Figures;
}

export type Figures = Pick<
  Report,
  | "documents"
  | "entries"
  | "postings"
  | "sales"
  | "accounts"
  | "taxes"
  | "methods"
  | "fallbacks"
  | "counted"
> & { readonly firstDate: CivilDate | null; readonly lastDate: CivilDate | null };

export function addUp(
  accounts: ReadonlyMap<string, Account>,
  book: Pick<Book, "items" | "methods">,
): Totals {
  const sums = emptySums();
  return {
    document: (document, booked, selected, total) =>
      countDocument(sums, book, document, booked, selected, total),
    ignored: (document) => {
      sums.read++;
      sums.ignored.push(`${document.kind} ${document.number}`);
    },
    entry: (entry) => countEntry(sums, entry),
    figures: () => figuresOf(sums, accounts),
  };
}

interface Sums {
  read: number;
  booked: number;
  entries: number;
  postings: number;
  zeroLines: number;
  readonly sales: RunningSum;
  firstDate: CivilDate | null;
  lastDate: CivilDate | null;
  readonly kinds: Map<string, Counted>;
  readonly passedOver: Map<string, string[]>;
  /** By the readers; listed before what the book ignores. */
  readonly ignored: string[];
  readonly held: Report["documents"]["held"][number][];
  readonly accounts: Map<string, { readonly debit: RunningSum; readonly credit: RunningSum }>;
  readonly taxes: Map<string, TaxSum>;
  readonly methods: Map<string, Counted>;
  readonly fallbackItems: Map<string, Counted>;
  readonly fallbackMethods: Map<string, Counted>;
}

interface TaxSum {
  readonly base: RunningSum;
  readonly amount: RunningSum;
  postings: number;
}

interface Counted {
  count: number;
  readonly amount: RunningSum;
}

function emptySums(): Sums {
  return {
    read: 0,
    booked: 0,
    entries: 0,
    postings: 0,
    zeroLines: 0,
    sales: startSum(),
    firstDate: null,
    lastDate: null,
    kinds: new Map(),
    passedOver: new Map(),
    ignored: [],
    held: [],
    accounts: new Map(),
    taxes: new Map(),
    methods: new Map(),
    fallbackItems: new Map(),
    fallbackMethods: new Map(),
  };
}

function countDocument(
  sums: Sums,
  book: Pick<Book, "items" | "methods">,
  document: Document,
  booked: Booked,
  selected: readonly DraftEntry[],
  total: Money,
): void {
  sums.read++;
  const name = () => `${document.kind} ${document.number}`;
  switch (booked.outcome) {
    case "refused":
      return;
    case "passed over":
      passOver(sums, booked.reason, name());
      return;
    case "held":
      sums.held.push({
        document: document.number,
        date: document.date,
        total: moneyText(booked.total),
        taxes: moneyText(booked.taxes),
      });
      return;
    case "booked":
      break;
  }
  if (selected.length === 0) {
    passOver(sums, "outside the dates", name());
    return;
  }
  sums.booked++;
  sums.zeroLines += booked.zeroLines;
  count(sums.kinds, document.kind, total);
  // Before postings merge: a discount may share an account with sales.
  for (const { postings } of selected) {
    for (const { side, amount, role } of postings) {
      if (role !== "revenue") continue;
      if (side === "credit") addTo(sums.sales, amount);
      else subtractFrom(sums.sales, amount);
    }
  }
  for (const { line } of booked.scene.lines) {
    if (line.item !== undefined && !book.items.has(line.item))
      count(sums.fallbackItems, line.item, line.amount);
  }
  const { method, amount } = document;
  if (method !== undefined && booked.scene.method !== undefined) {
    const signed = document.kind === "refund" ? subtract(zero, amount ?? zero) : (amount ?? zero);
    count(sums.methods, method, signed);
    if (!book.methods.has(method)) count(sums.fallbackMethods, method, signed);
  }
}

function countEntry(sums: Sums, entry: Entry): void {
  sums.entries++;
  sums.postings += entry.postings.length;
  if (sums.firstDate === null || entry.date < sums.firstDate) sums.firstDate = entry.date;
  if (sums.lastDate === null || sums.lastDate < entry.date) sums.lastDate = entry.date;
  for (const { account, side, amount } of entry.postings) {
    let sum = sums.accounts.get(account);
    if (sum === undefined) {
      sum = { debit: startSum(), credit: startSum() };
      sums.accounts.set(account, sum);
    }
    addTo(side === "debit" ? sum.debit : sum.credit, amount);
  }
  for (const { tax, base, amount } of entry.taxes) {
    let sum = sums.taxes.get(tax);
    if (sum === undefined) {
      sum = { base: startSum(), amount: startSum(), postings: 0 };
      sums.taxes.set(tax, sum);
    }
    addTo(sum.base, base);
    addTo(sum.amount, amount);
    sum.postings++;
  }
}

function count(into: Map<string, Counted>, key: string, amount: Money): void {
  let counted = into.get(key);
  if (counted === undefined) {
    counted = { count: 0, amount: startSum() };
    into.set(key, counted);
  }
  counted.count++;
  addTo(counted.amount, amount);
}

function passOver(sums: Sums, reason: string, document: string): void {
  const documents = sums.passedOver.get(reason);
  if (documents === undefined) sums.passedOver.set(reason, [document]);
  else documents.push(document);
}

function figuresOf(sums: Sums, accounts: ReadonlyMap<string, Account>): Figures {
  const passedOver = new Map(sums.passedOver);
  const ignored = [...sums.ignored, ...(passedOver.get("ignored") ?? [])];
  if (ignored.length > 0) passedOver.set("ignored", ignored);
  return {
    firstDate: sums.firstDate,
    lastDate: sums.lastDate,
    documents: {
      read: sums.read,
      booked: sums.booked,
      byKind: documentKinds.flatMap((kind) => {
        const counted = sums.kinds.get(kind);
        return counted === undefined
          ? []
          : [{ kind, count: counted.count, total: moneyText(totalOf(counted.amount)) }];
      }),
      passedOver: sorted(passedOver).map(([reason, documents]) => ({
        reason,
        count: documents.length,
        documents,
      })),
      held: sums.held,
    },
    entries: sums.entries,
    postings: sums.postings,
    sales: moneyText(totalOf(sums.sales)),
    accounts: sorted(sums.accounts).map(([account, { debit, credit }]) => ({
      account,
      title: accounts.get(account)?.title ?? null,
      debit: moneyText(totalOf(debit)),
      credit: moneyText(totalOf(credit)),
      balance: moneyText(subtract(totalOf(debit), totalOf(credit))),
    })),
    taxes: sorted(sums.taxes).map(([tax, { base, amount, postings }]) => ({
      tax,
      base: moneyText(totalOf(base)),
      amount: moneyText(totalOf(amount)),
      postings,
    })),
    methods: sorted(sums.methods).map(([method, { amount, count: times }]) => ({
      method,
      amount: moneyText(totalOf(amount)),
      count: times,
    })),
    fallbacks: [
      ...fallbacksOf("item", sums.fallbackItems),
      ...fallbacksOf("method", sums.fallbackMethods),
    ],
    counted:
      sums.zeroLines === 0 ? [] : [{ what: "zero lines", count: sums.zeroLines, amount: null }],
  };
}

function fallbacksOf(
  what: "item" | "method",
  counted: ReadonlyMap<string, Counted>,
): Report["fallbacks"] {
  return sorted(counted).map(([name, { count: times, amount }]) => ({
    what,
    name,
    count: times,
    amount: moneyText(totalOf(amount)),
  }));
}

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
