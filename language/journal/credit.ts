// Credit notes: each takes its part of the credited invoice's taxes, counted from the beginning, so that credits
// of the whole bring every account back to zero.
import { creditTaxUnknown } from "../diagnostics/codes/credit-tax-unknown.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Document } from "../model/document.ts";
import { isPurchase } from "../model/document-fields.ts";
import {
  absolute,
  add,
  compareMoney,
  isZero,
  type Money,
  split,
  subtract,
  sum,
  zero,
} from "../model/money.ts";
import { compareText } from "../text/compare.ts";
import {
  type BilledInvoice,
  type BilledItem,
  billedInvoice,
  byAccounts,
  type CreditPrices,
  goesByRules,
  isCredited,
  isWhole,
  leftOfTaxes,
  taxDue,
} from "./billed.ts";
import { completeCredit } from "./credit-completion.ts";
import { creditUnrecovered } from "./credit-unrecovered.ts";
import type { CreditHome } from "./exchange/credits.ts";
import { creditKey, identityOf, type Known } from "./known.ts";
import { placeOf } from "./place-of.ts";
import type { Prepared } from "./prepare.ts";
import type { CompletionScene, DocumentScene, LineScene, TaxScene } from "./scene.ts";
import { type UnbilledTaxes, unbilledTaxes } from "./unbilled-taxes.ts";

/** One credit note's part of what it credits. */
export interface Credit {
  readonly taxes: CreditedTaxes;
  /** Of a bill credit: the part of them that did not come back on the bill, and is given back. */
  readonly unrecovered: CreditedTaxes;
  /** Of the note that makes the credit whole. */
  readonly completions: readonly CompletionScene[];
  /** It credits what is not there to credit without stating taxes, or what is refused: that was told. */
  readonly refused: boolean;
  /** What it states of taxes that were not billed. */
  readonly unbilled?: UnbilledTaxes | undefined;
  /** In another currency, what its postings are worth in the book's. */
  readonly home?: CreditHome | undefined;
}

/** While they are being counted, every credit note is taken to have its taxes. */
export const uncounted: Credit = {
  taxes: new Map(),
  unrecovered: new Map(),
  completions: [],
  refused: false,
};

/** Of what credits a document that is refused itself: nobody knows its taxes, and nothing more has to be told. */
export const ofRefused: Credit = { ...uncounted, refused: true };

/** What falls on a line and a tax of one credit note. */
export type CreditedTaxes = ReadonlyMap<LineKey, Money>;

/** A line of a credit note, by its own number, and a tax. */
export type LineKey = `${number}|${string}`;

/** Of a credit note that credits a known document. */
export type Credits = (note: Document) => Credit | undefined;

export interface CreditRequest {
  readonly prepared: Prepared;
  readonly known: Known;
  /** The documents that credit notes name, staged. */
  readonly invoices: readonly DocumentScene[];
  /** All credit notes that name one of them, staged at its date. */
  readonly notes: readonly DocumentScene[];
  readonly report: (problem: Problem) => void;
}

/** By the identity of the credit note. What one states is carried: only its lines' parts of it are found here. */
export function creditTaxes(request: CreditRequest): ReadonlyMap<string, Credit> {
  const { prepared, known, invoices, notes } = request;
  const credits = new Map<string, Credit>();
  const byInvoice = notesByInvoice(known, notes);
  for (const scene of invoices) {
    const own = byInvoice.get(creditKey(known, scene.document)) ?? [];
    own.sort((a, b) => compareText(orderKey(prepared, a), orderKey(prepared, b)));
    let invoice = billedInvoice(prepared, scene);
    let byRules = true;
    // What Folio did not book it cannot set even.
    let open = own.every(({ document }) => isBooked(prepared, document));
    for (const note of own) {
      if (byRules && !goesByRules(prepared, invoice, note)) {
        byRules = false;
        invoice = byAccounts(prepared, invoice);
      }
      let refused = false;
      const report = (problem: Problem) => {
        refused = true;
        request.report(problem);
      };
      const crediting = creditNote({ ...request, report }, note, invoice);
      // Where taxes are left, a later note may still bring them.
      const settled = leftOfTaxes(invoice).size === 0 || note === own.at(-1);
      const completes = open && isWhole(invoice) && settled;
      if (completes) open = false;
      credits.set(identityOf(prepared, note.document), {
        taxes: crediting.taxes,
        unrecovered: isPurchase(note.document.kind)
          ? creditUnrecovered(crediting, isWhole(invoice) && settled)
          : uncounted.unrecovered,
        completions: completes ? completeCredit({ ...request, invoice, last: note }) : [],
        refused,
        unbilled: unbilledTaxes(prepared, note, scene),
      });
    }
  }
  return credits;
}

export function notesByInvoice(
  known: Known,
  notes: readonly DocumentScene[],
): Map<string, DocumentScene[]> {
  const byInvoice = new Map<string, DocumentScene[]>();
  for (const note of notes) {
    const key = creditKey(known, note.document);
    const list = byInvoice.get(key);
    if (list === undefined) byInvoice.set(key, [note]);
    else list.push(note);
  }
  return byInvoice;
}

/** Whether a document of this kind and day is booked, unless there is an error. */
export function isBooked({ plan }: Prepared, { kind, date }: Document): boolean {
  const { ignoredKinds, cutover } = plan.settings;
  return !ignoredKinds.includes(kind) && (cutover === undefined || cutover.date <= date);
}

/** A credit note while its taxes are being found. */
export interface Crediting {
  readonly prepared: Prepared;
  readonly note: DocumentScene;
  readonly invoice: BilledInvoice;
  /** The item that each line credits. */
  readonly items: ReadonlyMap<LineScene, BilledItem>;
  readonly taxes: CreditedTaxes;
  readonly put: (line: LineScene, tax: string, amount: Money) => void;
}

function creditNote(
  { prepared, report }: CreditRequest,
  note: DocumentScene,
  invoice: BilledInvoice,
): Crediting {
  const inclusive = note.document.prices === "inclusive";
  const stated = creditPrices(note, invoice);
  const taxes = new Map<LineKey, Money>();
  const items = new Map<LineScene, BilledItem>();
  const put = (line: LineScene, tax: string, amount: Money) => {
    const key: LineKey = `${line.index}|${tax}`;
    taxes.set(key, add(taxes.get(key) ?? zero, amount));
    const credited = items.get(line)?.credited;
    if (credited === undefined) return;
    credited.taxes.set(tax, add(credited.taxes.get(tax) ?? zero, amount));
    if (inclusive) credited.net = subtract(credited.net, amount);
    else credited.gross = add(credited.gross, amount);
  };
  invoice.samePrices &&= hasSamePrices(note, invoice);
  for (const line of note.lines) {
    const item = invoice.find(line);
    if (item === undefined) continue;
    items.set(line, item);
    const { credited } = item;
    // A book may credit to an account for returns: what is credited is the item all the same.
    credited.elsewhere ||= !hasAccountsOf(item, line);
    const priced = prepared.amount.priced(note, line);
    credited.listed = add(credited.listed, line.line.amount);
    credited.net = add(credited.net, priced);
    credited.gross = add(credited.gross, priced);
    for (const { tax } of line.taxes) {
      const { name } = tax.plan;
      const before = credited.taxes.get(name) ?? zero;
      put(line, name, subtract(taxDue(item, name, stated), before));
    }
  }
  invoice.discount = add(invoice.discount, note.document.discount ?? zero);
  const crediting = { prepared, note, invoice, items, taxes, put };
  if (note.document.taxes === undefined) {
    refuseTooMuch(crediting, report);
    takeRest(crediting);
  } else {
    carryStated(crediting);
  }
  return crediting;
}

/**
 * What a note states is carried. Where that is not what is due, the lines of which there is something left to credit
 * bear the difference, and give it back when the rest is credited.
 */
function carryStated(crediting: Crediting): void {
  const { note, invoice, items, taxes } = crediting;
  const isOpen = (line: LineScene) => {
    const item = items.get(line);
    return item === undefined || !isCredited(item, invoice.scene);
  };
  for (const tax of note.taxes) {
    const { name } = tax.tax.plan;
    const due = sum(tax.lines.map((line) => taxes.get(`${line.index}|${name}`) ?? zero));
    const open = tax.lines.filter(isOpen);
    const bearers = open.length === 0 ? tax.lines : open;
    shareOut(crediting, tax, subtract(tax.stated ?? zero, due), bearers);
  }
}

/** The note that makes the credit whole and states no taxes takes what those that did have left. */
function takeRest(crediting: Crediting): void {
  const { note, invoice } = crediting;
  if (!isWhole(invoice)) return;
  for (const tax of note.taxes) {
    const { name } = tax.tax.plan;
    const credited = sum(invoice.items.map((item) => item.credited.taxes.get(name) ?? zero));
    shareOut(crediting, tax, subtract(invoice.taxes.get(name) ?? zero, credited), tax.lines);
  }
}

function shareOut(
  { prepared, note, put }: Crediting,
  tax: TaxScene,
  amount: Money,
  lines: readonly LineScene[],
): void {
  if (isZero(amount)) return;
  const { places } = note;
  const { leftover } = prepared.plan.settings;
  const weights = lines.map((line) => prepared.amount.priced(note, line));
  const parts = split(amount, weights, { places, leftover });
  for (const [index, line] of lines.entries()) put(line, tax.tax.plan.name, parts[index] ?? zero);
}

function hasAccountsOf({ debit, credit }: BilledItem, line: LineScene): boolean {
  return debit.value === line.debit.value && credit.value === line.credit.value;
}

/** Judged when all lines of the note are counted: their order means nothing. */
function refuseTooMuch(
  { prepared, note, invoice, items }: Crediting,
  report: (problem: Problem) => void,
): void {
  const { prices, discounted } = creditPrices(note, invoice);
  const whole = (of: (item: BilledItem) => Money) => sum(invoice.items.map(of));
  const inAll = isWithin(
    whole(({ credited }) => credited[prices]),
    whole((item) => item[prices]),
  );
  for (const line of note.lines) {
    const item = items.get(line);
    const fits =
      item === undefined
        ? isZero(prepared.amount.priced(note, line))
        : isWithin(item.credited[prices], item[prices]) ||
          (discounted && inAll && isWithin(item.credited.listed, item.listed));
    if (fits || line.taxes.length === 0) continue;
    const words = {
      document: note.document.number,
      item: line.line.item ?? "",
      credited: note.document.credits?.document ?? "",
      groups: item === undefined ? otherGroup(line, invoice) : undefined,
    };
    report(creditTaxUnknown.at(placeOf(note.document, "line.item", line.line), words));
  }
}

/** The invoice billed the item, but under another tax group: its taxes are not those that the note bears. */
function otherGroup(
  { line, taxGroup }: LineScene,
  { scene }: BilledInvoice,
): { readonly own: string; readonly billed: string } | undefined {
  const billed = scene.lines.find(({ line: { item } }) => item === line.item);
  if (billed === undefined || billed.taxGroup === taxGroup) return undefined;
  return { own: taxGroup, billed: billed.taxGroup };
}

function creditPrices(note: DocumentScene, invoice: BilledInvoice): CreditPrices {
  return {
    prices: note.document.prices === "inclusive" ? "gross" : "net",
    discounted: hasSamePrices(note, invoice) && !isZero(note.document.discount ?? zero),
    places: note.places,
  };
}

function hasSamePrices(note: DocumentScene, { scene }: BilledInvoice): boolean {
  return (note.document.prices === "inclusive") === (scene.document.prices === "inclusive");
}

function isWithin(credited: Money, billed: Money): boolean {
  return compareMoney(absolute(credited), absolute(billed)) <= 0;
}

/** Credits count in the order of their days, then of their numbers. */
export function orderKey(prepared: Prepared, { document }: DocumentScene): string {
  return `${document.date} ${document.number} ${identityOf(prepared, document)}`;
}
