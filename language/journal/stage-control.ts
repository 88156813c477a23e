// The account that a document is owed on, where it hangs on the document: chosen for what its lines do not choose.
import { absentField } from "../diagnostics/codes/absent-field.ts";
import type { Place } from "../diagnostics/problem.ts";
import type { Document } from "../model/document.ts";
import { isPurchase } from "../model/document-fields.ts";
import { isZero, zero } from "../model/money.ts";
import type { Bilingual } from "../text/bilingual.ts";
import type { Chosen } from "./choices.ts";
import { chooseControl, isOfControl } from "./controls.ts";
import type { Prepared } from "./prepare.ts";
import type { SlotChoice } from "./scene.ts";
import type { StageRequest } from "./stage-request.ts";

/** Of what only the document's own receivable is asked for: discounts on an account of theirs, surcharges, deposits. */
export function stageReceivable(request: StageRequest): SlotChoice | undefined {
  const { prepared, document, released = zero } = request;
  const { kind, discount, surcharge, applies } = document;
  if (isPurchase(kind)) return undefined;
  const asks =
    discount !== undefined ||
    surcharge !== undefined ||
    !isZero(released) ||
    (kind === "invoice" && applies.length > 0);
  const chosen = asks ? chooseControl(prepared, document, request.date) : undefined;
  if (chosen?.absent !== undefined) tellAbsentField(request, chosen.absent);
  return chosen?.choice;
}

/** The slot of a method that is about what is owed; of a deposit, none. */
export function controlSideOf({ kind }: Document): "debit" | "credit" | undefined {
  if (kind === "deposit") return undefined;
  return kind === "refund" || kind === "bill-payment" ? "debit" : "credit";
}

/**
 * A payment may lack what decides the account of its invoices. All of them on one account, it is the payment's, too: what is
 * paid too much stays with what was paid.
 */
export function followed(context: StageRequest, table: number): SlotChoice | undefined {
  const { prepared, document, date, applications = [] } = context;
  const { absent } = prepared.choose(table, document, undefined, date);
  if (absent === undefined || !isOfControl(prepared, document, absent.rule)) return undefined;
  const first = applications[0]?.control;
  const agree = applications.every(({ control }) => control?.value === first?.value);
  return agree ? first : undefined;
}

/** A rule tests a field that the document lacks: one of whoever has the slot, or of the account that the document is owed on. */
export function tellAbsentField(
  { prepared, document, report }: Pick<StageRequest, "prepared" | "document" | "report">,
  { field, rule }: NonNullable<Chosen["absent"]>,
  { owner, place }: { readonly owner: string; readonly place: Place } = {
    owner: "book",
    place: document.origin,
  },
): void {
  const words = { field, document: document.number, owner };
  const related = [{ place: rulePlace(prepared, rule), message: testedHere }];
  report(absentField.at(place, words, { related }));
}

const testedHere: Bilingual = { en: "The field is tested here", fr: "Le champ est testé ici" };

function rulePlace({ plan }: Prepared, rule: number): Place {
  const found = plan.rules[rule]?.place;
  if (found === undefined) return { in: "run" };
  return { in: "book", file: found.file, span: { start: found.start, end: found.end } };
}
