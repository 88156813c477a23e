// The columns of a table that fill the fields of documents, sorted by what they are about.
import type { PackTax } from "../diagnostics/pack-wording.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Mapping } from "../model/book.ts";
import { documentFields, purchaseKinds } from "../model/document-fields.ts";
import { invariant } from "../text/invariant.ts";
import { normalizeName } from "../text/names.ts";
import { type CellMemo, createCellMemo } from "./cell-memo.ts";
import {
  type ApplicationDraft,
  applicationPuts,
  type DocumentDraft,
  documentPuts,
  type LineDraft,
  linePuts,
  type Puts,
} from "./document-draft.ts";
import { type Column, mapColumns } from "./map-columns.ts";
import { amountReading, type FieldColumn, fieldColumn, type TaxColumn } from "./row-reader.ts";
import type { Row, Table } from "./table.ts";

export interface Columns {
  readonly all: readonly Column[];
  readonly kind: Column;
  readonly number: Column;
  /** Those that tell documents of one number apart, beside the kind. */
  readonly keys: readonly Column[];
  /** Those that do so of some kinds, or because the book says so: a row may leave them empty. */
  readonly apart: { readonly columns: readonly Column[]; readonly of: "all" | "purchases" };
  /** The source's word for a kind, and whether the book says to ignore such documents. */
  readonly kindWords: CellMemo<KindWord>;
  /** Whether the number is what the key of a document has, rather than a word of a list in the book. */
  readonly numberIsOwn: boolean;
  /** Kind and number among them. */
  readonly document: readonly FieldColumn<DocumentDraft>[];
  /** Those of the document that are read anew: the number is in the key. */
  readonly filled: readonly FieldColumn<DocumentDraft>[];
  /** Where a field stands in `document`. */
  readonly indexes: ReadonlyMap<string, number>;
  readonly line: readonly FieldColumn<LineDraft>[];
  /** What makes a line of a row: an item or an amount of the line, from a column. */
  readonly lineMarks: readonly Column[];
  /** Undefined where the source has no amounts of lines. */
  readonly lineAmount: Column | undefined;
  readonly application: readonly FieldColumn<ApplicationDraft>[];
  readonly taxes: readonly TaxColumn[];
}

export interface KindWord {
  readonly word: string;
  readonly ignored: boolean;
  /** Whether documents of the kind are of suppliers. */
  readonly purchase: boolean;
}

export interface ColumnsRequest {
  readonly table: Table;
  readonly mapping: Mapping | undefined;
  /** The taxes that the book declares. */
  readonly taxes: ReadonlySet<string>;
  /** The taxes of packs that it does not complete. */
  readonly offered?: ReadonlyMap<string, PackTax> | undefined;
  /** The fields that the book's `identity` names, if it does. */
  readonly identity?: readonly string[] | undefined;
  readonly report: (problem: Problem) => void;
}

/** Undefined where a column is missing or unknown; then there is a problem for each. */
export function findColumns({
  table,
  mapping,
  taxes,
  offered,
  identity,
  report,
}: ColumnsRequest): Columns | undefined {
  const known = [
    ...documentFields.map((field) => field.name),
    ...Array.from(taxes, (tax) => `${taxPrefix}${tax}`),
  ];
  const required = ["kind", "number", "date"];
  const others = new Map(Array.from(offered ?? [], ([tax, pack]) => [`${taxPrefix}${tax}`, pack]));
  const found = mapColumns({ table, mapping, known, required, offered: others, report });
  return found === undefined ? undefined : sortOut(found, identity);
}

/** The row's word for a kind; "" where it has none. */
export function kindWordIn(row: Row, { kind, kindWords }: Columns): KindWord {
  const word =
    kind.index === -1 ? kindWords.ofText(kind.constant) : row.value(kind.index, kindWords);
  return word ?? noWord;
}

const noWord: KindWord = { word: "", ignored: false, purchase: false };

const taxPrefix = "tax.";
const lineMarkFields = ["line.item", "line.code", "line.amount"];

/** What says who a supplier is, the surest first. */
const supplierFields = ["supplier.id", "supplier.number", "supplier.name"];
const keyFields = ["administration", "source"];

function sortOut(found: readonly Column[], identity?: readonly string[]): Columns {
  const named = (name: string) => found.filter((column) => column.field === name);
  const [kind] = named("kind");
  const [number] = named("number");
  invariant(kind !== undefined && number !== undefined, "required columns were asked for");
  const keys = keyFields.flatMap(named);
  const others = identity?.filter((name) => !["kind", "number", ...keyFields].includes(name));
  const document = withPuts(found, "", documentPuts);
  const numberIsOwn = number.values.size === 0 && number.index !== -1;
  return {
    all: found,
    kind,
    number,
    keys,
    apart:
      others === undefined
        ? { columns: supplierFields.flatMap(named), of: "purchases" }
        : { columns: [...new Set(others)].flatMap(named), of: "all" },
    kindWords: createCellMemo((word) => {
      const ours = kind.values.get(normalizeName(word));
      const known = kind.values.size === 0 || kind.index === -1 ? word : ours;
      return { word, ignored: ours === "ignore", purchase: purchases.has(known ?? "") };
    }),
    numberIsOwn,
    document,
    filled: document.filter(({ field }) => field !== "number" || !numberIsOwn),
    indexes: new Map(document.map(({ field }, index) => [field, index])),
    line: withPuts(found, "line.", linePuts),
    lineMarks: found.filter(({ field, index }) => lineMarkFields.includes(field) && index !== -1),
    lineAmount: named("line.amount")[0],
    application: withPuts(found, "applies.", applicationPuts),
    taxes: found.flatMap((column) =>
      column.field.startsWith(taxPrefix) ? [taxColumn(column)] : [],
    ),
  };
}

const purchases: ReadonlySet<string> = new Set(purchaseKinds);

function taxColumn(column: Column): TaxColumn {
  const tax = normalizeName(column.field.slice(taxPrefix.length));
  return { ...column, tax, reading: amountReading(column.form) };
}

function withPuts<Whole>(
  found: readonly Column[],
  prefix: string,
  puts: Puts<Whole>,
): readonly FieldColumn<Whole>[] {
  return found.flatMap((column) => {
    const named = column.field.startsWith(prefix);
    const put = named ? puts.get(column.field.slice(prefix.length)) : undefined;
    return put === undefined ? [] : [fieldColumn(column, put)];
  });
}
