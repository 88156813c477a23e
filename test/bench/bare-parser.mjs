// The least that chevrotain does with the text of a big book: its lexer, and a parser whose actions make plain
// objects. No pieces, no names, no mistakes told. How much Folio's own parse adds to it is what the bench asks.
import "../../dist/index.js"; // Node 20 needs the one function that Folio's own parser brings for chevrotain.
import { createToken, EmbeddedActionsParser, Lexer } from "chevrotain";

const word = createToken({ name: "Word", pattern: /[A-Za-z_][\w.-]*/ });
const keyword = (text) => createToken({ name: text, pattern: new RegExp(text), longer_alt: word });
const [book, account, tax, group, method, category, items, item, test, when] =
  "book,account,tax,group,method,category,items,item,test,when".split(",").map(keyword);
const text = createToken({ name: "Text", pattern: /"[^"\n]*"/ });
const day = createToken({ name: "Day", pattern: /\d{4}-\d\d-\d\d/ });
const number = createToken({ name: "Number", pattern: /\d+(?:\.\d+)?/ });
const sign = createToken({ name: "Sign", pattern: /\.\.|[=+%.]/ });
const bar = createToken({ name: "Bar", pattern: /\|/ });
const open = createToken({ name: "Open", pattern: /\{/ });
const close = createToken({ name: "Close", pattern: /\}/ });
const end = createToken({ name: "End", pattern: /\n/, line_breaks: true });
const comment = createToken({ name: "Comment", pattern: /\/\/[^\n]*/, group: Lexer.SKIPPED });
const space = createToken({ name: "Space", pattern: /[ \t]+/, group: Lexer.SKIPPED });
const starts = [book, account, tax, method, category, items, item, test];
const tokens = [
  ...[space, comment, end, bar, open, close, sign, day, number, text],
  ...[book, account, tax, group, method, category, items, item, test, when, word],
];

const lexer = new Lexer(tokens, { positionTracking: "onlyOffset" });

class BareParser extends EmbeddedActionsParser {
  constructor() {
    super(tokens, { maxLookahead: 1, recoveryEnabled: false });
    this.performSelfAnalysis();
  }

  file = this.RULE("file", () => {
    const declarations = [];
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(end) },
        { ALT: () => declarations.push(this.SUBRULE(this.declaration)) },
      ]);
    });
    return declarations.flat();
  });

  declaration = this.RULE("declaration", () =>
    this.OR([{ ALT: () => this.SUBRULE(this.table) }, { ALT: () => [this.SUBRULE(this.plain)] }]),
  );

  plain = this.RULE("plain", () => {
    const kind = this.OR(
      starts.filter((type) => type !== items).map((type) => ({ ALT: () => this.CONSUME(type) })),
    );
    const clauses = [];
    let block;
    this.MANY(() => clauses.push(this.SUBRULE(this.value)));
    this.OPTION(() => {
      block = this.SUBRULE(this.block);
    });
    return { kind: kind.image, at: kind.startOffset, clauses, block };
  });

  /** A clause a line; a block in a clause is that of a document. */
  block = this.RULE("block", () => {
    const lines = [];
    let line = [];
    this.CONSUME(open);
    this.MANY(() => {
      this.OR([
        { ALT: () => line.push(this.SUBRULE(this.value)) },
        { ALT: () => line.push(this.SUBRULE(this.block)) },
        {
          ALT: () => {
            this.CONSUME(end);
            lines.push(line);
            line = [];
          },
        },
      ]);
    });
    this.CONSUME(close);
    return [...lines, line];
  });

  table = this.RULE("table", () => {
    const rows = [];
    let row = { cells: [], at: 0 };
    let cell = [];
    this.CONSUME(items);
    this.CONSUME(open);
    this.MANY(() => {
      this.OR([
        { ALT: () => cell.push(this.SUBRULE(this.value)) },
        {
          ALT: () => {
            this.CONSUME(bar);
            row.cells.push(cell);
            cell = [];
          },
        },
        {
          ALT: () => {
            row.at = this.CONSUME(end).startOffset;
            row.cells.push(cell);
            rows.push(row);
            row = { cells: [], at: 0 };
            cell = [];
          },
        },
      ]);
    });
    this.CONSUME(close);
    // The line of the brace, and the header.
    return rows.slice(2);
  });

  value = this.RULE("value", () => {
    const token = this.OR([
      { ALT: () => this.CONSUME(text) },
      { ALT: () => this.CONSUME(day) },
      { ALT: () => this.CONSUME(number) },
      { ALT: () => this.CONSUME(sign) },
      { ALT: () => this.CONSUME(word) },
      { ALT: () => this.CONSUME(when) },
      { ALT: () => this.CONSUME(group) },
      { ALT: () => this.CONSUME2(tax) },
      { ALT: () => this.CONSUME2(category) },
      { ALT: () => this.CONSUME2(item) },
    ]);
    return { text: token.image, at: token.startOffset };
  });
}

let parser;

/** The number of declarations. */
export function bareParse(source) {
  parser ??= new BareParser();
  const lexed = lexer.tokenize(source);
  parser.input = lexed.tokens;
  const declarations = parser.file();
  const [problem] = [...lexed.errors, ...parser.errors];
  if (problem !== undefined) throw new Error(problem.message);
  return declarations.length;
}
