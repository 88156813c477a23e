// Credit notes: each takes its part of the credited invoice's taxes, counted from the beginning, so that credits
// of the whole bring every account back to zero.
import { creditCentsLeft } from "../diagnostics/codes/credit-cents-left.ts";
import { creditTaxUnknown } from "../diagnostics/codes/credit-tax-unknown.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Document } from "../model/document.ts";
import {
  absolute,
  add,
  compareMoney,
  isNegative,
  isZero,
  type Money,
  moneyWords,
  proportion,
  split,
  subtract,
  sum,
  zero,
} from "../model/money.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { identityOf } from "./known.ts";
import type { Prepared } from "./prepare.ts";
import type { CompletionScene, DocumentScene, LineScene, SlotChoice, TaxScene } from "./scene.ts";
import { placeOf } from "./stage.ts";

/** One credit note's part of what it credits. */
export interface Credit {
  readonly taxes: CreditedTaxes;
  /** Of the note that makes the credit whole. */
  readonly completions: readonly CompletionScene[];
}

/** While they are being counted, every credit note is taken to have its taxes. */
export const uncounted: Credit = { taxes: new Map(), completions: [] };

/** What falls on a line and a tax of one credit note. */
export type CreditedTaxes = ReadonlyMap<LineKey, Money>;

/** A line of a credit note, by its own number, and a tax. */
export type LineKey = `${number}|${string}`;

/** Of a credit note that credits a known document. */
export type Credits = (note: Document) => Credit | undefined;

export interface CreditRequest {
  readonly prepared: Prepared;
  /** The documents that credit notes name, staged. */
  readonly invoices: readonly DocumentScene[];
  /** All credit notes that name one of them, staged at its date. */
  readonly notes: readonly DocumentScene[];
  readonly report: (problem: Problem) => void;
}

/** By the identity of the credit note. What one states is carried: only its lines' parts of it are found here. */
export function creditTaxes(request: CreditRequest): ReadonlyMap<string, Credit> {
  const { prepared, invoices, notes, report } = request;
  const credits = new Map<string, Credit>();
  const byInvoice = notesByInvoice(notes);
  for (const invoice of invoices) {
    const own = byInvoice.get(invoice.document.number) ?? [];
    own.sort((a, b) => compareText(orderKey(prepared, a), orderKey(prepared, b)));
    const billed = billedOf(prepared, invoice);
    for (const note of own) {
      const taxes = creditNote(prepared, note, billed, report);
      credits.set(identityOf(prepared, note.document), { taxes, completions: [] });
    }
    const last = own.at(-1);
    if (last === undefined || !isWhole(billed)) continue;
    const identity = identityOf(prepared, last.document);
    const { taxes } = credits.get(identity) ?? uncounted;
    credits.set(identity, { taxes, completions: complete(request, { invoice, last, billed }) });
  }
  return credits;
}

function notesByInvoice(notes: readonly DocumentScene[]): Map<string, DocumentScene[]> {
  const byInvoice = new Map<string, DocumentScene[]>();
  for (const note of notes) {
    const number = note.document.credits?.document ?? "";
    const list = byInvoice.get(number);
    if (list === undefined) byInvoice.set(number, [note]);
    else list.push(note);
  }
  return byInvoice;
}

/** Of lines that are alike: what was billed, and what has been credited of it. */
interface Billed {
  readonly priced: Money;
  readonly debit: SlotChoice;
  readonly credit: SlotChoice;
  /** By tax: the part of the invoice's tax that the item bears. */
  readonly taxes: Map<string, Money>;
  credited: Money;
  readonly creditedTaxes: Map<string, Money>;
}

function billedOf(prepared: Prepared, invoice: DocumentScene): Map<string, Billed> {
  const billed = new Map<string, Billed>();
  const shares = taxShares(prepared, invoice);
  for (const line of invoice.lines) {
    const key = itemKey(line);
    const priced = pricedOf(prepared, invoice, line);
    const before = billed.get(key);
    const taxes = new Map(before?.taxes);
    for (const tax of line.taxes) {
      const name = tax.tax.plan.name;
      taxes.set(name, add(taxes.get(name) ?? zero, shares.get(tax)?.get(line) ?? zero));
    }
    billed.set(key, {
      priced: add(before?.priced ?? zero, priced),
      debit: line.debit,
      credit: line.credit,
      taxes,
      credited: zero,
      creditedTaxes: new Map(),
    });
  }
  return billed;
}

/** What each line bears of each tax; the parts add up to it. */
function taxShares(
  prepared: Prepared,
  invoice: DocumentScene,
): Map<TaxScene, Map<LineScene, Money>> {
  const { places } = prepared.plan;
  const { leftover } = prepared.plan.settings;
  return new Map(
    invoice.taxes.map((tax) => {
      const weights = tax.lines.map((line) => pricedOf(prepared, invoice, line));
      const parts = split(chargedOf(prepared, invoice, tax), weights, { places, leftover });
      return [tax, new Map(tax.lines.map((line, index) => [line, parts[index] ?? zero]))];
    }),
  );
}

function creditNote(
  prepared: Prepared,
  note: DocumentScene,
  billed: Map<string, Billed>,
  report: (problem: Problem) => void,
): CreditedTaxes {
  const taxes = new Map<LineKey, Money>();
  const put = (line: LineScene, tax: string, amount: Money) => {
    const key: LineKey = `${line.index}|${tax}`;
    taxes.set(key, add(taxes.get(key) ?? zero, amount));
    const credited = billed.get(itemKey(line))?.creditedTaxes;
    credited?.set(tax, add(credited.get(tax) ?? zero, amount));
  };
  for (const line of note.lines) {
    const item = billed.get(itemKey(line));
    if (item === undefined) continue;
    item.credited = add(item.credited, pricedOf(prepared, note, line));
    for (const { tax } of line.taxes) {
      const { name } = tax.plan;
      const before = item.creditedTaxes.get(name) ?? zero;
      put(line, name, subtract(dueOf(item, name, prepared.plan.places), before));
    }
  }
  if (note.document.taxes === undefined) refuseTooMuch(prepared, note, billed, report);
  else carryStated(prepared, note, billed, { taxes, put });
  return taxes;
}

interface Crediting {
  readonly taxes: CreditedTaxes;
  readonly put: (line: LineScene, tax: string, amount: Money) => void;
}

/**
 * What a note states is carried. Where that is not what is due, the lines of which there is something left to credit
 * bear the difference, and give it back when the rest is credited.
 */
function carryStated(
  prepared: Prepared,
  note: DocumentScene,
  billed: ReadonlyMap<string, Billed>,
  { taxes, put }: Crediting,
): void {
  const { places } = prepared.plan;
  const { leftover } = prepared.plan.settings;
  const isOpen = (line: LineScene) => {
    const item = billed.get(itemKey(line));
    return item === undefined || compareMoney(item.credited, item.priced) !== 0;
  };
  for (const { tax, stated = zero, lines } of note.taxes) {
    const { name } = tax.plan;
    const due = sum(lines.map((line) => taxes.get(`${line.index}|${name}`) ?? zero));
    const beside = subtract(stated, due);
    if (isZero(beside)) continue;
    const open = lines.filter(isOpen);
    const bearers = open.length === 0 ? lines : open;
    const weights = bearers.map((line) => pricedOf(prepared, note, line));
    const parts = split(beside, weights, { places, leftover });
    for (const [index, line] of bearers.entries()) put(line, name, parts[index] ?? zero);
  }
}

/** Judged when all lines of the note are counted: their order means nothing. */
function refuseTooMuch(
  prepared: Prepared,
  note: DocumentScene,
  billed: ReadonlyMap<string, Billed>,
  report: (problem: Problem) => void,
): void {
  for (const line of note.lines) {
    const item = billed.get(itemKey(line));
    const fits =
      item === undefined
        ? isZero(pricedOf(prepared, note, line))
        : compareMoney(absolute(item.credited), absolute(item.priced)) <= 0;
    if (fits || line.taxes.length === 0) continue;
    const words = {
      document: note.document.number,
      item: line.line.item ?? "",
      credited: note.document.credits?.document ?? "",
    };
    report(creditTaxUnknown.at(placeOf(note.document, "line.item", line.line), words));
  }
}

/** The tax due on all that is credited of an item so far; on the whole of it, exactly what was billed. */
function dueOf({ taxes, priced, credited }: Billed, tax: string, places: number): Money {
  const whole = taxes.get(tax) ?? zero;
  if (compareMoney(credited, priced) === 0) return whole;
  return isZero(priced) ? zero : proportion(whole, credited, priced, places);
}

interface Completion {
  readonly invoice: DocumentScene;
  /** The note that makes the credit whole. */
  readonly last: DocumentScene;
  readonly billed: ReadonlyMap<string, Billed>;
}

function isWhole(billed: ReadonlyMap<string, Billed>): boolean {
  return [...billed.values()].every((item) => compareMoney(item.credited, item.priced) === 0);
}

/**
 * Stated taxes that do not add up to the invoice's own leave cents behind, and are told. Those that do may still leave
 * the accounts of the items apart, where prices hold their taxes: what was taken too much for the tax of one item is
 * missing in its net. The note that completes the credit gives it back.
 */
function complete(
  { prepared, report }: CreditRequest,
  { invoice, last, billed }: Completion,
): readonly CompletionScene[] {
  const items = [...billed.values()];
  const even = new Set<string>();
  const tell = (left: Money, where: Bilingual) => {
    const words = {
      document: last.document.number,
      credited: invoice.document.number,
      where,
      left: moneyWords(left, prepared.plan.currency),
    };
    report(creditCentsLeft.at(last.document.origin, words));
  };
  for (const tax of invoice.taxes) {
    const name = tax.tax.plan.name;
    const credited = sum(items.map((item) => item.creditedTaxes.get(name) ?? zero));
    const left = subtract(chargedOf(prepared, invoice, tax), credited);
    if (isZero(left)) even.add(name);
    else tell(left, { en: `of ${name}`, fr: `de ${name}` });
  }
  if (invoice.document.prices !== "inclusive") return [];
  const uneven = invoice.taxes.map(({ tax }) => tax.plan.name).filter((name) => !even.has(name));
  for (const [account, left] of byAccount(items, "credit", uneven)) {
    if (isZero(left)) continue;
    tell(left, { en: `on account ${account}`, fr: `au compte ${account}` });
  }
  return completionsOf(items, [...even]);
}

/** One for each account that is apart, with the first of its items. */
function completionsOf(
  items: readonly Billed[],
  taxes: readonly string[],
): readonly CompletionScene[] {
  const debits = byAccount(items, "debit", taxes);
  const credits = byAccount(items, "credit", taxes);
  return items.flatMap(({ debit, credit }) => {
    const debited = take(debits, debit.value);
    const credited = take(credits, credit.value);
    return isZero(debited) && isZero(credited) ? [] : [{ debit, credit, debited, credited }];
  });
}

/** What the items' shares of some taxes are apart from what was credited of them, by an account of the items. */
function byAccount(
  items: readonly Billed[],
  slot: "debit" | "credit",
  taxes: readonly string[],
): Map<string, Money> {
  const apart = new Map<string, Money>();
  for (const item of items) {
    const account = item[slot].value;
    const own = taxes.map((name) =>
      subtract(item.creditedTaxes.get(name) ?? zero, item.taxes.get(name) ?? zero),
    );
    apart.set(account, add(apart.get(account) ?? zero, sum(own)));
  }
  return apart;
}

function take(amounts: Map<string, Money>, account: string): Money {
  const amount = amounts.get(account) ?? zero;
  amounts.delete(account);
  return amount;
}

function chargedOf(prepared: Prepared, document: DocumentScene, tax: TaxScene): Money {
  return prepared.amount.tax(document, undefined, tax);
}

function pricedOf(prepared: Prepared, document: DocumentScene, line: LineScene): Money {
  return prepared.amount.priced(document, line);
}

/**
 * Lines are alike that sell the same item under the same taxes to the same accounts, so that each account comes back
 * to zero; what reduces an invoice is credited apart from what it reduces.
 */
function itemKey({ line, taxGroup, debit, credit }: LineScene): string {
  return JSON.stringify([line.item, taxGroup, debit.value, credit.value, isNegative(line.amount)]);
}

/** Credits count in the order of their days, then of their numbers. */
function orderKey(prepared: Prepared, { document }: DocumentScene): string {
  return `${document.date} ${document.number} ${identityOf(prepared, document)}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
