// Items and their categories as the tables of a book.
import { moneyText } from "../model/money.ts";
import { accountName, quote } from "../syntax/quote.ts";
import type { Language } from "../text/bilingual.ts";
import { bookText, commentText } from "./book-text.ts";
import type { CatalogItem, ReadCatalog } from "./catalog.ts";
import { categoryNames } from "./category-names.ts";

export interface ItemsText extends Pick<ReadCatalog, "items" | "categories"> {
  readonly incomes: ReadonlyMap<CatalogItem, string>;
  /** The least decimals of a price. */
  readonly places: number;
  /** The target whose own name of each item is written, too: `at quickbooks`. */
  readonly at: string | undefined;
  readonly files: readonly string[];
  readonly language: Language;
}

export function declareItems(text: ItemsText): string {
  const { items, categories, incomes, places, at, files, language } = text;
  const from = files.join(", ");
  const top = {
    en: `The items of ${from}, imported with folio import catalog; their tax group is still to be said, here or in the book`,
    fr: `Les articles de ${from}, importés avec folio import catalog; leur groupe de taxes reste à dire, ici ou dans le paramétrage`,
  };
  const nameOf = categoryNames(categories);
  const rows = items.map((item) => [
    quote(item.name),
    accountName(incomes.get(item) ?? ""),
    item.categories.length === 0 ? "" : quote(nameOf(item.categories)),
    item.unit === "" ? "" : quote(item.unit),
    item.price === undefined ? "" : moneyText(item.price, places),
    item.active ? "" : "inactive",
    at === undefined ? "" : quote(item.full),
  ]);
  const parents = categories.map((path) => [
    quote(nameOf(path)),
    path.length === 1 ? "" : quote(nameOf(path.slice(0, -1))),
  ]);
  return bookText([
    `// ${commentText(top[language])}`,
    "",
    ...(parents.length === 0 ? [] : [...table("categories", ["name", "in"], parents), ""]),
    ...table("items", [...itemColumns, `at ${at ?? ""}`], rows),
  ]);
}

const itemColumns = ["name", "credit", "category", "unit", "price", "status"];

/** Columns that nothing stands in are left out. */
function table(
  keyword: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const used = header.map((_, column) => column === 0 || rows.some((row) => row[column] !== ""));
  const line = (cells: readonly string[]) =>
    `  ${cells.filter((_, column) => used[column]).join(" | ")}`;
  return [`${keyword} {`, line(header), ...rows.map(line), "}"];
}
