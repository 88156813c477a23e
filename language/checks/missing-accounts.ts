// Items, methods and taxes that get no account, and items that get no tax group.
import { itemWithoutAccount } from "../diagnostics/codes/item-without-account.ts";
import { methodWithoutAccount } from "../diagnostics/codes/method-without-account.ts";
import { packTaxIncomplete } from "../diagnostics/codes/pack-tax-incomplete.ts";
import { taxWithoutAccount } from "../diagnostics/codes/tax-without-account.ts";
import type { Problem, TextPlace } from "../diagnostics/problem.ts";
import type { Book, Item, Pack, Slots, Tax } from "../model/book.ts";
import type { PlanItem } from "../plan/plan.ts";
import { type Check, type CheckContext, isDoubtful } from "./context.ts";
import { hasBase } from "./tables.ts";

export const missingAccounts: Check = {
  id: "missing-accounts",
  run: (context) => [...items(context), ...methods(context), ...taxes(context)],
};

const slots = ["debit", "credit", "tax"] as const;

function items(context: CheckContext): readonly Problem[] {
  const { plan, book } = context;
  return plan.items.flatMap((planned) => {
    const item = planned.name === null ? book.otherwise.item : book.items.get(planned.name);
    if (item === undefined) return [];
    // What is only bought needs nothing of sales.
    const bought = isOnlyBought(context, planned, item) ? planned.purchases : undefined;
    const lacking =
      bought === undefined
        ? slots.filter((slot) => !hasBase(plan, planned[slot]))
        : (["debit", "tax"] as const).filter((slot) => !hasBase(plan, bought[slot]));
    if (lacking.length === 0 || mayInherit(context, item)) return [];
    const taxOfBills = bought === undefined && item.purchases?.tax.base !== undefined;
    const words = { item: item.name, bought: bought !== undefined, taxOfBills };
    return lacking.map((slot) => itemWithoutAccount.at(item.place, { ...words, slot }));
  });
}

/** What it or its categories say of purchases, and nothing of where its sales go. */
function isOnlyBought({ plan, book }: CheckContext, planned: PlanItem, item: Item): boolean {
  if (planned.purchases === undefined || hasBase(plan, planned.credit)) return false;
  if (item.purchases !== undefined) return true;
  for (let name = item.category; name !== undefined; ) {
    const category: ReturnType<Book["categories"]["get"]> = book.categories.get(name);
    if (category?.purchases !== undefined) return true;
    name = category?.parent;
  }
  return false;
}

/** Whether something that could not be read, or is not declared, may give the item what it lacks. */
function mayInherit(context: CheckContext, item: Item): boolean {
  const { book } = context;
  if ([item.place, book.place].some((place) => isDoubtful(context, place))) return true;
  for (let name = item.category; name !== undefined; ) {
    const category: ReturnType<Book["categories"]["get"]> = book.categories.get(name);
    if (category === undefined || isDoubtful(context, category.place)) return true;
    name = category.parent;
  }
  return false;
}

function methods(context: CheckContext): readonly Problem[] {
  const { plan, book } = context;
  return plan.methods.flatMap((planned) => {
    const method = planned.name === null ? book.otherwise.method : book.methods.get(planned.name);
    if (method === undefined || isDoubtful(context, method.place)) return [];
    const { purchases } = planned;
    if (purchases !== undefined && method.purchases !== undefined && isSilent(method.slots)) {
      return [];
    }
    return (["debit", "credit"] as const)
      .filter((slot) => !hasBase(plan, planned[slot]))
      .map((slot) => methodWithoutAccount.at(method.place, { method: method.name, slot }));
  });
}

function isSilent({ debit, credit }: Slots): boolean {
  return [debit, credit].every(
    ({ base, exceptions }) => base === undefined && exceptions.length === 0,
  );
}

function taxes(context: CheckContext): readonly Problem[] {
  const { plan, book } = context;
  return plan.taxes.flatMap((planned) => {
    const tax = book.taxes.get(planned.name);
    if (tax === undefined || isDoubtful(context, tax.place)) return [];
    const onlyBought = planned.purchases !== undefined && isSilent(tax.slots);
    const lacking = onlyBought
      ? []
      : (["debit", "credit"] as const).filter((slot) => !hasBase(plan, planned[slot]));
    const pack = book.packs.find(({ files }) => files.includes(tax.place.file));
    if (pack !== undefined) return lacking.length === 0 ? [] : [ofPack(book, tax, pack, lacking)];
    return lacking.map((slot) => taxWithoutAccount.at(tax.place, { tax: tax.name, slot }));
  });
}

/** Told where the book completes the tax, or else where it first names it or a group of it. */
function ofPack(book: Book, tax: Tax, pack: Pack, slots: readonly ("debit" | "credit")[]): Problem {
  const isOwn = (place: TextPlace) => !book.packs.some(({ files }) => files.includes(place.file));
  const groups = [...book.taxGroups.values()].filter(({ taxes }) => taxes.includes(tax.name));
  const names = new Set(groups.map(({ name }) => name));
  const use = book.uses.find(
    ({ of, name, place }) =>
      isOwn(place) && (of === "tax" ? name === tax.name : of === "tax group" && names.has(name)),
  );
  const place = tax.completedAt ?? use?.place ?? tax.place;
  return packTaxIncomplete.at(place, { tax: tax.name, pack: pack.name, slots });
}
