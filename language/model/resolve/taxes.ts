// `tax` and `tax group`: accounts, dated rates, and which taxes go together.
import type { RateClause, TaxDeclaration, TaxGroupDeclaration } from "../../syntax/tree.ts";
import type { DatedRate, Tax, TaxGroup } from "../book.ts";
import { dateIn, percentIn } from "./literals.ts";
import { lookUp } from "./names.ts";
import { placeOf, type Scope } from "./resolution.ts";
import { resolveSlots } from "./rules.ts";
import { resolveAt } from "./target-names.ts";

export function resolveTax(scope: Scope, declaration: TaxDeclaration): Tax {
  const rates = declaration.rates.flatMap((clause) => resolveRate(scope, clause) ?? []);
  return {
    name: declaration.name.text,
    place: placeOf(scope, declaration.name.span),
    slots: resolveSlots(scope, "tax", declaration.rules),
    rates: rates.toSorted((left, right) => (left.from < right.from ? -1 : 1)),
  };
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
