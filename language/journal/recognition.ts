// Revenue that is recognized on payment: which document waits for which, and what was paid of it meanwhile.
import { refundOfPartPayment } from "../diagnostics/codes/refund-of-part-payment.ts";
import type { CivilDate } from "../model/calendar.ts";
import type { Document } from "../model/document.ts";
import { type Money, zero } from "../model/money.ts";
import type { Run } from "./booking.ts";
import { findBilled, findNamed, type KnownDocument } from "./known.ts";
import { placeOf } from "./place-of.ts";
import type { Prepared } from "./prepare.ts";

export function releasedOf({ known, settled, prepared }: Run, document: Document): Money {
  if (document.kind !== "invoice" || !awaitsPayment(prepared, document)) return zero;
  const own = findBilled(known, document.number);
  return own === undefined ? zero : settled(own).paidEarlier;
}

/** Whether what was paid of a document stands on the deposits account on a day: it is one, or not recognized yet. */
export function isHeldOn(
  { prepared, settled }: Run,
  document: KnownDocument,
  day: CivilDate,
): boolean {
  if (document.kind === "deposit") return true;
  if (document.opening || !awaitsPayment(prepared, document)) return false;
  const { on } = settled(document);
  return on === undefined || day < on;
}

/** What a refund takes back of a part payment is the invoice's: by the payment alone nobody finds it there. */
export function refuseHeldPayment(run: Run, document: Document): void {
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
export function awaitedBy({ prepared, known }: Run, document: Document): KnownDocument | undefined {
  if (prepared.plan.settings.recognize !== "payment") return undefined;
  const { kind, number, credits } = document;
  const named =
    kind === "invoice" ? number : kind === "credit-note" ? credits?.document : undefined;
  const awaited = named === undefined ? undefined : findBilled(known, named);
  if (awaited === undefined || awaited.opening) return undefined;
  return awaitsPayment(prepared, awaited) ? awaited : undefined;
}
