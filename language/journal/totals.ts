// The figures of a run, added up entry by entry for the report.
import type { Account } from "../model/book.ts";
import type { Document } from "../model/document.ts";
import { type DocumentKind, documentKinds, isPurchase } from "../model/document-fields.ts";
import {
  addTo,
  type Money,
  moneyText,
  type RunningSum,
  startSum,
  subtractFrom,
  timesRate,
} from "../model/money.ts";
import { invariant } from "../text/invariant.ts";
import type { Booked, DraftEntry } from "./booking.ts";
import type { Entry } from "./entry.ts";
import type { Exchange } from "./exchange/rates.ts";
import { type Figures, figuresOf, type ToldByPlan } from "./figures.ts";
import { methodMoney } from "./method-money.ts";
import { type Counted, emptySums, type Sums } from "./run-sums.ts";

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

export function addUp(accounts: ReadonlyMap<string, Account>, plan: ToldByPlan): Totals {
  const { places } = plan;
  const sums = emptySums();
  return {
    document: (document, booked, selected, total) =>
      countDocument(sums, places, document, booked, selected, total),
    ignored: (document) => {
      sums.read++;
      sums.ignored.push(`${document.kind} ${document.number}`);
    },
    entry: (entry) => countEntry(sums, entry),
    figures: () => figuresOf(sums, accounts, plan),
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
    for (const { side, amount, role, causes } of postings) {
      if (role !== "revenue" && role !== "expense") continue;
      const [sum, natural] = ofLines(sums, role);
      move(sum, side === natural, amount);
      const group = causes[0]?.taxGroup;
      invariant(group !== undefined, "what is sold or bought bears a tax group");
      const groups = role === "revenue" ? sums.taxGroups : sums.purchaseTaxGroups;
      move(sumOf(groups, group), side === natural, amount);
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

function sumOf(sums: Map<string, RunningSum>, key: string): RunningSum {
  let sum = sums.get(key);
  if (sum === undefined) {
    sum = startSum();
    sums.set(key, sum);
  }
  return sum;
}

function move(sum: RunningSum, adds: boolean, amount: Money): void {
  if (adds) addTo(sum, amount);
  else subtractFrom(sum, amount);
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
      move(of, side === natural, foreign);
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
