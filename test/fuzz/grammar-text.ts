// The grammar of the language as a table of its own, so that texts can be made that must be readable. It shares
// nothing with the parser: `<name>` is another row, `[ ]` may be left out, `( | )` is one of several, `*` repeats.
import type { Random } from "./random.ts";

const rows: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "declaration",
    [
      ...[
        "<book>",
        "<use>",
        "<account>",
        "<accounts>",
        "<tax>",
        "<tax group>",
        "<item>",
        "<items>",
      ],
      ...[
        "<category>",
        "<categories>",
        "<method>",
        "<methods>",
        "<catalog>",
        "<source>",
        "<opening>",
      ],
      ...["<journal>", "<series>", "<integration>", "<test>"],
    ],
  ],
  ["use", ["use (canada|<text>)"]],
  ["from", ["from (canada|canada-en|<text>)"]],
  ["book", ["book <name> {\n<setting>*}"]],
  [
    "setting",
    [
      "  folio 1\n",
      "  target (sage50|hledger) [{ <target option> }]\n",
      "  currency CAD\n",
      "  currencies USD[, EUR]\n",
      "  fiscal year from <date> [periods (month|quarter)]\n",
      "  cutover <date> [skip]\n",
      "  before cutover (refuse|skip|to <account code>)\n",
      "  receivable <account code>\n",
      "  deposits <account code>\n",
      "  payable <account code>\n",
      "  purchases (payment discount|write-off) to <account code> [up to <amount>]\n",
      "  purchases before cutover (refuse|skip|to <account code>)\n",
      "  purchases <base> [when <tests>]\n",
      "  recognize on (issue|payment [taxes on issue])\n",
      "  compute taxes\n",
      "  tolerance taxes <amount>\n",
      "  rounding (taxes per (line|document)|split to largest (line|remainder))\n",
      "  rounding cash <amount> to <account code> [up to <amount>] [because <text>]\n",
      "  rounding exchange to <account code> [up to <amount>] [because <text>]\n",
      "  exchange gain <account code> loss <account code>\n",
      "  discount (on lines|to <account code>)\n",
      "  payment discount to <account code> [up to <amount>] [within 8 days <percent>% [base (net|total)] [taxes (full|discounted)]]\n",
      "  credit restriction to <account code> [within 30 days] on (issue|payment)\n",
      "  write-off to <account code> [up to <amount>]\n",
      "  fees to <account code>\n",
      "  group [<kind>] by (document|day|week|month|run)\n",
      "  lines (separate|merged)\n",
      "  (description|reference) <template> [or <template>]\n",
      "  texts (refuse|cut)\n",
      "  ignore <kind>\n",
      "  identity <field>[, <field>]\n",
      "  <base> [when <tests>]\n",
    ],
  ],
  ["target option", ["tax lines (on|off)", "source length 20", "encoding ascii"]],
  [
    "account",
    ["account <account code> <account clauses>", "account <account code> <text> <class>"],
  ],
  [
    "account clauses",
    [
      "<class>",
      "<text> <class> [header]",
      "<class> linked to <module>",
      "<class> path <text> inactive",
    ],
  ],
  ["class", ["asset", "liability", "equity", "revenue", "expense"]],
  ["module", ["receivables", "payables", "payroll", "inventory", "prepayments"]],
  [
    "accounts",
    [
      "accounts {\n  code | name | class | status\n<account row>*}",
      "accounts {\n  code | class\n<short row>*}",
    ],
  ],
  ["account row", ["  <account code> | [<text>] | <class> | [header]\n"]],
  ["short row", ["  <account code> | <class>\n"]],
  [
    "tax",
    [
      "tax <tax name> [<from>] [debit <account code>] credit <account code> { <rate> }",
      "tax <tax name> [<from>] { <rate> }",
      "tax <tax name> [<from>] [credit <account code>] [purchases <base>] recoverable <percent>% { <rate> }",
    ],
  ],
  [
    "rate",
    ["<percent>% from <date>", "<percent>% from <date> to <date>\n  <percent>% from <date>"],
  ],
  [
    "tax group",
    [
      "tax group <name> = (zero-rated|exempt|out of scope|<tax name>[ + <tax name>]) [<at>]",
      "tax group <name> <from> <at>",
    ],
  ],
  ["at", ["at (quickbooks|sage50) <text>"]],
  ["item", ["item <name> [<from>] <item clauses> [{\n<exception>*}]"]],
  [
    "item clauses",
    [
      "<base>",
      "category <name> <base>",
      "<base> inactive from <date>",
      "<base> because <text>",
      "[<base>] purchases <base> [recoverable <percent>%]",
      "unit <text> price <amount> <base>",
      "<base> <at>",
    ],
  ],
  [
    "items",
    [
      "items {\n  name | debit | credit | tax | status\n<item row>*}",
      "items {\n  name | credit\n<item pair>*}",
      "items {\n  name | at quickbooks\n<item at>*}",
      "items {\n  name | purchases\n<item pair>*}",
    ],
  ],
  [
    "item row",
    ["  <name> | <account code> | <account code> | [<name>] | [inactive from <date>]\n"],
  ],
  ["item at", ["  <name> | [<text>]\n"]],
  ["item pair", ["  <name> | <account code>\n"]],
  [
    "category",
    ["category <name> [<from>] [in <name>] [<base>] [<at>] [purchases <base>] [{\n<exception>*}]"],
  ],
  ["categories", ["categories {\n  name | in | credit\n<category row>*}"]],
  ["category row", ["  <name> | [<name>] | [<account code>]\n"]],
  [
    "method",
    ["method (otherwise|<name>|<name> <from>) <base> [<at>] [{\n  (refunds|purchases) <base>\n}]"],
  ],
  ["methods", ["methods {\n  name | debit | credit\n<method row>*}"]],
  ["method row", ["  (otherwise|<name>) | <account code> | [<account code>]\n"]],
  [
    "base",
    ["debit <account code>", "credit <account code>", "debit <account code> credit <account code>"],
  ],
  ["exception", ["  [purchases ]<base> when <tests>\n", "  [purchases ]tax <name> when <tests>\n"]],
  ["tests", ["<condition>", "<condition> and <condition>"]],
  [
    "condition",
    [
      "customer.group = <text> [or absent]",
      "customer.province (in|not in) { QC, ON }",
      "date in <date>..<date>",
      "line.class = <text>",
      'tax."TPS 5" = <text>',
    ],
  ],
  [
    "catalog",
    ['catalog items from "catalogue.csv" [{ name = column <text>  price = column <text> }]'],
  ],
  [
    "source",
    ["source <word> (csv <text> {\n<reading>[<grouping>]<mapped>*}|json <text> {\n<mapped>*})"],
  ],
  [
    "reading",
    ["", '  delimiter ";"  decimal ","\n', '  encoding (utf-8|windows-1252)  thousands " "\n'],
  ],
  ["grouping", ["  rows (adjacent|grouped by number)\n"]],
  [
    "mapped",
    [
      "  number = column <text>\n",
      '  date = column <text> as "dd/mm/yyyy"\n',
      "  kind = column <text> { <text> = <kind>  <text> = ignore }\n",
      "  customer.name = column <text>  method = column <text>\n",
      "  line.amount = column <text>\n",
      "  currency = CAD\n",
    ],
  ],
  [
    "journal",
    [
      "journal (VK|B-1|<text>) [<text>] (sales|purchase|bank|cash|miscellaneous) [series <numbers>]",
    ],
  ],
  ["series", ["series <word> <numbers>"]],
  ["numbers", ['["F"] (10000..19999|0001..9999) [last 10412]']],
  ["integration", ["integration <word> [when <tests>] {\n<integration line>*}"]],
  [
    "integration line",
    [
      "  administration 1\n",
      "  journal VK [notes NC]\n",
      "  description <template> [or <template>]\n",
    ],
  ],
  ["opening", ["opening <text> { number = column <text>  total = column <text> }"]],
  ["test", ["test <text> {\n<test line>*}"]],
  [
    "test line",
    [
      "  invoice <text> <date> for <text> { <text> <amount>  TPS <amount> }\n",
      '  credit-note <text> <date> for <text> credits <text> { <text> <amount> tax "TPS" }\n',
      "  payment <text> <date> <text> <amount> applies <text> [<amount> [discount <amount>] [write-off <amount>] [waived <amount>] [kept <amount>]]\n",
      "  invoice <text> <date> (USD|EUR) [at <amount>] for <text> { <text> <amount>  taxes none }\n",
      "  payment <text> <date> USD at 1.3725 <text> <amount> applies <text> <amount> [at 1.35]\n",
      "  expect entry <text> { debit <account code> <amount> = <amount> USD  credit <account code> <amount> }\n",
      "  expect entry <text> { debit <account code> <amount>  credit <account code> <amount> }\n",
      "  sale <text> <date> <text> with { place = <text> } { <text> <amount>  taxes none }\n",
      "  bill <text> <date> for <text> { <text> <amount>  TPS <amount> }\n",
      "  bill-payment <text> <date> <text> <amount> applies <text>\n",
      "  expect no entry <text>\n",
      "  expect problem FOL5012 <text>\n",
    ],
  ],
  [
    "kind",
    [
      "invoice",
      "credit-note",
      "payment",
      "refund",
      "sale",
      "deposit",
      "bill",
      "bill-credit",
      "bill-payment",
    ],
  ],
  ["field", ["number", "customer.name", "source"]],
  ["account code", ["1010", "1210", "0042", "4001", '"4001"', '"A-10"', "12345678901234567890"]],
  ["tax name", ["TPS", "TVQ", '"TPS 5"', "TVH"]],
  ["name", ["<text>", "Tonte", "Déneigement", "Été_2026", "x-1"]],
  ["word", ["ventes", "caisse", "w2"]],
  [
    "text",
    [
      '"Tonte de pelouse"',
      '"é"',
      '"a \\"b\\" c"',
      '"\\\\"',
      '"//"',
      '"{"',
      '"|"',
      '"日本 😀"',
      '" x "',
      '"="',
    ],
  ],
  ["template", ['"{kind} {number}"', '"{customer.name}"', '"{{x}} {number}"']],
  ["amount", ["0.05", "60.00", "1", "-5.00", "999999999999999999.99"]],
  ["percent", ["5", "9.975", "0"]],
  ["date", ["2026-01-15", "2024-02-29", "1900-01-01", "2199-12-31"]],
]);

/** Every word that the table writes: a keyword of the language that is not here is one that no run tries. */
export const tableWords: ReadonlySet<string> = new Set(
  [...rows.values()]
    .flat()
    .flatMap((row) => row.replaceAll(/<[^>]*>|"[^"]*"/g, " ").match(/[a-z][a-z-]*/g) ?? []),
);

/** Some declarations, laid out in any way that means the same. */
export function grammarText(random: Random, declarations: number): string {
  let text = "";
  for (let left = declarations; left > 0; left--) {
    if (random.once(4)) text += random.pick(["// c\n", "\n", "\n\n  // {\n", "//\n\n"]);
    text += laidOut(random, expand(random, "<declaration>"));
    text += random.pick(["\n", "\n", "\n", " // beside\n", "\r\n", "\n\n\n"]);
  }
  return text;
}

function expand(random: Random, row: string): string {
  let text = "";
  for (let at = 0; at < row.length; at++) {
    const opener = row[at];
    // Braces, quotes and commas are the language's own.
    if (opener !== "<" && opener !== "[" && opener !== "(") {
      if (opener === '"') {
        const end = endOfText(row, at);
        text += row.slice(at, end);
        at = end - 1;
      } else text += opener;
      continue;
    }
    const end = closing(row, at);
    const inside = row.slice(at + 1, end);
    const times = row[end + 1] === "*" ? random.below(4) : 1;
    at = row[end + 1] === "*" ? end + 1 : end;
    for (let time = 0; time < times; time++) {
      if (opener === "<")
        text += expand(random, random.oneOf(rows.get(inside) ?? []) ?? missing(inside));
      else if (opener === "(") text += expand(random, random.oneOf(parts(inside)) ?? "");
      else if (random.once(2)) text += expand(random, inside);
    }
  }
  return text;
}

function missing(name: string): never {
  throw new Error(`the table of the grammar has no row ${name}`);
}

function endOfText(row: string, at: number): number {
  let end = at + 1;
  while (end < row.length && row[end] !== '"') end += row[end] === "\\" ? 2 : 1;
  return end + 1;
}

const pairs: ReadonlyMap<string, string> = new Map([
  ["<", ">"],
  ["[", "]"],
  ["(", ")"],
]);

function closing(row: string, at: number): number {
  const [open = "", close = ""] = [row[at], pairs.get(row[at] ?? "")];
  let depth = 0;
  for (let end = at; end < row.length; end++) {
    if (row[end] === open) depth++;
    else if (row[end] === close && --depth === 0) return end;
  }
  throw new Error(`a row of the grammar does not close its ${open}: ${row}`);
}

/** Cut at the bars that stand in no inner choice. */
function parts(inside: string): readonly string[] {
  const cut = [""];
  let depth = 0;
  for (const character of inside) {
    if (character === "(" || character === "[") depth++;
    if (character === ")" || character === "]") depth--;
    if (character === "|" && depth === 0) cut.push("");
    else cut.push((cut.pop() ?? "") + character);
  }
  return cut;
}

/** Spaces are free, but for those at the start of a declaration and in texts. */
function laidOut(random: Random, text: string): string {
  if (random.once(2)) return text.trimEnd();
  return text
    .trimEnd()
    .replaceAll(/"(?:[^"\\]|\\.)*"| +/g, (part) =>
      part.startsWith(" ") ? random.pick([" ", "  ", "\t", " \t "]) : part,
    );
}
