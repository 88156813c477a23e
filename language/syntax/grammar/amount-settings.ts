// Settings of the book about amounts: rounding, differences of payments, taxes.
import { expected, oneOf } from "../expected.ts";
import { K, Numeric, Percent } from "../tokens.ts";
import type { DiscountTerms, NumberLiteral, Setting } from "../tree.ts";
import type { Alternatives } from "./clauses.ts";
import { RulesParser } from "./rules.ts";

/** A setting before its end is known. */
export type SettingBody<S = Setting> = S extends unknown ? Omit<S, "span"> : never;

export class AmountSettingsParser extends RulesParser {
  /** `compute taxes`, `tolerance taxes 0.01` */
  protected readonly taxSetting = this.RULE("taxSetting", (): SettingBody => {
    const first = this.LA(1);
    return this.OR<Alternatives<SettingBody>>([
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

  protected readonly rounding = this.RULE("rounding", (): SettingBody => {
    const first = this.CONSUME(K.rounding);
    const kinds = ["taxes", "split", "cash", "exchange"];
    this.wantClause([K.taxes, K.split, K.cash, K.exchange], oneOf(kinds));
    return this.OR<Alternatives<SettingBody>>([
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
      {
        ALT: () => {
          this.CONSUME(K.exchange);
          const keyword = this.since(first);
          this.take(14, K.to, oneOf(["to"]));
          const account = this.SUBRULE2(this.name, { ARGS: [expected.account] });
          const limit = this.SUBRULE2(this.upTo);
          const because = this.OPTION2(() => this.SUBRULE2(this.because));
          return { setting: "rounding exchange", keyword, account, limit, because };
        },
      },
    ]);
  });

  /** `exchange gain 4900 loss 5900` */
  protected readonly exchange = this.RULE("exchange", (): SettingBody => {
    const keyword = this.since(this.CONSUME(K.exchange));
    this.take(10, K.gain, oneOf(["gain"]));
    const gain = this.SUBRULE(this.name, { ARGS: [expected.account] });
    this.take(11, K.loss, oneOf(["loss"]));
    const loss = this.SUBRULE2(this.name, { ARGS: [expected.account] });
    return { setting: "exchange", keyword, gain, loss };
  });

  protected readonly discount = this.RULE("discount", (): SettingBody => {
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
  protected readonly difference = this.RULE("difference", (): SettingBody => {
    const ofPurchases = this.LA(0).tokenType === K.purchases;
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
    const terms = this.OPTION({
      // A supplier's terms are the supplier's to compute: `purchases payment discount` has none.
      GATE: () => setting === "payment discount" && !ofPurchases,
      DEF: () => this.SUBRULE(this.discountTerms),
    });
    if (setting === "payment discount" && !ofPurchases && terms === undefined) this.wantDays();
    if (setting !== "payment discount") return { setting, keyword, account, limit };
    return { setting, keyword, account, limit, terms };
  });

  /** `within 8 days 2% base net taxes discounted` */
  private readonly discountTerms = this.RULE("discountTerms", (): DiscountTerms => {
    const days = this.SUBRULE(this.within);
    const percent = this.SUBRULE2(this.number, { ARGS: [expected.figure] });
    this.take(12, Percent, expected.percent);
    const base = this.OPTION(() => {
      this.CONSUME(K.base);
      return this.SUBRULE(this.choice, { ARGS: [["net", "total"]] });
    });
    const taxes = this.OPTION2(() => {
      this.CONSUME(K.taxes);
      return this.SUBRULE2(this.choice, { ARGS: [["full", "discounted"]] });
    });
    return { days, percent, base, taxes };
  });

  /** A percentage says nothing without the days for which it holds. */
  private wantDays(): void {
    if (this.RECORDING_PHASE) return;
    const isTerm = this.isNext(Numeric, K.days, K.base, K.taxes) || this.isLike(["within"]);
    if (isTerm) this.fail(expected.discountDays);
  }

  private readonly within = this.RULE("within", (): NumberLiteral => {
    this.take(10, K.within, oneOf(["within"]));
    const days = this.SUBRULE(this.number, { ARGS: [expected.figure] });
    this.take(11, K.days, oneOf(["days"]));
    return days;
  });

  /** `credit restriction to 8090 within 30 days on issue` */
  protected readonly creditRestriction = this.RULE("creditRestriction", (): SettingBody => {
    const first = this.CONSUME(K.credit);
    this.take(10, K.restriction, oneOf(["restriction"]));
    const keyword = this.since(first);
    this.take(11, K.to, oneOf(["to"]));
    const account = this.SUBRULE(this.name, { ARGS: [expected.account] });
    const days = this.OPTION({
      GATE: () => this.isNext(K.within),
      DEF: () => this.SUBRULE(this.within),
    });
    this.take(12, K.on, oneOf(days === undefined ? ["within", "on"] : ["on"]));
    const on = this.SUBRULE(this.choice, { ARGS: [["issue", "payment"]] });
    return { setting: "credit restriction", keyword, account, days, on };
  });

  private readonly upTo = this.RULE("upTo", (): NumberLiteral | undefined =>
    this.OPTION(() => {
      this.CONSUME(K.up);
      this.take(10, K.to, oneOf(["to"]));
      return this.SUBRULE(this.number, { ARGS: [expected.amount] });
    }),
  );
}
