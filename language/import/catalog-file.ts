// Items as a catalogue in the columns that a book's `catalog` reads without being told.
import { moneyText } from "../model/money.ts";
import type { ReadCatalog } from "./catalog.ts";
import { categoryNames } from "./category-names.ts";
import { csvText } from "./csv-text.ts";

export function catalogFile({
  items,
  categories,
}: Pick<ReadCatalog, "items" | "categories">): string {
  const nameOf = categoryNames(categories);
  const rows = items.map(({ name, categories: path, unit, price, active }) => [
    name,
    path.length === 0 ? "" : nameOf(path),
    unit,
    price === undefined ? "" : moneyText(price, 2),
    active ? "active" : "inactive",
  ]);
  return csvText(["name", "category", "unit", "price", "active"], rows);
}
