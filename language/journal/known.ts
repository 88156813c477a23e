// What a run must remember of documents before it books any: identities, what is applied to what, when a
// document is settled. One pass over the data; the order of documents changes nothing.
import { duplicateDocument } from "../diagnostics/codes/duplicate-document.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import { type CivilDate, latest } from "../model/calendar.ts";
import type { Document } from "../model/document.ts";
import type { DocumentKind } from "../model/document-fields.ts";
import {
  add,
  compareMoney,
  isNegative,
  isZero,
  type Money,
  negate,
  sum,
  zero,
} from "../model/money.ts";
import { normalizeName } from "../text/names.ts";
import { fieldText } from "./fields.ts";
import type { Prepared } from "./prepare.ts";

export interface Known {
  /** Documents that others can name, by what they are named as and their number: `billed F1001`. */
  readonly documents: ReadonlyMap<string, KnownDocument>;
  /** Numbers of the documents that credit notes name. */
  readonly credited: ReadonlySet<string>;
}

export interface KnownDocument {
  readonly number: string;
  readonly kind: DocumentKind;
  readonly date: CivilDate;
  readonly customer: string;
  readonly total: Money;
  /** From an `opening`: ordinary to pay, never posted. */
  readonly opening: boolean;
  /** The day on which payments, credits and the like reach the total; undefined while open. */
  readonly settledOn: CivilDate | undefined;
  /** What payments put on the deposits account before that day. */
  readonly paidEarlier: Money;
}

export interface KnowRequest {
  readonly prepared: Prepared;
  /** Asked for again where a document is there twice. */
  readonly documents: () => Iterable<Document>;
  readonly openings: Iterable<Document>;
  /** A document's total, stated or computed. */
  readonly totalOf: (document: Document) => Money;
  readonly report: (problem: Problem) => void;
}

export function know(request: KnowRequest): Known {
  const { prepared, totalOf } = request;
  // Of each document as little as can be: a year of a shop has hundreds of thousands of them.
  const seen = new Set<string>();
  const repeated: Document[] = [];
  const documents = new Map<string, KnownDocument>();
  const settlements = new Map<string, Settlement[]>();
  const credited = new Set<string>();
  const settles = prepared.plan.settings.recognize === "payment";
  const day = keepOnce<CivilDate>();
  const name = keepOnce<string>();
  const collect = (document: Document, opening: boolean) => {
    if (document.status === "void" || document.status === "draft") return;
    const identity = identityOf(prepared, document);
    if (seen.has(identity)) {
      repeated.push(document);
      return;
    }
    seen.add(identity);
    if (document.credits !== undefined) credited.add(document.credits.document);
    const named = namedAs(document.kind);
    if (named !== undefined) {
      const { number, kind } = document;
      documents.set(keyOf(named, number), {
        number,
        kind,
        date: day(document.date),
        customer: name(customerOf(document)),
        total: totalOf(document),
        opening,
        settledOn: undefined,
        paidEarlier: zero,
      });
    }
    if (settles) {
      for (const [number, settlement] of settlementsOf(document, totalOf)) {
        const list = settlements.get(number);
        if (list === undefined) settlements.set(number, [settlement]);
        else list.push(settlement);
      }
    }
  };
  for (const document of request.openings) collect(document, true);
  for (const document of request.documents()) {
    // What an opening says is due of an older document counts; its own record is not booked.
    const same = documents.get(keyOf("billed", document.number));
    if (same?.opening === true && same.kind === document.kind && isOlder(prepared, document))
      continue;
    collect(document, false);
  }
  if (repeated.length > 0) reportRepeated(request, repeated);
  for (const [number, list] of settlements) {
    const key = keyOf("billed", number);
    const document = documents.get(key);
    if (document !== undefined) documents.set(key, { ...document, ...settled(document, list) });
  }
  return { credited, documents };
}

/** One string for all texts that are the same: a text cut from a file keeps a piece of the file in memory. */
function keepOnce<Text extends string>(): (text: Text) => Text {
  const kept = new Map<Text, Text>();
  return (text) => {
    const before = kept.get(text);
    if (before !== undefined) return before;
    kept.set(text, text);
    return text;
  };
}

/** Says where the first one is, which nothing remembers: the documents are read again. */
function reportRepeated(request: KnowRequest, repeated: readonly Document[]): void {
  const { prepared, report } = request;
  const wanted = new Set(repeated.map((document) => identityOf(prepared, document)));
  const first = new Map<string, DataPlace>();
  const look = (document: Document) => {
    if (document.status === "void" || document.status === "draft") return;
    const identity = identityOf(prepared, document);
    if (wanted.has(identity) && !first.has(identity)) first.set(identity, document.origin);
  };
  for (const document of request.openings) look(document);
  for (const document of request.documents()) look(document);
  for (const document of repeated) {
    const place = first.get(identityOf(prepared, document)) ?? document.origin;
    report(duplicate(document, place));
  }
}

function isOlder(prepared: Prepared, { date }: Document): boolean {
  const { cutover } = prepared.plan.settings;
  return cutover !== undefined && date < cutover.date;
}

interface Settlement {
  readonly date: CivilDate;
  readonly amount: Money;
  /** A payment's, and not a credit's or a deposit's. */
  readonly paid: boolean;
}

/** What makes a document the same document (LANGUAGE: identity). */
export function identityOf(prepared: Prepared, document: Document): string {
  return prepared.plan.settings.identity
    .map((field) => normalizeName(fieldText(document, field) ?? ""))
    .join("\u0000");
}

/** Whom a document is about, as open items name them. */
export function customerOf(document: Document): string {
  const { customer } = document;
  return customer?.name ?? customer?.number ?? customer?.id ?? "";
}

/** The document that one of a kind means by a number, if it is known. */
export function findNamed(
  known: Known,
  by: DocumentKind,
  number: string,
): KnownDocument | undefined {
  for (const named of canName(by)) {
    const document = known.documents.get(keyOf(named, number));
    if (document !== undefined) return document;
  }
  return undefined;
}

/** The invoice or sale of a number. */
export function findBilled(known: Known, number: string): KnownDocument | undefined {
  return known.documents.get(keyOf("billed", number));
}

/** Whether a document credits lines: a credit note, or a refund that has lines. */
export function isCredit({ kind, lines }: Document): boolean {
  return kind === "credit-note" || (kind === "refund" && lines.length > 0);
}

/** The numbers that a document of a kind could have meant. */
export function numbersNamed(known: Known, by: DocumentKind): readonly string[] {
  const names = canName(by);
  return [...known.documents.values()].flatMap((document) => {
    const named = namedAs(document.kind);
    return named !== undefined && names.includes(named) ? [document.number] : [];
  });
}

/** What a document is to others. Kinds may have the same numbers: deposits that count from 1 as invoices do. */
type NamedAs = "billed" | "deposit" | "payment";

function namedAs(kind: DocumentKind): NamedAs | undefined {
  switch (kind) {
    case "invoice":
    case "sale":
      return "billed";
    case "deposit":
    case "payment":
      return kind;
    default:
      return undefined;
  }
}

/** An invoice takes deposits; payments and credits are of what was billed; a refund may be of any of them. */
function canName(by: DocumentKind): readonly NamedAs[] {
  switch (by) {
    case "invoice":
      return ["deposit"];
    case "payment":
    case "credit-note":
      return ["billed"];
    case "refund":
      return ["billed", "deposit", "payment"];
    default:
      return [];
  }
}

function keyOf(named: NamedAs, number: string): string {
  return `${named} ${number}`;
}

function duplicate(document: Document, first: DataPlace): Problem {
  const { number, kind } = document;
  const related = [
    {
      place: first,
      message: { en: "The first one is here", fr: "La première pièce est ici" },
    },
  ];
  return duplicateDocument.at(document.origin, { document: number, kind }, { related });
}

/**
 * What a document settles of others, and when: payments + credits + discounts + write-offs + cash rounding, less
 * what is paid back.
 * A sale settles itself; an invoice is settled by the deposits that it takes.
 */
function settlementsOf(
  document: Document,
  totalOf: (document: Document) => Money,
): (readonly [string, Settlement])[] {
  const { kind, date, number } = document;
  switch (kind) {
    case "sale":
      return [[number, { date, amount: totalOf(document), paid: false }]];
    case "invoice": {
      const itself = isZero(totalOf(document))
        ? [[number, { date, amount: zero, paid: false }] as const]
        : [];
      const used = document.applies.map(
        ({ amount }) => [number, { date, amount: amount ?? zero, paid: false }] as const,
      );
      return [...itself, ...used];
    }
    case "payment":
      return document.applies.map((application) => [
        application.document,
        { date, amount: settledBy(document, application), paid: true },
      ]);
    case "credit-note":
      return document.credits === undefined
        ? []
        : [[document.credits.document, { date, amount: totalOf(document), paid: false }]];
    case "refund":
      // With lines it is its own credit note, and settles nothing else.
      return document.lines.length > 0
        ? []
        : document.applies.map((application) => [
            application.document,
            { date, amount: negate(appliedMoney(document, application)), paid: false },
          ]);
    default:
      return [];
  }
}

/** What an application settles: its money, discount and write-off, and the cash rounding of a payment of one. */
export function settledBy(document: Document, application: Document["applies"][number]): Money {
  return sum([
    appliedMoney(document, application),
    application.discount ?? zero,
    application.writeOff ?? zero,
    document.applies.length === 1 ? (document.rounding ?? zero) : zero,
  ]);
}

/** The money of an application; of a payment of one document that does not say, all of it. */
export function appliedMoney(document: Document, application: Document["applies"][number]): Money {
  if (application.amount !== undefined) return application.amount;
  return document.applies.length === 1 ? (document.amount ?? zero) : zero;
}

function settled(
  document: KnownDocument,
  settlements: readonly Settlement[],
): Pick<KnownDocument, "settledOn" | "paidEarlier"> {
  const inOrder = [...settlements].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  let reached = zero;
  for (const [index, { date, amount }] of inOrder.entries()) {
    reached = add(reached, amount);
    // A day counts as a whole: which of its payments came first is not known.
    if (inOrder[index + 1]?.date === date || !reaches(reached, document.total)) continue;
    // A document is not settled before it is issued.
    const settledOn = latest(date, document.date);
    const earlier = inOrder.filter((settlement) => settlement.paid && settlement.date < settledOn);
    return { settledOn, paidEarlier: sum(earlier.map((settlement) => settlement.amount)) };
  }
  return { settledOn: undefined, paidEarlier: zero };
}

/** A negative total, of an invoice that reduces more than it bills, is reached from above. */
function reaches(settled: Money, total: Money): boolean {
  const compared = compareMoney(settled, total);
  return isNegative(total) ? compared <= 0 : compared >= 0;
}
