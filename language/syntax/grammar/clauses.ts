// The engine of every parser: runs a rule over a piece, and reads its clauses one by one.
import "../group-by.ts";
import {
  EmbeddedActionsParser,
  type IOrAlt,
  type IToken,
  isRecognitionException,
  type TokenType,
  tokenMatcher,
} from "chevrotain";
import { saidTwice } from "../../diagnostics/codes/said-twice.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { syntaxProblems } from "../../text/limits.ts";
import { nearestName } from "../../text/names.ts";
import type { Span } from "../../text/source.ts";
import { depthOf } from "../braces.ts";
import { type Expected, expected, wordsOrEnd } from "../expected.ts";
import { endOf } from "../lexer.ts";
import { Mistake, mistakeProblem } from "../mistake.ts";
import { shown, spanPlace } from "../place.ts";
import { strayProblem } from "../stray.ts";
import { K, LeftBrace, LineEnd, RightBrace, vocabulary, Word } from "../tokens.ts";
import { LazyLookahead } from "./lookahead.ts";

/** Validates the grammar itself; only tests pay for it. */
export interface ParserOptions {
  readonly validate?: boolean;
}

/** What `OR` chooses from, where each way gives a T. */
export type Alternatives<T> = readonly IOrAlt<T>[];

export class ClauseParser extends EmbeddedActionsParser {
  private path = "";
  private problems: Problem[] = [];

  constructor({ validate = false }: ParserOptions) {
    super(vocabulary, {
      // Each choice falls on its first word, so that a mistake is met where it stands.
      maxLookahead: 1,
      lookaheadStrategy: new LazyLookahead({ maxLookahead: 1 }),
      recoveryEnabled: false,
      skipValidations: !validate,
    });
  }

  /** Runs one rule over the tokens of a piece. */
  run<T>(
    rule: () => T,
    path: string,
    tokens: readonly IToken[],
  ): { result: T | undefined; problems: Problem[] } {
    this.path = path;
    this.problems = [];
    this.input = [...tokens, lineEndAfter(tokens.at(-1))];
    let result: T | undefined;
    try {
      result = rule.call(this);
      if (this.errors.length > 0) this.fail(expected.word);
      this.rest();
    } catch (error) {
      this.tell(error);
    }
    return { result, problems: this.problems };
  }

  /** chevrotain would make an error, with its stack, of the line end that every piece leaves: `rest` tells what is left. */
  protected onAfterParse(): void {}

  /** The span from a token to the last one read. */
  protected since(first: IToken): Span {
    if (this.RECORDING_PHASE) return { start: 0, end: 0 };
    return { start: first.startOffset, end: endOf(this.LA(0)) };
  }

  /** Takes a token, or says what was wanted. The index is chevrotain's, unique in the rule. */
  protected take(index: number, type: TokenType, wanted: Expected): IToken {
    this.want(type, wanted);
    return this.consume(index, type);
  }

  protected want(type: TokenType, wanted: Expected): void {
    if (!this.RECORDING_PHASE && !tokenMatcher(this.LA(1), type)) this.fail(wanted);
  }

  protected isNext(...types: readonly TokenType[]): boolean {
    // A loop: this is asked for nearly every token.
    const next = this.LA(1);
    for (const type of types) if (tokenMatcher(next, type)) return true;
    return false;
  }

  /** True of a word that is none of these, but spelt much like one. */
  protected isLike(words: readonly string[]): boolean {
    const { image, tokenType } = this.LA(1);
    if (tokenType !== Word) return false;
    return !words.includes(image) && nearestName(image, words) !== undefined;
  }

  /** Ends the clause that is being read: something else was wanted. */
  protected fail(wanted: Expected): never {
    throw this.mistakeAt(wanted);
  }

  /** A clause or the line must end here, unless one of these words goes on. */
  protected wantEnd(words: readonly string[] = []): void {
    if (this.RECORDING_PHASE || this.isNext(LineEnd, RightBrace)) return;
    if (present(this.LA(1)) !== undefined) this.fail(wordsOrEnd(words));
  }

  /** The clauses after a declaration's name; a block may follow those. */
  protected head(words: readonly string[], clauses: () => void): void {
    this.aloneUntil([LineEnd, LeftBrace], () => {
      clauses();
      if (this.RECORDING_PHASE || this.isNext(LeftBrace)) return;
      if (this.isNext(K.when)) this.fail(expected.braceForException);
      this.wantEnd(words);
    });
  }

  /** A clause must begin here, with one of these words. */
  protected wantClause(types: readonly TokenType[], wanted: Expected): void {
    if (!this.RECORDING_PHASE && !this.isNext(...types)) this.fail(wanted);
  }

  /** `{ … }`: each clause is read alone, so that a mistake in one leaves the others. */
  protected block(clause: () => void): void {
    this.take(200, LeftBrace, expected.open);
    if (this.RECORDING_PHASE) {
      this.many(201, () => {
        this.or(202, [{ ALT: () => this.consume(203, LineEnd) }, { ALT: clause }]);
      });
    } else {
      this.skipLineEnds();
      while (!this.isNext(RightBrace) && present(this.LA(1)) !== undefined) {
        this.aloneUntil([LineEnd, RightBrace], clause);
        this.skipLineEnds();
      }
    }
    this.take(204, RightBrace, expected.close);
  }

  /** Adds a clause to those read before; a second of the same kind is told, and the first stays. */
  protected add<T extends object>(clauses: T, clause: Partial<T>, word: IToken): void {
    if (this.RECORDING_PHASE) return;
    if (!Object.keys(clause).some((key) => Reflect.get(clauses, key) !== undefined)) {
      Object.assign(clauses, clause);
      return;
    }
    const words = { clause: shown(word.image) };
    this.complain((path) => saidTwice.at(spanPlace(path, this.since(word)), words));
  }

  /** Past the limit nothing is told: thousands of mistakes then cost no more than reading on. */
  protected complain(problem: (path: string) => Problem): void {
    if (this.problems.length <= syntaxProblems) this.problems.push(problem(this.path));
  }

  private mistakeAt(wanted: Expected): Mistake {
    return new Mistake(wanted, {
      previous: present(this.LA(0)),
      found: present(this.LA(1)),
      next: present(this.LA(2)),
    });
  }

  /** While chevrotain records the grammar, rules give nothing that could be spread. */
  protected addAll<T>(into: T[], more: readonly T[]): void {
    if (!this.RECORDING_PHASE) for (const one of more) into.push(one);
  }

  /** Reads one clause; a mistake in it costs what stands before the next of these tokens. */
  protected aloneUntil(ends: readonly TokenType[], clause: () => void): void {
    if (this.RECORDING_PHASE) {
      clause();
      return;
    }
    const depth = depthOf(this.LA(1));
    try {
      clause();
    } catch (error) {
      this.tell(error);
      for (let next = this.LA(1); present(next) !== undefined; next = this.LA(1)) {
        if (depthOf(next) === depth && this.isNext(...ends)) break;
        this.SKIP_TOKEN();
      }
    }
  }

  private skipLineEnds(): void {
    while (this.isNext(LineEnd)) this.SKIP_TOKEN();
  }

  /** After a declaration nothing may follow. */
  private rest(): void {
    const last = present(this.LA(0));
    const left: IToken[] = [];
    for (let next = present(this.LA(1)); next !== undefined; next = present(this.LA(1))) {
      left.push(next);
      this.SKIP_TOKEN();
    }
    this.problems.push(...strayProblem(this.path, last, left));
  }

  private tell(error: unknown): void {
    if (error instanceof Mistake) this.complain((path) => mistakeProblem(path, error));
    else if (error instanceof Error && isRecognitionException(error)) {
      this.tell(this.mistakeAt(expected.word));
    } else throw error;
  }
}
/** Every piece ends with a line end, whether it is written or not. */
function lineEndAfter(last: IToken | undefined): IToken {
  return {
    image: "",
    startOffset: last === undefined ? 0 : endOf(last),
    tokenType: LineEnd,
    tokenTypeIdx: LineEnd.tokenTypeIdx ?? 0,
    payload: 0,
  };
}

/** The token, unless it stands for the end of the piece. */
function present(token: IToken): IToken | undefined {
  return Number.isNaN(token.startOffset) || token.startOffset < 0 ? undefined : token;
}
