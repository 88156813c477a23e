// From the rows of a list of products and services to items and their categories.
import { dataAmount } from "../diagnostics/codes/data-amount.ts";
import { dataMissingValue } from "../diagnostics/codes/data-missing-value.ts";
import { importCategoryClash } from "../diagnostics/codes/import-category-clash.ts";
import { importItemAlike } from "../diagnostics/codes/import-item-alike.ts";
import { importItemTwice } from "../diagnostics/codes/import-item-twice.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import type { Money } from "../model/money.ts";
import { amountMistake, readAmount } from "../sources/amount.ts";
import type { DataFile } from "../sources/data-file.ts";
import { fold, normalizeName } from "../text/names.ts";
import { catalogLayout } from "./catalog-layout.ts";
import type { ImportRow } from "./import-row.ts";
import type { Choices, Layout } from "./layout.ts";
import { readActive } from "./read-active.ts";
import { readRows } from "./read-rows.ts";
import { isWritable } from "./writable.ts";

export interface CatalogItem {
  readonly name: string;
  /** Its category and those above it, the highest first. */
  readonly categories: readonly string[];
  /** What the package calls it in full: `Services:Tonte`. */
  readonly full: string;
  /** What the file says of its income account; "" where it says nothing. */
  readonly income: string;
  readonly unit: string;
  readonly price?: Money;
  readonly active: boolean;
  readonly place: DataPlace;
  readonly incomePlace: DataPlace;
}

export interface ReadCatalog {
  readonly items: readonly CatalogItem[];
  /** The paths of all categories, those above before those below. */
  readonly categories: readonly (readonly string[])[];
  /** Bundles have no account of their own: what is in them has. */
  readonly bundles: number;
}

export interface CatalogRequest {
  readonly files: readonly DataFile[];
  readonly choices: Choices;
  /** QuickBooks writes what an item is under before its name: `Services:Tonte`. */
  readonly paths: boolean;
  /** A table must have a column for it. */
  readonly needsIncome: boolean;
  readonly report: (problem: Problem) => void;
}

/** The items in the order of the files; those with a problem are told and left out. */
export function readCatalogItems(request: CatalogRequest): ReadCatalog {
  const { files, choices, report } = request;
  const items: CatalogItem[] = [];
  const categories = new Map<string, Category>();
  let bundles = 0;
  for (const file of files) {
    for (const row of readRows({ file, layout: layoutFor(request), choices, report }).rows) {
      const kind = kindOf(row);
      if (kind === "bundle") bundles++;
      else if (kind === "category")
        addCategory(categories, pathOf(row, request), row.place("name"));
      else {
        const item = itemOf(row, request);
        if (item === undefined) continue;
        items.push(item);
        addCategory(
          categories,
          item.categories,
          row.place(row.text("category") ? "category" : "name"),
        );
      }
    }
  }
  tellTwice(items, report);
  tellClashes(items, categories, report);
  return { items, categories: [...categories.values()].map(({ path }) => path), bundles };
}

interface Category {
  readonly path: readonly string[];
  readonly place: DataPlace;
}

function layoutFor({ needsIncome }: CatalogRequest): Layout {
  if (!needsIncome) return catalogLayout;
  const fields = catalogLayout.fields.map((field) =>
    field.name === "income" ? ({ ...field, required: true } as const) : field,
  );
  return { ...catalogLayout, fields };
}

function kindOf(row: ImportRow): "item" | "category" | "bundle" {
  const type = fold(row.text("type"));
  if (["category", "categorie"].includes(type)) return "category";
  return ["bundle", "group", "ensemble", "lot", "offre groupee"].includes(type) ? "bundle" : "item";
}

function itemOf(row: ImportRow, request: CatalogRequest): CatalogItem | undefined {
  const { report } = request;
  const path = pathOf(row, request);
  const name = path.at(-1);
  if (name === undefined) {
    report(dataMissingValue.at(row.place(), { field: "name" }));
    return undefined;
  }
  const good = ["name", "category", "income", "unit"].map((field) =>
    isWritable(row, field, report),
  );
  const active = readActive(row, report);
  const price = readPrice(row, request);
  if (good.includes(false) || active === undefined || price === "bad") return undefined;
  const own = row.text("category");
  const above = own === "" ? path.slice(0, -1) : request.paths ? cutPath(own) : [own];
  return {
    name,
    categories: above,
    full: request.paths ? [...above, name].join(":") : name,
    income: row.text("income"),
    unit: row.text("unit"),
    active,
    place: row.place("name"),
    incomePlace: row.place("income"),
    ...(price === undefined ? {} : { price }),
  };
}

function pathOf(row: ImportRow, { paths }: CatalogRequest): readonly string[] {
  const name = row.text("name");
  if (paths) return cutPath(name);
  return name === "" ? [] : [name];
}

function cutPath(text: string): readonly string[] {
  return text
    .split(":")
    .map(normalizeName)
    .filter((part) => part !== "");
}

function readPrice(row: ImportRow, { choices, report }: CatalogRequest): Money | undefined | "bad" {
  const text = row.text("price");
  if (text === "") return undefined;
  const price = readAmount(text, choices);
  if (price !== undefined) return price;
  const { decimal } = choices;
  const mistake = amountMistake(text, choices);
  const by = "option" as const;
  const words = { field: "price", text, mistake, decimal, thousands: undefined, by };
  report(dataAmount.at(row.place("price"), words));
  return "bad";
}

function addCategory(
  categories: Map<string, Category>,
  path: readonly string[],
  place: DataPlace,
): void {
  for (let length = 1; length <= path.length; length++) {
    const part = path.slice(0, length);
    const key = part.join(":");
    if (!categories.has(key)) categories.set(key, { path: part, place });
  }
}

/** The same name twice, and names that a person takes for the same. */
function tellTwice(items: readonly CatalogItem[], report: (problem: Problem) => void): void {
  const seen = new Map<string, CatalogItem>();
  for (const item of items) {
    const first = seen.get(fold(item.name));
    if (first === undefined) {
      seen.set(fold(item.name), item);
      continue;
    }
    const message = { en: "The first stands here", fr: "Le premier figure ici" };
    const related = [{ place: first.place, message }];
    if (first.name === item.name) {
      report(importItemTwice.at(item.place, { name: item.name }, { related }));
    } else {
      report(importItemAlike.at(item.place, { name: item.name, first: first.name }, { related }));
    }
  }
}

function tellClashes(
  items: readonly CatalogItem[],
  categories: ReadonlyMap<string, Category>,
  report: (problem: Problem) => void,
): void {
  const named = new Map<string, Category>();
  for (const category of categories.values()) {
    const name = (category.path.at(-1) ?? "").toLowerCase();
    if (!named.has(name)) named.set(name, category);
  }
  for (const { name, place } of items) {
    const category = named.get(name.toLowerCase());
    if (category === undefined) continue;
    const message = { en: "The category is here", fr: "La catégorie est ici" };
    const related = [{ place: category.place, message }];
    report(importCategoryClash.at(place, { name }, { related }));
  }
}
