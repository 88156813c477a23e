// Reads a catalogue: what the source sells, and which of it is still sold.
import { dataUnknownWord } from "../diagnostics/codes/data-unknown-word.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import type { Catalog } from "../model/book.ts";
import type { FieldPlaces } from "../model/document.ts";
import type { Money } from "../model/money.ts";
import { nearestName } from "../text/names.ts";
import type { DataFile } from "./data-file.ts";
import type { Put, Puts } from "./document-draft.ts";
import { type PlainRow, readPlainRows } from "./plain-rows.ts";

export interface CatalogRow {
  readonly name: string;
  readonly category?: string;
  /** True where the catalogue does not say. */
  readonly active: boolean;
  readonly unit?: string;
  readonly price?: Money;
  readonly origin: DataPlace;
  /** Places of single fields, by their names. */
  readonly origins: FieldPlaces;
}

export interface CatalogRequest {
  readonly file: DataFile;
  readonly catalog: Catalog;
  readonly report: (problem: Problem) => void;
}

/** The rows that have no problem, in the order of the file. */
export function readCatalog({ file, catalog, report }: CatalogRequest): readonly CatalogRow[] {
  const start = (): CatalogDraft => ({});
  const rows = readPlainRows({
    file,
    mapping: catalog.mapping,
    puts,
    required: ["name"],
    start,
    report,
  });
  return Array.from(rows).flatMap((row) => finish(row, report));
}

interface CatalogDraft {
  name?: string;
  category?: string;
  active?: string;
  unit?: string;
  price?: Money;
}

const puts: Puts<CatalogDraft> = new Map<string, Put<CatalogDraft>>([
  ["name", { type: "text", put: (draft, value) => (draft.name = value) }],
  ["category", { type: "text", put: (draft, value) => (draft.category = value) }],
  ["active", { type: "text", put: (draft, value) => (draft.active = value) }],
  ["unit", { type: "text", put: (draft, value) => (draft.unit = value) }],
  ["price", { type: "amount", put: (draft, value) => (draft.price = value) }],
]);

const activeWords = ["active", "inactive"];

function finish(
  { draft, origin, origins }: PlainRow<CatalogDraft>,
  report: (problem: Problem) => void,
): readonly CatalogRow[] {
  const { name, active = "active", ...rest } = draft;
  if (!activeWords.includes(active)) {
    const nearest = nearestName(active, activeWords);
    const words = { field: "active", value: active, words: activeWords, nearest };
    report(dataUnknownWord.at(origins.get("active") ?? origin, words));
    return [];
  }
  return name === undefined
    ? []
    : [{ ...rest, name, active: active === "active", origin, origins }];
}
