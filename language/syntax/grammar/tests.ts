// Tests beside the book: documents, and what they must become.
import { tokenMatcher } from "chevrotain";
import { clauseOf, expected, oneOf } from "../expected.ts";
import { DocumentKind, documentKinds, Equals, K, Numeric, Quoted, Word } from "../tokens.ts";
import type {
  NumberLiteral,
  TestApplication,
  TestDeclaration,
  TestDocument,
  TestExpectation,
  TestLine,
  TestPosting,
  TestStep,
  TestTax,
} from "../tree.ts";
import type { Alternatives } from "./clauses.ts";
import { DataParser } from "./data.ts";

type DocumentClauses = Pick<TestDocument, "customer" | "method" | "amount" | "credits">;
type FieldValue = TestDocument["fields"][number];

const stepExpected = clauseOf(
  "a document such as `invoice`, or `expect`",
  "une pièce comme « invoice », ou « expect »",
  [...documentKinds, "expect"],
);
const lineExpected = clauseOf(
  "an item in quotes with its amount, or a tax with its amount",
  "un article entre guillemets avec son montant, ou une taxe avec son montant",
  ["taxes", "tax"],
);

export class TestParser extends DataParser {
  readonly testDeclaration = this.RULE("testDeclaration", (): TestDeclaration => {
    const first = this.CONSUME(K.test);
    const name = this.SUBRULE(this.name, { ARGS: [expected.name] });
    const steps: TestStep[] = [];
    this.block(() => {
      steps.push(this.SUBRULE(this.step));
    });
    return { kind: "test", span: this.since(first), name, steps };
  });

  private readonly step = this.RULE("step", (): TestStep => {
    this.wantClause([DocumentKind, K.expect], stepExpected);
    return this.OR<Alternatives<TestStep>>([
      { ALT: () => this.SUBRULE(this.document) },
      { ALT: () => this.SUBRULE(this.expectation) },
    ]);
  });

  // --- documents ------------------------------------------------------------------------------

  private readonly document = this.RULE("document", (): TestDocument => {
    const first = this.LA(1);
    const documentKind = this.nameOf(this.CONSUME(DocumentKind));
    const number = this.SUBRULE(this.text, { ARGS: [expected.number] });
    const date = this.SUBRULE(this.date);
    const { currency, rate } = this.SUBRULE(this.foreign);
    const applies: TestApplication[] = [];
    const fields: FieldValue[] = [];
    const clauses: DocumentClauses = {
      customer: undefined,
      method: undefined,
      amount: undefined,
      credits: undefined,
    };
    this.MANY(() => {
      const word = this.LA(1);
      this.OR([
        { ALT: () => applies.push(this.SUBRULE(this.application)) },
        { ALT: () => this.addAll(fields, this.SUBRULE(this.fields)) },
        { ALT: () => this.add(clauses, this.SUBRULE(this.documentClause), word) },
      ]);
    });
    const { lines, taxes } = this.SUBRULE(this.lines);
    return {
      step: "document",
      span: this.since(first),
      documentKind,
      number,
      date,
      currency,
      rate,
      ...clauses,
      applies,
      fields,
      lines,
      taxes,
    };
  });

  /** `USD at 1.3725`; without a rate where another document gives it, as the invoice of a credit note does. */
  private readonly foreign = this.RULE("foreign", (): Pick<TestDocument, "currency" | "rate"> => {
    const currency = this.OPTION({
      GATE: () => this.LA(1).tokenType === Word,
      DEF: () => this.SUBRULE(this.name, { ARGS: [expected.currency] }),
    });
    const rate = this.OPTION2({
      GATE: () => this.RECORDING_PHASE || currency !== undefined,
      DEF: () => this.SUBRULE(this.atRate),
    });
    return { currency, rate };
  });

  private readonly atRate = this.RULE("atRate", (): NumberLiteral => {
    this.CONSUME(K.at);
    return this.SUBRULE(this.number, { ARGS: [expected.figure] });
  });

  private readonly documentClause = this.RULE(
    "documentClause",
    (): Partial<DocumentClauses> =>
      this.OR<Alternatives<Partial<DocumentClauses>>>([
        {
          ALT: () => {
            this.CONSUME(K.for);
            return { customer: this.SUBRULE(this.text, { ARGS: [expected.customer] }) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.credits);
            return { credits: this.SUBRULE2(this.text, { ARGS: [expected.number] }) };
          },
        },
        { ALT: () => ({ method: this.SUBRULE3(this.text, { ARGS: [expected.text] }) }) },
        { ALT: () => ({ amount: this.SUBRULE(this.number, { ARGS: [expected.amount] }) }) },
      ]),
  );

  /** `applies "F1" 50.00 at 1.3725 discount 1.00 write-off 0.02` */
  private readonly application = this.RULE("application", (): TestApplication => {
    const first = this.CONSUME(K.applies);
    const document = this.SUBRULE(this.text, { ARGS: [expected.number] });
    const amount = this.OPTION(() => this.SUBRULE(this.number, { ARGS: [expected.amount] }));
    const rate = this.OPTION6(() => this.SUBRULE(this.atRate));
    const discount = this.OPTION2(() => {
      this.CONSUME(K.discount);
      return this.SUBRULE2(this.number, { ARGS: [expected.amount] });
    });
    const writeOff = this.OPTION3(() => {
      this.CONSUME(K.writeOff);
      return this.SUBRULE3(this.number, { ARGS: [expected.amount] });
    });
    const waived = this.OPTION4(() => {
      this.CONSUME(K.waived);
      return this.SUBRULE4(this.number, { ARGS: [expected.amount] });
    });
    const kept = this.OPTION5(() => {
      this.CONSUME(K.kept);
      return this.SUBRULE5(this.number, { ARGS: [expected.amount] });
    });
    const span = this.since(first);
    return { span, document, amount, rate, discount, writeOff, waived, kept };
  });

  /** `with { customer.group = "Municipal" }` */
  private readonly fields = this.RULE("fields", (): FieldValue[] => {
    const fields: FieldValue[] = [];
    this.CONSUME(K.with);
    this.block(() => {
      fields.push(this.SUBRULE(this.fieldValue));
    });
    return fields;
  });

  private readonly fieldValue = this.RULE("fieldValue", (): FieldValue => {
    const first = this.LA(1);
    const field = this.SUBRULE(this.field);
    this.take(10, Equals, expected.equals);
    const value = this.SUBRULE(this.literal, { ARGS: [expected.value] });
    return { span: this.since(first), field, value };
  });

  private readonly lines = this.RULE("lines", (): Pick<TestDocument, "lines" | "taxes"> => {
    const lines: TestLine[] = [];
    const taxes: TestTax[] = [];
    let stated = false;
    this.OPTION(() => {
      this.block(() => {
        this.wantClause([Quoted, Word], lineExpected);
        this.OR([
          { ALT: () => lines.push(this.SUBRULE(this.line)) },
          {
            ALT: () => {
              this.CONSUME(K.taxes);
              this.take(10, K.none, oneOf(["none"]));
              stated = true;
            },
          },
          {
            IGNORE_AMBIGUITIES: true,
            ALT: () => {
              stated = true;
              taxes.push(this.SUBRULE(this.taxAmount));
            },
          },
        ]);
      });
    });
    return { lines, taxes: stated ? taxes : undefined };
  });

  private readonly line = this.RULE("line", (): TestLine => {
    const first = this.LA(1);
    const item = this.SUBRULE(this.text, { ARGS: [expected.text] });
    const amount = this.SUBRULE(this.number, { ARGS: [expected.amount] });
    const taxGroup = this.OPTION({
      // With an amount behind it, `tax "TPS" 5.00` is a tax of its own.
      GATE: () => !this.isNumber(3),
      DEF: () => {
        this.CONSUME(K.tax);
        return this.SUBRULE2(this.text, { ARGS: [expected.taxGroupText] });
      },
    });
    return { span: this.since(first), item, amount, taxGroup };
  });

  /** `TPS 5.00`, or `tax "TPS 5" 5.00` where the name needs quotes. */
  private readonly taxAmount = this.RULE("taxAmount", (): TestTax => {
    const first = this.LA(1);
    this.OPTION({
      GATE: () => !this.isNumber(2),
      DEF: () => this.CONSUME(K.tax),
    });
    const tax = this.SUBRULE(this.name, { ARGS: [expected.taxName] });
    const amount = this.SUBRULE(this.number, { ARGS: [expected.amount] });
    return { span: this.since(first), tax, amount };
  });

  // --- expectations ---------------------------------------------------------------------------

  private readonly expectation = this.RULE("expectation", (): TestExpectation => {
    const first = this.CONSUME(K.expect);
    this.wantClause([K.entry, K.no, K.problem], oneOf(["entry", "no entry", "problem"]));
    const body = this.OR<Alternatives<Omit<TestExpectation, "step" | "span">>>([
      { ALT: () => this.SUBRULE(this.expectedEntry) },
      {
        ALT: () => {
          this.CONSUME(K.no);
          this.take(10, K.entry, oneOf(["entry"]));
          const document = this.SUBRULE(this.text, { ARGS: [expected.number] });
          return { ...nothing, expects: "no entry", document };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.problem);
          const code = this.SUBRULE(this.name, { ARGS: [expected.code] });
          const document = this.OPTION(() => this.SUBRULE2(this.text, { ARGS: [expected.number] }));
          return { ...nothing, expects: "problem", code, document };
        },
      },
    ]);
    return { step: "expectation", span: this.since(first), ...body };
  });

  private readonly expectedEntry = this.RULE(
    "expectedEntry",
    (): Omit<TestExpectation, "step" | "span"> => {
      this.CONSUME(K.entry);
      const document = this.SUBRULE(this.text, { ARGS: [expected.number] });
      const date = this.OPTION(() => {
        this.CONSUME(K.on);
        return this.SUBRULE(this.date);
      });
      const postings: TestPosting[] = [];
      this.block(() => {
        postings.push(this.SUBRULE(this.posting));
      });
      return { ...nothing, expects: "entry", document, date, postings };
    },
  );

  private readonly posting = this.RULE("posting", (): TestPosting => {
    const first = this.LA(1);
    this.wantClause([K.debit, K.credit], oneOf(["debit", "credit"]));
    const side = this.OR<Alternatives<TestPosting["side"]>>([
      {
        ALT: () => {
          this.CONSUME(K.debit);
          return "debit";
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.credit);
          return "credit";
        },
      },
    ]);
    const account = this.SUBRULE(this.name, { ARGS: [expected.account] });
    const amount = this.SUBRULE(this.number, { ARGS: [expected.amount] });
    const foreign = this.OPTION(() => {
      this.CONSUME(Equals);
      const own = this.SUBRULE2(this.number, { ARGS: [expected.amount] });
      const currency = this.SUBRULE2(this.name, { ARGS: [expected.currency] });
      return { span: currency.span, amount: own, currency };
    });
    return { span: this.since(first), side, account, amount, foreign };
  });

  private isNumber(ahead: number): boolean {
    return tokenMatcher(this.LA(ahead), Numeric);
  }
}

const nothing = { document: undefined, date: undefined, code: undefined, postings: [] } as const;
