// The words and signs of the language. Keywords are ordinary words until a clause expects them.
import "./group-by.ts";
import { createToken, Lexer, type TokenType } from "chevrotain";

// Where a token may begin. Past 255 chevrotain looks at groups of 255 characters.
const beyondAscii = [...codes(128, 255), ...codes(256, 65_535, 255), 65_535];
const letters = [...codes(65, 90), 95, ...codes(97, 122), ...beyondAscii];
const figures = codes(48, 57);

/** Whatever may be a name: a word, digits, a code or a text in quotes. */
export const Nameable = category("Nameable");
export const Word = unicode(
  "Word",
  /[\p{L}_][\p{L}\p{M}\p{N}_]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)*/u,
  [Nameable],
  letters,
);

/** Texts in quotes; also those whose quotes are missing or typographic, which the lexer reports. */
export const Quoted = category("Quoted", [Nameable]);
export const Text = pattern("Text", /"(?:[^"\\\r\n]|\\[^\r\n])*"/, [Quoted]);
export const OpenText = pattern("OpenText", /"(?:[^"\\\r\n]|\\[^\r\n])*\\?/, [Quoted]);
export const CurlyText = pattern("CurlyText", /[“„«][^“”„«»"\r\n]*[”“»]/, [Quoted]);

export const Numeric = category("Numeric");
/** `1210`: a number or an account's code. */
export const Digits = pattern("Digits", /\d+/, [Nameable, Numeric]);
/** `60.00`, `-5.00`, `-5`. */
export const Decimal = pattern("Decimal", /-\d+(?:\.\d+)?|\d+\.\d+/, [Numeric]);
export const Day = unicode("Day", /\d{4}-\d{2}-\d{2}(?![\p{L}\p{M}\p{N}_-])/u, [], figures);
/** `4O01`: digits and then letters, never a number. */
export const Code = unicode(
  "Code",
  /\d+(?=[\p{L}_]|-[\p{L}\p{N}_])[\p{L}\p{M}\p{N}_]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)*/u,
  [Nameable],
  figures,
);

export const LeftBrace = pattern("LeftBrace", /\{/);
export const RightBrace = pattern("RightBrace", /\}/);
export const Bar = pattern("Bar", /\|/);
export const Equals = pattern("Equals", /=/);
export const Plus = pattern("Plus", /\+/);
export const Comma = pattern("Comma", /,/);
export const Percent = pattern("Percent", /%/);
export const Range = pattern("Range", /\.\./);
export const Dot = pattern("Dot", /\./);

/** Also a carriage return that ends the file. */
export const LineEnd = pattern("LineEnd", /\r?\n|\r(?![\s\S])/);
export const Space = pattern("Space", /[ \t]+/);
/** Spaces that only look like one; taken as a space, and reported. */
export const OddSpace = pattern("OddSpace", /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/);
export const Comment = pattern("Comment", /\/\/[^\r\n]*/);
/** A character that no clause has a use for. */
export const Odd = unicode("Odd", /[\s\S]/u, [], [...codes(0, 127), ...letters]);

/** In the order in which the lexer tries them. */
export const lexerTokens: readonly TokenType[] = [
  Space,
  LineEnd,
  Word,
  Text,
  OpenText,
  CurlyText,
  Day,
  Code,
  Decimal,
  Digits,
  LeftBrace,
  RightBrace,
  Bar,
  Equals,
  Range,
  Dot,
  Comma,
  Percent,
  Plus,
  Comment,
  OddSpace,
  Odd,
];

export const accountClasses = ["asset", "liability", "equity", "revenue", "expense"] as const;
export const documentKinds = [
  "invoice",
  "credit-note",
  "payment",
  "refund",
  "sale",
  "deposit",
  "bill",
  "bill-credit",
  "bill-payment",
] as const;

export const accountModules = [
  "receivables",
  "payables",
  "payroll",
  "inventory",
  "prepayments",
] as const;

export const journalTypes = ["sales", "purchase", "bank", "cash", "miscellaneous"] as const;

/** Words that begin an account's class, a journal's type, and a document of a test. */
export const AccountClass = category("AccountClass", [Word]);
export const JournalType = category("JournalType", [Word]);
export const DocumentKind = category("DocumentKind", [Word]);

const keywords = new Map<string, TokenType>();
export const K = {
  absent: keyword("absent"),
  account: keyword("account"),
  accounts: keyword("accounts"),
  adjacent: keyword("adjacent"),
  administration: keyword("administration"),
  and: keyword("and"),
  applies: keyword("applies"),
  as: keyword("as"),
  at: keyword("at"),
  base: keyword("base"),
  because: keyword("because"),
  before: keyword("before"),
  book: keyword("book"),
  by: keyword("by"),
  /** Begins a rounding, and is a type of journals. */
  cash: keyword("cash", JournalType),
  catalog: keyword("catalog"),
  categories: keyword("categories"),
  category: keyword("category"),
  column: keyword("column"),
  compute: keyword("compute"),
  credit: keyword("credit"),
  credits: keyword("credits"),
  currencies: keyword("currencies"),
  currency: keyword("currency"),
  cutover: keyword("cutover"),
  days: keyword("days"),
  debit: keyword("debit"),
  decimal: keyword("decimal"),
  delimiter: keyword("delimiter"),
  deposits: keyword("deposits"),
  description: keyword("description"),
  discount: keyword("discount"),
  encoding: keyword("encoding"),
  entry: keyword("entry"),
  exchange: keyword("exchange"),
  exempt: keyword("exempt"),
  expect: keyword("expect"),
  fees: keyword("fees"),
  fiscal: keyword("fiscal"),
  folio: keyword("folio"),
  for: keyword("for"),
  from: keyword("from"),
  gain: keyword("gain"),
  group: keyword("group"),
  grouped: keyword("grouped"),
  header: keyword("header"),
  identity: keyword("identity"),
  ignore: keyword("ignore"),
  in: keyword("in"),
  inactive: keyword("inactive"),
  integration: keyword("integration"),
  item: keyword("item"),
  items: keyword("items"),
  journal: keyword("journal"),
  kept: keyword("kept"),
  largest: keyword("largest"),
  last: keyword("last"),
  lines: keyword("lines"),
  linked: keyword("linked"),
  loss: keyword("loss"),
  method: keyword("method"),
  methods: keyword("methods"),
  no: keyword("no"),
  none: keyword("none"),
  not: keyword("not"),
  notes: keyword("notes"),
  of: keyword("of"),
  on: keyword("on"),
  opening: keyword("opening"),
  or: keyword("or"),
  otherwise: keyword("otherwise"),
  out: keyword("out"),
  path: keyword("path"),
  payable: keyword("payable"),
  /** Begins a setting, and names a kind of document. */
  payment: keyword("payment", DocumentKind),
  per: keyword("per"),
  periods: keyword("periods"),
  price: keyword("price"),
  problem: keyword("problem"),
  purchases: keyword("purchases"),
  receivable: keyword("receivable"),
  recognize: keyword("recognize"),
  recoverable: keyword("recoverable"),
  reference: keyword("reference"),
  refunds: keyword("refunds"),
  restriction: keyword("restriction"),
  rounding: keyword("rounding"),
  rows: keyword("rows"),
  scope: keyword("scope"),
  series: keyword("series"),
  source: keyword("source"),
  split: keyword("split"),
  target: keyword("target"),
  tax: keyword("tax"),
  taxes: keyword("taxes"),
  test: keyword("test"),
  texts: keyword("texts"),
  thousands: keyword("thousands"),
  to: keyword("to"),
  tolerance: keyword("tolerance"),
  unit: keyword("unit"),
  up: keyword("up"),
  use: keyword("use"),
  waived: keyword("waived"),
  when: keyword("when"),
  with: keyword("with"),
  within: keyword("within"),
  writeOff: keyword("write-off"),
  year: keyword("year"),
  zeroRated: keyword("zero-rated"),
} as const;
for (const word of accountClasses) keyword(word, AccountClass);
for (const word of journalTypes) keyword(word, JournalType);
for (const word of documentKinds) keyword(word, DocumentKind);

/** The token type of a word: its keyword, or a plain word. */
export function wordType(image: string): TokenType {
  return keywords.get(image) ?? Word;
}

/** Everything the parsers know. */
export const vocabulary: TokenType[] = [
  ...lexerTokens,
  Nameable,
  Quoted,
  Numeric,
  AccountClass,
  JournalType,
  DocumentKind,
  ...keywords.values(),
];

function keyword(word: string, parent: TokenType = Word): TokenType {
  const known = keywords.get(word);
  if (known !== undefined) return known;
  const type = createToken({ name: `"${word}"`, pattern: Lexer.NA, categories: [parent] });
  keywords.set(word, type);
  return type;
}

function category(name: string, categories: TokenType[] = []): TokenType {
  return createToken({ name, pattern: Lexer.NA, categories });
}

function pattern(name: string, regexp: RegExp, categories: TokenType[] = []): TokenType {
  return createToken({ name, pattern: regexp, categories, line_breaks: false });
}

/** A pattern over the letters of any script: chevrotain would drop the flag `u` that it needs. */
function unicode(
  name: string,
  regexp: RegExp,
  categories: TokenType[],
  begins: readonly number[],
): TokenType {
  const sticky = new RegExp(regexp.source, "uy");
  const exec = (text: string, offset: number): RegExpExecArray | null => {
    sticky.lastIndex = offset;
    return sticky.exec(text);
  };
  const start_chars_hint = [...begins];
  return createToken({ name, pattern: exec, start_chars_hint, categories, line_breaks: false });
}

function codes(from: number, to: number, step = 1): readonly number[] {
  return Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, index) => from + index * step,
  );
}
