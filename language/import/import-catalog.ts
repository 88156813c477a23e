// `folio import catalog`: a list of products and services as items of a book, or as a catalogue.
import { fileTooLong } from "../diagnostics/codes/file-too-long.ts";
import { importItemsIncomplete } from "../diagnostics/codes/import-items-incomplete.ts";
import { hasErrors, type Problem } from "../diagnostics/problem.ts";
import { decimalsOf } from "../model/currencies.ts";
import type { DataFile } from "../sources/data-file.ts";
import { formatOf } from "../sources/format.ts";
import type { Language } from "../text/bilingual.ts";
import { bookFileLength } from "../text/limits.ts";
import { type CatalogItem, readCatalogItems } from "./catalog.ts";
import { catalogFile } from "./catalog-file.ts";
import { readChart } from "./chart.ts";
import { declareItems } from "./declare-items.ts";
import { incomeOf } from "./income.ts";
import { type Choices, defaultChoices } from "./layout.ts";
import { linkItems } from "./link-items.ts";

export interface CatalogImportRequest {
  readonly files: readonly DataFile[];
  readonly choices: Choices;
  readonly system: "quickbooks" | "columns";
  readonly form: "items" | "catalog";
  /** A chart of the same package: its codes stand for the accounts' names. */
  readonly chart?: DataFile;
  readonly income?: string;
  /** The day system's own catalogue. */
  readonly known?: DataFile;
  /** The decimal mark of its prices, where it is not that of the package's list. */
  readonly knownDecimal?: Choices["decimal"];
  readonly links: ReadonlyMap<string, string>;
  /** The target whose own names are written beside the items. */
  readonly at?: "quickbooks";
  /** Prices are written with its decimals; with two where it is not known. */
  readonly currency?: string;
  readonly language: Language;
}

export interface CatalogImport {
  readonly items: readonly CatalogItem[];
  readonly categories: number;
  readonly bundles: number;
  /** Items that `--income` gave their account. */
  readonly fallen: number;
  /** Of the package's items, where they are linked and not imported. */
  readonly leftOut: number | undefined;
  readonly problems: readonly Problem[];
  /** Undefined where there is an error. */
  readonly text: string | undefined;
}

export function importCatalog(request: CatalogImportRequest): CatalogImport {
  const { files, choices, system, form, chart, income, known, links, language } = request;
  const problems: Problem[] = [];
  const report = (problem: Problem) => {
    problems.push(problem);
  };
  const isList = form === "catalog";
  const needsIncome = !isList && income === undefined;
  const paths = system === "quickbooks";
  const read = readCatalogItems({ files, choices, paths, needsIncome, report });
  const decimal = request.knownDecimal ?? choices.decimal;
  const own = known && readKnown(known, decimal, report);
  const items =
    own === undefined
      ? read.items
      : linkItems({ known: own.items, items: read.items, links, report });
  const categories = (own ?? read).categories;
  tellIncomplete(items, known === undefined ? files : [...files, known], report);
  const accounts =
    chart && readChart({ files: [chart], choices: defaultChoices, classes: new Map(), report });
  const incomes = isList
    ? new Map<CatalogItem, string>()
    : incomeOf({ items, chart: accounts, fallback: income, report });
  const places = decimalsOf(request.currency ?? "");
  const named = files.map(({ path }) => path);
  const text = isList
    ? catalogFile({ items, categories, places })
    : declareItems({ items, categories, incomes, places, at: request.at, files: named, language });
  if (!isList && text.length > bookFileLength) {
    report(fileTooLong.at({ in: "run" }, { length: text.length, limit: bookFileLength }));
  }
  return {
    items,
    categories: categories.length,
    bundles: read.bundles,
    fallen: isList ? 0 : items.filter((item) => item.income === "").length,
    leftOut: own === undefined ? undefined : leftOut(read.items, items, links),
    problems,
    text: hasErrors(problems) ? undefined : text,
  };
}

function readKnown(
  file: DataFile,
  decimal: Choices["decimal"],
  report: (problem: Problem) => void,
) {
  const how = { choices: { ...defaultChoices, decimal }, paths: false, needsIncome: false };
  return readCatalogItems({ files: [file], ...how, report });
}

/** How many of the package's items no item of the day system is tied to. */
function leftOut(
  all: readonly CatalogItem[],
  linked: readonly CatalogItem[],
  links: ReadonlyMap<string, string>,
): number {
  const taken = new Set(linked.map(({ name }) => links.get(name) ?? name));
  return all.filter(({ name }) => !taken.has(name)).length;
}

/** What the day system wants of each item before it takes the list. */
function tellIncomplete(
  items: readonly CatalogItem[],
  files: readonly DataFile[],
  report: (problem: Problem) => void,
): void {
  const active = items.filter((item) => item.active);
  const lacking = {
    price: active.filter(({ price }) => price === undefined),
    unit: active.filter(({ unit }) => unit === ""),
  };
  for (const lacks of ["price", "unit"] as const) {
    const [first] = lacking[lacks];
    if (first === undefined) continue;
    const { name, place } = first;
    const file = files.find(({ path }) => path === place.file);
    const by = file === undefined || formatOf(file) === "csv" ? "column" : "key";
    const words = { lacks, items: lacking[lacks].length, of: active.length, name, by } as const;
    report(importItemsIncomplete.at(place, words));
  }
}
