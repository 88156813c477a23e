// Items, categories and payment methods.
import { type Expected, expected, oneOf } from "../expected.ts";
import { K } from "../tokens.ts";
import type {
  AtClause,
  CategoryDeclaration,
  ItemDeclaration,
  MethodDeclaration,
  Name,
  Rule,
} from "../tree.ts";
import { AccountParser } from "./accounts.ts";
import type { Alternatives } from "./clauses.ts";

const slots = ["debit", "credit", "tax"];
const slotTypes = [K.debit, K.credit, K.tax, K.refunds, K.purchases];
const bought = ["purchases", "recoverable"];
const itemWords = [...slots, ...bought, "category", "inactive", "unit", "price", "because", "at"];
const categoryWords = [...slots, ...bought, "in", "because", "at"];
const methodWords = ["debit", "credit", "refunds", "purchases", "at"];

type ItemClauses = Omit<ItemDeclaration, "kind" | "span" | "name" | "from" | "rules" | "at">;
type CategoryClauses = Omit<
  CategoryDeclaration,
  "kind" | "span" | "name" | "from" | "rules" | "at"
>;

export class ItemParser extends AccountParser {
  private readonly itemClause = this.RULE(
    "itemClause",
    (): Partial<ItemClauses> =>
      this.OR<Alternatives<Partial<ItemClauses>>>([
        {
          ALT: () => {
            this.CONSUME(K.category);
            return { category: this.SUBRULE(this.name, { ARGS: [expected.category] }) };
          },
        },
        { ALT: () => ({ inactive: this.SUBRULE(this.inactive) }) },
        {
          ALT: () => {
            this.CONSUME(K.unit);
            return { unit: this.SUBRULE(this.text, { ARGS: [expected.text] }) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.price);
            return { price: this.SUBRULE(this.number, { ARGS: [expected.amount] }) };
          },
        },
        { ALT: () => ({ recoverable: this.SUBRULE(this.recoverable) }) },
        { ALT: () => ({ because: this.SUBRULE(this.because) }) },
      ]),
  );

  readonly item = this.RULE("item", (): ItemDeclaration => {
    const first = this.CONSUME(K.item);
    const name = this.SUBRULE(this.nameOrOtherwise, { ARGS: [expected.itemName] });
    const from = this.SUBRULE(this.fromPack);
    const rules: Rule[] = [];
    const at: AtClause[] = [];
    const clauses: ItemClauses = {
      category: undefined,
      inactive: undefined,
      unit: undefined,
      price: undefined,
      recoverable: undefined,
      because: undefined,
    };
    this.head(itemWords, () => {
      this.MANY(() => {
        const word = this.LA(1);
        this.OR([
          { ALT: () => this.addAll(rules, this.SUBRULE(this.bases)) },
          { ALT: () => this.add(clauses, this.SUBRULE(this.itemClause), word) },
          { ALT: () => at.push(this.SUBRULE(this.at)) },
        ]);
      });
    });
    this.OPTION(() => {
      this.block(() => {
        const word = this.LA(1);
        this.wantClause(
          [...slotTypes, K.recoverable, K.category, K.inactive, K.unit, K.price, K.because, K.at],
          oneOf(itemWords),
        );
        this.OR2([
          { ALT: () => this.addAll(rules, this.SUBRULE(this.rule)) },
          { ALT: () => this.add(clauses, this.SUBRULE2(this.itemClause), word) },
          { ALT: () => at.push(this.SUBRULE2(this.at)) },
        ]);
        this.wantEnd(["when"]);
      });
    });
    return { kind: "item", span: this.since(first), name, from, ...clauses, at, rules };
  });

  private readonly categoryClause = this.RULE(
    "categoryClause",
    (): Partial<CategoryClauses> =>
      this.OR<Alternatives<Partial<CategoryClauses>>>([
        {
          ALT: () => {
            this.CONSUME(K.in);
            return { parent: this.SUBRULE(this.name, { ARGS: [expected.category] }) };
          },
        },
        { ALT: () => ({ recoverable: this.SUBRULE(this.recoverable) }) },
        { ALT: () => ({ because: this.SUBRULE(this.because) }) },
      ]),
  );

  readonly category = this.RULE("category", (): CategoryDeclaration => {
    const first = this.CONSUME(K.category);
    const name = this.SUBRULE(this.name, { ARGS: [expected.categoryName] });
    const from = this.SUBRULE(this.fromPack);
    const rules: Rule[] = [];
    const at: AtClause[] = [];
    const clauses: CategoryClauses = {
      parent: undefined,
      recoverable: undefined,
      because: undefined,
    };
    this.head(categoryWords, () => {
      this.MANY(() => {
        const word = this.LA(1);
        this.OR([
          { ALT: () => this.addAll(rules, this.SUBRULE(this.bases)) },
          { ALT: () => this.add(clauses, this.SUBRULE(this.categoryClause), word) },
          { ALT: () => at.push(this.SUBRULE(this.at)) },
        ]);
      });
    });
    this.OPTION(() => {
      this.block(() => {
        const word = this.LA(1);
        this.wantClause([...slotTypes, K.recoverable, K.in, K.because, K.at], oneOf(categoryWords));
        this.OR2([
          { ALT: () => this.addAll(rules, this.SUBRULE(this.rule)) },
          { ALT: () => this.add(clauses, this.SUBRULE2(this.categoryClause), word) },
          { ALT: () => at.push(this.SUBRULE2(this.at)) },
        ]);
        this.wantEnd(["when"]);
      });
    });
    return { kind: "category", span: this.since(first), name, from, ...clauses, at, rules };
  });

  readonly method = this.RULE("method", (): MethodDeclaration => {
    const first = this.CONSUME(K.method);
    const name = this.SUBRULE(this.nameOrOtherwise, { ARGS: [expected.methodName] });
    const from = this.SUBRULE(this.fromPack);
    const rules: Rule[] = [];
    const at: AtClause[] = [];
    this.head(methodWords, () => {
      this.MANY(() => {
        this.OR([
          { ALT: () => this.addAll(rules, this.SUBRULE(this.bases)) },
          { ALT: () => at.push(this.SUBRULE(this.at)) },
        ]);
      });
    });
    this.OPTION(() => {
      this.block(() => {
        this.wantClause([...slotTypes, K.at], oneOf(methodWords));
        this.OR2([
          { ALT: () => this.addAll(rules, this.SUBRULE(this.rule)) },
          { ALT: () => at.push(this.SUBRULE2(this.at)) },
        ]);
        this.wantEnd(["when"]);
      });
    });
    return { kind: "method", span: this.since(first), name, from, at, rules };
  });

  /** `otherwise` takes what no other declaration names; quoted, it is a name like any other. */
  private readonly nameOrOtherwise = this.RULE(
    "nameOrOtherwise",
    (wanted: Expected): Name | undefined => {
      const name = this.SUBRULE(this.name, { ARGS: [wanted] });
      return !name.quoted && name.text === "otherwise" ? undefined : name;
    },
  );
}
