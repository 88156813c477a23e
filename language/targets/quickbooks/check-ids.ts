// Names of the book that the lists of QuickBooks do not have: no stage creates what they mean.
import { nameNotInIds } from "../../diagnostics/codes/name-not-in-ids.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { Book, TargetName } from "../../model/book.ts";
import type { TargetIds } from "../../model/target-ids.ts";
import { nearestName, normalizeName } from "../../text/names.ts";

/** A list of which nothing was read says nothing. */
export function checkIds(book: Book, ids: TargetIds): readonly Problem[] {
  const { items, otherwise, categories, taxGroups, methods, settings } = book;
  const others = otherwise.item === undefined ? [] : [otherwise.item];
  const owners = {
    items: [...items.values(), ...others, ...categories.values()],
    taxCodes: [...taxGroups.values()],
    paymentMethods: [...methods.values()],
  } as const;
  return (["items", "taxCodes", "paymentMethods"] as const).flatMap((list) => {
    const names = [...ids[list].keys()];
    if (names.length === 0) return [];
    const named = owners[list].flatMap(({ at }) => at?.get("quickbooks") ?? []);
    return [...named, ...namedByOptions(settings, fallbacks[list])]
      .filter(({ text }) => !ids[list].has(normalizeName(text)))
      .map(({ text, place }) => {
        const nearest = nearestName(normalizeName(text), names);
        return nameNotInIds.at(place, { list, name: text, nearest });
      });
  });
}

/** Options that name what has no name of its own. */
const fallbacks = {
  items: ["default item"],
  taxCodes: ["taxable code", "non-taxable code"],
  paymentMethods: [],
} as const;

function namedByOptions(
  { target }: Book["settings"],
  options: readonly string[],
): readonly TargetName[] {
  return options.flatMap((option) => {
    const text = target.options.get(option) ?? "";
    const place = target.places?.get(option) ?? target.place;
    return text === "" || place === undefined ? [] : [{ text, place }];
  });
}
