// The canonical text: what it looks like, and what holds of it for every text.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatFile } from "../../language/syntax/format.ts";
import { lex } from "../../language/syntax/lexer.ts";
import type { Tree } from "../../language/syntax/tree.ts";
import { bookFileLength } from "../../language/text/limits.ts";
import { parse, path, spanless } from "./support.ts";
import { anything, damaged, more, sample } from "./texts.ts";

const timeout = 60_000;

function format(text: string): string {
  return formatFile(parse(text));
}

describe("canonical text", () => {
  test.each([
    ["one space between words", "use   canada", "use canada\n"],
    ["an empty file stays empty", "\n\n \n", ""],
    ["lines end with a line feed only", "use a\r\nuse b", "use a\nuse b\n"],
    ["one blank line at most", "use a\n\n\n\nuse b\n\n", "use a\n\nuse b\n"],
    [
      "signs that cling",
      "tax T debit 1 credit 2 { 5 % from 2008-01-01 }",
      "tax T debit 1 credit 2 { 5% from 2008-01-01 }\n",
    ],
    [
      "accounts under one another",
      'account 1 "A" asset // a\naccount 1000 "Banque" liability inactive\naccount 20 "C" asset header // c\n',
      `account 1    "A"      asset             // a
account 1000 "Banque" liability inactive
account 20   "C"      asset     header  // c
`,
    ],
    [
      "a blank line ends a run",
      'method "A" debit 1 credit 2\n\nmethod "Comptant" debit 1 credit 2\n',
      'method "A" debit 1 credit 2\n\nmethod "Comptant" debit 1 credit 2\n',
    ],
    [
      "a missing clause leaves its column free",
      'item "A" debit 1210 credit 4001\nitem "Long" credit 4 tax "T"\n',
      'item "A"    debit 1210 credit 4001\nitem "Long"            credit 4 tax "T"\n',
    ],
    [
      "clauses in an order of their own are not aligned",
      'item "A" credit 4001 debit 1210\nitem "Long" debit 1210 credit 4001\n',
      'item "A" credit 4001 debit 1210\nitem "Long" debit 1210 credit 4001\n',
    ],
    [
      "a block over several lines has them to itself",
      'item "A" debit 1 { credit 2 when place = "x"\n credit 3 }',
      'item "A" debit 1 {\n  credit 2 when place = "x"\n  credit 3\n}\n',
    ],
    [
      "settings in one column",
      `book "B" {

 folio 1
 fiscal year from 2026-01-01


  // why
  target sage50 {
 source length 20
 }
 currency CAD // c

}`,
      `book "B" {
  folio       1
  fiscal year from 2026-01-01

  // why
  target      sage50 {
    source length 20
  }
  currency    CAD  // c
}
`,
    ],
    [
      "tables on their bars",
      `items {
 name|debit|status
 "Tonte"|1210|

 // c
 "N"|4|inactive from 2026-01-01 // d
}`,
      `items {
  name    | debit | status
  "Tonte" | 1210  |

  // c
  "N"     | 4     | inactive from 2026-01-01  // d
}
`,
    ],
    [
      "two spaces between clauses that share a line",
      'source p csv "x" { delimiter ";" kind = column "T" { "F" = invoice "P" = payment } rows adjacent }',
      'source p csv "x" { delimiter ";"  kind = column "T" { "F" = invoice  "P" = payment }  rows adjacent }\n',
    ],
    [
      "the fields of a source, and their words, on their equals signs",
      `source p csv "x" {
  delimiter ";"
  number = column "No"
  customer.name = column "Client"

  kind = column "Type" {
    "Facture" = invoice
    "Note" = credit-note
  }
  date = column "Date" as "dd/mm/yyyy"  due = column "Due"
  status = column "État" { "Payée" = paid  "Annulée" = void }
  total = column "Total"
}
`,
      `source p csv "x" {
  delimiter ";"
  number        = column "No"
  customer.name = column "Client"

  kind = column "Type" {
    "Facture" = invoice
    "Note"    = credit-note
  }
  date = column "Date" as "dd/mm/yyyy"  due = column "Due"
  status = column "État" { "Payée" = paid  "Annulée" = void }
  total  = column "Total"
}
`,
    ],
    [
      "a piece with a problem stays as it stands",
      'use   a\nmetod   "X"  \n    // c\nuse   b\n',
      'use a\nmetod   "X"  \n// c\nuse b\n',
    ],
    ["comments above, beside and below", "//a\nuse x   //b\n  //c", "//a\nuse x  //b\n//c\n"],
  ])("%s", (_, text, canonical) => {
    expect(format(text)).toBe(canonical);
    expect(format(canonical)).toBe(canonical);
  });

  test("the sample differs from its canonical text in spaces only", () => {
    expect(format(sample).replaceAll(" ", "")).toBe(sample.replaceAll(" ", ""));
    const changed = sample.split("\n").filter((line) => !format(sample).includes(`${line}\n`));
    expect(changed).toHaveLength(11);
  });
});

test("a text that its canonical form would make too long to be read stays as it is", () => {
  const comment = `//${"x".repeat(bookFileLength - 2)}`;
  expect(format(comment)).toBe(comment);
  const wide = `items {\n  name | credit\n  "${"x".repeat(4_000)}" | 4001\n${'  "A" | 4001\n'.repeat(300)}}\n`;
  expect(format(wide)).toBe(wide);
});

test("a second byte order mark stays the mistake that it is", () => {
  const twice = "\ufeff\ufeff";
  expect(codes(parse(format(twice)))).toStrictEqual(codes(parse(twice)));
  expect(format(format(twice))).toBe(format(twice));
});

describe("of every text", () => {
  const texts = fc.oneof(damaged, anything);
  const holds = (check: (text: string) => void) => {
    fc.assert(fc.property(texts, check), { numRuns: 300 });
  };

  test("formatting twice changes nothing", { timeout }, () => {
    holds((text) => {
      const once = format(text);
      expect(format(once)).toBe(once);
    });
  });

  test("the declarations and the problems are the same", { timeout }, () => {
    holds((text) => {
      const before = parse(text);
      const after = parse(formatFile(before));
      expect(meaning(after)).toStrictEqual(meaning(before));
      expect(codes(after)).toStrictEqual(codes(before));
    });
  });

  test("every comment survives, in its order", { timeout }, () => {
    holds((text) => {
      expect(comments(format(text))).toStrictEqual(comments(text));
    });
  });
});

test("the other declarations are their own canonical text once formatted", () => {
  expect(parse(format(more)).problems).toStrictEqual([]);
});

function meaning(tree: Tree): unknown {
  return tree.pieces.map((piece) => spanless(piece.declarations));
}

function comments(text: string): readonly string[] {
  return lex(path, text, 0, text.length).comments.map(({ image }) => image.trimEnd());
}

function codes(tree: Tree): readonly string[] {
  return tree.problems.map(({ code }) => code);
}
