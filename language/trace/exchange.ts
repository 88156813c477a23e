// What an amount was converted from, and at which rates.
import type { Cause } from "../journal/entry.ts";
import type { ClearedLot } from "../journal/exchange/carried.ts";
import { isOnOwn } from "../journal/exchange/convert.ts";
import type { ApplicationScene, DocumentScene } from "../journal/scene.ts";
import {
  absolute,
  isZero,
  type Money,
  moneyText,
  type Rate,
  rateText,
  subtract,
  zero,
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
      const rest = isWhole ? restOf(foreign, applications) : zero;
      const lots = isWhole
        ? applications.flatMap(({ onNamed }) => onNamed?.lots ?? [])
        : (lotsOf(template, scene, applied) ?? [{ amount: foreign, rate }]);
      const parts = isZero(rest) ? lots : [...lots, { amount: rest, rate }];
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

/** What a payment brings beside what it applies to stands at its own rate. */
function restOf(whole: Money, applications: readonly ApplicationScene[]): Money {
  let rest = whole;
  for (const { onNamed } of applications) {
    if (onNamed !== undefined) rest = subtract(rest, absolute(onNamed.change));
  }
  return rest;
}
