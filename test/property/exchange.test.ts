// P-FX: in other currencies both sums of every entry are zero, what is paid or credited in whole leaves nothing in either
// currency, and gains are what the rates of the rows make of their amounts. All of it read from the written file.
import fc from "fast-check";
import { expect, test } from "vitest";
import { foreignExample } from "../../language/diagnostics/example.ts";
import { checkTexts, compileTexts, type TextFile } from "../support/front-end.ts";
import {
  type JournalEntry,
  readHledgerAccounts,
  readHledgerJournal,
} from "../support/hledger-reader.ts";
import { holds, shown, sumUp } from "./made/compiled.ts";
import { watchRun } from "./made/told.ts";

/** In which currency the firm keeps its books: with cents, without, and with thousandths. */
const homes = { CAD: 2, CLP: 0, BHD: 3 } as const;
type Home = keyof typeof homes;

function bookIn(home: Home): TextFile {
  return {
    path: "book.folio",
    text: `${foreignExample
      .replace(/^--- book.folio\n/, "")
      .replace("currency    CAD", `currency    ${home}`)
      .replace("currencies  USD", "currencies  USD, JPY, KWD")
      .replace(
        "receivable  1210",
        "receivable  1210\n  write-off to 5600\n  payment discount to 4190\n  fees to 5700",
      )}
account 4190 "Escomptes" revenue
account 5600 "Radiations" expense
account 5700 "Frais" expense
tax group "Détaxé" = zero-rated
item "Sirop" credit 4001 tax "Détaxé"
`,
  };
}

const book = bookIn("CAD");

const currencies = { USD: 2, JPY: 0, KWD: 3 } as const;
type Currency = keyof typeof currencies;

/** Amounts in smallest units of the currency, rates in hundred-thousandths. */
interface Invoice {
  readonly number: string;
  readonly currency: Currency;
  readonly rate: bigint;
  readonly lines: readonly { readonly item: "Tonte" | "Sirop"; readonly amount: bigint }[];
  readonly settled: "paid" | "credited";
  /** Of a sale, how much of it is paid as it is made, in percent. */
  readonly sold: bigint | undefined;
  /** How much of what is left each payment takes, in percent, and at which rate. */
  readonly parts: readonly {
    readonly share: bigint;
    readonly rate: bigint;
    readonly beside: bigint;
  }[];
}

/** From a won to a coin of gold; most near one. */
const rate = fc.oneof(
  fc.bigInt({ min: 90_000n, max: 200_000n }),
  fc.bigInt({ min: 10n, max: 1_000n }),
  fc.bigInt({ min: 10n, max: 2_000_000_000n }),
);

/** Sums of every size: of small ones, lines are worth less than a cent. */
const units = fc.oneof(fc.bigInt({ min: 1n, max: 2_000_000n }), fc.bigInt({ min: 1n, max: 99n }));

const invoices = fc
  .array(
    fc.record({
      currency: fc.constantFrom<Currency>("USD", "JPY", "KWD"),
      rate,
      lines: fc.array(
        fc.record({
          item: fc.constantFrom("Tonte", "Sirop"),
          amount: units,
        }),
        { minLength: 1, maxLength: 4 },
      ),
      settled: fc.constantFrom("paid", "credited"),
      sold: fc.option(fc.bigInt({ min: 0n, max: 100n }), { nil: undefined }),
      parts: fc.array(
        fc.record({
          share: fc.bigInt({ min: 1n, max: 99n }),
          rate,
          beside: fc.bigInt({ min: 0n, max: 2n }),
        }),
        { maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((made) => made.map((invoice, index): Invoice => ({ ...invoice, number: `F${index + 1}` })));

interface Row {
  readonly [key: string]: unknown;
}

/** Each invoice, then what settles it to the last unit. */
function rowsOf(made: readonly Invoice[]): readonly Row[] {
  return made.flatMap((invoice): readonly Row[] => {
    const { number, currency, lines } = invoice;
    const text = (units: bigint) => moneyText(units, currencies[currency]);
    const about = { folio: 1, currency, customer: { name: `Client ${number}` } };
    const tax = taxOf(invoice);
    const bill = {
      ...about,
      ...(invoice.sold === undefined
        ? { kind: "invoice" }
        : { kind: "sale", method: "Interac", amount: text(paidAtOnce(invoice)) }),
      number,
      date: "2026-01-15",
      rate: rateText(invoice.rate),
      lines: lines.map(({ item, amount }) => ({ item, amount: text(amount) })),
      taxes: lines.some(({ item }) => item === "Tonte") ? [{ tax: "TPS", amount: text(tax) }] : [],
    };
    if (invoice.settled === "credited") {
      const notes = lines.map(({ item, amount }, index) => ({
        ...about,
        kind: "credit-note",
        number: `N${number}-${index}`,
        date: `2026-02-1${index}`,
        credits: { document: number },
        lines: [{ item, amount: text(amount) }],
      }));
      return [bill, ...notes];
    }
    const payments = paymentsOf(invoice).map(({ settled, beside, rate: own }, index) => ({
      ...about,
      kind: "payment",
      number: `P${number}-${index}`,
      date: `2026-02-1${index}`,
      rate: rateText(own),
      method: "Interac",
      amount: text(settled - beside),
      applies: [
        index % 2 === 0
          ? { document: number, writeOff: text(beside) }
          : { document: number, discount: text(beside) },
      ],
    }));
    return [bill, ...payments];
  });
}

function taxOf({ lines }: Invoice): bigint {
  const base = lines.reduce((all, { item, amount }) => (item === "Tonte" ? all + amount : all), 0n);
  return halfAway(base * 5n, 100n);
}

function totalOf(invoice: Invoice): bigint {
  return invoice.lines.reduce((all, { amount }) => all + amount, taxOf(invoice));
}

/** What is credited is not paid. */
function paidAtOnce(invoice: Invoice): bigint {
  if (invoice.settled === "credited") return 0n;
  return (totalOf(invoice) * (invoice.sold ?? 0n)) / 100n;
}

function paymentsOf(invoice: Invoice) {
  let left = totalOf(invoice) - paidAtOnce(invoice);
  if (left === 0n) return [];
  const payments: { settled: bigint; beside: bigint; rate: bigint }[] = [];
  for (const { share, rate: own, beside } of invoice.parts) {
    const settled = (left * share) / 100n;
    if (settled <= beside) continue;
    payments.push({ settled, beside, rate: own });
    left -= settled;
  }
  payments.push({ settled: left, beside: 0n, rate: invoice.rate + 1_234n });
  return payments;
}

/**
 * In smallest units, above zero for gains: what each payment is worth at its rate, less its share of what the invoice
 * is worth at its own; where the rates are the same, nothing.
 */
function gainsOf(made: readonly Invoice[], home: Home): bigint {
  let gains = 0n;
  for (const invoice of made) {
    if (invoice.settled === "credited") continue;
    const worth = (amount: bigint, at: bigint) =>
      halfAway(
        amount * at * 10n ** BigInt(homes[home]),
        10n ** BigInt(currencies[invoice.currency]) * 100_000n,
      );
    const due = totalOf(invoice) - paidAtOnce(invoice);
    const opened = worth(totalOf(invoice), invoice.rate) - worth(paidAtOnce(invoice), invoice.rate);
    let [paid, cleared] = [0n, 0n];
    for (const { settled, rate: own } of paymentsOf(invoice)) {
      paid += settled;
      const share = halfAway(opened * paid, due) - cleared;
      cleared += share;
      if (own !== invoice.rate) gains += worth(settled, own) - share;
    }
  }
  return gains;
}

function halfAway(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const quotient = (2n * size + divisor) / (2n * divisor);
  return dividend < 0n ? -quotient : quotient;
}

function moneyText(units: bigint, places: number): string {
  if (places === 0) return String(units);
  const digits = String(units).padStart(places + 1, "0");
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function rateText(hundredThousandths: bigint): string {
  return moneyText(hundredThousandths, 5);
}

function dataFile(rows: readonly Row[]): TextFile {
  return { path: "data.ndjson", text: rows.map((row) => `${JSON.stringify(row)}\n`).join("") };
}

interface Read {
  readonly entries: readonly JournalEntry[];
  readonly codes: ReadonlyMap<string, string>;
}

function compileRows(rows: readonly Row[], home: Home = "CAD"): Read {
  const checked = checkTexts([bookIn(home)]);
  expect(checked.problems).toEqual([]);
  const { observer, expectTold } = watchRun(checked);
  const { bytes, problems, report } = compileTexts(checked, [dataFile(rows)], {
    observers: [observer],
  });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expectTold(report);
  const text = new TextDecoder().decode(bytes);
  const codes = new Map([...readHledgerAccounts(text)].map(([code, name]) => [name, code]));
  return { entries: readHledgerJournal(text), codes };
}

/** By account and currency, what is left in the document's currency and in the book's. */
function balances({ entries, codes }: Read): Map<string, bigint> {
  return sumUp(
    entries.flatMap(({ postings }) =>
      postings.flatMap(({ account, currency, micros, home }) => {
        const code = codes.get(account) ?? account;
        const own = home === undefined ? [] : [[`${code} ${currency}`, micros] as const];
        return [...own, [`${code} home`, home?.micros ?? micros] as const];
      }),
    ),
  );
}

const cases = shown(
  fc.record({ made: invoices, home: fc.constantFrom<Home>("CAD", "CLP", "BHD") }),
  ({ made, home }) => [bookIn(home), dataFile(rowsOf(made))],
);

test("both sums of every entry are zero", () => {
  holds(cases, ({ made, home }) => {
    const { entries } = compileRows(rowsOf(made), home);
    expect(entries.length).toBeGreaterThan(0);
    for (const { postings } of entries) {
      const home = postings.map((one) => one.home?.micros ?? one.micros);
      expect(home.reduce((all, micros) => all + micros, 0n)).toBe(0n);
      const own = postings.map((one) => (one.home === undefined ? 0n : one.micros));
      expect(own.reduce((all, micros) => all + micros, 0n)).toBe(0n);
    }
  });
});

test("what is paid or credited in whole leaves nothing on the receivable, in either currency", () => {
  holds(cases, ({ made, home }) => {
    const left = [...balances(compileRows(rowsOf(made), home)).keys()];
    expect(left.filter((key) => key.startsWith("1210 "))).toEqual([]);
  });
});

test("gains and losses are what the rates of the rows make of their amounts", () => {
  holds(cases, ({ made, home }) => {
    const left = balances(compileRows(rowsOf(made), home));
    const booked = (left.get("4900 home") ?? 0n) + (left.get("5900 home") ?? 0n);
    expect(-booked).toBe(gainsOf(made, home) * 10n ** BigInt(6 - homes[home]));
  });
});

test("a credit of the whole brings every account back to zero, in both currencies", () => {
  holds(cases, ({ made, home }) => {
    const credited = made.map((invoice) => ({ ...invoice, settled: "credited" as const }));
    expect([...balances(compileRows(rowsOf(credited), home))]).toEqual([]);
  });
});

test("permuting documents permutes entries and changes nothing else", () => {
  const permuted = shown(
    invoices.chain((made) => {
      const rows = rowsOf(made);
      return fc
        .shuffledSubarray([...rows], { minLength: rows.length })
        .map((others) => ({ rows, others }));
    }),
    ({ rows, others }) => [book, dataFile(rows), { ...dataFile(others), path: "permuted.ndjson" }],
  );
  holds(permuted, ({ rows, others }) => {
    const texts = ({ entries }: Read) =>
      entries.map((entry) => JSON.stringify(entry, digits)).sort();
    expect(texts(compileRows(others))).toEqual(texts(compileRows(rows)));
  });
});

/** Documents of every kind that name each other at random, and fit as they may. */
const anything = fc
  .array(
    fc.record({
      kind: fc.constantFrom("invoice", "payment", "refund", "credit-note", "deposit", "sale"),
      amounts: fc.array(fc.bigInt({ min: -300n, max: 2_000n }), { minLength: 1, maxLength: 3 }),
      rate,
      day: fc.integer({ min: 10, max: 28 }),
      names: fc.array(fc.nat({ max: 8 }), { maxLength: 2 }),
      lines: fc.boolean(),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((made) =>
    made.map((one, index) =>
      anyRow(
        one,
        index,
        made.map(({ kind }) => kind),
      ),
    ),
  );

interface Anything {
  readonly kind: string;
  readonly amounts: readonly bigint[];
  readonly rate: bigint;
  readonly day: number;
  readonly names: readonly number[];
  readonly lines: boolean;
}

function anyRow(one: Anything, index: number, kinds: readonly string[]): Row {
  const { kind, amounts, names, day } = one;
  const own = (units: bigint) => (units < 0n ? `-${moneyText(-units, 2)}` : moneyText(units, 2));
  const bills = kind === "invoice" || kind === "credit-note" || kind === "sale";
  const total = amounts.reduce((all, amount) => all + amount, 0n);
  const lines = bills || (kind === "refund" && one.lines);
  const named = [...new Set(names)].filter((name) => canName(kind, kinds[name]));
  const [first] = named;
  const moves = kind !== "invoice" && kind !== "credit-note";
  const credits = lines && kind !== "invoice" && kind !== "sale" && first !== undefined;
  const applies = kind === "payment" || kind === "invoice" || (kind === "refund" && !lines);
  return {
    folio: 1,
    kind,
    number: `X${index}`,
    date: `2026-03-${day}`,
    customer: { name: "C" },
    currency: "USD",
    ...(kind === "credit-note" && first !== undefined ? {} : { rate: rateText(one.rate) }),
    ...(lines
      ? { lines: amounts.map((amount) => ({ item: "Sirop", amount: own(amount) })), taxes: [] }
      : {}),
    ...(moves ? { method: "Interac", amount: own(total) } : {}),
    ...(credits ? { credits: { document: `X${first}` } } : {}),
    ...(applies && named.length > 0
      ? {
          applies: named.map((name, at) => ({
            document: `X${name}`,
            ...(kind === "invoice" || named.length > 1 ? { amount: own(amounts[at] ?? 0n) } : {}),
          })),
        }
      : {}),
  };
}

function canName(by: string, kind: string | undefined): boolean {
  switch (by) {
    case "invoice":
      return kind === "deposit";
    case "payment":
    case "credit-note":
      return kind === "invoice" || kind === "sale";
    case "refund":
      return kind === "invoice" || kind === "deposit" || kind === "payment";
    default:
      return false;
  }
}

test("whatever documents do to each other, what is booked is zero in both currencies", () => {
  const files = [
    { ...book, text: book.text.replace("receivable  1210", "receivable  1210\n  deposits 2310") },
    { path: "deposits.folio", text: 'account 2310 "Acomptes" liability\n' },
  ];
  const made = shown(
    anything.map((rows) => ({ rows })),
    ({ rows }) => [...files, dataFile(rows)],
  );
  holds(made, ({ rows }) => {
    const checked = checkTexts(files);
    const { observer, expectTold } = watchRun(checked);
    const { bytes, problems, report } = compileTexts(checked, [dataFile(rows)], {
      observers: [observer],
    });
    if (problems.some(({ severity }) => severity === "error")) return;
    expectTold(report);
    for (const { postings } of readHledgerJournal(new TextDecoder().decode(bytes))) {
      const home = postings.map((one) => one.home?.micros ?? one.micros);
      expect(home.reduce((all, micros) => all + micros, 0n)).toBe(0n);
      const own = postings.map((one) => (one.home === undefined ? 0n : one.micros));
      expect(own.reduce((all, micros) => all + micros, 0n)).toBe(0n);
    }
  });
});

function digits(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
