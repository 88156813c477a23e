// One document becomes its entries, or says why it does not.
import { type CivilDate, latest } from "../model/calendar.ts";
import type { Document } from "../model/document.ts";
import { isZero, type Money, subtract, sum, timesRate, zero } from "../model/money.ts";
import { findAnothers } from "./anothers.ts";
import { findBelowZero } from "./below-zero.ts";
import type { Booked, DraftEntry, Run } from "./booking.ts";
import { type Credit, ofRefused } from "./credit.ts";
import { cutover, isOlder } from "./cutover.ts";
import type { EntryTax } from "./entry.ts";
import { balanceEntry, convertPostings, convertTaxes } from "./exchange/convert.ts";
import { exchangeOf } from "./exchange/rates.ts";
import { verifyConversion } from "./exchange/verify.ts";
import { postingDate } from "./group.ts";
import { type AskedAmounts, integrationOf } from "./integrate.ts";
import { findNamed, isCredit } from "./known.ts";
import { findOverpayment, findSecondPayment } from "./overpaid.ts";
import { partyOf } from "./party.ts";
import { type LoosePosting, postDocument, taxesOf } from "./post.ts";
import type { PreparedTemplate } from "./prepare.ts";
import { awaitedBy, refuseHeldPayment, releasedOf } from "./recognition.ts";
import { findRefundBeyond } from "./refunded.ts";
import type { DocumentScene } from "./scene.ts";
import { scrutinize, scrutinizeAmounts } from "./scrutiny.ts";
import { stage } from "./stage.ts";
import { clearedByCredit, stageApplications } from "./stage-applications.ts";
import { findUnbilledTaxes } from "./unbilled-taxes.ts";
import { verifyDocument } from "./verify.ts";

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
  // Of what credits a refused document nobody knows the taxes, nor whether its total is right.
  const isKnown = creditOf(run, document)?.refused !== true;
  if (scene !== undefined && isKnown && run.errors() === before) scrutinizeAmounts(run, scene);
  integrationOf(run, document);
  refuseHeldPayment(run, document);
  if (scene === undefined || run.errors() > before) return { outcome: "refused" };
  findBelowZero(run, scene);
  findUnbilledTaxes(run, scene);
  findOverpayment(run, document);
  findSecondPayment(run, document);
  findRefundBeyond(run, document);
  // A target that writes documents tells itself which payments it cannot link.
  if (!run.resolved || document.kind !== "payment") findAnothers(run, document);
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
  const credit = creditOf(run, document);
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

/** What states its taxes credits a refused document like any other. */
function creditOf(run: Run, document: Document): Credit | undefined {
  const { credits, taxes } = document;
  if (credits === undefined) return undefined;
  const isOfRefused = taxes === undefined && run.known.refused.has(credits.document);
  return run.credits(document) ?? (isOfRefused ? ofRefused : undefined);
}

// What only some documents need is a function of its own: a closure that is made in `stageFor`, V8 would make for all.
function cumulativeOf(credit: Credit): DocumentScene["cumulative"] {
  return (of, line, { tax }) => {
    const parts = of === "tax" ? credit.taxes : credit.unrecovered;
    return parts.get(`${line.index}|${tax.plan.name}`) ?? zero;
  };
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
