// What customers may leave out by paying in time: a payment discount, the surcharge of a credit restriction.
import { badTerms } from "../../diagnostics/codes/bad-terms.ts";
import type * as tree from "../../syntax/tree.ts";
import type { DiscountTerms, Settings } from "../book.ts";
import { accountUse } from "./account-use.ts";
import { percentIn } from "./literals.ts";
import { placeOf, report, type Scope } from "./resolution.ts";
import { readWord } from "./words.ts";

export function resolveTerms(scope: Scope, terms: tree.DiscountTerms): DiscountTerms | undefined {
  const days = daysIn(scope, terms.days);
  const rate = percentIn(scope, terms.percent);
  if (days === undefined || rate === undefined) return undefined;
  const { base, taxes } = terms;
  return {
    days,
    rate,
    percent: terms.percent.text,
    base: (base && readWord(scope, base, "base", ["net", "total"])) ?? "net",
    taxesDiscounted:
      (taxes && readWord(scope, taxes, "taxes", ["full", "discounted"])) === "discounted",
  };
}

export function resolveCreditRestriction(
  scope: Scope,
  setting: (tree.Setting & { readonly setting: "credit restriction" }) | undefined,
): Settings["creditRestriction"] {
  if (setting === undefined) return undefined;
  const days = setting.days && daysIn(scope, setting.days);
  return {
    ...accountUse(scope, setting.account),
    on: readWord(scope, setting.on, "credit restriction on", ["issue", "payment"]) ?? "issue",
    ...(days === undefined ? {} : { days }),
  };
}

function daysIn(scope: Scope, literal: tree.NumberLiteral): number | undefined {
  const days = /^\d{1,3}$/.test(literal.text) ? Number(literal.text) : 0;
  if (days > 0) return days;
  report(scope, badTerms.at(placeOf(scope, literal.span), { text: literal.text }));
  return undefined;
}
