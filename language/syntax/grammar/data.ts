// Where data comes from: sources, the catalogue, documents known from before.
import { tokenMatcher } from "chevrotain";
import { clauseOf, expected, oneOf } from "../expected.ts";
import { Dot, Equals, K, Nameable, Word } from "../tokens.ts";
import type {
  CatalogDeclaration,
  Literal,
  Name,
  OpeningDeclaration,
  SourceClause,
  SourceDeclaration,
  TextLiteral,
  ValueClause,
} from "../tree.ts";
import type { Alternatives } from "./clauses.ts";
import { JournalParser } from "./journals.ts";

/** A clause before its end is known. */
type Body<C = SourceClause> = C extends unknown ? Omit<C, "span"> : never;

type FormatWord = "delimiter" | "decimal" | "thousands" | "encoding";

const clauseWords = ["delimiter", "decimal", "thousands", "encoding", "rows"];
const clauseExpected = clauseOf(
  "a field with its column, or `delimiter`, `decimal`, `thousands`, `encoding`, `rows`",
  "un champ et sa colonne, ou « delimiter », « decimal », « thousands », « encoding », « rows »",
  clauseWords,
);

export class DataParser extends JournalParser {
  readonly catalog = this.RULE("catalog", (): CatalogDeclaration => {
    const first = this.CONSUME(K.catalog);
    this.take(10, K.items, oneOf(["items"]));
    this.take(11, K.from, oneOf(["from"]));
    const file = this.SUBRULE(this.text, { ARGS: [expected.file] });
    const clauses = this.SUBRULE(this.clauses);
    return { kind: "catalog", span: this.since(first), file, clauses };
  });

  readonly opening = this.RULE("opening", (): OpeningDeclaration => {
    const first = this.CONSUME(K.opening);
    const file = this.SUBRULE(this.text, { ARGS: [expected.file] });
    const clauses = this.SUBRULE(this.clauses);
    return { kind: "opening", span: this.since(first), file, clauses };
  });

  readonly source = this.RULE("source", (): SourceDeclaration => {
    const first = this.CONSUME(K.source);
    const name = this.SUBRULE(this.name, { ARGS: [expected.sourceName] });
    const format = this.SUBRULE(this.choice, { ARGS: [["csv", "json", "ndjson"]] });
    const pattern = this.SUBRULE(this.text, { ARGS: [expected.file] });
    const clauses = this.SUBRULE(this.clauses);
    return { kind: "source", span: this.since(first), name, format, pattern, clauses };
  });

  /** Several may share a line; all may be left out. */
  private readonly clauses = this.RULE("clauses", (): SourceClause[] => {
    const clauses: SourceClause[] = [];
    this.OPTION(() => {
      this.block(() => {
        clauses.push(this.SUBRULE(this.clause));
      });
    });
    return clauses;
  });

  private readonly clause = this.RULE("clause", (): SourceClause => {
    const first = this.LA(1);
    this.wantClause([Word], clauseExpected);
    if (!this.isField() && this.isLike(clauseWords)) this.fail(clauseExpected);
    const body = this.OR<Alternatives<Body>>([
      { GATE: () => !this.isField(), ALT: () => this.SUBRULE(this.format) },
      { GATE: () => !this.isField(), ALT: () => this.SUBRULE(this.rows) },
      { IGNORE_AMBIGUITIES: true, ALT: () => this.SUBRULE(this.fieldClause) },
    ]);
    return { ...body, span: this.since(first) };
  });

  /** A field may be called `rows`: it is followed by `=` or by its second part. */
  private isField(): boolean {
    return tokenMatcher(this.LA(2), Equals) || tokenMatcher(this.LA(2), Dot);
  }

  /** `delimiter ";"`, `encoding utf-8` */
  private readonly format = this.RULE("format", (): Body => {
    const clause = this.OR<Alternatives<FormatWord>>([
      {
        ALT: () => {
          this.CONSUME(K.delimiter);
          return "delimiter";
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.decimal);
          return "decimal";
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.thousands);
          return "thousands";
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.encoding);
          return "encoding";
        },
      },
    ]);
    this.wantClause([Nameable], clause === "encoding" ? expected.encoding : expected.text);
    const value = this.OR2<Alternatives<TextLiteral | Name>>([
      { ALT: () => this.SUBRULE(this.text, { ARGS: [expected.text] }) },
      {
        IGNORE_AMBIGUITIES: true,
        ALT: () => this.SUBRULE(this.name, { ARGS: [expected.encoding] }),
      },
    ]);
    return { clause, value };
  });

  /** `rows grouped by number`, `rows adjacent` */
  private readonly rows = this.RULE("rows", (): Body => {
    this.CONSUME(K.rows);
    this.wantClause([K.grouped, K.adjacent], oneOf(["grouped", "adjacent"]));
    const groupedBy = this.OR([
      {
        ALT: () => {
          this.CONSUME(K.grouped);
          this.take(10, K.by, oneOf(["by"]));
          return this.SUBRULE(this.field);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.adjacent);
          return undefined;
        },
      },
    ]);
    return { clause: "rows", groupedBy };
  });

  private readonly fieldClause = this.RULE("fieldClause", (): Body => {
    const field = this.SUBRULE(this.field);
    this.take(10, Equals, expected.equals);
    let column: TextLiteral | undefined;
    let constant: Literal | undefined;
    if (this.isLike(["column"])) this.fail(expected.columnOrValue);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.column);
          column = this.SUBRULE(this.text, { ARGS: [expected.column] });
        },
      },
      {
        IGNORE_AMBIGUITIES: true,
        ALT: () => {
          constant = this.SUBRULE(this.literal, { ARGS: [expected.columnOrValue] });
        },
      },
    ]);
    const as = this.OPTION(() => {
      this.CONSUME(K.as);
      return this.SUBRULE2(this.text, { ARGS: [expected.text] });
    });
    const values: ValueClause[] = [];
    this.OPTION2(() => {
      this.block(() => {
        values.push(this.SUBRULE(this.valueClause));
      });
    });
    return { clause: "field", field, column, constant, as, values };
  });

  /** `"Facture" = invoice` */
  private readonly valueClause = this.RULE("valueClause", (): ValueClause => {
    const first = this.LA(1);
    const from = this.SUBRULE(this.text, { ARGS: [expected.sourceValue] });
    this.take(10, Equals, expected.equals);
    const to = this.SUBRULE(this.name, { ARGS: [expected.word] });
    return { span: this.since(first), from, to };
  });
}
