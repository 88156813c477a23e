// A row of a table: its cells, each read by the type of its column.
import type { TokenType } from "chevrotain";
import { unreachable } from "../../text/invariant.ts";
import type { Span } from "../../text/source.ts";
import { expected, oneOf } from "../expected.ts";
import { accountClasses, accountModules, Bar, K, LineEnd } from "../tokens.ts";
import type { Inactive, Name, NumberLiteral, TextLiteral } from "../tree.ts";
import type { Alternatives } from "./clauses.ts";
import { TestParser } from "./tests.ts";

/** What the cells of a column hold. */
export type CellType =
  | "account code"
  | "item name"
  | "category name"
  | "method name"
  | "account"
  | "tax group"
  | "category"
  | "account class"
  | "module"
  | "text"
  | "amount"
  | "status"
  | "account status";

export interface Column {
  readonly name: string;
  /** Undefined where the table has no such column: its cells are passed over. */
  readonly type: CellType | undefined;
}

/** `inactive`, `inactive from 2026-03-01`, and of an account `header`. */
export interface Status {
  readonly kind: "status";
  readonly inactive: Inactive | undefined;
  readonly header: Span | undefined;
}

export type Cell = Name | TextLiteral | NumberLiteral | Status;

/** The cells of a row by their column; an empty one is absent. */
export type Cells = ReadonlyMap<string, Cell>;

export class TableParser extends TestParser {
  private columns: readonly Column[] = [];

  /** The columns of the rows that follow. */
  under(columns: readonly Column[]): this {
    this.columns = columns;
    return this;
  }

  readonly row = this.RULE("row", (): Cells => {
    const cells = new Map<string, Cell>();
    if (this.RECORDING_PHASE) {
      this.MANY(() => {
        this.OR([
          { ALT: () => this.CONSUME(Bar) },
          { ALT: () => this.SUBRULE(this.cell, { ARGS: ["text"] }) },
        ]);
      });
      return cells;
    }
    for (const { name, type } of this.columns) {
      this.aloneUntil([Bar, LineEnd], () => {
        if (type === undefined) this.skipTo(Bar);
        const empty = this.isNext(Bar, LineEnd);
        if (type === undefined || (empty && !needed.has(type))) return;
        cells.set(name, this.SUBRULE2(this.cell, { ARGS: [type] }));
        if (!this.isNext(Bar)) this.wantEnd(["|"]);
      });
      if (this.isNext(Bar)) this.SKIP_TOKEN();
    }
    return cells;
  });

  private readonly cell = this.RULE("cell", (type: CellType): Cell => {
    if (this.RECORDING_PHASE) {
      return this.OR<Alternatives<Cell>>([
        { ALT: () => this.SUBRULE(this.number, { ARGS: [expected.amount] }) },
        { ALT: () => this.SUBRULE(this.status, { ARGS: [false] }) },
        { ALT: () => this.SUBRULE(this.text, { ARGS: [expected.text] }) },
        {
          IGNORE_AMBIGUITIES: true,
          ALT: () => this.SUBRULE(this.choice, { ARGS: [[]] }),
        },
        {
          IGNORE_AMBIGUITIES: true,
          ALT: () => this.SUBRULE(this.name, { ARGS: [expected.name] }),
        },
      ]);
    }
    switch (type) {
      case "account code":
        return this.SUBRULE2(this.name, { ARGS: [expected.accountCode] });
      case "item name":
        return this.SUBRULE3(this.name, { ARGS: [expected.itemName] });
      case "category name":
        return this.SUBRULE4(this.name, { ARGS: [expected.categoryName] });
      case "method name":
        return this.SUBRULE5(this.name, { ARGS: [expected.methodName] });
      case "account":
        return this.SUBRULE6(this.name, { ARGS: [expected.account] });
      case "tax group":
        return this.SUBRULE7(this.name, { ARGS: [expected.taxGroup] });
      case "category":
        return this.SUBRULE8(this.name, { ARGS: [expected.category] });
      case "account class":
        return this.SUBRULE2(this.choice, { ARGS: [accountClasses] });
      case "module":
        return this.SUBRULE3(this.choice, { ARGS: [accountModules] });
      case "text":
        return this.SUBRULE2(this.text, { ARGS: [expected.text] });
      case "amount":
        return this.SUBRULE2(this.number, { ARGS: [expected.amount] });
      case "status":
        return this.SUBRULE2(this.status, { ARGS: [false] });
      case "account status":
        return this.SUBRULE3(this.status, { ARGS: [true] });
      default:
        return unreachable(type);
    }
  });

  private readonly status = this.RULE("status", (withHeader: boolean): Status => {
    this.wantClause(
      withHeader ? [K.inactive, K.header] : [K.inactive],
      oneOf(withHeader ? ["inactive", "header"] : ["inactive"]),
    );
    const first = this.LA(1);
    return this.OR<Alternatives<Status>>([
      {
        ALT: () => {
          const inactive = this.SUBRULE(this.inactive);
          return { kind: "status", inactive, header: undefined };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.header);
          return { kind: "status", inactive: undefined, header: this.since(first) };
        },
      },
    ]);
  });

  private skipTo(...types: readonly TokenType[]): void {
    while (!this.isNext(LineEnd, ...types)) this.SKIP_TOKEN();
  }
}

/** The cells without which a row declares nothing. */
const needed: ReadonlySet<CellType> = new Set([
  "account code",
  "item name",
  "category name",
  "method name",
]);
