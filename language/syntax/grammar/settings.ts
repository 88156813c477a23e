// The settings of the book, each by its first word.
import type { TokenType } from "chevrotain";
import { expected, oneOf } from "../expected.ts";
import { Comma, DocumentKind, documentKinds, K, LineEnd, RightBrace, Word } from "../tokens.ts";
import type { Field, Name, TargetOption, TextLiteral } from "../tree.ts";
import { AmountSettingsParser, type SettingBody } from "./amount-settings.ts";
import type { Alternatives } from "./clauses.ts";

const purchaseSettings = ["debit", "credit", "tax", "payment", "write-off", "before"];

export class SettingsParser extends AmountSettingsParser {
  protected readonly setting = this.RULE(
    "setting",
    (): SettingBody =>
      this.OR<Alternatives<SettingBody>>([
        { ALT: () => this.SUBRULE(this.plain) },
        { ALT: () => this.SUBRULE(this.target) },
        { ALT: () => this.SUBRULE(this.fiscalYear) },
        { ALT: () => this.SUBRULE(this.cutover) },
        { ALT: () => this.SUBRULE(this.beforeCutover) },
        { ALT: () => this.SUBRULE(this.purchaseSetting) },
        { ALT: () => this.SUBRULE(this.recognize) },
        { ALT: () => this.SUBRULE(this.taxSetting) },
        { ALT: () => this.SUBRULE(this.rounding) },
        { ALT: () => this.SUBRULE(this.exchange) },
        { ALT: () => this.SUBRULE(this.discount) },
        { ALT: () => this.SUBRULE(this.difference) },
        { ALT: () => this.SUBRULE(this.group) },
        { ALT: () => this.SUBRULE(this.pattern) },
        { ALT: () => this.SUBRULE(this.identity) },
      ]),
  );

  /** A word and one value. */
  private readonly plain = this.RULE("plain", (): SettingBody => {
    const word = this.LA(1);
    const keyword = { start: word.startOffset, end: word.startOffset + word.image.length };
    return this.OR<Alternatives<SettingBody>>([
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
      { ALT: () => this.SUBRULE(this.currencies) },
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
          this.CONSUME(K.payable);
          const account = this.SUBRULE4(this.name, { ARGS: [expected.account] });
          return { setting: "payable", keyword, account };
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

  /** `currencies USD, EUR` */
  private readonly currencies = this.RULE("currencies", (): SettingBody => {
    const keyword = this.since(this.CONSUME(K.currencies));
    const currencies: Name[] = [this.SUBRULE(this.name, { ARGS: [expected.currency] })];
    this.MANY(() => {
      this.CONSUME(Comma);
      currencies.push(this.SUBRULE2(this.name, { ARGS: [expected.currency] }));
    });
    return { setting: "currencies", keyword, currencies };
  });

  private readonly target = this.RULE("target", (): SettingBody => {
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

  private readonly fiscalYear = this.RULE("fiscalYear", (): SettingBody => {
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

  private readonly cutover = this.RULE("cutover", (): SettingBody => {
    const keyword = this.since(this.CONSUME(K.cutover));
    const date = this.SUBRULE(this.date);
    const policy = this.OPTION(() => this.SUBRULE(this.choice, { ARGS: [["refuse", "skip"]] }));
    return { setting: "cutover", keyword, date, policy };
  });

  private readonly beforeCutover = this.RULE("beforeCutover", (): SettingBody => {
    const first = this.CONSUME(K.before);
    this.take(10, K.cutover, oneOf(["cutover"]));
    const keyword = this.since(first);
    return this.OR<Alternatives<SettingBody>>([
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

  /** The same setting as without the word, for documents of suppliers. */
  private readonly purchaseSetting = this.RULE("purchaseSetting", (): SettingBody => {
    const first = this.CONSUME(K.purchases);
    this.wantClause([K.payment, K.writeOff, K.before], oneOf(purchaseSettings));
    const body = this.OR<Alternatives<SettingBody>>([
      { ALT: () => this.SUBRULE(this.difference) },
      { ALT: () => this.SUBRULE(this.beforeCutover) },
    ]);
    if (this.RECORDING_PHASE) return body;
    const keyword = { start: first.startOffset, end: body.keyword.end };
    return ofPurchases({ ...body, keyword });
  });

  private readonly recognize = this.RULE("recognize", (): SettingBody => {
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

  private readonly group = this.RULE("group", (): SettingBody => {
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
  private readonly pattern = this.RULE("pattern", (): SettingBody => {
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

  private readonly identity = this.RULE("identity", (): SettingBody => {
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

function ofPurchases(body: SettingBody): SettingBody {
  switch (body.setting) {
    case "payment discount": {
      const { terms: _, ...rest } = body;
      return { ...rest, setting: "purchases payment discount" };
    }
    case "write-off":
      return { ...body, setting: "purchases write-off" };
    case "before cutover":
      return { ...body, setting: "purchases before cutover" };
    default:
      return body;
  }
}
