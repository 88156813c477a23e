// The parser of the whole language. The families of declarations are layers of one class, since chevrotain records a
// grammar by running all its rules once: a parser for each family would record what they share again and again.
import type { ParserOptions } from "./clauses.ts";
import { TableParser } from "./rows.ts";

export class Parser extends TableParser {
  constructor(options: ParserOptions = {}) {
    super(options);
    this.performSelfAnalysis();
  }
}

let built: Parser | undefined;

/** The one parser, built when the first declaration is read. */
export function parser(): Parser {
  built ??= new Parser();
  return built;
}
