// Journals, series of numbers, and integrations: which documents go into which journal, and how.
import { expected, oneOf } from "../expected.ts";
import { JournalType, journalTypes, K, Numeric, Quoted, Range } from "../tokens.ts";
import type {
  IntegrationClause,
  IntegrationDeclaration,
  JournalDeclaration,
  SeriesClause,
  SeriesDeclaration,
  TextLiteral,
} from "../tree.ts";
import type { Alternatives } from "./clauses.ts";
import { ItemParser } from "./items.ts";

const journalWords = [...journalTypes, "series"];
const clauseWords = ["administration", "journal", "description"];
const clauseTypes = [K.administration, K.journal, K.description];

/** A clause before its end is known. */
type Body<C = IntegrationClause> = C extends unknown ? Omit<C, "span"> : never;
type JournalClauses = Pick<JournalDeclaration, "title" | "type" | "series">;

export class JournalParser extends ItemParser {
  readonly journal = this.RULE("journal", (): JournalDeclaration => {
    const first = this.CONSUME(K.journal);
    const code = this.SUBRULE(this.name, { ARGS: [expected.journalCode] });
    const clauses: JournalClauses = { title: undefined, type: undefined, series: undefined };
    this.head(journalWords, () => {
      this.MANY(() => {
        const word = this.LA(1);
        this.add(clauses, this.SUBRULE(this.journalClause), word);
      });
    });
    return { kind: "journal", span: this.since(first), code, ...clauses };
  });

  private readonly journalClause = this.RULE(
    "journalClause",
    (): Partial<JournalClauses> =>
      this.OR<Alternatives<Partial<JournalClauses>>>([
        { ALT: () => ({ title: this.SUBRULE(this.text, { ARGS: [expected.text] }) }) },
        { ALT: () => ({ type: this.nameOf(this.CONSUME(JournalType)) }) },
        {
          ALT: () => {
            this.CONSUME(K.series);
            return { series: this.SUBRULE(this.numbers) };
          },
        },
      ]),
  );

  readonly series = this.RULE("series", (): SeriesDeclaration => {
    const first = this.CONSUME(K.series);
    const name = this.SUBRULE(this.name, { ARGS: [expected.seriesName] });
    const series = this.SUBRULE(this.numbers);
    return { kind: "series", span: this.since(first), name, series };
  });

  /** `"F" 10000..19999 last 10412` */
  private readonly numbers = this.RULE("numbers", (): SeriesClause => {
    const first = this.LA(1);
    this.wantClause([Quoted, Numeric], expected.series);
    const prefix = this.OPTION(() => this.SUBRULE(this.text, { ARGS: [expected.text] }));
    const from = this.SUBRULE(this.number, { ARGS: [expected.series] });
    this.take(10, Range, expected.range);
    const to = this.SUBRULE2(this.number, { ARGS: [expected.figure] });
    const last = this.OPTION2(() => {
      this.CONSUME(K.last);
      return this.SUBRULE3(this.number, { ARGS: [expected.figure] });
    });
    return { span: this.since(first), prefix, from, to, last };
  });

  // --- integrations ---------------------------------------------------------------------------

  readonly integration = this.RULE("integration", (): IntegrationDeclaration => {
    const first = this.CONSUME(K.integration);
    const name = this.SUBRULE(this.name, { ARGS: [expected.integrationName] });
    const tests = this.OPTION(() => this.SUBRULE(this.tests)) ?? [];
    const clauses: IntegrationClause[] = [];
    this.block(() => {
      clauses.push(this.SUBRULE(this.integrationLine));
    });
    return { kind: "integration", span: this.since(first), name, tests, clauses };
  });

  private readonly integrationLine = this.RULE("integrationLine", (): IntegrationClause => {
    const first = this.LA(1);
    this.wantClause(clauseTypes, oneOf(clauseWords));
    const body = this.OR<Alternatives<Body>>([
      { ALT: () => this.SUBRULE(this.administration) },
      { ALT: () => this.SUBRULE(this.journals) },
      { ALT: () => this.SUBRULE(this.patterns) },
    ]);
    this.wantEnd();
    return { ...body, span: this.since(first) };
  });

  private readonly administration = this.RULE("administration", (): Body => {
    const keyword = this.since(this.CONSUME(K.administration));
    const number = this.SUBRULE(this.number, { ARGS: [expected.figure] });
    return { clause: "administration", keyword, number };
  });

  /** `journal VK notes NC` */
  private readonly journals = this.RULE("journals", (): Body => {
    const keyword = this.since(this.CONSUME(K.journal));
    const journal = this.SUBRULE(this.name, { ARGS: [expected.journal] });
    const notes = this.OPTION(() => {
      this.CONSUME(K.notes);
      return this.SUBRULE2(this.name, { ARGS: [expected.journal] });
    });
    return { clause: "journal", keyword, journal, notes };
  });

  private readonly patterns = this.RULE("patterns", (): Body => {
    const keyword = this.since(this.CONSUME(K.description));
    const patterns: TextLiteral[] = [this.SUBRULE(this.text, { ARGS: [expected.text] })];
    this.MANY(() => {
      this.CONSUME(K.or);
      patterns.push(this.SUBRULE2(this.text, { ARGS: [expected.text] }));
    });
    return { clause: "description", keyword, patterns };
  });
}
