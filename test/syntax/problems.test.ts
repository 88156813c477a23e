// What is told of texts that are wrong: the code, the marked text, the message.
import { describe, expect, test } from "vitest";
import { applyFix, parse, tell } from "./support.ts";

test.each([
  [
    "an accented keyword is no account",
    `item "X" debit crédit 4001`,
    ["FOL1001 <crédit> `debit` wants an account, and `crédit` stands here"],
  ],
  [
    "a keyword in French is translated",
    `compte 1020 "Banque" asset
account 1030 "Caisse" actif
articles {
  nom | crédit
}
`,
    [
      "FOL1002 <compte> No declaration begins with `compte`",
      "FOL1001 <actif> `actif` is French, and keywords are English",
      "FOL1002 <articles> No declaration begins with `articles`",
    ],
  ],
  [
    "each setting of a book is read alone",
    `book "X" {
  folio 1
  recievable 1210
  currency
  cutover 2026-1-5
  group paymnt by day
  rounding cash 0,05 to 5999
  lines seperate
}
`,
    [
      "FOL1001 <recievable> `recievable` means nothing here, and is spelt much like `receivable`",
      "FOL1001 <> `currency` wants a currency such as `CAD`, and the line ends here",
      "FOL1001 <2026-1-5> `cutover` wants a date such as `2026-01-15`, and `2026-1-5` stands here",
      "FOL1001 <paymnt> `paymnt` means nothing here, and is spelt much like `payment`",
      "FOL1012 <0,05> `0,05` is written with a comma",
      "FOL1001 <seperate> `seperate` means nothing here, and is spelt much like `separate`",
    ],
  ],
  [
    "a setting ends with its line",
    `book "X" {
  folio 1 currency CAD
}
`,
    ["FOL1001 <currency> After `1` comes the end of the line, and `currency` stands here"],
  ],
  [
    "a percentage needs the days for which it holds",
    `book "X" {
  payment discount to 656 2%
  payment discount to 656 up to 5.00 8 days 2%
  payment discount to 656 base net
  payment discount to 656 withn 8 days 2%
  credit restriction to 748 30 days on issue
}
`,
    [
      "FOL1001 <2> After `656` comes `within` and the days for which the percentage holds, as in `within 8 days 2%`, and `2` stands here",
      "FOL1001 <8> After `5.00` comes `within` and the days for which the percentage holds, as in `within 8 days 2%`, and `8` stands here",
      "FOL1001 <base> After `656` comes `within` and the days for which the percentage holds, as in `within 8 days 2%`, and `base` stands here",
      "FOL1001 <withn> `withn` means nothing here, and is spelt much like `within`",
      "FOL1001 <30> After `748` comes `within` or `on`, and `30` stands here",
    ],
  ],
  [
    "a target option needs a value",
    `book "X" {
  target sage50 { source }
}
`,
    ["FOL1001 <}> `source` wants a value, and `}` stands here"],
  ],
  [
    "a misspelt class leaves the account",
    `account 1020 "Banque" asseet`,
    ["FOL1001 <asseet> `asseet` means nothing here, and is spelt much like `asset`"],
  ],
  [
    "a clause may stand once",
    `account 1020 "Banque" asset revenue`,
    ["FOL1013 <revenue> `revenue` stands here a second time"],
  ],
  [
    "a closed list of words",
    `account 1020 "Banque" linked to receivable`,
    ["FOL1001 <receivable> `receivable` means nothing here, and is spelt much like `receivables`"],
  ],
  [
    "steps and lines of a test are read alone",
    `test "x" {
  invoice F1 2026-01-15 { "T" 60.00 }
  invoice "F1" 2026-01-15 {
    "T" 60,00
    TPS x
  }
  expct entry "F1" { }
  expect entry "F" { debi 1 2.00 }
  expect entry "G" {
    credit x
    debit 1 2.00
  }
}
`,
    [
      "FOL1001 <F1> `invoice` wants a document number in quotes, and `F1` stands here",
      "FOL1012 <60,00> `60,00` is written with a comma",
      "FOL1001 <x> After `TPS` comes an amount, and `x` stands here",
      "FOL1001 <expct> `expct` means nothing here, and is spelt much like `expect`",
      "FOL1001 <debi> `debi` means nothing here, and is spelt much like `debit`",
      "FOL1001 <> After `x` comes an amount, and the line ends here",
    ],
  ],
  [
    "rows of a table are read alone",
    `items {
  name | debit
  "A" | 1210 | 3
  "B" | x y
  "C" | "
  | 12
  "D"
  "E" | 4 {
}
`,
    [
      `FOL1007 <"A" | 1210 | 3> The row has 3 cells, and the table has 2 columns`,
      "FOL1001 <y> After `x` comes `|` or the end of the line, and `y` stands here",
      `FOL1003 <"> The text \`"\` has no closing quote on its line`,
      "FOL1001 <|> Here comes the item's name, and `|` stands here",
      `FOL1007 <"D"> The row has 1 cell, and the table has 2 columns`,
      "FOL1001 <{> After `4` comes `|` or the end of the line, and `{` stands here",
    ],
  ],
  [
    "columns of a table",
    `items {
  name | debt | name | "x" | credit tax
}
`,
    [
      "FOL1006 <debt> `items` has no column `debt`",
      "FOL1013 <name> `name` stands here a second time",
      `FOL1001 <"x"> Here comes a column (\`name\`, \`debit\`, \`credit\`, \`tax\`, \`purchases\`, \`category\`, \`unit\`, \`price\`, \`status\`, \`because\`), and \`"x"\` stands here`,
      "FOL1001 <tax> After `credit` comes `|` or the end of the line, and `tax` stands here",
    ],
  ],
  [
    "a table without columns",
    `items {
}
`,
    [
      "FOL1001 <}> Here comes a column (`name`, `debit`, `credit`, `tax`, `purchases`, `category`, `unit`, `price`, `status`, `because`), and `}` stands here",
    ],
  ],
  [
    "a table without a brace",
    `items name | debit
`,
    ["FOL1001 <name> `items` wants `{`, and `name` stands here"],
  ],
  [
    "a table that is not closed",
    `items {
  name
  "A"
use canada
`,
    ["FOL1004 <{> The `{` of `items` is not closed"],
  ],
  [
    "behind a table nothing stands",
    `items {
  name
} x
`,
    ["FOL1001 <x> Here comes the end of the line, and `x` stands here"],
  ],
  [
    "cells by their column",
    `accounts {
  code | class | linked | status
  1 | x | y | z
}
`,
    [
      "FOL1001 <x> Here comes `asset`, `liability`, `equity`, `revenue` or `expense`, and `x` stands here",
      "FOL1001 <y> Here comes `receivables`, `payables`, `payroll`, `inventory` or `prepayments`, and `y` stands here",
      "FOL1001 <z> Here comes `inactive` or `header`, and `z` stands here",
    ],
  ],
  [
    "a book that is not closed leaves the next piece",
    `book "X" {
  folio 1
item "X" debit 1210 credit 4001
`,
    ["FOL1004 <{> The `{` of `book` is not closed"],
  ],
  [
    "an inner brace that is not closed",
    `test "x" {
  invoice "F1" 2026-01-15 {
    "T" 60.00
  expect no entry "F1"
}
`,
    ["FOL1004 <{> The `{` of `invoice` is not closed"],
  ],
  [
    "a brace too many",
    `use canada
}
`,
    ["FOL1011 <}> This `}` closes nothing"],
  ],
  [
    "rates",
    "tax TPS debit 1210 { 5 from 2008-01-01  5% form 2008-01-01 }",
    ["FOL1001 <from> After `5` comes `%`, and `from` stands here"],
  ],
  [
    "tax groups",
    `tax group "A" TPS
tax group "B" = TPS TVQ
tax group "C" = exemt x
`,
    [
      `FOL1001 <TPS> After \`"A"\` comes \`=\`, and \`TPS\` stands here`,
      "FOL1001 <TVQ> After `TPS` comes `+`, `at` or the end of the line, and `TVQ` stands here",
      "FOL1001 <x> After `exemt` comes `+`, `at` or the end of the line, and `x` stands here",
    ],
  ],
  [
    "a missing name",
    `use
item
method
category "x" in
tax`,
    [
      "FOL1001 <> `use` wants a pack: its name, or its folder in quotes, and the line ends here",
      "FOL1001 <> `item` wants the item's name, and the line ends here",
      "FOL1001 <> `method` wants the method's name, and the line ends here",
      "FOL1001 <> `in` wants a category, and the line ends here",
      "FOL1001 <> `tax` wants a tax, and the line ends here",
    ],
  ],
  [
    "a format of a source",
    `source p cvs "x" { }
`,
    ["FOL1001 <cvs> `cvs` means nothing here, and is spelt much like `csv`"],
  ],
  [
    "clauses of a source",
    `source p csv "x" {
  delimitr ";"
  number = colum "No"
  kind = column "T" { "F" invoice }
  rows by number
  "x"
}
`,
    [
      "FOL1001 <delimitr> `delimitr` means nothing here, and is spelt much like `delimiter`",
      "FOL1001 <colum> `colum` means nothing here, and is spelt much like `column`",
      `FOL1001 <invoice> After \`"F"\` comes \`=\`, and \`invoice\` stands here`,
      "FOL1001 <by> `rows` wants `grouped` or `adjacent`, and `by` stands here",
      `FOL1001 <"x"> Here comes a field with its column, or \`delimiter\`, \`decimal\`, \`thousands\`, \`encoding\`, \`rows\`, and \`"x"\` stands here`,
    ],
  ],
  [
    "tests of a rule",
    `item "X" {
  debit 1 when place "x"
  debit 1 when date in 2026-01-01
  debit 1 when place not "x"
  debit 1 when and
  debit 1 whn a = 1
}
`,
    [
      `FOL1001 <"x"> After \`place\` comes \`=\`, \`in\` or \`not in\`, and \`"x"\` stands here`,
      "FOL1001 <> After `2026-01-01` comes `..`, and the line ends here",
      `FOL1001 <"x"> \`not\` wants \`in\`, and \`"x"\` stands here`,
      "FOL1001 <> `and` wants `=`, `in` or `not in`, and the line ends here",
      "FOL1001 <whn> `whn` means nothing here, and is spelt much like `when`",
    ],
  ],
  [
    "exceptions stand in braces",
    `item "X" debit 1 when place = "x"`,
    [
      "FOL1001 <when> After `1` comes `{`, since an exception stands between braces, and `when` stands here",
    ],
  ],
  [
    "a line that belongs to nothing",
    `use canada
  credit 4001
`,
    ["FOL1010 <credit> `credit` stands outside any declaration"],
  ],
  [
    "before the first piece",
    `  credit 4001
use canada
`,
    ["FOL1010 <credit> `credit` stands outside any declaration"],
  ],
  [
    "a text that is not closed costs its line only",
    `item "a" debit 1 unit "h
item "b" {
  unit "h
  debit x y
}
`,
    [
      `FOL1003 <"h> The text \`"h\` has no closing quote on its line`,
      `FOL1003 <"h> The text \`"h\` has no closing quote on its line`,
      "FOL1001 <y> After `x` comes `when` or the end of the line, and `y` stands here",
    ],
  ],
  [
    "a swallowed brace is not told twice",
    `test "t" { invoice "F1 2026-01-15 { "T" 60.00 } }
use canada
`,
    [`FOL1003 <" 60.00 } }> The text \`" 60.00 } }\` has no closing quote on its line`],
  ],
  [
    "characters",
    `item A # debit 1 @@ credit € 2
`,
    [
      "FOL1005 <#> `#` means nothing outside a text in quotes",
      "FOL1005 <@@> `@@` means nothing outside a text in quotes",
      "FOL1005 <€> `€` means nothing outside a text in quotes",
    ],
  ],
  [
    "a character that cannot be seen, outside quotes",
    `item A\u200b debit 1
`,
    ["FOL1005 <​> `U+200B` means nothing outside a text in quotes"],
  ],
  [
    "spaces",
    `item A\u00a0debit 1
`,
    ["FOL1005 < > The space U+00A0 is not an ordinary space"],
  ],
  [
    "hidden characters in texts and comments",
    `item "a\u202eb" debit 1 // c\u2066\u200b
`,
    [
      "FOL1009 <‮> The character U+202E cannot be seen",
      "FOL1009 <⁦> The character U+2066 cannot be seen",
    ],
  ],
  [
    "joiners where letters join",
    `item "می\u200cخواهم" debit 1
`,
    [],
  ],
  [
    "quotes of other kinds",
    `item «X» unit “h”
`,
    [
      "FOL1014 <«X»> The text «X» stands in typographic quotes",
      "FOL1014 <“h”> The text “h” stands in typographic quotes",
    ],
  ],
  [
    "escapes",
    `item "a\\q\\n\\\\" debit 1
`,
    ["FOL1008 <\\q> `\\q` means nothing in a text", "FOL1008 <\\n> `\\n` means nothing in a text"],
  ],
  [
    "empty names",
    `item "" debit ""
`,
    [
      `FOL1016 <""> There is nothing between the quotes of this name`,
      `FOL1016 <""> There is nothing between the quotes of this name`,
    ],
  ],
  [
    "amounts with a comma",
    `item "A" price 60,00
`,
    ["FOL1012 <60,00> `60,00` is written with a comma"],
  ],
  [
    "what begins no declaration",
    `metod "x"
folio 1
"x" 1
|
Item "x"
`,
    [
      "FOL1002 <metod> No declaration begins with `metod`",
      "FOL1002 <folio> No declaration begins with `folio`",
      `FOL1002 <"x"> No declaration begins with \`"x"\``,
      "FOL1002 <|> No declaration begins with `|`",
      "FOL1002 <Item> No declaration begins with `Item`",
    ],
  ],
  [
    "a document number without quotes",
    `test "t" {
  payment P1 2026-01-01
}
`,
    ["FOL1001 <P1> `payment` wants a document number in quotes, and `P1` stands here"],
  ],
])("%s", (_, text, told) => {
  expect(tell(text)).toStrictEqual(told);
});

describe("in French", () => {
  test.each([
    ["debit", "item A debit", "FOL1001 <> « debit » attend un compte, et la ligne s’arrête ici"],
    [
      "60.00",
      "item A price 60.00 x",
      "FOL1001 <x> Après « 60.00 », il faut « debit », « credit », « tax », « purchases », « recoverable », « category », « inactive », « unit », « price », « because », « at » ou la fin de la ligne, et on lit ici « x »",
    ],
    [
      "near",
      "item A debt 1210",
      "FOL1001 <debt> « debt » ne veut rien dire ici, et s’écrit presque comme « debit »",
    ],
  ])("%s", (_, text, told) => {
    // The guillemets hold their text with no-break spaces.
    expect(tell(text, "fr")).toStrictEqual([
      told.replaceAll("« ", "«\u00a0").replaceAll(" »", "\u00a0»"),
    ]);
  });
});

describe("what a mistake leaves standing", () => {
  test("the account whose class is misspelt", () => {
    const [piece] = parse('account 1020 "Banque" asseet').pieces;
    expect(piece?.declarations).toMatchObject([{ code: { text: "1020" }, class: undefined }]);
  });

  test("the other settings of a book", () => {
    const [piece] = parse('book "X" {\n  folio 1\n  recievable 1210\n  currency CAD\n}\n').pieces;
    expect(piece?.declarations).toMatchObject([
      { settings: [{ setting: "folio" }, { setting: "currency" }] },
    ]);
  });

  test("the other rows of a table", () => {
    const [piece] = parse('items {\n  name | debit\n  "A" | x y\n  "B"\n  "C" | 1\n}\n').pieces;
    expect(piece?.declarations).toMatchObject([{ name: { text: "A" } }, { name: { text: "C" } }]);
  });

  test("the pieces around it", () => {
    const { pieces } = parse('use a\nmetod "x"\nuse b\n');
    expect(pieces.map(({ declarations }) => declarations.length)).toStrictEqual([1, 0, 1]);
  });
});

test.each([
  ["a misspelt word", "item A debt 1210", "item A debit 1210"],
  [
    "quotes that are missing",
    'test "t" {\n  payment P1 2026-01-01\n}\n',
    'test "t" {\n  payment "P1" 2026-01-01\n}\n',
  ],
  [
    "a brace that is missing",
    "item A {\n  debit 1 // c\n\nuse x\n",
    "item A {\n  debit 1 // c\n}\n\nuse x\n",
  ],
  [
    "cells that are missing",
    "items {\n  name | debit | tax\n  A\n}\n",
    "items {\n  name | debit | tax\n  A | |\n}\n",
  ],
  ["a no-break space", "item A\u00a0debit 1", "item A debit 1"],
])("the fix of %s", (_, text, cured) => {
  const fix = parse(text).problems[0]?.fixes[0];
  expect(fix === undefined ? undefined : applyFix(text, fix)).toBe(cured);
  expect(tell(cured)).toStrictEqual([]);
});
