// Items that the book declares and the catalogue no longer has.
import { staleItem } from "../../diagnostics/codes/stale-item.ts";
import type { Item, Slots } from "../../model/book.ts";
import { nearestName } from "../../text/names.ts";
import type { Check } from "../context.ts";

export const staleItems: Check = {
  id: "stale-items",
  run: ({ book, catalogues }) => {
    if (catalogues === undefined || !catalogues.whole) return [];
    const { rows } = catalogues;
    const undeclared = [...rows.keys()].filter((name) => !book.items.has(name));
    return [...book.items.values()].flatMap((item) => {
      const { name, place, inactiveFrom } = item;
      // What is inactive here may well have gone from the catalogue.
      if (name === undefined || rows.has(name) || inactiveFrom !== undefined) return [];
      if (isOnlyBought(item)) return [];
      return [staleItem.at(place, { item: name, near: nearestName(name, undeclared) })];
    });
  },
};

/** A catalogue is of what the source sells: an item with an account for purchases and none for sales is not missed there. */
function isOnlyBought({ slots, purchases, category }: Item): boolean {
  if (category !== undefined || purchases === undefined) return false;
  return saysAny(purchases) && !saysAny(slots);
}

function saysAny({ debit, credit }: Slots): boolean {
  return [debit, credit].some(
    ({ base, exceptions }) => base !== undefined || exceptions.length > 0,
  );
}
