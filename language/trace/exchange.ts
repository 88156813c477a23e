// What an amount was converted from, and at which rates.
import type { Cause } from "../journal/entry.ts";
import type { ApplicationScene, DocumentScene } from "../journal/scene.ts";
import {
  absolute,
  isZero,
  type Money,
  moneyText,
  type Rate,
  rateText,
  subtract,
} from "../model/money.ts";
import type { TracedExchange } from "./document-trace.ts";

export function traceExchange(
  { template, foreign, application }: Cause,
  { exchange, applications, document }: DocumentScene,
): readonly TracedExchange[] {
  if (exchange === undefined) return [];
  const { currency, places, rate, creditRate } = exchange;
  const at = (amount: Money, one: Rate): TracedExchange => ({
    currency,
    amount: moneyText(absolute(amount), places),
    rate: rateText(one),
  });
  const applied = application === undefined ? undefined : applications[application];
  if (template.includes(".exchange ")) {
    const { change, at: opened } = applied?.onNamed ?? {};
    return change === undefined || opened === undefined
      ? []
      : [at(change, rate), at(change, opened)];
  }
  if (foreign === undefined) return [];
  const clears = /\.(?:control|before cutover|deposits|deposit\.debit)(?:\.settled)?$/.test(
    template,
  );
  if (!clears || document.lines.length > 0 || document.kind === "sale") {
    const used = template === "invoice.deposit.debit" ? applied?.onNamed?.at : undefined;
    const credits = document.kind === "credit-note" || template.startsWith("refund.line");
    return [at(foreign, used ?? (credits ? creditRate : rate))];
  }
  const parts = applied === undefined ? applications : [applied];
  return [...cleared(parts, at), ...restOf(foreign, parts, (rest) => at(rest, rate))];
}

function cleared(
  applications: readonly ApplicationScene[],
  at: (amount: Money, rate: Rate) => TracedExchange,
): readonly TracedExchange[] {
  return applications.flatMap(({ onNamed }) =>
    onNamed?.at === undefined ? [] : [at(onNamed.change, onNamed.at)],
  );
}

/** What a payment brings beside what it applies to stands at its own rate. */
function restOf(
  whole: Money,
  applications: readonly ApplicationScene[],
  at: (rest: Money) => TracedExchange,
): readonly TracedExchange[] {
  let rest = whole;
  for (const { onNamed } of applications) {
    if (onNamed !== undefined) rest = subtract(rest, absolute(onNamed.change));
  }
  return isZero(rest) ? [] : [at(rest)];
}
