// Items that the book declares and the catalogue no longer has.
import { staleItem } from "../../diagnostics/codes/stale-item.ts";
import { nearestName } from "../../text/names.ts";
import type { Check } from "../context.ts";

export const staleItems: Check = {
  id: "stale-items",
  run: ({ book, catalogues }) => {
    if (catalogues === undefined || !catalogues.whole) return [];
    const { rows } = catalogues;
    const undeclared = [...rows.keys()].filter((name) => !book.items.has(name));
    return [...book.items.values()].flatMap(({ name, place, inactiveFrom }) => {
      // What is inactive here may well have gone from the catalogue.
      if (name === undefined || rows.has(name) || inactiveFrom !== undefined) return [];
      return [staleItem.at(place, { item: name, near: nearestName(name, undeclared) })];
    });
  },
};
