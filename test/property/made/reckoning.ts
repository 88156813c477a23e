// What documents must come to, worked out a second time: straight from the rows, in whole cents, as naively as
// possible. Shares no code with language/, so that a mistake would have to be made twice.
import { accounts, type MadeBook, type MadeOwner, type MadeTest } from "./book.ts";
import type { MadeDocument, MadeLine } from "./document.ts";

/** Cents an account; debits positive. */
export type Balances = Map<string, bigint>;

/** What a document posts. Its taxes must be stated and its prices exclusive; `credited` is what a credit note names. */
export function postingsOf(
  book: MadeBook,
  document: MadeDocument,
  credited: MadeDocument | undefined,
): Balances {
  const balances: Balances = new Map();
  const post = (account: string, cents: bigint) => {
    balances.set(account, (balances.get(account) ?? 0n) + cents);
  };
  if (document.status === "void" || document.status === "draft") return balances;
  const money = (account: string, sign: bigint) =>
    post(account, sign * ((document.amount ?? 0n) - (document.fee ?? 0n)));
  const method = book.methods.find(({ name }) => name === document.method);
  const bank = method?.debit ?? "";
  switch (document.kind) {
    case "invoice":
      postBilled(book, document, document, 1n, post);
      for (const { amount = 0n } of document.applies ?? []) {
        post(accounts.deposits, amount);
        post(accounts.receivable, -amount);
      }
      break;
    case "credit-note":
      postBilled(book, document, credited ?? document, -1n, post);
      break;
    case "sale":
      postBilled(book, document, document, 1n, post);
      postReceived(document, post);
      money(bank, 1n);
      break;
    case "payment":
      postReceived(document, post);
      money(bank, 1n);
      break;
    case "refund":
      postBilled(book, document, document, -1n, post);
      post(accounts.receivable, document.amount ?? 0n);
      money(method?.refunds ?? bank, -1n);
      break;
    case "deposit":
      post(accounts.deposits, -(document.amount ?? 0n));
      post(accounts.fees, document.fee ?? 0n);
      money(bank, 1n);
      break;
  }
  return balances;
}

type Post = (account: string, cents: bigint) => void;

function postBilled(
  book: MadeBook,
  document: MadeDocument,
  dated: MadeDocument,
  sign: bigint,
  post: Post,
): void {
  const shares = discountShares(book, document);
  for (const [index, line] of document.lines.entries()) {
    const net = line.amount - (book.discountTo === undefined ? (shares[index] ?? 0n) : 0n);
    post(accounts.receivable, sign * net);
    post(revenueOf(book, document, line, dated.date), -sign * net);
  }
  for (const { tax, amount } of document.taxes ?? []) {
    post(accounts.receivable, sign * amount);
    post(book.taxes.find(({ name }) => name === tax)?.account ?? "", -sign * amount);
  }
  if (book.discountTo !== undefined) {
    post(book.discountTo, sign * (document.discount ?? 0n));
    post(accounts.receivable, -sign * (document.discount ?? 0n));
  }
}

/** All that is settled comes off the receivable; what was not money goes where the book says. */
function postReceived(document: MadeDocument, post: Post): void {
  post(accounts.receivable, -settledBy(document));
  post(accounts.fees, document.fee ?? 0n);
  post(accounts.cashRounding, document.rounding ?? 0n);
  for (const { discount = 0n, writeOff = 0n } of document.applies ?? []) {
    post(accounts.paymentDiscount, discount);
    post(accounts.writeOff, writeOff);
  }
}

/** What a payment or a sale takes off the receivable. */
export function settledBy({ amount = 0n, rounding = 0n, applies = [] }: MadeDocument): bigint {
  return applies.reduce(
    (all, { discount = 0n, writeOff = 0n }) => all + discount + writeOff,
    amount + rounding,
  );
}

/** Lines and taxes less the discount; of inclusive prices the taxes are inside. */
export function totalOf(book: MadeBook, document: MadeDocument): bigint {
  const lines = document.lines.reduce((all, line) => all + line.amount, 0n);
  const taxes = document.taxes ?? reckonTaxes(book, document, document);
  const added =
    document.prices === "inclusive" ? 0n : taxes.reduce((all, tax) => all + tax.amount, 0n);
  return lines + added - (document.discount ?? 0n);
}

/** The taxes that a document of that day bears, by its lines and their groups. */
export function reckonTaxes(
  book: MadeBook,
  document: MadeDocument,
  dated: MadeDocument,
): { tax: string; amount: bigint }[] {
  const shares = discountShares(book, document);
  return book.taxes.flatMap(({ name }) => {
    const parts = document.lines.flatMap((line, index) => {
      const borne = taxesOf(book, line);
      if (!borne.includes(name)) return [];
      const base = line.amount - (shares[index] ?? 0n);
      const rates = borne.reduce((all, tax) => all + rateOf(book, tax, dated.date), 0n);
      // Over one denominator: base × rate, or gross × rate / (1 + rates).
      const inside = document.prices === "inclusive" ? 100_000n + rates : 100_000n;
      return [{ above: base * rateOf(book, name, dated.date), below: inside }];
    });
    if (parts.length === 0) return [];
    const amount =
      book.roundTaxes === "line"
        ? parts.reduce((all, { above, below }) => all + roundHalfAway(above, below), 0n)
        : roundSum(parts);
    return [{ tax: name, amount }];
  });
}

/** The taxes that a line bears. */
export function taxesOf(book: MadeBook, line: MadeLine): readonly string[] {
  return book.groups.find(({ name }) => name === groupOf(book, line))?.taxes ?? [];
}

/** The line's own tax group, else its item's, the category's, the parent's. */
function groupOf(book: MadeBook, line: MadeLine): string {
  return line.taxGroup ?? levelsOf(book, line).find(({ tax }) => tax !== undefined)?.tax ?? "";
}

/** The account that a line's net is credited to. */
export function revenueOf(
  book: MadeBook,
  document: MadeDocument,
  line: MadeLine,
  date: string,
): string {
  const holds = (test: MadeTest) => {
    switch (test.field) {
      case "date":
        return test.from <= date && date <= test.to;
      case "customer.group":
        return document.customer.group === test.is;
      case "customer.province":
        return document.customer.province === test.is;
      case "line.class":
        return line.class === test.is;
    }
  };
  for (const { exceptions, base } of levelsOf(book, line)) {
    // The second exception of an owner is the narrower one.
    const exception = exceptions.findLast(({ tests }) => tests.every(holds));
    const account = exception?.account ?? base;
    if (account !== undefined) return account;
  }
  return "";
}

/** The item, its category and the category's parent. */
function levelsOf(book: MadeBook, line: MadeLine): readonly MadeOwner[] {
  const item = book.items.find(({ name }) => name === line.item);
  const category = book.categories.find(({ name }) => name === item?.above);
  const parent = book.categories.find(({ name }) => name === category?.above);
  return [item, category, parent].flatMap((level) => (level === undefined ? [] : [level]));
}

/** A document's discount, spread over its lines. */
function discountShares(book: MadeBook, document: MadeDocument): bigint[] {
  const { lines, discount = 0n } = document;
  const keys = lines.map((line) => [
    line.item,
    groupOf(book, line),
    String(line.amount),
    line.class,
  ]);
  return spread(
    discount,
    lines.map(({ amount }) => amount),
    keys,
    book.leftover,
  );
}

/** Each part cut off to the cent; what is left goes to the largest remainders, or all to the largest line. */
function spread(
  amount: bigint,
  weights: readonly bigint[],
  keys: readonly (readonly string[])[],
  leftover: MadeBook["leftover"],
): bigint[] {
  const total = weights.reduce((all, weight) => all + weight, 0n);
  // Where nothing else decides, parts are taken in the order of what their lines say.
  const inOrder = weights
    .map((_, index) => index)
    .sort((a, b) => compareLists(keys[a] ?? [], keys[b] ?? []));
  const first = inOrder[0] ?? 0;
  if (total === 0n) return weights.map((_, index) => (index === first ? amount : 0n));
  const parts = weights.map((weight) => (amount * weight) / total);
  const left = amount - parts.reduce((all, part) => all + part, 0n);
  const toward = left < 0n ? -1n : 1n;
  const size = (index: number) => {
    const weight = weights[index] ?? 0n;
    if (leftover === "line") return weight < 0n ? -weight : weight;
    // The cut-off remainder, in units of 1/|total|.
    return ((amount * weight) % total) * (total < 0n ? -toward : toward);
  };
  const largest = [...inOrder].sort((a, b) => (size(b) > size(a) ? 1 : size(b) < size(a) ? -1 : 0));
  if (leftover === "line") {
    const owner = largest[0] ?? 0;
    return parts.map((part, index) => (index === owner ? part + left : part));
  }
  for (let given = 0; given < Number(left * toward); given++) {
    const owner = largest[given % largest.length] ?? 0;
    parts[owner] = (parts[owner] ?? 0n) + toward;
  }
  return parts;
}

/** In thousandths of a percent: 9.975 % is 9975. */
function rateOf(book: MadeBook, tax: string, date: string): bigint {
  const rates = book.taxes.find(({ name }) => name === tax)?.rates ?? [];
  const percent = rates.findLast(({ from }) => from <= date)?.percent ?? "0";
  const [whole = "0", fraction = ""] = percent.split(".");
  return BigInt(whole + fraction.padEnd(3, "0"));
}

function roundSum(parts: readonly { readonly above: bigint; readonly below: bigint }[]): bigint {
  const sum = parts.reduce(
    (all, { above, below }) => ({
      above: all.above * below + above * all.below,
      below: all.below * below,
    }),
    { above: 0n, below: 1n },
  );
  return roundHalfAway(sum.above, sum.below);
}

function roundHalfAway(above: bigint, below: bigint): bigint {
  const negative = above < 0n;
  const size = negative ? -above : above;
  const rounded = (2n * size + below) / (2n * below);
  return negative ? -rounded : rounded;
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? "";
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
