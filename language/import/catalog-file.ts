// Items as a catalogue in the columns that a book's `catalog` reads without being told.
import { moneyText } from "../model/money.ts";
import type { ReadCatalog } from "./catalog.ts";
import { categoryNames } from "./category-names.ts";
import { csvText } from "./csv-text.ts";

export interface CatalogText extends Pick<ReadCatalog, "items" | "categories"> {
  /** The least decimals of a price. */
  readonly places: number;
}

export function catalogFile({ items, categories, places }: CatalogText): string {
  const nameOf = categoryNames(categories);
  const rows = items.map(({ name, categories: path, unit, price, active }) => [
    name,
    path.length === 0 ? "" : nameOf(path),
    unit,
    price === undefined ? "" : moneyText(price, places),
    active ? "active" : "inactive",
  ]);
  return csvText(["name", "category", "unit", "price", "active"], rows);
}
