// One document becomes its entries, or says why it does not.
import { appliesBeforeCutover } from "../diagnostics/codes/applies-before-cutover.ts";
import { beforeCutover } from "../diagnostics/codes/before-cutover.ts";
import { mixedCutover } from "../diagnostics/codes/mixed-cutover.ts";
import { overpaid } from "../diagnostics/codes/overpaid.ts";
import { refundOfPartPayment } from "../diagnostics/codes/refund-of-part-payment.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { type CivilDate, latest } from "../model/calendar.ts";
import type { Application, Document } from "../model/document.ts";
import { isPurchase } from "../model/document-fields.ts";
import {
  compareMoney,
  isZero,
  type Money,
  moneyWords,
  negate,
  type Rate,
  subtract,
  sum,
  timesRate,
  zero,
} from "../model/money.ts";
import { type Credit, type Credits, uncounted } from "./credit.ts";
import type { Entry, EntryTax } from "./entry.ts";
import { clearedAt } from "./exchange/carried.ts";
import { balanceEntry, convertPostings, convertTaxes } from "./exchange/convert.ts";
import { currencyOf } from "./exchange/currency.ts";
import { type Exchange, exchangeOf } from "./exchange/rates.ts";
import { verifyConversion } from "./exchange/verify.ts";
import { changeBy, worthOf } from "./exchange/worth.ts";
import { postingDate } from "./group.ts";
import { type AskedAmounts, integrationOf } from "./integrate.ts";
import {
  findBilled,
  findControl,
  findNamed,
  identityOf,
  isCredit,
  type Known,
  type KnownDocument,
} from "./known.ts";
import { tellSettledTwice } from "./paid.ts";
import { partyOf } from "./party.ts";
import { type LoosePosting, postDocument, taxesOf } from "./post.ts";
import type { Prepared, PreparedTemplate } from "./prepare.ts";
import type { ApplicationScene, DocumentScene, TaxScene } from "./scene.ts";
import { scrutinize, scrutinizeAmounts } from "./scrutiny.ts";
import { appliedMoney, type Settlements, settledBy } from "./settlement.ts";
import { placeOf, stage } from "./stage.ts";
import { verifyDocument } from "./verify.ts";

export interface Run {
  readonly prepared: Prepared;
  readonly known: Known;
  readonly settled: Settlements["of"];
  readonly credits: Credits;
  /** Whether only amounts in the book's currency are written. */
  readonly homeAmounts: boolean;
  readonly report: (problem: Problem) => void;
  /** How many errors were reported so far. */
  readonly errors: () => number;
}

export type PassedOver = "void" | "draft" | "ignored" | "before cutover" | "all zero";

/** An entry before grouping: postings not merged, one document. */
export interface DraftEntry {
  /** The document's own day, or that of its settlement: a group bears its last day. */
  readonly day: CivilDate;
  readonly entry: Omit<Entry, "postings">;
  /** Entries under different rates are never grouped. */
  readonly taxes: readonly TaxScene[];
  readonly postings: readonly LoosePosting[];
}

export type Booked =
  | {
      readonly outcome: "booked";
      readonly drafts: readonly DraftEntry[];
      readonly scene: DocumentScene;
      readonly zeroLines: number;
    }
  | { readonly outcome: "passed over"; readonly reason: PassedOver }
  /** Recognized on payment and not settled yet; its taxes are booked if the book recognizes them on issue. */
  | {
      readonly outcome: "held";
      readonly drafts: readonly DraftEntry[];
      readonly scene: DocumentScene;
      readonly total: Money;
      readonly taxes: Money;
    }
  /** At least one error was reported. */
  | { readonly outcome: "refused" };

export function bookDocument(run: Run, document: Document): Booked {
  const { prepared } = run;
  if (document.status === "void") return { outcome: "passed over", reason: "void" };
  if (document.status === "draft") return { outcome: "passed over", reason: "draft" };
  if (prepared.ignoredKinds.has(document.kind))
    return { outcome: "passed over", reason: "ignored" };
  const before = run.errors();
  const skipped = cutover(run, document);
  if (skipped !== undefined) return skipped;
  const scene = stageFor(run, document);
  if (scene !== undefined && run.errors() === before) scrutinizeAmounts(run, scene);
  integrationOf(run, document);
  refuseHeldPayment(run, document);
  if (scene === undefined || run.errors() > before) return { outcome: "refused" };
  findOverpayment(run, document);
  findSecondPayment(run, document);
  const awaited = awaitedBy(run, document);
  const booked =
    awaited === undefined
      ? bookOnce(run, scene, document.date)
      : bookOnPayment(run, scene, run.settled(awaited).on);
  return run.errors() > before ? { outcome: "refused" } : booked;
}

/** The scene on which a document is booked; also what the credits of an invoice are counted on. */
export function stageFor(run: Run, document: Document): DocumentScene | undefined {
  scrutinize(run, document);
  const { credits } = document;
  const exchange = exchangeOf(run.prepared, run.known, document);
  const credited = credits && findNamed(run.known, document, credits.document);
  const creditedOn = isCredit(document) ? (credited?.date ?? credits?.date) : undefined;
  // Of a refused document nobody knows the taxes, which would be told as if this one had left them out.
  const isCreditOfRefused = credits !== undefined && run.known.refused.has(credits.document);
  const credit = run.credits(document) ?? (isCreditOfRefused ? uncounted : undefined);
  return stage({
    prepared: run.prepared,
    document,
    date: creditedOn ?? document.date,
    cumulative: credit && cumulativeOf(credit),
    completions: credit?.completions,
    applications: document.applies.length === 0 ? none : stageApplications(run, document, exchange),
    older: credits !== undefined && isOlder(run, document, credits),
    released: releasedOf(run, document),
    exchange,
    cleared: exchange && clearedByCredit(run, document),
    credited: credit?.home,
    report: run.report,
    errors: run.errors,
  });
}

const none: readonly never[] = [];

// What only some documents need are functions of their own: closures that are made here, V8 would make for all.

function cumulativeOf(credit: Credit): DocumentScene["cumulative"] {
  return (of, line, { tax }) => {
    const parts = of === "tax" ? credit.taxes : credit.unrecovered;
    return parts.get(`${line.index}|${tax.plan.name}`) ?? zero;
  };
}

function stageApplications(
  run: Run,
  document: Document,
  exchange: Exchange | undefined,
): readonly ApplicationScene[] {
  const { places } = run.prepared.plan;
  const worth = exchange && worthOf(document, exchange.rate, places).applied;
  return document.applies.map((application, index) => ({
    ...stageApplication(run, document, application, index),
    ...(exchange === undefined
      ? { onNamed: undefined, onOwn: undefined }
      : clearedBy(run, document, {
          application,
          index,
          rate: exchange.rate,
          worth: worth?.[index] ?? zero,
        })),
  }));
}

function stageApplication(
  run: Run,
  document: Document,
  application: Application,
  index: number,
): Omit<ApplicationScene, "onNamed" | "onOwn"> {
  const settled = document.kind === "invoice" ? zero : settledBy(document, application);
  const older = isOlder(run, document, application);
  const applied = findNamed(run.known, document, application.document);
  const held = !older && applied !== undefined && isHeldOn(run, applied, document.date);
  return {
    index,
    application,
    amount: appliedMoney(document, application),
    older: older ? settled : zero,
    held: held ? settled : zero,
    control: findControl(run.known, document, application.document),
  };
}

interface AppliedAt {
  readonly application: Application;
  readonly index: number;
  readonly rate: Rate;
  /** What it comes to at that rate. */
  readonly worth: Money;
}

/** In another currency, what an application clears, at the rates at which it was opened. */
function clearedBy(
  { prepared, known }: Run,
  document: Document,
  { application, index, rate, worth }: AppliedAt,
): Pick<ApplicationScene, "onNamed" | "onOwn"> {
  const identity = identityOf(prepared, document);
  const cleared = (on: "named" | "own") =>
    known.carried.cleared({ of: "application", index, on }, document, identity);
  const change = changeBy(document, index);
  const { places } = prepared.plan;
  // What the data does not have was opened at the rate that is stated, or else refused.
  const onNamed =
    cleared("named") ?? clearedAt(change, application.rate ?? rate, { rate, worth }, places);
  return {
    onNamed: { ...onNamed, change },
    onOwn: document.kind === "invoice" ? cleared("own") : undefined,
  };
}

function clearedByCredit({ prepared, known }: Run, document: Document): DocumentScene["cleared"] {
  if (!isCredit(document)) return undefined;
  const identity = identityOf(prepared, document);
  const cleared = (of: "credit" | "money") => known.carried.cleared({ of }, document, identity);
  return { credit: cleared("credit"), money: cleared("money") };
}

/** Whether an application is to a document before the cutover, one that is not an opening item. */
function isOlder({ prepared, known }: Run, document: Document, application: Application): boolean {
  const { cutover } = prepared.plan.settings;
  const applied = findNamed(known, document, application.document);
  if (cutover === undefined || applied?.opening === true) return false;
  const date = applied?.date ?? application.date;
  return date !== undefined && date < cutover.date;
}

function releasedOf({ known, settled, prepared }: Run, document: Document): Money {
  if (document.kind !== "invoice" || !awaitsPayment(prepared, document)) return zero;
  const own = findBilled(known, document.number);
  return own === undefined ? zero : settled(own).paidEarlier;
}

/** Whether what was paid of a document stands on the deposits account on a day: it is one, or not recognized yet. */
function isHeldOn({ prepared, settled }: Run, document: KnownDocument, day: CivilDate): boolean {
  if (document.kind === "deposit") return true;
  if (document.opening || !awaitsPayment(prepared, document)) return false;
  const { on } = settled(document);
  return on === undefined || day < on;
}

/** What a refund takes back of a part payment is the invoice's: by the payment alone nobody finds it there. */
function refuseHeldPayment(run: Run, document: Document): void {
  if (document.kind !== "refund" || run.known.applied.size === 0) return;
  for (const { document: named, origin } of document.applies) {
    const payment = findNamed(run.known, document, named);
    if (payment?.kind !== "payment") continue;
    const held = run.known.applied.get(payment.number)?.find((application) => {
      const billed = findBilled(run.known, application.document);
      return billed !== undefined && isHeldOn(run, billed, document.date);
    });
    if (held === undefined) continue;
    const words = { document: document.number, payment: named, held: held.document };
    run.report(refundOfPartPayment.at(origin ?? placeOf(document, "applies.document"), words));
  }
}

/** Whether Folio recognizes a document when it is paid: of an ignored or older one, others did it on issue. */
function awaitsPayment({ plan }: Prepared, { kind, date }: Pick<Document, "kind" | "date">) {
  const { recognize, ignoredKinds, cutover } = plan.settings;
  return (
    recognize === "payment" &&
    kind === "invoice" &&
    !ignoredKinds.includes(kind) &&
    (cutover === undefined || cutover.date <= date)
  );
}

/** The invoice with whose settlement a document is recognized: itself, or the one that it credits. */
function awaitedBy({ prepared, known }: Run, document: Document): KnownDocument | undefined {
  if (prepared.plan.settings.recognize !== "payment") return undefined;
  const { kind, number, credits } = document;
  const named =
    kind === "invoice" ? number : kind === "credit-note" ? credits?.document : undefined;
  const awaited = named === undefined ? undefined : findBilled(known, named);
  if (awaited === undefined || awaited.opening) return undefined;
  return awaitsPayment(prepared, awaited) ? awaited : undefined;
}

function cutover(run: Run, document: Document): Booked | undefined {
  const { settings } = run.prepared.plan;
  const { cutover: start } = settings;
  if (start === undefined) return undefined;
  const policy = isPurchase(document.kind)
    ? settings.purchasesBeforeCutover
    : settings.beforeCutover;
  const { number, date } = document;
  if (date < start.date) {
    if (start.older === "skip") return { outcome: "passed over", reason: "before cutover" };
    const words = { document: number, date, cutover: start.date };
    run.report(beforeCutover.at(placeOf(document, "date"), words));
    return { outcome: "refused" };
  }
  const older = olderNames(run, document);
  const first = older[0];
  if (first === undefined || policy.policy === "to") return undefined;
  if (policy.policy === "refuse") {
    const words = { document: number, applied: first, cutover: start.date };
    run.report(appliesBeforeCutover.at(placeOf(document, "applies.document"), words));
    return { outcome: "refused" };
  }
  if (older.length === namedBy(document).length)
    return { outcome: "passed over", reason: "before cutover" };
  run.report(mixedCutover.at(placeOf(document, "applies.document"), { document: number }));
  return { outcome: "refused" };
}

function olderNames(run: Run, document: Document): string[] {
  return namedBy(document).flatMap((named) =>
    isOlder(run, document, named) ? [named.document] : [],
  );
}

function namedBy(document: Document): readonly Application[] {
  const { credits } = document;
  return credits === undefined ? document.applies : [...document.applies, credits];
}

/** The rest of a payment stays open on the receivable; that is told, never guessed away. */
function findOverpayment({ prepared, known, report }: Run, document: Document): void {
  const { kind, amount, rounding, applies, number } = document;
  const pays = kind === "payment" || kind === "bill-payment";
  if (!pays || amount === undefined || applies.length === 0) return;
  const settled = sum(applies.map((application) => settledBy(document, application)));
  const beside = applies.flatMap(({ discount, writeOff, waived, kept }) => [
    discount ?? zero,
    writeOff ?? zero,
    waived ?? zero,
    negate(kept ?? zero),
  ]);
  const unapplied = subtract(sum([amount, rounding ?? zero, ...beside]), settled);
  const only =
    applies.length === 1 ? findNamed(known, document, applies[0]?.document ?? "") : undefined;
  const over = only === undefined ? zero : subtract(settled, only.total);
  const rest = compareMoney(over, unapplied) > 0 ? over : unapplied;
  if (compareMoney(rest, zero) <= 0) return;
  const words = {
    document: number,
    kind,
    party: partyOf(document),
    amount: moneyWords(rest, currencyOf(prepared, document)),
  };
  report(overpaid.at(placeOf(document, "amount"), words));
}

/** Two payments of the same document are told as well: each alone looks right. */
function findSecondPayment({ prepared, known, report }: Run, document: Document): void {
  const pays = document.kind === "payment" || document.kind === "bill-payment";
  if (!pays || document.applies.length === 0) return;
  const { documents, paid } = known;
  const currency = currencyOf(prepared, document);
  const find = (number: string) => findNamed(known, document, number);
  tellSettledTwice({ paid, documents, find, currency, report }, document);
}

function bookOnce(run: Run, scene: DocumentScene, date: CivilDate): Booked {
  const { postings, zeroLines } = postDocument(run.prepared, scene);
  if (postings.length === 0) return { outcome: "passed over", reason: "all zero" };
  verify(run, scene, postings);
  const converted = convertPostings(run.prepared, scene, postings);
  if (run.homeAmounts && converted.every(({ amount }) => isZero(amount))) {
    return { outcome: "passed over", reason: "all zero" };
  }
  const drafts = draft(run, scene, date, converted, taxesOf(run.prepared, scene));
  return { outcome: "booked", drafts, scene, zeroLines };
}

/** Recognized on the day of settlement; the taxes on the day of issue, if the book says so. */
function bookOnPayment(run: Run, scene: DocumentScene, settledOn: CivilDate | undefined): Booked {
  const { prepared } = run;
  const { document } = scene;
  const taxesOnIssue = prepared.plan.settings.taxesOnIssue;
  const isTax = ({ template }: PreparedTemplate) => template.each === "tax";
  const taxes = taxesOf(prepared, scene);
  const issue = taxesOnIssue
    ? draft(run, scene, document.date, postDocument(prepared, scene, isTax).postings, taxes)
    : [];
  if (settledOn === undefined) {
    const total = prepared.amount.total(scene);
    const amount = sum(taxes.map((tax) => tax.amount));
    return { outcome: "held", drafts: issue, scene, total, taxes: amount };
  }
  const all = postDocument(prepared, scene);
  verify(run, scene, all.postings);
  const rest = taxesOnIssue
    ? postDocument(prepared, scene, (template) => !isTax(template)).postings
    : all.postings;
  const day = latest(document.date, settledOn);
  const drafts = [...issue, ...draft(run, scene, day, rest, taxesOnIssue ? [] : taxes)];
  if (drafts.length === 0) return { outcome: "passed over", reason: "all zero" };
  return { outcome: "booked", drafts, scene, zeroLines: all.zeroLines };
}

function draft(
  run: Run,
  scene: DocumentScene,
  day: CivilDate,
  converted: readonly LoosePosting[],
  taxes: readonly EntryTax[],
): DraftEntry[] {
  if (converted.length === 0) return [];
  const { document, exchange } = scene;
  const { prepared } = run;
  const postings = balanceEntry(prepared, scene, converted, run.report);
  if (exchange !== undefined) {
    verifyConversion(scene, postings, prepared.plan.places);
  }
  const { settings, currency } = prepared.plan;
  const counterparty = partyOf(document);
  const integration = integrationOf(run, document);
  const entry = {
    documents: [{ kind: document.kind, number: document.number, origin: document.origin }],
    kind: document.kind,
    date: postingDate(settings, document.kind, day),
    reference: prepared.reference(document),
    description: (integration?.description ?? prepared.description)(document),
    currency,
    foreign: exchange,
    counterparty: counterparty === "" ? undefined : counterparty,
    filing: integration?.filing(document, termBases(run, scene)),
    taxes: exchange === undefined ? taxes : convertTaxes(prepared, exchange, taxes, postings),
  };
  return [{ day, entry, taxes: scene.taxes, postings }];
}

/** What percentages of terms are of: the surcharge is of the same kind and bears none. */
function termBases({ prepared }: Run, scene: DocumentScene): AskedAmounts {
  const { amount, plan } = prepared;
  const { places, exchange } = scene;
  const total = () => subtract(amount.total(scene), scene.document.surcharge ?? zero);
  const taxes = () => sum(scene.taxes.map((tax) => amount.tax(scene, undefined, tax)));
  const worth = (own: Money) =>
    exchange === undefined ? own : timesRate(own, exchange.rate, plan.places);
  return { total, net: () => subtract(total(), taxes()), places, worth };
}

function verify(run: Run, scene: DocumentScene, postings: readonly LoosePosting[]): void {
  verifyDocument(scene.document, postings, () =>
    scene.taxes.map((tax) => run.prepared.amount.tax(scene, undefined, tax)),
  );
}
