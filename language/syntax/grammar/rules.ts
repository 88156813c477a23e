// Rules: `debit 1210 credit 4001 when customer.group = "Municipal"`, at every level.
import type { IToken } from "chevrotain";
import { expected, oneOf } from "../expected.ts";
import { endOf } from "../lexer.ts";
import { Comma, Equals, K, LeftBrace, LineEnd, Percent, Range, RightBrace } from "../tokens.ts";
import type { AtClause, Literal, Name, RecoverableClause, Rule, TestClause } from "../tree.ts";
import type { Alternatives } from "./clauses.ts";
import { WordsParser } from "./words.ts";

/** A slot with its value, before its tests are known. */
interface Assignment {
  readonly first: IToken;
  readonly slot: Rule["slot"];
  readonly pair: Rule["pair"];
  readonly value: Name;
}

export class RulesParser extends WordsParser {
  /** `tax TPS from canada`: completes what a pack leaves open. */
  protected readonly fromPack = this.RULE("fromPack", (): Name | undefined =>
    this.OPTION(() => {
      this.CONSUME(K.from);
      return this.SUBRULE(this.name, { ARGS: [expected.pack] });
    }),
  );

  /** `at quickbooks "Services:Tonte"` */
  protected readonly at = this.RULE("at", (): AtClause => {
    const first = this.CONSUME(K.at);
    const target = this.SUBRULE(this.name, { ARGS: [expected.target] });
    const name = this.SUBRULE(this.text, { ARGS: [expected.text] });
    return { span: this.since(first), target, name };
  });

  /** `debit 1210`, `tax "TPS"`; after `refunds` or `purchases`, of the pair that these use. */
  private readonly assignment = this.RULE("assignment", (pair: Rule["pair"]): Assignment => {
    const first = this.LA(1);
    return this.OR<Alternatives<Assignment>>([
      {
        ALT: () => {
          this.CONSUME(K.debit);
          const value = this.SUBRULE(this.name, { ARGS: [expected.account] });
          return { first, slot: "debit", pair, value };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.credit);
          const value = this.SUBRULE2(this.name, { ARGS: [expected.account] });
          return { first, slot: "credit", pair, value };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.tax);
          const value = this.SUBRULE3(this.name, { ARGS: [expected.taxGroup] });
          return { first, slot: "tax", pair, value };
        },
      },
    ]);
  });

  private readonly pair = this.RULE("pair", (): Rule["pair"] =>
    this.OR<Alternatives<Rule["pair"]>>([
      {
        ALT: () => {
          this.CONSUME(K.refunds);
          return "refunds";
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.purchases);
          return "purchases";
        },
      },
    ]),
  );

  private readonly assignments = this.RULE("assignments", (): Assignment[] => {
    const assignments: Assignment[] = [];
    const pair = this.OPTION(() => this.SUBRULE(this.pair)) ?? "own";
    if (!this.RECORDING_PHASE && !this.isNext(K.debit, K.credit, K.tax)) {
      this.fail(oneOf(["debit", "credit", "tax"]));
    }
    this.AT_LEAST_ONE(() => {
      assignments.push(this.SUBRULE(this.assignment, { ARGS: [pair] }));
    });
    return assignments;
  });

  /** Bases only: what stands on a declaration's own line. */
  protected readonly bases = this.RULE("bases", (): Rule[] => {
    const assignments = this.SUBRULE(this.assignments);
    return this.rulesOf(assignments, []);
  });

  /** A base, or an exception with its tests; several slots share the tests. */
  protected readonly rule = this.RULE("rule", (): Rule[] => {
    const assignments = this.SUBRULE(this.assignments);
    const tests = this.OPTION(() => this.SUBRULE(this.tests)) ?? [];
    return this.rulesOf(assignments, tests);
  });

  protected readonly tests = this.RULE("tests", (): TestClause[] => {
    const tests: TestClause[] = [];
    this.CONSUME(K.when);
    tests.push(this.SUBRULE(this.test));
    this.MANY(() => {
      this.CONSUME(K.and);
      tests.push(this.SUBRULE2(this.test));
    });
    return tests;
  });

  /** `recoverable 50%` */
  protected readonly recoverable = this.RULE("recoverable", (): RecoverableClause => {
    const first = this.CONSUME(K.recoverable);
    const percent = this.SUBRULE(this.number, { ARGS: [expected.figure] });
    this.take(10, Percent, expected.percent);
    return { span: this.since(first), percent };
  });

  private readonly test = this.RULE("test", (): TestClause => {
    const first = this.LA(1);
    const field = this.SUBRULE(this.field);
    if (!this.isNext(Equals, K.in, K.not)) this.wantOperator();
    const { operator, values } = this.OR<Alternatives<Pick<TestClause, "operator" | "values">>>([
      {
        ALT: () => {
          this.CONSUME(Equals);
          return {
            operator: "=",
            values: [this.SUBRULE(this.literal, { ARGS: [expected.value] })],
          };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.not);
          this.take(10, K.in, oneOf(["in"]));
          return { operator: "not in", values: this.SUBRULE(this.values) };
        },
      },
      {
        ALT: () => {
          this.CONSUME2(K.in);
          return this.OR2<Alternatives<Pick<TestClause, "operator" | "values">>>([
            { ALT: () => ({ operator: "in", values: this.SUBRULE2(this.values) }) },
            { ALT: () => ({ operator: "range", values: this.SUBRULE(this.range) }) },
          ]);
        },
      },
    ]);
    const orAbsent = this.OPTION(() => {
      const or = this.CONSUME(K.or);
      this.take(11, K.absent, oneOf(["absent"]));
      return this.since(or);
    });
    return { span: this.since(first), field, operator, values, orAbsent };
  });

  /** `{ "a", "b" }`; the commas may be left out, and the lines may end. */
  private readonly values = this.RULE("values", (): Literal[] => {
    const values: Literal[] = [];
    this.take(0, LeftBrace, expected.open);
    if (this.RECORDING_PHASE) {
      this.MANY(() => {
        this.OR([
          { ALT: () => this.CONSUME(Comma) },
          { ALT: () => this.CONSUME(LineEnd) },
          { ALT: () => this.SUBRULE(this.literal, { ARGS: [expected.value] }) },
        ]);
      });
    } else {
      while (!this.isNext(RightBrace)) {
        if (this.isNext(Comma, LineEnd)) this.SKIP_TOKEN();
        else values.push(this.SUBRULE2(this.literal, { ARGS: [expected.value] }));
      }
    }
    this.take(10, RightBrace, expected.close);
    return values;
  });

  private readonly range = this.RULE("range", (): Literal[] => {
    const from = this.SUBRULE(this.literal, { ARGS: [expected.valueOrList] });
    this.take(0, Range, expected.range);
    return [from, this.SUBRULE2(this.literal, { ARGS: [expected.value] })];
  });

  private wantOperator(): void {
    if (!this.RECORDING_PHASE) this.fail(expected.operator);
  }

  /** Each rule reaches from its slot to its value, and the last one to the end of the tests. */
  private rulesOf(assignments: readonly Assignment[], tests: readonly TestClause[]): Rule[] {
    if (this.RECORDING_PHASE) return [];
    const last = tests.at(-1);
    return assignments.map(({ first, slot, pair, value }, index) => {
      const end =
        index === assignments.length - 1 ? (last?.span.end ?? endOf(this.LA(0))) : value.span.end;
      return { span: { start: first.startOffset, end }, slot, pair, value, tests };
    });
  }
}
