// Entries out of nothing, with texts that try to break the file that they are written into.
import fc from "fast-check";
import type { Entry, Posting } from "../../language/journal/entry.ts";
import type { Account, AccountClass } from "../../language/model/book.ts";
import { dateOf } from "../../language/model/calendar.ts";
import { documentKinds } from "../../language/model/document-fields.ts";
import {
  absolute,
  isNegative,
  isZero,
  negate,
  readMoney,
  sum,
} from "../../language/model/money.ts";
import type { TargetRules } from "../../language/model/target.ts";

export function account(
  code: string,
  kind: AccountClass,
  more: Partial<Account> = {},
): readonly [string, Account] {
  const place = { in: "book", file: "book.folio", span: { start: 0, end: 0 } } as const;
  return [code, { code, class: kind, header: false, place, ...more }];
}

export const accounts: ReadonlyMap<string, Account> = new Map([
  account("1020", "asset", { title: "Banque" }),
  account("1210", "asset", { title: "Compte-clients Plannit" }),
  account("2420", "liability", { title: "TPS à payer", path: "Passifs:TPS à payer" }),
  account("3000", "equity"),
  account("4001", "revenue", { title: '(Ventes): "X";  y  ; [z] = @ {1} * !\u202e' }),
  account("4002", "revenue", { title: "Revenus Y" }),
  account("2500", "liability", { title: "TVQ à payer" }),
  account("5999", "expense", { title: "Écarts d'arrondi", path: "Charges:Écarts (arrondi)" }),
]);

/** The same codes, with names that a package which finds accounts by name can hold. */
export const namedAccounts: ReadonlyMap<string, Account> = new Map([
  account("1020", "asset", { title: "Banque" }),
  account("1210", "asset", { title: "Compte-clients, Plannit; (1)" }),
  account("2420", "liability", { path: "Taxes à payer:TPS à payer" }),
  account("3000", "equity", { title: "Solde d'ouverture" }),
  account("4001", "revenue", { path: "Ventes:Services" }),
  account("4002", "revenue", { title: "Revenus Y" }),
  account("2500", "liability", { path: "Taxes à payer:TVQ à payer" }),
  account("5999", "expense", { title: "Écarts d’arrondi", path: "Charges:Écarts (arrondi)" }),
]);

/** Accounts that a target can name. */
export function accountsFor({ accountName }: Pick<TargetRules, "accountName">) {
  return accountName === undefined ? accounts : namedAccounts;
}

/** What files, journals, spreadsheets and terminals take for something else than text. */
const hostile = [
  ...[
    "\n",
    "\r\n",
    "\r",
    "\u2028",
    "\u0085",
    "\0",
    "\t",
    "\u001b[31m",
    "\u202e",
    "\u200f",
    "\ufeff",
    "\u200b",
  ],
  ...[
    '"',
    '""',
    "'",
    ";",
    "|",
    ",",
    ":",
    "(",
    ")",
    "[",
    "]",
    "  ",
    "\u00a0\u00a0",
    "]]>",
    "&",
    "<b>",
  ],
  ...[
    "=cmd|' /C calc'!A0",
    "\n    4001  -1000.00 CAD",
    '"\r\n4001,-1000.00',
    "date:foo",
    "\\",
    "*",
    "!",
  ],
  ...[
    "2026-01-01 * x",
    "é",
    "Œ",
    "€",
    "\u0065\u0301",
    "–",
    "12\" × 3'",
    "?",
    "Tonte de pelouse",
    "F1001",
  ],
];

/** Characters that Windows-1252 does not have, and half of one. */
const foreign = ["🎄", "👩‍🌾", "č", "中", "→", "\ud83c"];

export const textOfWindows = pieces(hostile);
export const anyText = pieces([...hostile, ...foreign]);

function pieces(parts: readonly string[]): fc.Arbitrary<string> {
  const short = fc.array(fc.constantFrom(...parts), { maxLength: 6 });
  const long = fc.array(fc.constantFrom(...parts), { maxLength: 90 });
  return fc.oneof(short, short, short, long).map((list) => list.join(""));
}

const amount = fc
  .oneof(fc.bigInt({ min: 1n, max: 99_999n }), fc.bigInt({ min: 1n, max: 10n ** 17n }))
  .map((cents) => readMoney(`${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`))
  .filter((money) => money !== undefined);

const date = fc
  .tuple(
    fc.integer({ min: 2000, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => dateOf(...parts))
  .filter((day) => day !== undefined);

const codes = fc.constantFrom(...accounts.keys());

const posting: fc.Arbitrary<Posting> = fc
  .record({ account: codes, side: fc.constantFrom("debit", "credit"), amount })
  .map((made) => ({ ...made, role: "revenue", causes: [] }));

/** Postings, and a last one that balances them. */
const postings = fc
  .tuple(fc.array(posting, { minLength: 1, maxLength: 6 }), codes)
  .map(([some, last]): readonly Posting[] => {
    const left = sum(some.map(({ side, amount }) => (side === "debit" ? amount : negate(amount))));
    if (isZero(left)) return some;
    const side = isNegative(left) ? "debit" : "credit";
    return [...some, { account: last, side, amount: absolute(left), role: "control", causes: [] }];
  })
  .filter((all) => all.length > 1);

export function entries(text: fc.Arbitrary<string>): fc.Arbitrary<readonly Entry[]> {
  const entry = fc.record({
    documents: fc.array(fc.record({ kind: fc.constantFrom(...documentKinds), number: text }), {
      minLength: 1,
      maxLength: 3,
    }),
    kind: fc.constantFrom(...documentKinds),
    date,
    reference: text,
    description: text,
    currency: fc.constant("CAD"),
    counterparty: text,
    filing: fc.constant({
      integration: "ventes",
      journal: "VK",
      administration: "1",
      party: "10004",
      due: undefined,
      discount: undefined,
      restrictionDays: undefined,
    }),
    postings,
    taxes: fc.constant([]),
  });
  return fc.array(entry, { minLength: 1, maxLength: 5 });
}
