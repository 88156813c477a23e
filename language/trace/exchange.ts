// What an amount was converted from, and at which rates.
import type { Cause } from "../journal/entry.ts";
import type { ClearedLot } from "../journal/exchange/carried.ts";
import { isOnOwn } from "../journal/exchange/convert.ts";
import { movedInAll } from "../journal/exchange/worth.ts";
import type { ApplicationScene, DocumentScene } from "../journal/scene.ts";
import {
  absolute,
  compareMoney,
  isZero,
  type Money,
  moneyText,
  type Rate,
  rateText,
  subtract,
  sum,
} from "../model/money.ts";
import type { PostingTemplate } from "../plan/plan.ts";
import type { TracedExchange } from "./document-trace.ts";

export function traceExchange(
  template: PostingTemplate,
  cause: Cause,
  scene: DocumentScene,
): readonly TracedExchange[] {
  const { foreign, application } = cause;
  const { exchange, applications, document } = scene;
  if (exchange === undefined) return [];
  const { currency, places, rate, creditRate } = exchange;
  const at = (amount: Money, one: Rate): TracedExchange => ({
    currency,
    amount: moneyText(absolute(amount), places),
    rate: rateText(one),
  });
  const applied = application === undefined ? undefined : applications[application];
  if (template.role === "exchange") {
    if (applied?.onNamed === undefined) return [];
    const { change, lots } = applied.onNamed;
    return [at(change, rate), ...lots.map((lot) => at(lot.amount, lot.rate))];
  }
  if (foreign === undefined) return [];
  switch (template.rate) {
    case "own":
      return [at(foreign, rate)];
    case "credit":
      return [at(foreign, creditRate)];
    case "cleared": {
      const isWhole = applied === undefined && document.lines.length === 0;
      const parts = isWhole
        ? wholeParts(foreign, scene, rate)
        : (lotsOf(template, scene, applied) ?? [{ amount: foreign, rate }]);
      return parts.map((lot) => at(lot.amount, lot.rate));
    }
  }
}

/** What one application moves, or the money of a refund of lines. */
function lotsOf(
  { role }: PostingTemplate,
  { document, cleared }: DocumentScene,
  applied: ApplicationScene | undefined,
): readonly ClearedLot[] | undefined {
  if (applied === undefined) return cleared?.money?.lots;
  return (isOnOwn(document, role) ? applied.onOwn : applied.onNamed)?.lots;
}

/**
 * Of a payment as a whole, what each application clears, and at its own rate what it brings beside; of one whose
 * applications were posted apart, the latter alone.
 */
function wholeParts(
  foreign: Money,
  { document, applications }: DocumentScene,
  rate: Rate,
): readonly ClearedLot[] {
  const inside = applications.flatMap(({ onNamed, older, held }) =>
    onNamed === undefined || !isZero(older) || !isZero(held) ? [] : [onNamed],
  );
  const outside = applications.flatMap(({ onNamed, older, held }) =>
    onNamed === undefined || (isZero(older) && isZero(held)) ? [] : [onNamed.change],
  );
  const moved = subtract(movedInAll(document), sum(outside));
  const rest = subtract(moved, sum(inside.map(({ change }) => change)));
  const beside = isZero(rest) ? [] : [{ amount: rest, rate }];
  const isRest = compareMoney(foreign, absolute(moved)) !== 0;
  return isRest ? beside : [...inside.flatMap(({ lots }) => lots), ...beside];
}
