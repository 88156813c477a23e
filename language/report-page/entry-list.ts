// The entries of a run by month: sums of all of them, and the entries themselves as far as a page can hold them.
import type { Entry, ForeignCurrency, Posting } from "../journal/entry.ts";
import { add, type Money, moneyText, rateText, zero } from "../model/money.ts";

export interface EntryMonth {
  /** `2026-01` */
  readonly month: string;
  readonly count: number;
  readonly lines: number;
  readonly debit: string;
  readonly credit: string;
  /** By date; those of a day in the order of the journal. */
  readonly entries: readonly ListedEntry[];
}

export interface ListedEntry {
  readonly date: string;
  readonly kind: string;
  readonly reference: string;
  readonly description: string;
  /** Empty where documents of several customers were grouped. */
  readonly customer: string;
  readonly documents: readonly string[];
  /** Of a group, some documents are named and the rest counted. */
  readonly documentCount: number;
  /** Of documents in another currency: which, and what one of its units is worth. */
  readonly foreign?: { readonly currency: string; readonly rate: string };
  readonly lines: readonly ListedLine[];
}

export interface ListedLine {
  readonly account: string;
  readonly side: Posting["side"];
  readonly amount: string;
  /** In the currency of the entry; the rate where it is carried at another than the entry's. */
  readonly foreign?: { readonly amount: string; readonly rate?: string };
  readonly tax?: string;
  readonly method?: string;
}

export interface EntryList {
  readonly put: (entry: Entry) => void;
  readonly months: () => readonly EntryMonth[];
}

/** Lists entries until the next one would bring more than `mostLines` lines; `places` are the decimals of the book’s currency. */
export function listEntries(mostLines: number, places: number): EntryList {
  const months = new Map<string, Month>();
  let listedLines = 0;
  let full = false;
  return {
    put: (entry) => {
      const month = monthOf(months, entry.date.slice(0, 7));
      month.count++;
      month.lines += entry.postings.length;
      for (const { side, amount } of entry.postings) month[side] = add(month[side], amount);
      full ||= listedLines + entry.postings.length > mostLines;
      if (full) return;
      listedLines += entry.postings.length;
      month.entries.push(listedEntry(entry, places));
    },
    months: () =>
      [...months]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, month]) => told(name, month, places)),
  };
}

interface Month {
  count: number;
  lines: number;
  debit: Money;
  credit: Money;
  readonly entries: ListedEntry[];
}

function monthOf(months: Map<string, Month>, name: string): Month {
  const known = months.get(name);
  if (known !== undefined) return known;
  const month = { count: 0, lines: 0, debit: zero, credit: zero, entries: [] };
  months.set(name, month);
  return month;
}

function told(
  month: string,
  { count, lines, debit, credit, entries }: Month,
  places: number,
): EntryMonth {
  return {
    month,
    count,
    lines,
    debit: moneyText(debit, places),
    credit: moneyText(credit, places),
    entries: [...entries].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  };
}

function listedEntry(entry: Entry, places: number): ListedEntry {
  const { date, kind, reference, description, counterparty, documents, foreign } = entry;
  return {
    date,
    kind,
    reference,
    description,
    customer: counterparty ?? "",
    documents: documents.slice(0, namedDocuments).map(({ number }) => number),
    documentCount: documents.length,
    ...(foreign === undefined
      ? {}
      : { foreign: { currency: foreign.currency, rate: rateText(foreign.rate) } }),
    lines: entry.postings.map(({ tax, method, ...posting }) => ({
      account: posting.account,
      side: posting.side,
      amount: moneyText(posting.amount, places),
      ...foreignOf(posting, foreign),
      ...(tax === undefined ? {} : { tax }),
      ...(method === undefined ? {} : { method }),
    })),
  };
}

function foreignOf(
  { foreign, rate }: Pick<Posting, "foreign" | "rate">,
  entry: ForeignCurrency | undefined,
): Pick<ListedLine, "foreign"> {
  if (foreign === undefined || entry === undefined) return {};
  const own = rate === undefined ? undefined : rateText(rate);
  const isOther = own !== undefined && own !== rateText(entry.rate);
  return {
    foreign: { amount: moneyText(foreign, entry.places), ...(isOther ? { rate: own } : {}) },
  };
}

const namedDocuments = 12;
