// What a book says of a pack's declaration goes before what the pack says, slot by slot; the rest stays the pack's.
import type {
  Category,
  Item,
  Method,
  SlotRules,
  Slots,
  TargetName,
  Tax,
  TaxGroup,
  TaxOnPurchases,
} from "../book.ts";
import type { OwnerSlots } from "./rules.ts";

/** Rates are one history: those of the book take the place of all of the pack's. */
export function completeTax(pack: Tax, own: Tax): Tax {
  return {
    ...pack,
    completedAt: own.place,
    slots: completeSlots(pack.slots, own.slots),
    ...completePurchases(pack.purchases, own.purchases),
    rates: own.rates.length === 0 ? pack.rates : own.rates,
  };
}

/** Its taxes are the pack's: the book says what targets call it. */
export function completeTaxGroup(pack: TaxGroup, own: TaxGroup): TaxGroup {
  return { ...pack, ...completeAt(pack, own) };
}

export function completeItem(pack: Item, own: Item): Item {
  return {
    ...pack,
    ...own,
    place: pack.place,
    ...completeAt(pack, own),
    ...completeOwner(pack, own),
  };
}

export function completeCategory(pack: Category, own: Category): Category {
  return {
    ...pack,
    ...own,
    place: pack.place,
    ...completeAt(pack, own),
    ...completeOwner(pack, own),
  };
}

export function completeMethod(pack: Method, own: Method): Method {
  return { ...pack, ...completeAt(pack, own), ...completeOwner(pack, own) };
}

/** The owner's own slots, and those of its other pairs. */
function completeOwner(pack: OwnerSlots, own: OwnerSlots): OwnerSlots {
  const refunds = completePair(pack.refunds, own.refunds);
  const purchases = completePair(pack.purchases, own.purchases);
  return {
    slots: completeSlots(pack.slots, own.slots),
    ...(refunds === undefined ? {} : { refunds }),
    ...(purchases === undefined ? {} : { purchases }),
  };
}

interface Named {
  readonly at?: ReadonlyMap<string, TargetName>;
}

/** Target by target. */
function completeAt(pack: Named, own: Named): Named {
  if (pack.at === undefined || own.at === undefined) {
    const at = own.at ?? pack.at;
    return at === undefined ? {} : { at };
  }
  return { at: new Map([...pack.at, ...own.at]) };
}

function completePair(pack: Slots | undefined, own: Slots | undefined): Slots | undefined {
  return pack !== undefined && own !== undefined ? completeSlots(pack, own) : (own ?? pack);
}

function completePurchases(
  pack: TaxOnPurchases | undefined,
  own: TaxOnPurchases | undefined,
): { readonly purchases?: TaxOnPurchases } {
  if (pack === undefined || own === undefined) {
    const one = own ?? pack;
    return one === undefined ? {} : { purchases: one };
  }
  return { purchases: { ...pack, ...own, slots: completeSlots(pack.slots, own.slots) } };
}

function completeSlots(pack: Slots, own: Slots): Slots {
  return {
    debit: completeRules(pack.debit, own.debit),
    credit: completeRules(pack.credit, own.credit),
    tax: completeRules(pack.tax, own.tax),
  };
}

function completeRules(pack: SlotRules, own: SlotRules): SlotRules {
  const base = own.base ?? pack.base;
  const exceptions = own.exceptions.length === 0 ? pack.exceptions : own.exceptions;
  return base === undefined ? { exceptions } : { base, exceptions };
}
