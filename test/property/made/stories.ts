// Stories of sales: an invoice and what becomes of it, told as documents. A story is a few numbers, so that
// fast-check can shrink it; `tell` makes documents of it that hold together.
import fc from "fast-check";
import { customerGroups, lineClasses, type MadeBook, provinces } from "./book.ts";
import type { MadeAmount, MadeCustomer, MadeDocument, MadeLine } from "./document.ts";
import { reckonTaxes, settledBy, taxesOf, totalOf } from "./reckoning.ts";

export interface Story {
  readonly customer: number;
  readonly day: number;
  readonly lines: readonly StoryLine[];
  readonly inclusive: boolean;
  readonly discount: number;
  /** What the source's taxes lie beside the computed ones; undefined: it states none, where the book computes. */
  readonly taxCents: number | undefined;
  readonly fate: "invoice" | "sale" | "void" | "draft";
  readonly deposit: number;
  readonly events: readonly StoryEvent[];
}

interface StoryLine {
  readonly item: number;
  readonly cents: number;
  readonly class: number;
  readonly group: number | undefined;
}

export interface StoryEvent {
  readonly what:
    | "payment"
    | "credit"
    | "credit in parts"
    | "credit without taxes"
    | "refund"
    | "return";
  /** Of what is left: 100 settles it, more pays too much. */
  readonly percent: number;
  readonly days: number;
  readonly method: number;
  readonly discount: number;
  readonly writeOff: number;
  readonly fee: number;
  /** Paid in cash, to the nearest five cents. */
  readonly cash: boolean;
}

const line: fc.Arbitrary<StoryLine> = fc.record({
  item: fc.nat({ max: 4 }),
  cents: fc.oneof(
    fc.integer({ min: 1, max: 200_000 }),
    fc.integer({ min: 1, max: 200_000 }),
    fc.integer({ min: -20_000, max: 500 }),
    fc.constant(0),
  ),
  class: fc.nat({ max: 1 }),
  group: fc.option(fc.nat({ max: 5 }), { nil: undefined, freq: 3 }),
});

const event: fc.Arbitrary<StoryEvent> = fc.record({
  what: fc.constantFrom<StoryEvent["what"]>(
    "payment",
    "payment",
    "payment",
    "credit",
    "credit in parts",
    "credit without taxes",
    "refund",
    "return",
  ),
  percent: fc.constantFrom(100, 100, 30, 50, 120, 150),
  // Often the same day: what comes first on a day must not matter.
  days: fc.oneof(fc.constant(7), fc.nat({ max: 40 })),
  method: fc.nat({ max: 1 }),
  discount: fc.constantFrom(0, 0, 200),
  writeOff: fc.constantFrom(0, 0, 35),
  fee: fc.constantFrom(0, 0, 150),
  cash: fc.boolean(),
});

export const stories: fc.Arbitrary<readonly Story[]> = fc.array(
  fc.record({
    customer: fc.nat({ max: 2 }),
    day: fc.nat({ max: 280 }),
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    inclusive: fc.boolean(),
    discount: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5_000 })),
    taxCents: fc.option(fc.integer({ min: -1, max: 1 }), { nil: undefined, freq: 1 }),
    fate: fc.constantFrom<Story["fate"]>("invoice", "invoice", "invoice", "sale", "void", "draft"),
    deposit: fc.constantFrom(0, 0, 1_000),
    events: fc.array(event, { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 4 },
);

export interface TellOptions {
  /** Prices without taxes, every tax stated. */
  readonly plain?: boolean;
}

const customers: readonly MadeCustomer[] = ["Tremblay", "Gagnon", "Ville de Val-d'Or"].map(
  (name, index) => ({
    name,
    group: customerGroups[index % 2] ?? "",
    province: provinces[index % 2] ?? "",
  }),
);

/** Invoices have numbers of their own; credit notes, payments and refunds may share them, as systems do. */
export function tell(
  book: MadeBook,
  told: readonly Story[],
  options: TellOptions = {},
): readonly MadeDocument[] {
  const counts = new Map<string, number>();
  const number = (kind: "credit-note" | "payment" | "refund") => {
    const next = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, next);
    return String(next);
  };
  return told.flatMap((story, index) => tellOne(book, story, { ...options, index, number }));
}

interface Telling extends TellOptions {
  readonly index: number;
  readonly number: (kind: "credit-note" | "payment" | "refund") => string;
}

function tellOne(book: MadeBook, story: Story, telling: Telling): readonly MadeDocument[] {
  const sold = tellSale(book, story, telling);
  if (story.fate !== "invoice") return [sold];
  const deposited = tellDeposit(story, sold, telling);
  const invoice =
    deposited === undefined
      ? sold
      : { ...sold, applies: [{ document: deposited.number, amount: deposited.amount ?? 0n }] };
  const documents: MadeDocument[] = [];
  let open = totalOf(book, invoice) - (deposited?.amount ?? 0n);
  let credited = false;
  for (const next of story.events) {
    if (next.what === "payment") {
      const payment = tellPayment(story, next, invoice, open, telling);
      documents.push(payment);
      open -= settledBy(payment);
    } else if (next.what === "refund" || next.what === "return") {
      documents.push(tellRefund(book, story, next, invoice, telling));
    } else if (!credited) {
      credited = true;
      const notes = tellCredits(book, story, next, invoice, telling);
      documents.push(...notes);
      for (const note of notes) open -= totalOf(book, note);
    }
  }
  return [...(deposited === undefined ? [] : [deposited]), invoice, ...documents];
}

function tellSale(book: MadeBook, story: Story, { index, plain }: Telling): MadeDocument {
  const { fate } = story;
  const inclusive = story.inclusive && plain !== true;
  const lines = story.lines.map(({ item, cents, class: kind, group }): MadeLine => {
    const own = group === undefined ? undefined : book.groups[group % book.groups.length]?.name;
    return {
      item: book.items[item]?.name ?? "",
      amount: BigInt(cents),
      class: lineClasses[kind] ?? "",
      ...(own === undefined ? {} : { taxGroup: own }),
    };
  });
  const sold: MadeDocument = {
    kind: fate === "sale" ? "sale" : "invoice",
    number: String(index + 1),
    date: dayOf(story.day),
    ...(fate === "void" || fate === "draft" ? { status: fate } : {}),
    customer: customerOf(story),
    ...(inclusive ? { prices: "inclusive" } : {}),
    lines,
    ...(isDiscountable(lines, BigInt(story.discount)) ? { discount: BigInt(story.discount) } : {}),
  };
  const silent = story.taxCents === undefined && book.computeTaxes && plain !== true;
  const taxed = silent ? sold : { ...sold, taxes: statedTaxes(book, sold, story.taxCents ?? 0) };
  const total = totalOf(book, taxed);
  return {
    ...taxed,
    total,
    ...(fate === "sale" ? { method: book.methods[0]?.name ?? "", amount: total } : {}),
  };
}

/** Of lines that bill and lines that reduce, a discount larger than what they come to is refused (FOL5112). */
function isDiscountable(lines: readonly MadeLine[], discount: bigint): boolean {
  if (discount === 0n) return false;
  const reducing = lines.filter(({ amount }) => amount < 0n).length;
  const priced = lines.reduce((all, { amount }) => all + amount, 0n);
  const most = priced < 0n ? -priced : priced;
  return reducing === 0 || reducing === lines.length || discount <= most;
}

/** A cent beside what they would be computed to: what the source billed is carried. */
function statedTaxes(book: MadeBook, document: MadeDocument, beside: number): MadeAmount[] {
  return reckonTaxes(book, document, document).map(({ tax, amount }) => ({
    tax,
    amount: amount === 0n ? amount : amount + BigInt(beside),
  }));
}

function tellDeposit(
  story: Story,
  invoice: MadeDocument,
  { index }: Telling,
): MadeDocument | undefined {
  if (story.deposit === 0 || (invoice.total ?? 0n) < BigInt(story.deposit)) return undefined;
  return {
    kind: "deposit",
    number: `A${index + 1}`,
    date: dayOf(Math.max(0, story.day - 5)),
    customer: invoice.customer,
    lines: [],
    method: "Interac",
    amount: BigInt(story.deposit),
    ...(story.deposit % 3 === 0 ? {} : { fee: 20n }),
  };
}

function tellPayment(
  story: Story,
  event: StoryEvent,
  invoice: MadeDocument,
  open: bigint,
  { number }: Telling,
): MadeDocument {
  const settled = (open * BigInt(event.percent)) / 100n;
  const [discount = 0n, writeOff = 0n] = [event.discount, event.writeOff].map(BigInt);
  // What is not money can only be told where there is enough to settle.
  const plain = settled <= discount + writeOff + 500n;
  const due = plain ? settled : settled - discount - writeOff;
  const amount = plain || !event.cash ? due : ((due + 2n) / 5n) * 5n;
  return {
    kind: "payment",
    number: number("payment"),
    date: dayOf(story.day + event.days),
    customer: invoice.customer,
    lines: [],
    method: event.method === 0 ? "Interac" : "Comptant",
    amount,
    ...(plain || event.fee === 0 ? {} : { fee: BigInt(event.fee) }),
    ...(amount === due ? {} : { rounding: due - amount }),
    applies: [
      {
        document: invoice.number,
        ...(event.percent === 100 ? {} : { amount }),
        ...(plain || discount === 0n ? {} : { discount }),
        ...(plain || writeOff === 0n ? {} : { writeOff }),
      },
    ],
  };
}

/** Money back alone, or for something that is brought back. */
function tellRefund(
  book: MadeBook,
  story: Story,
  event: StoryEvent,
  invoice: MadeDocument,
  { number }: Telling,
): MadeDocument {
  const lines = invoice.lines.slice(0, 1);
  const back: MadeDocument = {
    kind: "refund",
    number: number("refund"),
    date: dayOf(story.day + event.days),
    customer: invoice.customer,
    lines: event.what === "return" ? lines : [],
    method: event.method === 0 ? "Interac" : "Comptant",
    amount: BigInt(event.percent),
    applies: [{ document: invoice.number }],
  };
  if (event.what === "refund") return back;
  const taxes = reckonTaxes(book, back, back);
  const total = totalOf(book, { ...back, taxes });
  return { ...back, taxes, total, amount: total };
}

/** A part, the whole at once, or the whole in parts; with its taxes, or without where the parts make the whole. */
function tellCredits(
  book: MadeBook,
  story: Story,
  event: StoryEvent,
  invoice: MadeDocument,
  telling: Telling,
): readonly MadeDocument[] {
  if (event.what === "credit in parts" || event.what === "credit without taxes") {
    const stated = event.what === "credit in parts" || telling.plain === true;
    return creditInParts(book, invoice, {
      parts: invoice.discount === undefined ? 1 + (event.percent % 3) : 1,
      stated,
      date: dayOf(story.day + event.days),
      number: () => telling.number("credit-note"),
    });
  }
  const part = (cents: bigint) => (cents * BigInt(Math.min(event.percent, 100))) / 100n;
  const note: MadeDocument = {
    kind: "credit-note",
    number: telling.number("credit-note"),
    date: dayOf(story.day + event.days),
    customer: invoice.customer,
    ...(invoice.prices === undefined ? {} : { prices: invoice.prices }),
    lines: invoice.lines.map((line) => ({ ...line, amount: part(line.amount) })),
    credits: invoice.number,
  };
  const taxes = reckonTaxes(book, note, invoice);
  return [{ ...note, taxes, total: totalOf(book, { ...note, taxes }) }];
}

export interface Parts {
  readonly parts: number;
  /** The parts of a stated tax add up to it; else no part states any. */
  readonly stated: boolean;
  readonly date: string;
  readonly number: () => string;
}

/** The whole of an invoice in parts, line by line; only one part may bear a discount. */
export function creditInParts(
  book: MadeBook,
  invoice: MadeDocument,
  { parts, stated, date, number }: Parts,
): readonly MadeDocument[] {
  const whole = invoice.taxes ?? reckonTaxes(book, invoice, invoice);
  return Array.from({ length: parts }, (_, index): MadeDocument => {
    const note: MadeDocument = {
      kind: "credit-note",
      number: number(),
      date,
      customer: invoice.customer,
      ...(invoice.prices === undefined ? {} : { prices: invoice.prices }),
      lines: invoice.lines.map((line) => ({ ...line, amount: share(line.amount, index, parts) })),
      ...(invoice.discount === undefined ? {} : { discount: invoice.discount }),
      credits: invoice.number,
    };
    if (!stated) return note;
    const taxes = whole.map(({ tax, amount }) => ({ tax, amount: share(amount, index, parts) }));
    return { ...note, taxes, total: totalOf(book, { ...note, taxes }) };
  });
}

/**
 * Whether parts of it can bear parts of its discount, however these are shared: with a larger one, parts that take
 * most of a line and little of the discount credit more than was billed, which is refused.
 */
export function hasModestDiscount({ lines, discount = 0n }: MadeDocument): boolean {
  if (discount === 0n) return true;
  const prices = lines.map(({ amount }) => amount);
  return prices.every((price) => price > 0n) && prices.every((price) => 8n * discount < price);
}

export interface Pieces extends Omit<Parts, "date"> {
  /** Of the first part. */
  readonly day: number;
  /** How each line and each tax is shared out to the parts, one weight after the other. */
  readonly weights: readonly number[];
}

/**
 * The whole of an invoice in pieces that follow no rule, a day each: each part takes what it will of each line, of the
 * discount and of each tax that one of its lines bears. Folio shares them otherwise, and gives back what that leaves.
 */
export function creditInPieces(
  book: MadeBook,
  invoice: MadeDocument,
  { parts, stated, weights, day, number }: Pieces,
): readonly MadeDocument[] {
  let at = 0;
  const weight = () => BigInt(weights[at++ % weights.length] ?? 0);
  const linesOf: MadeLine[][] = Array.from({ length: parts }, () => []);
  for (const line of invoice.lines) {
    const pieces = shareOut(line.amount, linesOf.map(weight));
    for (const [part, amount] of pieces.entries()) {
      if (amount === undefined || (amount === 0n && line.amount !== 0n)) continue;
      linesOf[part]?.push({ ...line, amount });
    }
  }
  const discounts = shareOut(
    invoice.discount ?? 0n,
    linesOf.map((lines) => (lines.length === 0 ? 0n : weight() + 1n)),
  );
  const taxesOfPart: MadeAmount[][] = linesOf.map(() => []);
  for (const { tax, amount } of invoice.taxes ?? reckonTaxes(book, invoice, invoice)) {
    const bears = linesOf.map((lines) => lines.some((line) => taxesOf(book, line).includes(tax)));
    const pieces = shareOut(
      amount,
      bears.map((borne) => (borne ? weight() + 1n : 0n)),
    );
    for (const [part, piece] of pieces.entries()) {
      if (piece !== undefined) taxesOfPart[part]?.push({ tax, amount: piece });
    }
  }
  return linesOf.flatMap((lines, part): MadeDocument[] => {
    if (lines.length === 0) return [];
    const discount = discounts[part] ?? 0n;
    const note: MadeDocument = {
      kind: "credit-note",
      number: number(),
      date: dayOf(day + part),
      customer: invoice.customer,
      ...(invoice.prices === undefined ? {} : { prices: invoice.prices }),
      lines,
      ...(discount === 0n ? {} : { discount }),
      credits: invoice.number,
    };
    if (!stated) return [note];
    const taxes = taxesOfPart[part] ?? [];
    return [{ ...note, taxes, total: totalOf(book, { ...note, taxes }) }];
  });
}

/** Pieces that add up; nothing where there is no weight, and all at the end where there is none at all. */
function shareOut(cents: bigint, weights: readonly bigint[]): readonly (bigint | undefined)[] {
  const whole = weights.reduce((all, weight) => all + weight, 0n);
  const last = whole === 0n ? weights.length - 1 : weights.findLastIndex((weight) => weight > 0n);
  let left = cents;
  return weights.map((weight, index) => {
    if (index === last) return left;
    if (weight === 0n) return undefined;
    const piece = (cents * weight) / whole;
    left -= piece;
    return piece;
  });
}

/** Unequal parts that add up. */
function share(cents: bigint, index: number, parts: number): bigint {
  const each = cents / BigInt(parts + 1);
  return index === parts - 1 ? cents - each * BigInt(parts - 1) : each;
}

function customerOf({ customer }: Story): MadeCustomer {
  return customers[customer] ?? { name: "", group: "", province: "" };
}

/** The day of 2026, counted from 0; the year is not left. */
export function dayOf(day: number): string {
  const date = new Date(Date.UTC(2026, 0, 1 + Math.min(day, 364)));
  return date.toISOString().slice(0, 10);
}

/** Whether any line of the document bears a tax. */
export function bearsTaxes(book: MadeBook, document: MadeDocument): boolean {
  return document.lines.some((line) => taxesOf(book, line).length > 0);
}
