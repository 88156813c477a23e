// What a run must remember of documents before it books any: identities, and what others name. One pass over
// the data; the order of documents changes nothing.
import { duplicateDocument } from "../diagnostics/codes/duplicate-document.ts";
import { sharedNumber } from "../diagnostics/codes/shared-number.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import type { CivilDate } from "../model/calendar.ts";
import type { Application, Document } from "../model/document.ts";
import type { DocumentKind } from "../model/document-fields.ts";
import { add, type Money, zero } from "../model/money.ts";
import { normalizeName } from "../text/names.ts";
import { fieldText } from "./fields.ts";
import type { Prepared } from "./prepare.ts";
import type { Settlements } from "./settlement.ts";

export interface Known {
  /** Documents that others can name, by what they are named as and their number: `billed F1001`. */
  readonly documents: ReadonlyMap<string, KnownDocument>;
  /** Names that more than one document has: of what names one of them, nobody knows which it means. */
  readonly shared: ReadonlyMap<string, DataPlace>;
  /** Numbers of the documents that credit notes name. */
  readonly credited: ReadonlySet<string>;
  /** What invoices take of each deposit, by its number. */
  readonly used: ReadonlyMap<string, Money>;
}

export interface KnownDocument {
  readonly number: string;
  readonly kind: DocumentKind;
  readonly date: CivilDate;
  readonly customer: string;
  readonly total: Money;
  /** From an `opening`: ordinary to pay, never posted. */
  readonly opening: boolean;
}

export interface KnowRequest {
  readonly prepared: Prepared;
  /** Asked for again where a document is there twice. */
  readonly documents: () => Iterable<Document>;
  readonly openings: Iterable<Document>;
  /** A document's total, stated or computed. */
  readonly totalOf: (document: Document) => Money;
  readonly settlements: Settlements;
  readonly report: (problem: Problem) => void;
}

export function know(request: KnowRequest): Known {
  const { prepared, totalOf, settlements, report } = request;
  // Of each document as little as can be: a year of a shop has hundreds of thousands of them.
  const seen = new Set<string>();
  const repeated: Document[] = [];
  const documents = new Map<string, KnownDocument>();
  const shared = new Map<string, DataPlace>();
  const credited = new Set<string>();
  const used = new Map<string, Money>();
  const settles = prepared.plan.settings.recognize === "payment";
  const day = keepOnce<CivilDate>();
  const name = keepOnce<string>();
  const remember = (document: Document, opening: boolean) => {
    const named = namedAs(document.kind);
    if (named === undefined) return;
    const { number, kind, origin } = document;
    const key = keyOf(named, number);
    if (documents.has(key)) {
      shared.set(key, origin);
      // What is recognized when it is paid is itself looked for by its number.
      if (settles && named === "billed") report(sharedNumber.at(origin, { number }));
    }
    documents.set(key, {
      number,
      kind,
      date: day(document.date),
      customer: name(customerOf(document)),
      total: totalOf(document),
      opening,
    });
  };
  const collect = (document: Document, opening: boolean) => {
    if (document.status === "void" || document.status === "draft") return;
    const identity = identityOf(prepared, document);
    if (seen.has(identity)) {
      repeated.push(document);
      return;
    }
    seen.add(identity);
    if (document.credits !== undefined) credited.add(document.credits.document);
    remember(document, opening);
    for (const { document: deposit, amount = zero } of usedBy(document)) {
      used.set(deposit, add(used.get(deposit) ?? zero, amount));
    }
    if (settles) settlements.put(document);
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
  return { credited, documents, shared, used };
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

/** Another document of the number that one of a kind names, where there is more than one. */
export function findShared(known: Known, by: DocumentKind, number: string): DataPlace | undefined {
  for (const named of canName(by)) {
    const key = keyOf(named, number);
    if (known.documents.has(key)) return known.shared.get(key);
  }
  return undefined;
}

/** The invoice or sale of a number. */
export function findBilled(known: Known, number: string): KnownDocument | undefined {
  return known.documents.get(keyOf("billed", number));
}

/** The deposits that a document takes. */
export function usedBy({ kind, applies }: Document): readonly Application[] {
  return kind === "invoice" ? applies : [];
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
