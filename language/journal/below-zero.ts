// Credits and payments below zero: an export that signs its credits would have each of them booked the wrong way round.
import { belowZero } from "../diagnostics/codes/below-zero.ts";
import type { Place } from "../diagnostics/problem.ts";
import { isPurchase } from "../model/document-fields.ts";
import { isNegative, type Money, moneyWords } from "../model/money.ts";
import { unreachable } from "../text/invariant.ts";
import type { Run } from "./booking.ts";
import { currencyOf } from "./exchange/currency.ts";
import { placeOf } from "./place-of.ts";
import type { DocumentScene } from "./scene.ts";

/** An invoice below zero, a bill or a sale is the ordinary way to give back. */
export function findBelowZero({ prepared, report, resolved }: Run, scene: DocumentScene): void {
  const { document } = scene;
  const { kind, number, amount, credits } = document;
  switch (kind) {
    case "invoice":
    case "bill":
    case "sale":
      return;
    case "credit-note":
    case "bill-credit":
      // A target that writes documents refuses it itself.
      if (resolved && !isPurchase(kind)) return;
      tell(prepared.amount.total(scene), placeOfTotal(scene));
      return;
    case "refund":
      if (resolved && document.lines.length > 0) return;
      break;
    case "payment":
    case "deposit":
    case "bill-payment":
      break;
    default:
      unreachable(kind);
  }
  if (amount !== undefined) tell(amount, placeOf(document, "amount"));

  function tell(total: Money, place: Place): void {
    if (!isNegative(total)) return;
    const words = {
      document: number,
      kind,
      names: credits !== undefined,
      amount: moneyWords(total, currencyOf(prepared, document)),
    };
    report(belowZero.at(place, words));
  }
}

/** Where it states its total; else its first line, of which the amount is read as a rule. */
function placeOfTotal({ document }: DocumentScene): Place {
  return document.total === undefined
    ? placeOf(document, "line.amount", document.lines[0])
    : placeOf(document, "total");
}
