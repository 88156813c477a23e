// `tax` and `tax group`: accounts, dated rates, and which taxes go together.
import type {
  RateClause,
  RecoverableClause,
  TaxDeclaration,
  TaxGroupDeclaration,
} from "../../syntax/tree.ts";
import type { DatedRate, Recoverable, Tax, TaxGroup, TaxOnPurchases } from "../book.ts";
import { dateIn, percentIn } from "./literals.ts";
import { lookUp } from "./names.ts";
import { placeOf, type Scope } from "./resolution.ts";
import { type OwnerSlots, resolveOwner, silentSlots } from "./rules.ts";
import { resolveAt } from "./target-names.ts";

export function resolveTax(scope: Scope, declaration: TaxDeclaration): Tax {
  const rates = declaration.rates.flatMap((clause) => resolveRate(scope, clause) ?? []);
  const owner = resolveOwner(scope, "tax", declaration.rules);
  const recoverable = resolveRecoverable(scope, declaration.recoverable);
  return {
    name: declaration.name.text,
    place: placeOf(scope, declaration.name.span),
    slots: owner.slots,
    ...onPurchases(owner, recoverable),
    rates: rates.toSorted((left, right) => (left.from < right.from ? -1 : 1)),
  };
}

/** A tax of which nothing comes back needs no account of its own: `recoverable 0%` says enough. */
function onPurchases(
  { purchases }: OwnerSlots,
  recoverable: Recoverable | undefined,
): { readonly purchases?: TaxOnPurchases } {
  if (purchases === undefined && recoverable === undefined) return {};
  const slots = purchases ?? silentSlots;
  return { purchases: recoverable === undefined ? { slots } : { slots, recoverable } };
}

export function resolveRecoverable(
  scope: Scope,
  clause: RecoverableClause | undefined,
): Recoverable | undefined {
  if (clause === undefined) return undefined;
  const rate = percentIn(scope, clause.percent);
  if (rate === undefined) return undefined;
  return { rate, percent: clause.percent.text, place: placeOf(scope, clause.span) };
}

function resolveRate(scope: Scope, clause: RateClause): DatedRate | undefined {
  const rate = percentIn(scope, clause.percent);
  const from = dateIn(scope, clause.from);
  const to = clause.to === undefined ? undefined : dateIn(scope, clause.to);
  if (rate === undefined || from === undefined) return undefined;
  const place = placeOf(scope, clause.span);
  return { rate, percent: clause.percent.text, from, ...(to === undefined ? {} : { to }), place };
}

export function resolveTaxGroup(scope: Scope, declaration: TaxGroupDeclaration): TaxGroup {
  return {
    name: declaration.name.text,
    place: placeOf(scope, declaration.name.span),
    taxes: declaration.taxes.map((tax) => lookUp(scope, "tax", tax)),
    nature: declaration.nature?.is ?? "taxable",
    ...resolveAt(scope, "tax group", declaration.at),
  };
}
