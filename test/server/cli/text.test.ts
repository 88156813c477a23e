import { expect, test } from "vitest";
import type { Place, Problem } from "../../../language/diagnostics/problem.ts";
import type { Language } from "../../../language/text/bilingual.ts";
import { locator } from "../../../server/cli/render/locate.ts";
import { createPaint } from "../../../server/cli/render/paint.ts";
import { renderTally } from "../../../server/cli/render/tally.ts";
import { renderText, summaryLine } from "../../../server/cli/render/text.ts";

const book = `book "Essai" {
}
account 4001 "Ventes" revenue
\titem "日本" credit 4O01
`;

const paint = createPaint(false);

function rendered(problems: readonly Problem[], language: Language = "en", width = 80): string {
  const locate = locator([{ path: "book.folio", text: book }], (file) => `books/${file}`);
  return renderText({ problems, locate, language }, { paint, width });
}

function problem(place: Place, more: Partial<Problem> = {}): Problem {
  return {
    code: "FOL2001",
    severity: "error",
    place,
    message: { en: "The account 4O01 is not declared", fr: "Le compte 4O01 n’est pas déclaré" },
    remedy: { en: "Write 4001", fr: "Écrivez 4001" },
    related: [],
    fixes: [],
    ...more,
  };
}

function at(text: string): Place {
  const start = book.indexOf(text);
  return { in: "book", file: "book.folio", span: { start, end: start + text.length } };
}

test("the line stands under the place, marked where wide characters and tabs put it", () => {
  expect(rendered([problem(at("4O01"))])).toBe(`error FOL2001: The account 4O01 is not declared
 --> books/book.folio:4:19
  |
4 |     item "日本" credit 4O01
  |                        ^^^^
  = Write 4001

`);
});

test("the other place that it clashes with has its own excerpt", () => {
  const related = [{ place: at("4001"), message: { en: "it is like this one", fr: "" } }];
  expect(
    rendered([problem(at("4O01"), { related })]),
  ).toBe(`error FOL2001: The account 4O01 is not declared
 --> books/book.folio:4:19
  |
4 |     item "日本" credit 4O01
  |                        ^^^^
  : it is like this one
 ::: books/book.folio:3:9
  |
3 | account 4001 "Ventes" revenue
  |         ----
  = Write 4001

`);
});

const cell = {
  in: "data",
  file: "ventes.csv",
  line: 120,
  column: 14,
  row: 118,
  field: "Montant",
  excerpt: "1 2,50x",
} as const;

test("a place in the data shows row, column and the raw text", () => {
  expect(rendered([problem(cell, { severity: "warning" })], "fr")).toBe(
    `avertissement FOL2001\u00a0: Le compte 4O01 n’est pas déclaré
   --> ventes.csv:120:14, rangée 118, colonne «\u00a0Montant\u00a0»
    |
120 | 1 2,50x
    | ^^^^^^^
    = Écrivez 4001

`,
  );
});

test("a problem of the run as a whole has no place", () => {
  expect(rendered([problem({ in: "run" })])).toBe(
    "error FOL2001: The account 4O01 is not declared\n = Write 4001\n\n",
  );
});

test("what could steer the terminal is written out", () => {
  const message = { en: "no \u001b[31mred\u202e", fr: "" };
  const excerpt = "a\u001b]0;title\u0007b";
  const shown = rendered([problem({ ...cell, excerpt }, { message })]);
  expect(shown).toContain("no \\u{1b}[31mred\\u{202e}");
  expect(shown).toContain("a\\u{1b}]0;title\\u{7}b");
});

test("long messages wrap, and hang under their beginning", () => {
  const remedy = { en: "Write one of the accounts that the book declares for sales", fr: "" };
  expect(rendered([problem({ in: "run" }, { remedy })], "en", 40)).toBe(
    `error FOL2001: The account 4O01 is not
declared
 = Write one of the accounts that the
   book declares for sales

`,
  );
});

test("of a long line the part around the place is shown", () => {
  const text = `${"x".repeat(300)}HERE${"y".repeat(300)}`;
  const locate = locator([{ path: "a.folio", text }], (file) => file);
  const place: Place = { in: "book", file: "a.folio", span: { start: 300, end: 304 } };
  const lines = renderText(
    { problems: [problem(place)], locate, language: "en" },
    { paint, width: 50 },
  ).split("\n");
  const [line = "", marks = ""] = [lines[3], lines[4]];
  expect(line.length).toBeLessThanOrEqual(50);
  expect(line).toMatch(/^1 \| …x+HEREy+…$/);
  expect(line.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1)).toBe("HERE");
});

test("a place over several lines is marked to the end of its first line", () => {
  const span = { start: 0, end: book.indexOf("account") };
  const shown = rendered([problem({ in: "book", file: "book.folio", span })]);
  expect(shown).toContain('1 | book "Essai" {\n  | ^^^^^^^^^^^^^^\n');
});

test("the summary counts in both languages", () => {
  const locate = locator([], (file) => file);
  const problems = [
    problem({ in: "run" }),
    problem({ in: "run" }),
    problem({ in: "run" }, { severity: "warning" }),
    problem({ in: "run" }, { severity: "information" }),
    problem({ in: "run" }, { severity: "information" }),
  ];
  expect(summaryLine({ problems, locate, language: "en" })).toBe("2 errors, 1 warning, 2 remarks");
  expect(summaryLine({ problems, locate, language: "fr" })).toBe(
    "2 erreurs, 1 avertissement, 2 remarques",
  );
  expect(summaryLine({ problems: [], locate, language: "fr" })).toBe("Aucun problème");
});

test("colours name the severity", () => {
  const locate = locator([], (file) => file);
  const shown = renderText(
    { problems: [problem({ in: "run" })], locate, language: "en" },
    { paint: createPaint(true), width: 80 },
  );
  expect(shown).toContain("\u001b[31merror FOL2001");
});

test("of hints of one code ten are shown, and the rest counted; of errors all", () => {
  const many = (count: number, more: Partial<Problem>) =>
    Array.from({ length: count }, () => problem({ in: "run" }, more));
  const hints = many(99, { severity: "hint", code: "FOL2110" });
  const shown = rendered([...hints, ...many(12, {}), ...many(10, { severity: "hint" })]);
  expect(shown.match(/^hint FOL2110: The account/gm)).toHaveLength(10);
  expect(shown.match(/^error FOL2001/gm)).toHaveLength(12);
  expect(shown.match(/^hint FOL2001/gm)).toHaveLength(10);
  expect(
    shown.endsWith(`
hint FOL2110: 89 more of this hint; the editor and \`--output-format json\` show
all 99

`),
  ).toBe(true);
  expect(rendered(hints, "fr", 200)).toContain(
    "conseil FOL2110\u00a0: ce conseil revient encore 89 fois; l’éditeur et «\u00a0--output-format json\u00a0» montrent les 99",
  );
});

test("of warnings and of remarks twenty are shown, and the rest counted", () => {
  const many = (count: number, more: Partial<Problem>) =>
    Array.from({ length: count }, () => problem({ in: "run" }, more));
  const found = [
    ...many(400, { severity: "warning", code: "FOL5074" }),
    ...many(21, { severity: "information", code: "FOL5085" }),
    ...many(30, { code: "FOL5074" }),
  ];
  const shown = rendered(found, "en", 200);
  expect(shown.match(/^warning FOL5074: The account/gm)).toHaveLength(20);
  expect(shown.match(/^error FOL5074/gm)).toHaveLength(30);
  expect(shown).toContain(
    "warning FOL5074: 380 more of this warning; `--output-format json` shows all 400\n",
  );
  const french = rendered(found, "fr", 200);
  expect(french).toContain(
    "avertissement FOL5074\u00a0: cet avertissement revient encore 380 fois; «\u00a0--output-format json\u00a0» montre les 400\n",
  );
  expect(french).toContain("remarque FOL5085\u00a0: cette remarque revient encore 1 fois;");
});

/** Amounts written otherwise in a whole file, told below a problem of the file itself. */
function wrongAmounts(count: number): readonly Problem[] {
  const start: Place = { in: "data", file: "ventes.csv", line: 1, column: 1, row: 0, excerpt: "" };
  const message = { en: "It is too much", fr: "C’en est trop" };
  return [
    problem(start, { code: "FOL5049", message }),
    problem(at("4O01")),
    ...Array.from({ length: count }, (_, row) =>
      problem({ ...cell, row: row + 1 }, { code: "FOL5018" }),
    ),
    problem(at("item"), { severity: "warning", code: "FOL2003" }),
  ];
}

function tally(problems: readonly Problem[], language: Language = "en", width = 100): string {
  const locate = locator([{ path: "book.folio", text: book }], (file) => `books/${file}`);
  return renderTally({ problems, locate, language }, { paint, width });
}

test("below a long list stand its codes, and at the very end what to mend first", () => {
  expect(tally(wrongAmounts(40))).toBe(`Errors by code, the most frequent first:

  40  FOL5018  An amount that cannot be read (ventes.csv, column "Montant")
   1  FOL5049  More problems in the data than can be shown (ventes.csv)
   1  FOL2001  Account not declared

Begin here: the rest may follow from it.

  error FOL5049: It is too much
   --> ventes.csv:1:1
    = Write 4001

  error FOL5018: The account 4O01 is not declared
     --> ventes.csv:120:14, row 1, column "Montant"
      |
  120 | 1 2,50x
      | ^^^^^^^
      = Write 4001

`);
});

test("in French too, and in a narrow terminal each row hangs under its title", () => {
  expect(
    tally(wrongAmounts(40), "fr", 60).split("\n\n").slice(0, 3).join("\n\n"),
  ).toBe(`Les erreurs par code, les plus fréquentes d’abord\u00a0:

  40  FOL5018  Un montant illisible (ventes.csv, colonne
               «\u00a0Montant\u00a0»)
   1  FOL5049  Plus de problèmes dans les données qu’il
               n’est utile d’en montrer (ventes.csv)
   1  FOL2001  Compte non déclaré

Commencez par ici\u00a0: le reste en découle peut-être.`);
});

test("a short list, and one of different mistakes, are their own tally", () => {
  expect(tally(wrongAmounts(18))).toBe("");
  const different = Array.from({ length: 30 }, (_, at) =>
    problem({ in: "run" }, { code: `FOL20${at + 10}` }),
  );
  expect(tally(different)).toBe("");
});

test("codes found once have one line together where there are many", () => {
  const once = Array.from({ length: 14 }, (_, at) =>
    problem({ in: "run" }, { code: `FOL20${at + 10}` }),
  );
  expect(tally([...wrongAmounts(40), ...once])).toContain("\n   7  other codes, once each\n\n");
});

test("warnings have a tally of their own, and nothing to begin with", () => {
  const warnings = wrongAmounts(40).map((one) => ({ ...one, severity: "warning" as const }));
  const shown = tally(warnings);
  expect(shown).toMatch(/^Warnings by code, the most frequent first:\n\n {2}40 {2}FOL5018/);
  expect(shown).not.toContain("Begin here");
});

test("every finding is there all the same, before what it comes down to", () => {
  const problems = wrongAmounts(40);
  expect(rendered(problems).match(/^error FOL5018/gm)).toHaveLength(40);
});
