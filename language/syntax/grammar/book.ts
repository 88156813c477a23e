// The book, a setting a line; and `use`.
import type { TokenType } from "chevrotain";
import { expected, oneOfMany } from "../expected.ts";
import { K } from "../tokens.ts";
import type { BookDeclaration, Setting, UseDeclaration } from "../tree.ts";
import type { Alternatives } from "./clauses.ts";
import { SettingsParser } from "./settings.ts";

/** The words that begin a setting. */
const settings: readonly (readonly [string, TokenType])[] = [
  ["folio", K.folio],
  ["target", K.target],
  ["currency", K.currency],
  ["currencies", K.currencies],
  ["fiscal", K.fiscal],
  ["cutover", K.cutover],
  ["before", K.before],
  ["receivable", K.receivable],
  ["deposits", K.deposits],
  ["payable", K.payable],
  ["purchases", K.purchases],
  ["recognize", K.recognize],
  ["compute", K.compute],
  ["tolerance", K.tolerance],
  ["rounding", K.rounding],
  ["exchange", K.exchange],
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
const settingExpected = oneOfMany(
  "a setting of the book",
  "un réglage du paramétrage",
  settings.map(([word]) => word),
);

export class BookParser extends SettingsParser {
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
      {
        GATE: () => this.LA(2).tokenType === K.restriction,
        ALT: () => {
          const body = this.SUBRULE(this.creditRestriction);
          return [{ ...body, span: this.since(first) }];
        },
      },
      {
        GATE: () => this.LA(2).tokenType !== K.restriction && !this.isPurchaseSetting(),
        ALT: () => this.SUBRULE(this.ruleSettings),
      },
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

  /** `purchases write-off to 5195`, where `purchases debit 5100` is a rule. */
  private isPurchaseSetting(): boolean {
    return (
      this.isNext(K.purchases) && [K.payment, K.writeOff, K.before].includes(this.LA(2).tokenType)
    );
  }

  /** A rule at the level of the book; with two slots, two settings. */
  private readonly ruleSettings = this.RULE("ruleSettings", (): readonly Setting[] => {
    const first = this.LA(1);
    const keyword = { start: first.startOffset, end: first.startOffset + first.image.length };
    const rules = this.SUBRULE(this.rule);
    if (this.RECORDING_PHASE) return [];
    return rules.map((rule) => ({ setting: "rule", rule, span: rule.span, keyword }));
  });
}
