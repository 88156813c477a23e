// What lies before the day on which a book begins: documents of then, and what documents of now say of them.
import { appliesBeforeCutover } from "../diagnostics/codes/applies-before-cutover.ts";
import { beforeCutover } from "../diagnostics/codes/before-cutover.ts";
import { mixedCutover } from "../diagnostics/codes/mixed-cutover.ts";
import type { Application, Document } from "../model/document.ts";
import { isPurchase } from "../model/document-fields.ts";
import type { Booked, Run } from "./booking.ts";
import { findNamed } from "./known.ts";
import { placeOf } from "./place-of.ts";

export function cutover(run: Run, document: Document): Booked | undefined {
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

/** Whether an application is to a document before the cutover, one that is not an opening item. */
export function isOlder(
  { prepared, known }: Run,
  document: Document,
  application: Application,
): boolean {
  const { cutover } = prepared.plan.settings;
  const applied = findNamed(known, document, application.document);
  if (cutover === undefined || applied?.opening === true) return false;
  const date = applied?.date ?? application.date;
  return date !== undefined && date < cutover.date;
}
