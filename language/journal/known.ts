// What a run must remember of documents before it books those that name others: identities, and what others name.
// The order of documents changes nothing.
import { duplicateDocument } from "../diagnostics/codes/duplicate-document.ts";
import { sharedNumber } from "../diagnostics/codes/shared-number.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import type { Application, Document } from "../model/document.ts";
import { type DocumentKind, isPurchase } from "../model/document-fields.ts";
import { add, type Money, zero } from "../model/money.ts";
import { normalizeName } from "../text/names.ts";
import { type Controls, rememberControls } from "./controls.ts";
import { type CustomerNames, rememberCustomerNames } from "./customer-names.ts";
import {
  canName,
  createDocumentTable,
  type DocumentTable,
  type KnownDocument,
  type NamedAs,
  namedAs,
} from "./document-table.ts";
import { type Carried, carry } from "./exchange/carried.ts";
import { foreignCurrencyOf } from "./exchange/currency.ts";
import { scrutinizeRates } from "./exchange/rates.ts";
import { fieldReader, fieldText } from "./fields.ts";
import { createNearNumbers, type NearNumbers } from "./near-numbers.ts";
import { type Paid, rememberPaid } from "./paid.ts";
import { marksOfSupplier, partyOf } from "./party.ts";
import type { Prepared } from "./prepare.ts";
import type { SlotChoice } from "./scene.ts";
import { rememberSetAside, type SetAside } from "./set-aside.ts";
import type { Settlements } from "./settlement.ts";
import { tellAbsentField } from "./stage-control.ts";
import { rememberSupplierNumbers } from "./supplier-numbers.ts";
import { createTextTable, type TextTable } from "./text-table.ts";

export type { KnownDocument } from "./document-table.ts";

export interface Known {
  readonly documents: DocumentTable;
  /** Documents that could not be read: what names one of these is no mistake of its own. */
  readonly refused: ReadonlyMap<string, DataPlace>;
  readonly setAside: SetAside;
  /** Names that more than one document has: of what names one of them, nobody knows which it means. */
  readonly shared: ReadonlyMap<string, DataPlace>;
  readonly near: NearNumbers;
  /** What credit notes name, by `creditedName`. */
  readonly credited: Pick<TextTable, "find" | "size">;
  /** What documents in other currencies are carried at. */
  readonly carried: Carried;
  /** The accounts on which they are owed, where these hang on the document. */
  readonly controls: Controls;
  /** What invoices take of each deposit, by its number. */
  readonly used: ReadonlyMap<string, Money>;
  readonly customers: CustomerNames;
  /** What payments settle of each document that they name. */
  readonly paid: Paid;
  /** What credit notes give back of each invoice, once they are counted; undefined where one is refused. */
  readonly givenBack: Map<string, Money | undefined>;
  /** What each payment applies to, by its number, where the book recognizes on payment. */
  readonly applied: ReadonlyMap<string, readonly Application[]>;
}

export interface KnowRequest {
  readonly prepared: Prepared;
  /** Documents that could not be read, by their numbers. */
  readonly refused: ReadonlyMap<string, DataPlace>;
  /** A document's total, stated or computed. */
  readonly totalOf: (document: Document) => Money;
  readonly settlements: Settlements;
  readonly report: (problem: Problem) => void;
  /** Hears of each document that came before. */
  readonly repeated?: (document: Document) => void;
}

export interface Knowing {
  /** Grows with each document. */
  readonly known: Known;
  readonly open: (opening: Document) => void;
  readonly collect: (document: Document) => void;
  /** Tells what came twice. Where the first one is nothing remembers: the documents are asked for again. */
  readonly finish: (again: () => Iterable<Document>) => void;
}

export function know(request: KnowRequest): Knowing {
  const { prepared, totalOf, settlements, report } = request;
  const identityOfDocument = identityFields(prepared);
  const documents = createDocumentTable(identityOfDocument.numbered);
  const supplierNumbers = rememberSupplierNumbers();
  const repeated: Repeated[] = [];
  const openings: Document[] = [];
  const shared = new Map<string, DataPlace>();
  const credited = createTextTable();
  const used = new Map<string, Money>();
  const paid = rememberPaid(documents);
  const customers = rememberCustomerNames();
  const applied = new Map<string, readonly Application[]>();
  const setAside = rememberSetAside();
  const carried = carry(prepared.plan.places, prepared.foreignPlaces);
  const controls = rememberControls(prepared);
  const settles = prepared.plan.settings.recognize === "payment";
  const collect = (document: Document, opening: boolean) => {
    const { status, kind, credits, origin } = document;
    if (status === "void" || status === "draft") {
      setAside.put(document, status);
      return;
    }
    const number = normalizeName(document.number);
    const rest = identityOfDocument.rest(document);
    const as = namedAs(kind);
    const total = as === undefined ? zero : totalOf(document);
    const ofSupplier = identityOfDocument.ofSupplier(document);
    const before = ofSupplier === undefined ? -1 : supplierNumbers.find(document, ofSupplier);
    const facts = {
      number,
      kind,
      date: document.date,
      customer: partyOf(document),
      total,
      opening,
    };
    const same = before === -1 ? documents.add(rest, facts) : before;
    if (same !== -1) {
      repeated.push({ row: same, kind, number: document.number, origin });
      request.repeated?.(document);
      return;
    }
    if (ofSupplier !== undefined) {
      supplierNumbers.put(document, ofSupplier, documents.size() - 1);
    }
    if (as !== undefined && documents.name(number)) {
      shared.set(keyOf(as, number), origin);
      // What is recognized when it is paid is itself looked for by its number.
      if (settles && as === "billed") report(sharedNumber.at(origin, { number: document.number }));
    }
    if (as === "bill" && documents.nameOfSupplier()) {
      shared.set(supplierKey(partyOf(document), number), origin);
    }
    if (credits !== undefined) credited.add(creditedName(kind, credits.document));
    for (const { document: deposit, amount = zero } of usedBy(document)) {
      used.set(deposit, add(used.get(deposit) ?? zero, amount));
    }
    paid.put(document, documents.size() - 1, total);
    if (as !== undefined && as !== "bill") customers.put(document);
    const absent = controls.put(document, documents.size() - 1)?.absent;
    if (opening && absent !== undefined) tellAbsentField({ prepared, document, report }, absent);
    if (foreignCurrencyOf(prepared, document) !== undefined) {
      const older = isOlder(prepared, document);
      carried.put(document, { identity: identityOf(prepared, document), total, opening, older });
    }
    if (!settles) return;
    settlements.put(document);
    if (kind === "payment" && document.applies.length > 0) applied.set(number, document.applies);
  };
  const known: Known = {
    carried,
    controls,
    credited,
    documents,
    near: createNearNumbers(documents),
    refused: request.refused,
    setAside,
    shared,
    used,
    customers,
    paid,
    givenBack: new Map(),
    applied,
  };
  return {
    known,
    open: (opening) => {
      openings.push(opening);
      scrutinizeRates({ prepared, known, report }, opening);
      collect(opening, true);
    },
    collect: (document) => {
      // What an opening says is due of an older document counts; its own record is not booked.
      if (openings.length > 0 && isOlder(prepared, document)) {
        const same = billedIn(documents, document.number);
        if (same?.opening === true && same.kind === document.kind) return;
      }
      collect(document, false);
    },
    finish: (again) => {
      if (repeated.length === 0) return;
      const wanted = new Set(repeated.map(({ row }) => row));
      const first = new Map<number, DataPlace>();
      const look = (document: Document) => {
        if (document.status === "void" || document.status === "draft") return;
        const rest = identityOfDocument.rest(document);
        const row = documents.find(rest, normalizeName(document.number));
        if (wanted.has(row) && !first.has(row)) first.set(row, document.origin);
      };
      for (const document of openings) look(document);
      for (const document of again()) look(document);
      for (const one of repeated) report(duplicate(one, first.get(one.row) ?? one.origin));
    },
  };
}

interface Repeated {
  /** The row of the first one. */
  readonly row: number;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly origin: DataPlace;
}

/** The identity of a document but its number, which most books have in it. */
function identityFields(prepared: Prepared): {
  readonly numbered: boolean;
  readonly rest: (document: Document) => string;
  /** The rest of what a supplier sent, without the supplier, where suppliers count. */
  readonly ofSupplier: (document: Document) => string | undefined;
} {
  const { identity } = prepared.plan.settings;
  const others = identity.filter((field) => field !== "number");
  const fields = others.map(fieldReader);
  const withSupplier = prepared.plan.settings.suppliersNumber;
  const last: (string | undefined)[] = others.map(() => undefined);
  let rest: string | undefined;
  const restOf = (document: Document) => {
    // Of one document after the other it is the same text: only where a field differs it is made anew.
    for (let index = 0; index < fields.length; index++) {
      const value = fields[index]?.(document, undefined, document.date);
      if (value === last[index]) continue;
      last[index] = value;
      rest = undefined;
    }
    rest ??= last.map((value) => normalizeName(value ?? "")).join("\u0000");
    return rest;
  };
  const isOfSupplier = ({ kind }: Document) => withSupplier && isPurchase(kind);
  return {
    numbered: others.length < identity.length,
    rest: (document) =>
      isOfSupplier(document) ? ofSupplier(restOf(document), partyOf(document)) : restOf(document),
    ofSupplier: (document) => (isOfSupplier(document) ? restOf(document) : undefined),
  };
}

function isOlder(prepared: Prepared, { date }: Document): boolean {
  const { cutover } = prepared.plan.settings;
  return cutover !== undefined && date < cutover.date;
}

/** What makes a document the same document (LANGUAGE: identity). */
export function identityOf(prepared: Prepared, document: Document): string {
  return identityWith(prepared, document, partyOf);
}

/** The same from run to run, between which a supplier’s name may be corrected. */
export function lastingIdentityOf(prepared: Prepared, document: Document): string {
  return identityWith(prepared, document, (one) => marksOfSupplier(one)[0] ?? "");
}

function identityWith(
  prepared: Prepared,
  document: Document,
  supplierOf: (document: Document) => string,
): string {
  const { identity, suppliersNumber } = prepared.plan.settings;
  const own = identity
    .map((field) => normalizeName(fieldText(document, field) ?? ""))
    .join("\u0000");
  if (!suppliersNumber || !isPurchase(document.kind)) return own;
  return ofSupplier(own, supplierOf(document));
}

/** Where the book names no fields, two suppliers may have given their bills one number. */
function ofSupplier(identity: string, supplier: string): string {
  return `${identity}\u0000${normalizeName(supplier)}`;
}

/** A number that a credit note of a kind names: an invoice and a bill may have the same. */
export function creditedName(kind: DocumentKind, number: string): string {
  return isPurchase(kind) ? `bill\u0000${number}` : number;
}

/** The document that one means by a number, if it is known. */
export function findNamed(known: Known, by: Document, number: string): KnownDocument | undefined {
  const row = findRow(known, by, number);
  return row === -1 ? undefined : known.documents.row(row);
}

/** The account on which the document is owed that one means by a number, where it hangs on the document. */
export function findControl(known: Known, by: Document, number: string): SlotChoice | undefined {
  if (!known.controls.several) return undefined;
  const row = findRow(known, by, number);
  return row === -1 ? undefined : known.controls.of(row);
}

function findRow({ documents }: Known, by: Document, number: string): number {
  const wanted = normalizeName(number);
  const supplier = isPurchase(by.kind) ? partyOf(by) : "";
  if (supplier !== "") {
    const row = documents.namedOfSupplier(wanted, supplier);
    if (row !== -1) return row;
  }
  for (const name of canName(by.kind)) {
    // Who names a supplier means that supplier's bill, and no other's of the same number.
    if (name === "bill" && supplier !== "") continue;
    const row = documents.named(name, wanted);
    if (row !== -1) return row;
  }
  return -1;
}

/** Another document of the number that one names, where there is more than one. */
export function findShared(known: Known, by: Document, number: string): DataPlace | undefined {
  if (known.shared.size === 0) return undefined;
  const document = findNamed(known, by, number);
  if (document === undefined) return undefined;
  const as = namedAs(document.kind);
  if (as === undefined) return undefined;
  const isOfSupplier = as === "bill" && document.customer === partyOf(by);
  return known.shared.get(
    isOfSupplier ? supplierKey(document.customer, document.number) : keyOf(as, document.number),
  );
}

/** The invoice or sale of a number. */
export function findBilled(known: Known, number: string): KnownDocument | undefined {
  return billedIn(known.documents, number);
}

function billedIn(documents: DocumentTable, number: string): KnownDocument | undefined {
  const row = documents.named("billed", normalizeName(number));
  return row === -1 ? undefined : documents.row(row);
}

/** The deposits that a document takes. */
export function usedBy({ kind, applies }: Document): readonly Application[] {
  return kind === "invoice" ? applies : [];
}

/** Whether a document credits lines: a credit note of either side, or a refund that has lines. */
export function isCredit({ kind, lines }: Document): boolean {
  return (
    kind === "credit-note" || kind === "bill-credit" || (kind === "refund" && lines.length > 0)
  );
}

/** Whether credits may name it. */
export function isCreditable(kind: DocumentKind): boolean {
  return kind === "invoice" || kind === "sale" || kind === "bill";
}

/** What an invoice, a sale or a bill and the notes that credit it have in common. */
export function creditKey(known: Known, document: Document): string {
  const { credits, kind } = document;
  const wanted = credits?.document ?? document.number;
  if (!isPurchase(kind)) return wanted;
  const bill = credits === undefined ? undefined : findNamed(known, document, wanted);
  return JSON.stringify([bill?.customer ?? partyOf(document), bill?.number ?? wanted]);
}

function keyOf(named: NamedAs, number: string): string {
  return `${named} ${number}`;
}

function supplierKey(supplier: string, number: string): string {
  return `bill of ${JSON.stringify([supplier, number])}`;
}

function duplicate({ number, kind, origin }: Repeated, first: DataPlace): Problem {
  const related = [
    {
      place: first,
      message: { en: "The first one is here", fr: "La première pièce est ici" },
    },
  ];
  return duplicateDocument.at(origin, { document: number, kind }, { related });
}
