// The tables there are, their columns, and the declaration that a row of each becomes.
import type { Span } from "../text/source.ts";
import type { Cell, Cells, CellType } from "./grammar/rows.ts";
import type {
  AccountDeclaration,
  AtClause,
  CategoryDeclaration,
  Declaration,
  ItemDeclaration,
  MethodDeclaration,
  Name,
  Rule,
  TextLiteral,
} from "./tree.ts";

export interface Table {
  readonly keyword: string;
  /** The column that names a row. */
  readonly key: string;
  readonly columns: ReadonlyMap<string, CellType>;
  /** Whether `at quickbooks` may be a column: what a target calls each row. */
  readonly at: boolean;
  readonly declare: (span: Span, key: Name, cells: Cells) => Declaration;
}

const accounts: Table = {
  keyword: "accounts",
  key: "code",
  columns: new Map<string, CellType>([
    ["code", "account code"],
    ["name", "text"],
    ["class", "account class"],
    ["linked", "module"],
    ["path", "text"],
    ["status", "account status"],
  ]),
  at: false,
  declare: (span, code, cells): AccountDeclaration => {
    const to = nameIn(cells, "linked");
    const status = statusIn(cells);
    return {
      kind: "account",
      span,
      code,
      title: textIn(cells, "name"),
      class: nameIn(cells, "class"),
      linked: to === undefined ? undefined : { span: to.span, to },
      header: status?.header,
      inactive: status?.inactive,
      path: textIn(cells, "path"),
    };
  },
};

const items: Table = {
  keyword: "items",
  key: "name",
  columns: new Map<string, CellType>([
    ["name", "item name"],
    ["debit", "account"],
    ["credit", "account"],
    ["tax", "tax group"],
    ["purchases", "account"],
    ["category", "category"],
    ["unit", "text"],
    ["price", "amount"],
    ["status", "status"],
    ["because", "text"],
  ]),
  at: true,
  declare: (span, name, cells): ItemDeclaration => ({
    kind: "item",
    span,
    name: unlessOtherwise(name),
    from: undefined,
    category: nameIn(cells, "category"),
    inactive: statusIn(cells)?.inactive,
    unit: textIn(cells, "unit"),
    price: amountIn(cells, "price"),
    recoverable: undefined,
    because: textIn(cells, "because"),
    at: atIn(cells),
    rules: rulesIn(cells),
  }),
};

const categories: Table = {
  keyword: "categories",
  key: "name",
  columns: new Map<string, CellType>([
    ["name", "category name"],
    ["in", "category"],
    ["debit", "account"],
    ["credit", "account"],
    ["tax", "tax group"],
    ["purchases", "account"],
  ]),
  at: true,
  declare: (span, name, cells): CategoryDeclaration => ({
    kind: "category",
    span,
    name,
    from: undefined,
    parent: nameIn(cells, "in"),
    recoverable: undefined,
    because: undefined,
    at: atIn(cells),
    rules: rulesIn(cells),
  }),
};

const methods: Table = {
  keyword: "methods",
  key: "name",
  columns: new Map<string, CellType>([
    ["name", "method name"],
    ["debit", "account"],
    ["credit", "account"],
  ]),
  at: true,
  declare: (span, name, cells): MethodDeclaration => ({
    kind: "method",
    span,
    name: unlessOtherwise(name),
    from: undefined,
    at: atIn(cells),
    rules: rulesIn(cells),
  }),
};

const tables = new Map(
  [accounts, items, categories, methods].map((table) => [table.keyword, table]),
);

export function tableOf(keyword: string): Table | undefined {
  return tables.get(keyword);
}

/** The bases that a row states, a slot a cell; `purchases` is the debit of what is bought. */
function rulesIn(cells: Cells): readonly Rule[] {
  const rules: Rule[] = [];
  for (const slot of ["debit", "credit", "tax"] as const) {
    const value = nameIn(cells, slot);
    if (value !== undefined) rules.push({ span: value.span, slot, pair: "own", value, tests: [] });
  }
  const bought = nameIn(cells, "purchases");
  if (bought !== undefined)
    rules.push({ span: bought.span, slot: "debit", pair: "purchases", value: bought, tests: [] });
  return rules;
}

/** A row is remembered without its header: the target's name has the place of the cell. */
function atIn(cells: Cells): readonly AtClause[] {
  const clauses: AtClause[] = [];
  for (const [column, cell] of cells) {
    if (!column.startsWith(atColumn) || cell.kind !== "text") continue;
    const { span } = cell;
    const target: Name = { kind: "name", span, text: column.slice(atColumn.length), quoted: false };
    clauses.push({ span, target, name: cell });
  }
  return clauses;
}

/** How the name of a column begins that says what a target calls each row. */
export const atColumn = "at ";

function unlessOtherwise(name: Name): Name | undefined {
  return !name.quoted && name.text === "otherwise" ? undefined : name;
}

export function nameIn(cells: Cells, column: string): Name | undefined {
  const cell = cells.get(column);
  return cell?.kind === "name" ? cell : undefined;
}

function textIn(cells: Cells, column: string): TextLiteral | undefined {
  const cell = cells.get(column);
  return cell?.kind === "text" ? cell : undefined;
}

function amountIn(cells: Cells, column: string): Extract<Cell, { kind: "number" }> | undefined {
  const cell = cells.get(column);
  return cell?.kind === "number" ? cell : undefined;
}

function statusIn(cells: Cells): Extract<Cell, { kind: "status" }> | undefined {
  const cell = cells.get("status");
  return cell?.kind === "status" ? cell : undefined;
}
