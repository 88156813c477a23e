// The book, a setting a line; and `use`.
import type { TokenType } from "chevrotain";
import { clauseOf, expected, oneOf } from "./expected.ts";
import { RulesParser } from "./rules-parser.ts";
import { Comma, DocumentKind, documentKinds, K, LineEnd, RightBrace, Word } from "./tokens.ts";
import type {
  BookDeclaration,
  Field,
  NumberLiteral,
  Setting,
  TargetOption,
  TextLiteral,
  UseDeclaration,
} from "./tree.ts";
import type { Alternatives, ParserOptions } from "./words-parser.ts";

/** A setting before its end is known. */
type Body<S = Setting> = S extends unknown ? Omit<S, "span"> : never;

/** The words that begin a setting. */
const settings: readonly (readonly [string, TokenType])[] = [
  ["folio", K.folio],
  ["target", K.target],
  ["currency", K.currency],
  ["fiscal", K.fiscal],
  ["cutover", K.cutover],
  ["before", K.before],
  ["receivable", K.receivable],
  ["deposits", K.deposits],
  ["recognize", K.recognize],
  ["compute", K.compute],
  ["tolerance", K.tolerance],
  ["rounding", K.rounding],
  ["discount", K.discount],
  ["payment", K.payment],
  ["write-off", K.writeOff],
  ["fees", K.fees],
  ["group", K.group],
  ["lines", K.lines],
  ["description", K.description],
  ["reference", K.reference],
  ["texts", K.texts],
  ["ignore", K.ignore],
  ["identity", K.identity],
  ["debit", K.debit],
  ["credit", K.credit],
  ["tax", K.tax],
];
const settingTypes = settings.map(([, type]) => type);
const settingExpected = clauseOf(
  "a setting of the book",
  "un réglage du paramétrage",
  settings.map(([word]) => word),
);

export class BookParser extends RulesParser {
  constructor(options: ParserOptions = {}) {
    super(options);
    this.performSelfAnalysis();
  }

  readonly use = this.RULE("use", (): UseDeclaration => {
    const first = this.CONSUME(K.use);
    const pack = this.SUBRULE(this.name, { ARGS: [expected.pack] });
    return { kind: "use", span: this.since(first), pack };
  });

  readonly book = this.RULE("book", (): BookDeclaration => {
    const first = this.CONSUME(K.book);
    const name = this.SUBRULE(this.name, { ARGS: [expected.name] });
    const read: Setting[] = [];
    this.block(() => {
      this.addAll(read, this.SUBRULE(this.settingLine));
    });
    return { kind: "book", span: this.since(first), name, settings: read };
  });

  private readonly settingLine = this.RULE("settingLine", (): readonly Setting[] => {
    const first = this.LA(1);
    this.wantClause(settingTypes, settingExpected);
    const line = this.OR<Alternatives<readonly Setting[]>>([
      { ALT: () => this.SUBRULE(this.ruleSettings) },
      {
        ALT: () => {
          const body = this.SUBRULE(this.setting);
          return [{ ...body, span: this.since(first) }];
        },
      },
    ]);
    this.wantEnd();
    return line;
  });

  /** A rule at the level of the book; with two slots, two settings. */
  private readonly ruleSettings = this.RULE("ruleSettings", (): readonly Setting[] => {
    const first = this.LA(1);
    const keyword = { start: first.startOffset, end: first.startOffset + first.image.length };
    const rules = this.SUBRULE(this.rule);
    if (this.RECORDING_PHASE) return [];
    return rules.map((rule) => ({ setting: "rule", rule, span: rule.span, keyword }));
  });

  private readonly setting = this.RULE(
    "setting",
    (): Body =>
      this.OR<Alternatives<Body>>([
        { ALT: () => this.SUBRULE(this.plain) },
        { ALT: () => this.SUBRULE(this.target) },
        { ALT: () => this.SUBRULE(this.fiscalYear) },
        { ALT: () => this.SUBRULE(this.cutover) },
        { ALT: () => this.SUBRULE(this.beforeCutover) },
        { ALT: () => this.SUBRULE(this.recognize) },
        { ALT: () => this.SUBRULE(this.taxSetting) },
        { ALT: () => this.SUBRULE(this.rounding) },
        { ALT: () => this.SUBRULE(this.discount) },
        { ALT: () => this.SUBRULE(this.difference) },
        { ALT: () => this.SUBRULE(this.group) },
        { ALT: () => this.SUBRULE(this.pattern) },
        { ALT: () => this.SUBRULE(this.identity) },
      ]),
  );

  /** A word and one value. */
  private readonly plain = this.RULE("plain", (): Body => {
    const word = this.LA(1);
    const keyword = { start: word.startOffset, end: word.startOffset + word.image.length };
    return this.OR<Alternatives<Body>>([
      {
        ALT: () => {
          this.CONSUME(K.folio);
          const version = this.SUBRULE(this.number, { ARGS: [expected.figure] });
          return { setting: "folio", keyword, version };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.currency);
          const currency = this.SUBRULE(this.name, { ARGS: [expected.currency] });
          return { setting: "currency", keyword, currency };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.receivable);
          const account = this.SUBRULE2(this.name, { ARGS: [expected.account] });
          return { setting: "receivable", keyword, account };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.deposits);
          const account = this.SUBRULE3(this.name, { ARGS: [expected.account] });
          return { setting: "deposits", keyword, account };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.lines);
          const how = this.SUBRULE(this.choice, { ARGS: [["separate", "merged"]] });
          return { setting: "lines", keyword, how };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.texts);
          const policy = this.SUBRULE2(this.choice, { ARGS: [["refuse", "cut"]] });
          return { setting: "texts", keyword, policy };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.ignore);
          const documentKind = this.SUBRULE3(this.choice, { ARGS: [documentKinds] });
          return { setting: "ignore", keyword, documentKind };
        },
      },
    ]);
  });

  private readonly target = this.RULE("target", (): Body => {
    const keyword = this.since(this.CONSUME(K.target));
    const target = this.SUBRULE(this.name, { ARGS: [expected.target] });
    const options: TargetOption[] = [];
    this.OPTION(() => {
      this.block(() => {
        options.push(this.SUBRULE(this.targetOption));
        this.wantEnd();
      });
    });
    return { setting: "target", keyword, target, options };
  });

  /** Words, then the value: the last word of the line. */
  private readonly targetOption = this.RULE("targetOption", (): TargetOption => {
    const first = this.take(10, Word, expected.word);
    const words = [first.image];
    this.MANY({
      GATE: () => !this.isEnd(this.LA(2).tokenType),
      DEF: () => {
        words.push(this.CONSUME(Word).image);
      },
    });
    const nameSpan = this.since(first);
    const value = this.SUBRULE(this.literal, { ARGS: [expected.value] });
    return { span: this.since(first), name: words.join(" "), nameSpan, value };
  });

  private readonly fiscalYear = this.RULE("fiscalYear", (): Body => {
    const first = this.CONSUME(K.fiscal);
    this.take(10, K.year, oneOf(["year"]));
    const keyword = this.since(first);
    this.take(11, K.from, oneOf(["from"]));
    const from = this.SUBRULE(this.date);
    const periods = this.OPTION(() => {
      this.CONSUME(K.periods);
      return this.SUBRULE(this.name, { ARGS: [expected.word] });
    });
    return { setting: "fiscal year", keyword, from, periods };
  });

  private readonly cutover = this.RULE("cutover", (): Body => {
    const keyword = this.since(this.CONSUME(K.cutover));
    const date = this.SUBRULE(this.date);
    const policy = this.OPTION(() => this.SUBRULE(this.choice, { ARGS: [["refuse", "skip"]] }));
    return { setting: "cutover", keyword, date, policy };
  });

  private readonly beforeCutover = this.RULE("beforeCutover", (): Body => {
    const first = this.CONSUME(K.before);
    this.take(10, K.cutover, oneOf(["cutover"]));
    const keyword = this.since(first);
    return this.OR<Alternatives<Body>>([
      {
        ALT: () => {
          this.CONSUME(K.to);
          const account = this.SUBRULE(this.name, { ARGS: [expected.account] });
          return { setting: "before cutover", keyword, policy: undefined, account };
        },
      },
      {
        GATE: () => true,
        ALT: () => {
          const policy = this.SUBRULE(this.choice, { ARGS: [["refuse", "skip", "to"]] });
          return { setting: "before cutover", keyword, policy, account: undefined };
        },
      },
    ]);
  });

  private readonly recognize = this.RULE("recognize", (): Body => {
    const keyword = this.since(this.CONSUME(K.recognize));
    this.take(10, K.on, oneOf(["on"]));
    const on = this.SUBRULE(this.choice, { ARGS: [["issue", "payment"]] });
    const taxesOnIssue = this.OPTION(() => {
      const taxes = this.CONSUME(K.taxes);
      this.take(11, K.on, oneOf(["on"]));
      this.SUBRULE2(this.choice, { ARGS: [["issue"]] });
      return this.since(taxes);
    });
    return { setting: "recognize", keyword, on, taxesOnIssue };
  });

  /** `compute taxes`, `tolerance taxes 0.01` */
  private readonly taxSetting = this.RULE("taxSetting", (): Body => {
    const first = this.LA(1);
    return this.OR<Alternatives<Body>>([
      {
        ALT: () => {
          this.CONSUME(K.compute);
          this.take(10, K.taxes, oneOf(["taxes"]));
          return { setting: "compute taxes", keyword: this.since(first) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.tolerance);
          this.take(11, K.taxes, oneOf(["taxes"]));
          const keyword = this.since(first);
          const amount = this.SUBRULE(this.number, { ARGS: [expected.amount] });
          return { setting: "tolerance", keyword, amount };
        },
      },
    ]);
  });

  private readonly rounding = this.RULE("rounding", (): Body => {
    const first = this.CONSUME(K.rounding);
    this.wantClause([K.taxes, K.split, K.cash], oneOf(["taxes", "split", "cash"]));
    return this.OR<Alternatives<Body>>([
      {
        ALT: () => {
          this.CONSUME(K.taxes);
          const keyword = this.since(first);
          this.take(10, K.per, oneOf(["per"]));
          const per = this.SUBRULE(this.choice, { ARGS: [["document", "line"]] });
          return { setting: "rounding taxes", keyword, per };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.split);
          const keyword = this.since(first);
          this.take(11, K.to, oneOf(["to"]));
          const largest = this.take(12, K.largest, oneOf(["largest"]));
          const which = this.SUBRULE2(this.choice, { ARGS: [["line", "remainder"]] });
          const text = `largest ${which.text}`;
          const to = { ...which, span: this.since(largest), text };
          return { setting: "rounding split", keyword, to };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.cash);
          const keyword = this.since(first);
          const step = this.SUBRULE(this.number, { ARGS: [expected.amount] });
          this.take(13, K.to, oneOf(["to"]));
          const account = this.SUBRULE(this.name, { ARGS: [expected.account] });
          const limit = this.SUBRULE(this.upTo);
          const because = this.OPTION(() => this.SUBRULE(this.because));
          return { setting: "rounding cash", keyword, step, account, limit, because };
        },
      },
    ]);
  });

  private readonly discount = this.RULE("discount", (): Body => {
    const keyword = this.since(this.CONSUME(K.discount));
    this.wantClause([K.on, K.to], oneOf(["on lines", "to"]));
    const account = this.OR([
      {
        ALT: () => {
          this.CONSUME(K.on);
          this.take(10, K.lines, oneOf(["lines"]));
          return undefined;
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.to);
          return this.SUBRULE(this.name, { ARGS: [expected.account] });
        },
      },
    ]);
    return { setting: "discount", keyword, account };
  });

  /** What a payment may differ by: `payment discount`, `write-off`, `fees`. */
  private readonly difference = this.RULE("difference", (): Body => {
    const first = this.LA(1);
    const setting = this.OR<Alternatives<"payment discount" | "write-off" | "fees">>([
      {
        ALT: () => {
          this.CONSUME(K.payment);
          this.take(10, K.discount, oneOf(["discount"]));
          return "payment discount";
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.writeOff);
          return "write-off";
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.fees);
          return "fees";
        },
      },
    ]);
    const keyword = this.since(first);
    this.take(11, K.to, oneOf(["to"]));
    const account = this.SUBRULE(this.name, { ARGS: [expected.account] });
    const limit = this.SUBRULE(this.upTo);
    return { setting, keyword, account, limit };
  });

  private readonly upTo = this.RULE("upTo", (): NumberLiteral | undefined =>
    this.OPTION(() => {
      this.CONSUME(K.up);
      this.take(10, K.to, oneOf(["to"]));
      return this.SUBRULE(this.number, { ARGS: [expected.amount] });
    }),
  );

  private readonly group = this.RULE("group", (): Body => {
    const keyword = this.since(this.CONSUME(K.group));
    this.wantClause([DocumentKind, K.by], oneOf(["by", ...documentKinds]));
    const documentKind = this.OPTION({
      // `by` is a word too.
      GATE: () => !this.isNext(K.by),
      DEF: () => this.SUBRULE(this.choice, { ARGS: [documentKinds] }),
    });
    this.take(10, K.by, oneOf(["by"]));
    const periods = ["document", "day", "week", "month", "run"];
    const by = this.SUBRULE2(this.choice, { ARGS: [periods] });
    return { setting: "group", keyword, documentKind, by };
  });

  /** `description "…" or "…"` */
  private readonly pattern = this.RULE("pattern", (): Body => {
    const first = this.LA(1);
    const setting = this.OR<Alternatives<"description" | "reference">>([
      {
        ALT: () => {
          this.CONSUME(K.description);
          return "description";
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.reference);
          return "reference";
        },
      },
    ]);
    const keyword = this.since(first);
    const patterns: TextLiteral[] = [this.SUBRULE(this.text, { ARGS: [expected.text] })];
    this.MANY(() => {
      this.CONSUME(K.or);
      patterns.push(this.SUBRULE2(this.text, { ARGS: [expected.text] }));
    });
    return { setting, keyword, patterns };
  });

  private readonly identity = this.RULE("identity", (): Body => {
    const keyword = this.since(this.CONSUME(K.identity));
    const fields: Field[] = [this.SUBRULE(this.field)];
    this.MANY(() => {
      this.CONSUME(Comma);
      fields.push(this.SUBRULE2(this.field));
    });
    return { setting: "identity", keyword, fields };
  });

  private isEnd(type: TokenType): boolean {
    return type === LineEnd || type === RightBrace;
  }
}
