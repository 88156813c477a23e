// `item` and `category`: what is sold, and what it takes from where it belongs.
import { categoryCycle } from "../../diagnostics/codes/category-cycle.ts";
import type { CategoryDeclaration, ItemDeclaration } from "../../syntax/tree.ts";
import type { Category, Item } from "../book.ts";
import { resolveInactive } from "./accounts.ts";
import { amountIn } from "./literals.ts";
import { lookUp } from "./names.ts";
import { placeOf, type Resolution, type Scope } from "./resolution.ts";
import { resolveOwner } from "./rules.ts";
import { resolveAt } from "./target-names.ts";
import { resolveRecoverable } from "./taxes.ts";

export function resolveItem(scope: Scope, declaration: ItemDeclaration): Item {
  const { name, category, unit, price, because, recoverable } = declaration;
  const own = category === undefined ? undefined : lookUp(scope, "category", category);
  const inactiveFrom = resolveInactive(scope, declaration.inactive);
  const amount = price === undefined ? undefined : amountIn(scope, price, "price", "any");
  const { slots, purchases } = resolveOwner(scope, "item", declaration.rules);
  // Filled rather than spread together: a book has thousands of items, and an edit resolves them all.
  const item: { -readonly [field in keyof Item]: Item[field] } = {
    place: placeOf(scope, name?.span ?? declaration.span),
    slots,
  };
  if (name !== undefined) item.name = name.text;
  if (own !== undefined) item.category = own;
  if (inactiveFrom !== undefined) item.inactiveFrom = inactiveFrom;
  if (unit !== undefined) item.unit = unit.text;
  if (amount !== undefined) item.price = amount;
  if (because !== undefined) item.because = because.text;
  if (declaration.at.length > 0) Object.assign(item, resolveAt(scope, "item", declaration.at));
  if (purchases !== undefined) item.purchases = purchases;
  const share = resolveRecoverable(scope, recoverable);
  if (share !== undefined) item.recoverable = share;
  return item;
}

export function resolveCategory(scope: Scope, declaration: CategoryDeclaration): Category {
  const { name, parent, because } = declaration;
  const { slots, purchases } = resolveOwner(scope, "category", declaration.rules);
  const recoverable = resolveRecoverable(scope, declaration.recoverable);
  return {
    name: name.text,
    place: placeOf(scope, name.span),
    ...(parent === undefined ? {} : { parent: lookUp(scope, "category", parent) }),
    ...(because === undefined ? {} : { because: because.text }),
    ...resolveAt(scope, "category", declaration.at),
    slots,
    ...(purchases === undefined ? {} : { purchases }),
    ...(recoverable === undefined ? {} : { recoverable }),
  };
}

/**
 * Categories without circles: each circle is told once, where its first category names its parent, and
 * opened there, so that whoever climbs the categories arrives.
 */
export function withoutCycles(
  categories: ReadonlyMap<string, Category>,
  resolution: Resolution,
): ReadonlyMap<string, Category> {
  const open = new Map(categories);
  for (const category of categories.values()) {
    const path = climb(open, category.name);
    if (path === undefined) continue;
    const { parent, ...rest } = category;
    const use = resolution.uses.find(
      ({ of, name, place }) =>
        of === "category" &&
        name === parent &&
        place.file === category.place.file &&
        place.span.start > category.place.span.start,
    );
    resolution.problems.push(categoryCycle.at(use?.place ?? category.place, { path }));
    open.set(category.name, rest);
  }
  return open;
}

/** The way from a category back to itself, if there is one. */
function climb(
  categories: ReadonlyMap<string, Category>,
  start: string,
): readonly string[] | undefined {
  const path = [start];
  for (let next = categories.get(start)?.parent; next !== undefined; ) {
    if (next === start) return [...path, start];
    if (path.includes(next)) return undefined;
    path.push(next);
    next = categories.get(next)?.parent;
  }
  return undefined;
}
