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
} from "../book.ts";

/** Rates are one history: those of the book take the place of all of the pack's. */
export function completeTax(pack: Tax, own: Tax): Tax {
  return {
    ...pack,
    completedAt: own.place,
    slots: completeSlots(pack.slots, own.slots),
    rates: own.rates.length === 0 ? pack.rates : own.rates,
  };
}

/** Its taxes are the pack's: the book says what targets call it. */
export function completeTaxGroup(pack: TaxGroup, own: TaxGroup): TaxGroup {
  return { ...pack, ...completeAt(pack, own) };
}

export function completeItem(pack: Item, own: Item): Item {
  const slots = completeSlots(pack.slots, own.slots);
  return { ...pack, ...own, place: pack.place, ...completeAt(pack, own), slots };
}

export function completeCategory(pack: Category, own: Category): Category {
  const slots = completeSlots(pack.slots, own.slots);
  return { ...pack, ...own, place: pack.place, ...completeAt(pack, own), slots };
}

export function completeMethod(pack: Method, own: Method): Method {
  const refunds =
    pack.refunds !== undefined && own.refunds !== undefined
      ? completeSlots(pack.refunds, own.refunds)
      : (own.refunds ?? pack.refunds);
  return {
    ...pack,
    ...completeAt(pack, own),
    slots: completeSlots(pack.slots, own.slots),
    ...(refunds === undefined ? {} : { refunds }),
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
