// What every family of declarations shares: names, literals, fields and small clauses.
import { type IToken, tokenMatcher } from "chevrotain";
import { emptyName } from "../../diagnostics/codes/empty-name.ts";
import { normalizeName } from "../../text/names.ts";
import { type Expected, expected, oneOf } from "../expected.ts";
import { spanOf } from "../lexer.ts";
import { spanPlace } from "../place.ts";
import { CurlyText, Day, Dot, K, Nameable, Numeric, OpenText, Quoted, Word } from "../tokens.ts";
import type {
  DateLiteral,
  Field,
  Inactive,
  Literal,
  Name,
  NumberLiteral,
  TextLiteral,
} from "../tree.ts";
import { type Alternatives, ClauseParser } from "./clauses.ts";

export class WordsParser extends ClauseParser {
  protected readonly name = this.RULE("name", (wanted: Expected): Name => {
    this.wantName(wanted);
    return this.nameOf(this.CONSUME(Nameable));
  });

  protected readonly text = this.RULE("text", (wanted: Expected): TextLiteral => {
    const token = this.take(0, Quoted, wanted);
    return { kind: "text", span: spanOf(token), text: unquoted(token) };
  });

  protected readonly number = this.RULE("number", (wanted: Expected): NumberLiteral => {
    const token = this.take(0, Numeric, wanted);
    return { kind: "number", span: spanOf(token), text: token.image };
  });

  protected readonly date = this.RULE("date", (): DateLiteral => {
    const token = this.take(0, Day, expected.date);
    return { kind: "date", span: spanOf(token), text: token.image };
  });

  /** A value: a date, a number, a text in quotes, or a bare word. */
  protected readonly literal = this.RULE("literal", (wanted: Expected): Literal => {
    const next = this.LA(1);
    if (!tokenMatcher(next, Day) && !tokenMatcher(next, Numeric)) this.wantName(wanted);
    return this.OR<Alternatives<Literal>>([
      { ALT: () => this.SUBRULE(this.date) },
      { ALT: () => this.SUBRULE(this.number, { ARGS: [wanted] }) },
      { ALT: () => this.SUBRULE(this.text, { ARGS: [wanted] }) },
      { IGNORE_AMBIGUITIES: true, ALT: () => this.SUBRULE(this.name, { ARGS: [wanted] }) },
    ]);
  });

  /** `customer.group`, `tax."TPS 5"`. */
  protected readonly field = this.RULE("field", (): Field => {
    const first = this.take(0, Word, expected.field);
    const parts: IToken[] = [];
    this.MANY(() => {
      this.CONSUME(Dot);
      this.want(Nameable, expected.field);
      parts.push(this.CONSUME2(Nameable));
    });
    const span = this.since(first);
    const textOf = (tokens: readonly IToken[]) =>
      tokens.map((part) => (tokenMatcher(part, Quoted) ? unquoted(part) : part.image)).join(".");
    const [second] = parts;
    const after: Name | undefined = second && {
      kind: "name",
      span: { start: spanOf(second).start, end: span.end },
      text: normalizeName(textOf(parts)),
      quoted: tokenMatcher(second, Quoted),
    };
    return { span, text: normalizeName(textOf([first, ...parts])), after };
  });

  /** One of a closed list of words, as a name. */
  protected readonly choice = this.RULE("choice", (words: readonly string[]): Name => {
    const next = this.LA(1);
    if (!this.RECORDING_PHASE && !(tokenMatcher(next, Word) && words.includes(next.image))) {
      this.fail(oneOf(words));
    }
    return this.nameOf(this.CONSUME(Word));
  });

  /** `inactive`, `inactive from 2026-03-01` */
  protected readonly inactive = this.RULE("inactive", (): Inactive => {
    const first = this.take(0, K.inactive, oneOf(["inactive"]));
    const from = this.OPTION(() => {
      this.CONSUME(K.from);
      return this.SUBRULE(this.date);
    });
    return { span: this.since(first), from };
  });

  /** `because "…"` */
  protected readonly because = this.RULE("because", (): TextLiteral => {
    this.CONSUME(K.because);
    return this.SUBRULE(this.text, { ARGS: [expected.text] });
  });

  protected nameOf(token: IToken): Name {
    const quoted = tokenMatcher(token, Quoted);
    const text = normalizeName(quoted ? unquoted(token) : token.image);
    if (text === "" && token.tokenType !== OpenText && !this.RECORDING_PHASE) {
      this.complain((path) => emptyName.at(spanPlace(path, spanOf(token)), undefined));
    }
    return { kind: "name", span: spanOf(token), text, quoted };
  }

  private wantName(wanted: Expected): void {
    if (this.RECORDING_PHASE) return;
    const next = this.LA(1);
    if (!tokenMatcher(next, Nameable)) this.fail(wanted);
    if (wanted.except !== undefined && tokenMatcher(next, Word)) {
      if (wanted.except.includes(folded(next.image))) this.fail(wanted);
    }
  }
}

/** A clause's keyword may not be a name there, however it is capitalised or accented. */
function folded(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The text between the quotes, its escapes resolved; an unknown escape stays as written. */
export function unquoted(token: IToken): string {
  switch (token.tokenType) {
    case CurlyText:
      return token.image.slice(1, -1).trim();
    case OpenText:
      return token.image.slice(1).trimEnd();
    default: {
      const text = token.image.slice(1, -1);
      return text.includes("\\") ? text.replaceAll(/\\(["\\])/g, "$1") : text;
    }
  }
}
