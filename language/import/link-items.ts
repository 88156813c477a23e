// For a firm that already works in its day system: that system's items, each tied to the package's item of its name.
import { importItemUnlinked } from "../diagnostics/codes/import-item-unlinked.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { nearestName, normalizeName } from "../text/names.ts";
import type { CatalogItem } from "./catalog.ts";

export interface LinkRequest {
  /** The day system's. */
  readonly known: readonly CatalogItem[];
  /** The package's. */
  readonly items: readonly CatalogItem[];
  /** `--link "Tonte=Tonte de pelouse"`: the day system's name, and the package's where it is another. */
  readonly links: ReadonlyMap<string, string>;
  readonly report: (problem: Problem) => void;
}

/** The day system's items with the account of those they are tied to; no item of the package comes in by itself. */
export function linkItems({ known, items, links, report }: LinkRequest): readonly CatalogItem[] {
  const byName = new Map(items.map((item) => [item.name, item]));
  return known.flatMap((item) => {
    const wanted = normalizeName(links.get(item.name) ?? item.name);
    const partner = byName.get(wanted);
    if (partner === undefined) {
      // What is not sold any more needs no partner.
      if (!item.active) return [];
      const nearest = nearestName(wanted, byName.keys());
      report(importItemUnlinked.at(item.place, { name: item.name, wanted, nearest }));
      return [];
    }
    const { full, income, incomePlace } = partner;
    return [{ ...item, full, income, incomePlace }];
  });
}
