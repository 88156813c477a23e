// The figures of a run, added up entry by entry for the report.
import type { Account } from "../model/book.ts";
import type { CivilDate } from "../model/calendar.ts";
import type { Document } from "../model/document.ts";
import { type DocumentKind, documentKinds, isPurchase } from "../model/document-fields.ts";
import {
  addTo,
  type Money,
  moneyText,
  type RunningSum,
  startSum,
  subtract,
  subtractFrom,
  timesRate,
  totalOf,
} from "../model/money.ts";
import type { Booked, DraftEntry } from "./booking.ts";
import type { Entry } from "./entry.ts";
import type { Exchange } from "./exchange/rates.ts";
import { methodMoney } from "./method-money.ts";
import type { Report, ReportedPurchases } from "./report.ts";

/** What a document comes to, in the book's currency and in its own. */
export interface DocumentTotal {
  readonly home: Money;
  readonly own: Money;
}

export interface Totals {
  /** Every document read, with what became of it. */
  readonly document: (
    document: Document,
    booked: Booked,
    selected: readonly DraftEntry[],
    total: DocumentTotal,
  ) => void;
  readonly ignored: (document: { readonly kind: string; readonly number: string }) => void;
  readonly entry: (entry: Entry) => void;
  readonly figures: () => Figures;
}

export type Figures = Pick<
  Report,
  | "documents"
  | "currencies"
  | "entries"
  | "postings"
  | "sales"
  | "accounts"
  | "taxes"
  | "methods"
  | "fallbacks"
  | "counted"
> & {
  readonly firstDate: CivilDate | null;
  readonly lastDate: CivilDate | null;
  readonly purchases: Omit<ReportedPurchases, "openItems">;
};

/** `places` are the decimals of the book's currency. */
export function addUp(accounts: ReadonlyMap<string, Account>, places: number): Totals {
  const sums = emptySums();
  return {
    document: (document, booked, selected, total) =>
      countDocument(sums, places, document, booked, selected, total),
    ignored: (document) => {
      sums.read++;
      sums.ignored.push(`${document.kind} ${document.number}`);
    },
    entry: (entry) => countEntry(sums, entry),
    figures: () => figuresOf(sums, accounts, places),
  };
}

interface Sums {
  read: number;
  booked: number;
  entries: number;
  postings: number;
  zeroLines: number;
  readonly sales: RunningSum;
  readonly purchases: RunningSum;
  firstDate: CivilDate | null;
  lastDate: CivilDate | null;
  readonly kinds: Map<string, Counted>;
  readonly currencies: Map<string, CurrencySum>;
  readonly passedOver: Map<string, string[]>;
  /** By the readers; listed before what the book ignores. */
  readonly ignored: string[];
  readonly held: Report["documents"]["held"][number][];
  readonly accounts: Map<string, { readonly debit: RunningSum; readonly credit: RunningSum }>;
  readonly taxes: Map<string, TaxSum>;
  readonly methods: Map<string, Counted>;
  readonly purchaseTaxes: Map<string, TaxSum>;
  readonly purchaseMethods: Map<string, Counted>;
  readonly fallbackItems: Map<string, Counted>;
  readonly fallbackMethods: Map<string, Counted>;
}

interface TaxSum {
  readonly base: RunningSum;
  readonly amount: RunningSum;
  /** Of bills. */
  readonly recovered: RunningSum;
  postings: number;
}

/** Of one kind in one currency. */
interface CurrencySum {
  readonly currency: string;
  readonly kind: string;
  readonly places: number;
  readonly total: RunningSum;
  readonly sales: RunningSum;
  readonly purchases: RunningSum;
  readonly home: RunningSum;
  count: number;
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
    purchases: startSum(),
    firstDate: null,
    lastDate: null,
    kinds: new Map(),
    currencies: new Map(),
    passedOver: new Map(),
    ignored: [],
    held: [],
    accounts: new Map(),
    taxes: new Map(),
    methods: new Map(),
    purchaseTaxes: new Map(),
    purchaseMethods: new Map(),
    fallbackItems: new Map(),
    fallbackMethods: new Map(),
  };
}

function countDocument(
  sums: Sums,
  places: number,
  document: Document,
  booked: Booked,
  selected: readonly DraftEntry[],
  total: DocumentTotal,
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
        total: moneyText(booked.total, places),
        taxes: moneyText(booked.taxes, places),
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
  count(sums.kinds, document.kind, total.home);
  // Before postings merge: a discount may share an account with sales.
  for (const { postings } of selected) {
    for (const { side, amount, role } of postings) {
      if (role !== "revenue" && role !== "expense") continue;
      const [sum, natural] = ofLines(sums, role);
      if (side === natural) addTo(sum, amount);
      else subtractFrom(sum, amount);
    }
  }
  const { exchange } = booked.scene;
  if (exchange !== undefined) countForeign(sums, document.kind, exchange, selected, total);
  const inHome = (own: Money) => (exchange && timesRate(own, exchange.rate, places)) ?? own;
  // What has no name in the book is booked as `otherwise` says.
  for (const { line, item } of booked.scene.lines) {
    if (line.item !== undefined && item.name === null)
      count(sums.fallbackItems, line.item, inHome(line.amount));
  }
  const { method } = document;
  const moved = methodMoney(booked.scene, places);
  if (method !== undefined && moved !== undefined) {
    const { amount } = moved;
    count(isPurchase(document.kind) ? sums.purchaseMethods : sums.methods, method, amount);
    if (booked.scene.method?.method.name === null) count(sums.fallbackMethods, method, amount);
  }
}

/** What postings of lines add up to, and on which side they do. */
function ofLines(
  { sales, purchases }: Pick<Sums, "sales" | "purchases">,
  role: "revenue" | "expense",
): readonly [RunningSum, "debit" | "credit"] {
  return role === "revenue" ? [sales, "credit"] : [purchases, "debit"];
}

function countForeign(
  { currencies }: Sums,
  kind: DocumentKind,
  { currency, places }: Exchange,
  selected: readonly DraftEntry[],
  { home, own }: DocumentTotal,
): void {
  const key = `${currency} ${documentKinds.indexOf(kind)}`;
  let sum = currencies.get(key);
  if (sum === undefined) {
    const [total, sales, purchases, ofHome] = [startSum(), startSum(), startSum(), startSum()];
    sum = { currency, kind, places, total, sales, purchases, home: ofHome, count: 0 };
    currencies.set(key, sum);
  }
  sum.count++;
  addTo(sum.total, own);
  addTo(sum.home, home);
  for (const { postings } of selected) {
    for (const { side, foreign, role } of postings) {
      if (foreign === undefined || (role !== "revenue" && role !== "expense")) continue;
      const [of, natural] = ofLines(sum, role);
      if (side === natural) addTo(of, foreign);
      else subtractFrom(of, foreign);
    }
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
  const taxes = isPurchase(entry.kind) ? sums.purchaseTaxes : sums.taxes;
  for (const { tax, base, amount, recovered } of entry.taxes) {
    let sum = taxes.get(tax);
    if (sum === undefined) {
      sum = { base: startSum(), amount: startSum(), recovered: startSum(), postings: 0 };
      taxes.set(tax, sum);
    }
    if (recovered !== undefined) addTo(sum.recovered, recovered);
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

function figuresOf(sums: Sums, accounts: ReadonlyMap<string, Account>, places: number): Figures {
  const text = (amount: Money) => moneyText(amount, places);
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
          : [{ kind, count: counted.count, total: text(totalOf(counted.amount)) }];
      }),
      passedOver: sorted(passedOver).map(([reason, documents]) => ({
        reason,
        count: documents.length,
        documents,
      })),
      held: sums.held,
    },
    ...(sums.currencies.size === 0 ? {} : { currencies: currenciesOf(sums.currencies, text) }),
    entries: sums.entries,
    postings: sums.postings,
    sales: text(totalOf(sums.sales)),
    accounts: sorted(sums.accounts).map(([account, { debit, credit }]) => ({
      account,
      title: accounts.get(account)?.title ?? null,
      debit: text(totalOf(debit)),
      credit: text(totalOf(credit)),
      balance: text(subtract(totalOf(debit), totalOf(credit))),
    })),
    taxes: sorted(sums.taxes).map(([tax, { base, amount, postings }]) => ({
      tax,
      base: text(totalOf(base)),
      amount: text(totalOf(amount)),
      postings,
    })),
    methods: methodsOf(sums.methods, text),
    purchases: {
      total: text(totalOf(sums.purchases)),
      taxes: sorted(sums.purchaseTaxes).map(([tax, { base, amount, recovered, postings }]) => ({
        tax,
        base: text(totalOf(base)),
        amount: text(totalOf(amount)),
        recovered: text(totalOf(recovered)),
        postings,
      })),
      methods: methodsOf(sums.purchaseMethods, text),
    },
    fallbacks: [
      ...fallbacksOf("item", sums.fallbackItems, text),
      ...fallbacksOf("method", sums.fallbackMethods, text),
    ],
    counted:
      sums.zeroLines === 0 ? [] : [{ what: "zero lines", count: sums.zeroLines, amount: null }],
  };
}

/** In the book’s currency, with its decimals. */
type Text = (amount: Money) => string;

function currenciesOf(sums: Sums["currencies"], text: Text): NonNullable<Report["currencies"]> {
  return sorted(sums).map(([, { currency, kind, places, count: times, ...own }]) => {
    const foreign = (sum: RunningSum) => moneyText(totalOf(sum), places);
    return {
      currency,
      kind,
      count: times,
      total: foreign(own.total),
      sales: foreign(own.sales),
      purchases: foreign(own.purchases),
      home: text(totalOf(own.home)),
    };
  });
}

function methodsOf(counted: ReadonlyMap<string, Counted>, text: Text): Report["methods"] {
  return sorted(counted).map(([method, { amount, count: times }]) => ({
    method,
    amount: text(totalOf(amount)),
    count: times,
  }));
}

function fallbacksOf(
  what: "item" | "method",
  counted: ReadonlyMap<string, Counted>,
  text: Text,
): Report["fallbacks"] {
  return sorted(counted).map(([name, { count: times, amount }]) => ({
    what,
    name,
    count: times,
    amount: text(totalOf(amount)),
  }));
}

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
