// Each declaration as a tree.
import { describe, expect, test } from "vitest";
import { only, spanless } from "./support.ts";

const name = (text: string, quoted = false) => ({ kind: "name", text, quoted });
const text = (value: string) => ({ kind: "text", text: value });
const number = (value: string) => ({ kind: "number", text: value });
const date = (value: string) => ({ kind: "date", text: value });
const rule = (slot: string, value: unknown, tests: readonly unknown[] = [], pair = "own") => ({
  slot,
  pair,
  value,
  tests,
});
/** `tax.TPS`: what follows the first dot may be a name. */
function fieldOf(text: string, quoted = false) {
  const [, after] = /^[^.]*\.(.*)$/.exec(text) ?? [];
  return { text, after: after === undefined ? undefined : { kind: "name", text: after, quoted } };
}

const equal = (field: string, value: unknown) => ({
  field: fieldOf(field),
  operator: "=",
  values: [value],
  orAbsent: undefined,
});

function tree(source: string): unknown {
  return spanless(only(source));
}

/** The settings of a book with these lines. */
function settings(...lines: readonly string[]): unknown {
  const book = tree(`book "B" {\n${lines.map((line) => `  ${line}\n`).join("")}}\n`);
  return typeof book === "object" && book !== null && "settings" in book
    ? book.settings
    : undefined;
}

describe("book", () => {
  test.each([
    ["folio 1", { setting: "folio", version: number("1") }],
    ["target sage50", { setting: "target", target: name("sage50"), options: [] }],
    [
      "target sage50 { source length 20 }",
      {
        setting: "target",
        target: name("sage50"),
        options: [{ name: "source length", value: number("20") }],
      },
    ],
    ["currency CAD", { setting: "currency", currency: name("CAD") }],
    [
      "fiscal year from 2026-01-01 periods month",
      { setting: "fiscal year", from: date("2026-01-01"), periods: name("month") },
    ],
    ["cutover 2026-01-01", { setting: "cutover", date: date("2026-01-01"), policy: undefined }],
    [
      "cutover 2026-01-01 skip",
      { setting: "cutover", date: date("2026-01-01"), policy: name("skip") },
    ],
    [
      "before cutover refuse",
      { setting: "before cutover", policy: name("refuse"), account: undefined },
    ],
    [
      "before cutover to 3000",
      { setting: "before cutover", policy: undefined, account: name("3000") },
    ],
    ["receivable 1210", { setting: "receivable", account: name("1210") }],
    ["deposits 2300", { setting: "deposits", account: name("2300") }],
    ["recognize on issue", { setting: "recognize", on: name("issue"), taxesOnIssue: undefined }],
    [
      "recognize on payment taxes on issue",
      { setting: "recognize", on: name("payment"), taxesOnIssue: "somewhere" },
    ],
    ["compute taxes", { setting: "compute taxes" }],
    ["tolerance taxes 0.01", { setting: "tolerance", amount: number("0.01") }],
    ["rounding taxes per line", { setting: "rounding taxes", per: name("line") }],
    [
      "rounding split to largest remainder",
      { setting: "rounding split", to: name("largest remainder") },
    ],
    [
      'rounding cash 0.05 to 5999 up to 0.02 because "x"',
      {
        setting: "rounding cash",
        step: number("0.05"),
        account: name("5999"),
        limit: number("0.02"),
        because: text("x"),
      },
    ],
    ["discount on lines", { setting: "discount", account: undefined }],
    ["discount to 4190", { setting: "discount", account: name("4190") }],
    [
      "payment discount to 4190",
      {
        setting: "payment discount",
        account: name("4190"),
        limit: undefined,
        terms: undefined,
      },
    ],
    [
      "write-off to 5600 up to 1.00",
      { setting: "write-off", account: name("5600"), limit: number("1.00") },
    ],
    ["fees to 5700", { setting: "fees", account: name("5700"), limit: undefined }],
    ["group by day", { setting: "group", documentKind: undefined, by: name("day") }],
    [
      "group credit-note by month",
      { setting: "group", documentKind: name("credit-note"), by: name("month") },
    ],
    ["lines separate", { setting: "lines", how: name("separate") }],
    [
      'description "{a}" or "{b}"',
      { setting: "description", patterns: [text("{a}"), text("{b}")] },
    ],
    ['reference "{number}"', { setting: "reference", patterns: [text("{number}")] }],
    ["texts cut", { setting: "texts", policy: name("cut") }],
    ["ignore deposit", { setting: "ignore", documentKind: name("deposit") }],
    [
      "identity number, customer.id",
      { setting: "identity", fields: [fieldOf("number"), fieldOf("customer.id")] },
    ],
    ["debit 1210", { setting: "rule", rule: rule("debit", name("1210")) }],
  ])("%s", (line, setting) => {
    expect(settings(line)).toStrictEqual([setting]);
  });

  test("a rule with two slots gives two settings that share the tests", () => {
    const tests = [equal("place", text("Laval"))];
    expect(settings('debit 1210 credit 4001 when place = "Laval"')).toStrictEqual([
      { setting: "rule", rule: rule("debit", name("1210"), tests) },
      { setting: "rule", rule: rule("credit", name("4001"), tests) },
    ]);
  });
});

describe("declarations", () => {
  test.each([
    ["use canada", { kind: "use", pack: name("canada") }],
    ['use "../commun"', { kind: "use", pack: name("../commun", true) }],
    [
      'account 1200 "Clients" asset linked to receivables header path "A:B" inactive from 2026-01-01',
      {
        kind: "account",
        code: name("1200"),
        title: text("Clients"),
        class: name("asset"),
        linked: { to: name("receivables") },
        header: "somewhere",
        inactive: { from: date("2026-01-01") },
        path: text("A:B"),
      },
    ],
    [
      "tax TPS debit 1210 credit 2420 { 5% from 2008-01-01 to 2030-12-31  credit 2421 when province = ON }",
      {
        kind: "tax",
        name: name("TPS"),
        from: undefined,
        rules: [
          rule("debit", name("1210")),
          rule("credit", name("2420")),
          rule("credit", name("2421"), [equal("province", name("ON"))]),
        ],
        recoverable: undefined,
        rates: [{ percent: number("5"), from: date("2008-01-01"), to: date("2030-12-31") }],
      },
    ],
    [
      'tax group "A" = TPS + "TVQ 2"',
      {
        kind: "tax group",
        name: name("A", true),
        from: undefined,
        taxes: [name("TPS"), name("TVQ 2", true)],
        nature: undefined,
        at: [],
      },
    ],
    [
      'tax group "A" from canada at quickbooks "GST/QST QC"',
      {
        kind: "tax group",
        name: name("A", true),
        from: name("canada"),
        taxes: [],
        nature: undefined,
        at: [{ target: name("quickbooks"), name: text("GST/QST QC") }],
      },
    ],
    [
      "tax group Rien = out of scope",
      {
        kind: "tax group",
        name: name("Rien"),
        from: undefined,
        taxes: [],
        nature: { is: "out of scope" },
        at: [],
      },
    ],
    [
      'item Tonte debit 1210 credit 4001 tax "T" category "C" inactive unit "h" price 60.00 because "x"',
      {
        kind: "item",
        name: name("Tonte"),
        from: undefined,
        category: name("C", true),
        inactive: { from: undefined },
        unit: text("h"),
        price: number("60.00"),
        recoverable: undefined,
        because: text("x"),
        at: [],
        rules: [
          rule("debit", name("1210")),
          rule("credit", name("4001")),
          rule("tax", name("T", true)),
        ],
      },
    ],
    [
      "tax TPS from canada credit 2420",
      {
        kind: "tax",
        name: name("TPS"),
        from: name("canada"),
        rules: [rule("credit", name("2420"))],
        recoverable: undefined,
        rates: [],
      },
    ],
    [
      "tax TPS credit 2420 purchases debit 2425 credit 2010 recoverable 50% { 5% from 2008-01-01 }",
      {
        kind: "tax",
        name: name("TPS"),
        from: undefined,
        rules: [
          rule("credit", name("2420")),
          rule("debit", name("2425"), [], "purchases"),
          rule("credit", name("2010"), [], "purchases"),
        ],
        recoverable: { percent: number("50") },
        rates: [{ percent: number("5"), from: date("2008-01-01"), to: undefined }],
      },
    ],
    [
      'method "Carte" from "../commun" debit 1020',
      {
        kind: "method",
        name: name("Carte", true),
        from: name("../commun", true),
        at: [],
        rules: [rule("debit", name("1020"))],
      },
    ],
    [
      'category "Entretien" in "Services" credit 4001',
      {
        kind: "category",
        name: name("Entretien", true),
        from: undefined,
        parent: name("Services", true),
        recoverable: undefined,
        because: undefined,
        at: [],
        rules: [rule("credit", name("4001"))],
      },
    ],
    [
      'method "Carte" debit 1020 credit 1210 refunds debit 1210 credit 1021',
      {
        kind: "method",
        name: name("Carte", true),
        from: undefined,
        at: [],
        rules: [
          rule("debit", name("1020")),
          rule("credit", name("1210")),
          rule("debit", name("1210"), [], "refunds"),
          rule("credit", name("1021"), [], "refunds"),
        ],
      },
    ],
    ['opening "a.csv"', { kind: "opening", file: text("a.csv"), clauses: [] }],
    [
      'catalog items from "c.csv" { active = column "Actif" { "Oui" = active } }',
      {
        kind: "catalog",
        file: text("c.csv"),
        clauses: [
          {
            clause: "field",
            field: fieldOf("active"),
            column: text("Actif"),
            constant: undefined,
            as: undefined,
            values: [{ from: text("Oui"), to: name("active") }],
          },
        ],
      },
    ],
    [
      'source p csv "x-*.csv" { delimiter ";" encoding utf-8\n rows grouped by number  rows = column "R"  tax."TPS 5" = 0.00  currency = "CAD"  date = column "D" as "dd/mm/yyyy" }',
      {
        kind: "source",
        name: name("p"),
        format: name("csv"),
        pattern: text("x-*.csv"),
        clauses: [
          { clause: "delimiter", value: text(";") },
          { clause: "encoding", value: name("utf-8") },
          { clause: "rows", groupedBy: fieldOf("number") },
          field("rows", { column: text("R") }),
          field("tax.TPS 5", { field: fieldOf("tax.TPS 5", true), constant: number("0.00") }),
          field("currency", { constant: text("CAD") }),
          field("date", { column: text("D"), as: text("dd/mm/yyyy") }),
        ],
      },
    ],
  ])("%s", (source, declaration) => {
    expect(tree(source)).toStrictEqual(declaration);
  });

  test("`otherwise` is no name, unless it stands in quotes", () => {
    expect(tree("method otherwise debit 1 credit 2")).toMatchObject({ name: undefined });
    expect(tree('method "otherwise" debit 1 credit 2')).toMatchObject({
      name: name("otherwise", true),
    });
  });

  test("a keyword is a name where it cannot go on with the clause", () => {
    expect(tree("item account credit book tax target")).toMatchObject({
      name: name("account"),
      rules: [rule("credit", name("book")), rule("tax", name("target"))],
    });
    expect(tree("tax from debit 1 credit 2")).toMatchObject({ name: name("from") });
    expect(tree('tax "group" debit 1 credit 2')).toMatchObject({ name: name("group", true) });
  });

  test("names are trimmed and composed", () => {
    expect(tree('item "  De\u0301neigement "')).toMatchObject({ name: name("Déneigement", true) });
  });

  test("a text keeps its spaces and loses its escapes", () => {
    expect(tree(String.raw`item A unit " a \"b\" \\ "`)).toMatchObject({
      unit: text(' a "b" \\ '),
    });
  });
});

describe("tests of a rule", () => {
  test.each([
    ['place = "Laval"', [equal("place", text("Laval"))]],
    ["kind = invoice", [equal("kind", name("invoice"))]],
    ["amount = -5.00", [equal("amount", number("-5.00"))]],
    [
      'place in { "Laval" "Hull" } or absent',
      [
        {
          ...equal("place", undefined),
          operator: "in",
          values: [text("Laval"), text("Hull")],
          orAbsent: "somewhere",
        },
      ],
    ],
    [
      "province not in { QC, ON,\n AB }",
      [
        {
          ...equal("province", undefined),
          operator: "not in",
          values: [name("QC"), name("ON"), name("AB")],
        },
      ],
    ],
    [
      "date in 2026-01-01..2026-06-30 and total in 10..20.50",
      [
        {
          ...equal("date", undefined),
          operator: "range",
          values: [date("2026-01-01"), date("2026-06-30")],
        },
        {
          ...equal("total", undefined),
          operator: "range",
          values: [number("10"), number("20.50")],
        },
      ],
    ],
  ])("%s", (tests, clauses) => {
    expect(tree(`item "A" {\n  credit 4001 when ${tests}\n}`)).toMatchObject({
      rules: [rule("credit", name("4001"), clauses)],
    });
  });
});

describe("tables give the same as single declarations", () => {
  test.each([
    [
      'items {\n name | debit | credit | tax | category | unit | price | status | because\n "A" | 1 | 2 | T | "C" | "h" | 6.00 | inactive from 2026-01-01 | "x"\n}',
      'item "A" debit 1 credit 2 tax T category "C" unit "h" price 6.00 inactive from 2026-01-01 because "x"',
    ],
    ["items {\n name | credit\n otherwise | 4001\n}", "item otherwise credit 4001"],
    [
      'items {\n name | at quickbooks | credit\n "A" | "S:A" | 4001\n "B" | | 4001\n}',
      'item "A" credit 4001 at quickbooks "S:A"\nitem "B" credit 4001',
    ],
    ['items {\n name | credit | status\n "A" | |\n}', 'item "A"'],
    [
      'accounts {\n code | name | class | linked | path | status\n 1200 | "C" | asset | receivables | "A:B" | inactive\n}',
      'account 1200 "C" asset linked to receivables path "A:B" inactive',
    ],
    ["accounts {\n code | status\n 1000 | header\n}", "account 1000 header"],
    ['categories {\n name | in | credit\n "A" | "B" | 4001\n}', 'category "A" in "B" credit 4001'],
    [
      "methods {\n name | debit | credit\n otherwise | 1020 | 1210\n}",
      "method otherwise debit 1020 credit 1210",
    ],
  ])("%s", (table, single) => {
    expect(tree(table)).toStrictEqual(tree(single));
  });
});

describe("test", () => {
  test("documents", () => {
    expect(
      tree(`test "t" {
  invoice "F1" 2026-01-15 for "Tremblay" with { customer.group = "M" } {
    "Tonte" 60.00 tax "TPS"  TPS 3.00  tax "TPS 5" 1.00
  }
  payment "P1" 2026-01-20 "Interac" 63.00 applies "F1" 50.00 discount 1.00 write-off 0.02 applies "F2"
  credit-note "C1" 2026-01-21 credits "F1" { "Tonte" -5.00  taxes none }
}`),
    ).toStrictEqual({
      kind: "test",
      name: name("t", true),
      steps: [
        {
          ...document("invoice", "F1", "2026-01-15"),
          customer: text("Tremblay"),
          fields: [{ field: fieldOf("customer.group"), value: text("M") }],
          lines: [{ item: text("Tonte"), amount: number("60.00"), taxGroup: text("TPS") }],
          taxes: [
            { tax: name("TPS"), amount: number("3.00") },
            { tax: name("TPS 5", true), amount: number("1.00") },
          ],
        },
        {
          ...document("payment", "P1", "2026-01-20"),
          method: text("Interac"),
          amount: number("63.00"),
          applies: [
            {
              document: text("F1"),
              amount: number("50.00"),
              rate: undefined,
              discount: number("1.00"),
              writeOff: number("0.02"),
              waived: undefined,
              kept: undefined,
            },
            {
              document: text("F2"),
              amount: undefined,
              rate: undefined,
              discount: undefined,
              writeOff: undefined,
              waived: undefined,
              kept: undefined,
            },
          ],
        },
        {
          ...document("credit-note", "C1", "2026-01-21"),
          credits: text("F1"),
          lines: [{ item: text("Tonte"), amount: number("-5.00"), taxGroup: undefined }],
          taxes: [],
        },
      ],
    });
  });

  test("expectations", () => {
    const nothing = { step: "expectation", date: undefined, code: undefined, postings: [] };
    expect(
      tree(
        'test "t" { expect entry "F1" on 2026-01-15 { debit 1210 63.00 credit 4001 60.00 } expect no entry "F2" expect problem FOL5012 "F3" expect problem FOL5013 }',
      ),
    ).toMatchObject({
      steps: [
        {
          ...nothing,
          expects: "entry",
          document: text("F1"),
          date: date("2026-01-15"),
          postings: [
            { side: "debit", account: name("1210"), amount: number("63.00") },
            { side: "credit", account: name("4001"), amount: number("60.00") },
          ],
        },
        { ...nothing, expects: "no entry", document: text("F2") },
        { ...nothing, expects: "problem", code: name("FOL5012"), document: text("F3") },
        { ...nothing, expects: "problem", code: name("FOL5013"), document: undefined },
      ],
    });
  });
});

function field(name: string, more: object): object {
  const none = { column: undefined, constant: undefined, as: undefined, values: [] };
  return { clause: "field", field: fieldOf(name), ...none, ...more };
}

function document(kind: string, documentNumber: string, day: string): object {
  return {
    step: "document",
    documentKind: name(kind),
    number: text(documentNumber),
    date: date(day),
    currency: undefined,
    rate: undefined,
    customer: undefined,
    method: undefined,
    amount: undefined,
    applies: [],
    credits: undefined,
    fields: [],
    lines: [],
    taxes: undefined,
  };
}
