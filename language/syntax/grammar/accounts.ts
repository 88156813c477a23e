// Accounts, taxes and tax groups.
import { expected, oneOf } from "../expected.ts";
import {
  AccountClass,
  accountClasses,
  accountModules,
  Equals,
  K,
  Numeric,
  Percent,
  Plus,
  Quoted,
} from "../tokens.ts";
import type {
  AccountDeclaration,
  AtClause,
  Name,
  RateClause,
  Rule,
  TaxDeclaration,
  TaxGroupDeclaration,
} from "../tree.ts";
import { BookParser } from "./book.ts";
import type { Alternatives } from "./clauses.ts";

const taxWords = ["debit", "credit", "purchases", "recoverable"];
const accountWords = [...accountClasses, "linked", "header", "path", "inactive"];

type AccountClauses = Omit<AccountDeclaration, "kind" | "span" | "code">;
type TaxClauses = Pick<TaxDeclaration, "recoverable">;
type Nature = NonNullable<TaxGroupDeclaration["nature"]>["is"];

export class AccountParser extends BookParser {
  private readonly accountClause = this.RULE("accountClause", (): Partial<AccountClauses> => {
    const first = this.LA(1);
    this.wantClause(
      [Quoted, AccountClass, K.linked, K.header, K.path, K.inactive],
      oneOf(accountWords),
    );
    return this.OR<Alternatives<Partial<AccountClauses>>>([
      { ALT: () => ({ title: this.SUBRULE(this.text, { ARGS: [expected.text] }) }) },
      { ALT: () => ({ class: this.nameOf(this.CONSUME(AccountClass)) }) },
      {
        ALT: () => {
          this.CONSUME(K.linked);
          this.take(10, K.to, oneOf(["to"]));
          const to = this.SUBRULE(this.choice, { ARGS: [accountModules] });
          return { linked: { span: this.since(first), to } };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.header);
          return { header: this.since(first) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.path);
          return { path: this.SUBRULE2(this.text, { ARGS: [expected.text] }) };
        },
      },
      { ALT: () => ({ inactive: this.SUBRULE(this.inactive) }) },
    ]);
  });

  readonly account = this.RULE("account", (): AccountDeclaration => {
    const first = this.CONSUME(K.account);
    const code = this.SUBRULE(this.name, { ARGS: [expected.accountCode] });
    const clauses: AccountClauses = {
      title: undefined,
      class: undefined,
      linked: undefined,
      header: undefined,
      inactive: undefined,
      path: undefined,
    };
    this.head(accountWords, () => {
      this.MANY(() => {
        const word = this.LA(1);
        this.add(clauses, this.SUBRULE(this.accountClause), word);
      });
    });
    this.OPTION(() => {
      this.block(() => {
        const word = this.LA(1);
        this.add(clauses, this.SUBRULE2(this.accountClause), word);
        this.wantEnd();
      });
    });
    return { kind: "account", span: this.since(first), code, ...clauses };
  });

  private readonly rate = this.RULE("rate", (): RateClause => {
    const first = this.LA(1);
    const percent = this.SUBRULE(this.number, { ARGS: [expected.figure] });
    this.take(10, Percent, expected.percent);
    this.take(11, K.from, oneOf(["from"]));
    const from = this.SUBRULE(this.date);
    const to = this.OPTION(() => {
      this.CONSUME(K.to);
      return this.SUBRULE2(this.date);
    });
    return { span: this.since(first), percent, from, to };
  });

  private readonly taxClause = this.RULE(
    "taxClause",
    (): Partial<TaxClauses> => ({ recoverable: this.SUBRULE(this.recoverable) }),
  );

  private readonly tax = this.RULE("tax", (): TaxDeclaration => {
    const first = this.CONSUME(K.tax);
    const name = this.SUBRULE(this.name, { ARGS: [expected.taxName] });
    const from = this.SUBRULE(this.fromPack);
    const rules: Rule[] = [];
    const rates: RateClause[] = [];
    const clauses: TaxClauses = { recoverable: undefined };
    this.head(taxWords, () => {
      this.MANY(() => {
        const word = this.LA(1);
        this.OR([
          { ALT: () => this.addAll(rules, this.SUBRULE(this.bases)) },
          { ALT: () => this.add(clauses, this.SUBRULE(this.taxClause), word) },
        ]);
      });
    });
    this.OPTION(() => {
      this.block(() => {
        const word = this.LA(1);
        this.wantClause([Numeric, K.debit, K.credit, K.purchases, K.recoverable], expected.rate);
        this.OR2([
          { ALT: () => rates.push(this.SUBRULE(this.rate)) },
          { ALT: () => this.addAll(rules, this.SUBRULE(this.rule)) },
          { ALT: () => this.add(clauses, this.SUBRULE2(this.taxClause), word) },
        ]);
      });
    });
    return { kind: "tax", span: this.since(first), name, from, rules, ...clauses, rates };
  });

  private readonly nature = this.RULE(
    "nature",
    (): Nature =>
      this.OR<Alternatives<Nature>>([
        {
          ALT: () => {
            this.CONSUME(K.zeroRated);
            return "zero-rated";
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.exempt);
            return "exempt";
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.out);
            this.take(10, K.of, oneOf(["of"]));
            this.take(11, K.scope, oneOf(["scope"]));
            return "out of scope";
          },
        },
      ]),
  );

  private readonly taxGroup = this.RULE("taxGroup", (): TaxGroupDeclaration => {
    const first = this.CONSUME(K.tax);
    this.CONSUME(K.group);
    const name = this.SUBRULE(this.name, { ARGS: [expected.taxGroup] });
    const from = this.SUBRULE(this.fromPack);
    const taxes: Name[] = [];
    const at: AtClause[] = [];
    let nature: TaxGroupDeclaration["nature"];
    this.head(["+", "at"], () => {
      if (from === undefined) this.want(Equals, expected.equals);
      this.OPTION({
        // What completes the group of a pack says nothing of its taxes.
        GATE: () => from === undefined,
        DEF: () => {
          this.CONSUME(Equals);
          const start = this.LA(1);
          this.OR([
            {
              ALT: () => {
                const is = this.SUBRULE(this.nature);
                nature = { span: this.since(start), is };
              },
            },
            {
              IGNORE_AMBIGUITIES: true,
              ALT: () => {
                taxes.push(this.SUBRULE2(this.name, { ARGS: [expected.groupMember] }));
                this.MANY(() => {
                  this.CONSUME(Plus);
                  taxes.push(this.SUBRULE3(this.name, { ARGS: [expected.taxName] }));
                });
              },
            },
          ]);
        },
      });
      this.MANY2(() => at.push(this.SUBRULE(this.at)));
    });
    return { kind: "tax group", span: this.since(first), name, from, taxes, nature, at };
  });

  /** `tax group` and a name; a tax that is called `group` stands in quotes. */
  readonly taxes = this.RULE("taxes", (): TaxDeclaration | TaxGroupDeclaration =>
    this.OR<Alternatives<TaxDeclaration | TaxGroupDeclaration>>([
      {
        GATE: () => this.LA(2).tokenType === K.group,
        ALT: () => this.SUBRULE(this.taxGroup),
      },
      { ALT: () => this.SUBRULE(this.tax) },
    ]),
  );
}
