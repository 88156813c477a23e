// A stated model of what QuickBooks Online posts for each body that it is sent. It shares no code with the writer; what
// it says is what Intuit's reference says of each document, and where the reference is silent, so is the model.
//
// - Invoice: debits accounts receivable with lines and taxes; credits each line to the income account of its item.
// - SalesReceipt: the same, and debits the account that it is deposited to.
// - CreditMemo and RefundReceipt turn these two round.
// - Taxes: each rate of a tax code, once a document, on the sum of the lines with that code at the date of the
//   document, rounded half a cent away from zero. `TotalTax` takes the place of their sum; on which rate the difference
//   falls is not documented, so that it is kept apart (`overridden`).
// - Payment: debits the account that it is deposited to, credits accounts receivable; what it links posts nothing.
// - JournalEntry: its lines.
import { centsOf } from "./quickbooks/reader.ts";
import type { Request } from "./quickbooks/schemas.ts";

export interface Company {
  readonly receivable: string;
  /** By reference or id: the income account of each item, the rates of each tax code, the code of each account. */
  readonly items: ReadonlyMap<string, string>;
  readonly taxCodes: ReadonlyMap<string, readonly TaxRate[]>;
  readonly accounts: ReadonlyMap<string, string>;
}

export interface TaxRate {
  readonly account: string;
  /** Percents from a day on, in order: `9.975`. */
  readonly rates: readonly { readonly from: string; readonly percent: string }[];
}

export interface Posted {
  /** Cents by account, debits positive. */
  readonly balances: ReadonlyMap<string, bigint>;
  /** What `TotalTax` changed, debits positive: on some tax account. */
  readonly overridden: bigint;
  /** In how many documents it changed something. */
  readonly overrides: number;
}

export function post(company: Company, requests: readonly Request[]): Posted {
  const balances = new Map<string, bigint>();
  let overridden = 0n;
  let overrides = 0;
  const override = (cents: bigint) => {
    overridden += cents;
    if (cents !== 0n) overrides++;
  };
  const add = (account: string, cents: bigint) =>
    balances.set(account, (balances.get(account) ?? 0n) + cents);
  const account = (value: string) => known(company.accounts, value);
  for (const request of requests) {
    if ("Invoice" in request) {
      override(sell(company, request.Invoice, company.receivable, 1n, add));
    } else if ("CreditMemo" in request) {
      override(sell(company, request.CreditMemo, company.receivable, -1n, add));
    } else if ("SalesReceipt" in request) {
      const { SalesReceipt: body } = request;
      override(sell(company, body, account(body.DepositToAccountRef.value), 1n, add));
    } else if ("RefundReceipt" in request) {
      const { RefundReceipt: body } = request;
      override(sell(company, body, account(body.DepositToAccountRef.value), -1n, add));
    } else if ("Payment" in request) {
      const { TotalAmt, DepositToAccountRef } = request.Payment;
      if (DepositToAccountRef !== undefined) {
        add(account(DepositToAccountRef.value), centsOf(TotalAmt));
        add(company.receivable, -centsOf(TotalAmt));
      }
    } else if ("JournalEntry" in request) {
      for (const { Amount, JournalEntryLineDetail: detail } of request.JournalEntry.Line) {
        const sign = detail.PostingType === "Debit" ? 1n : -1n;
        add(account(detail.AccountRef.value), sign * centsOf(Amount));
      }
    }
  }
  return { balances, overridden, overrides };
}

interface SalesBody {
  readonly TxnDate: string;
  readonly Line: readonly {
    readonly Amount: string;
    readonly SalesItemLineDetail: {
      readonly ItemRef: { readonly value: string };
      readonly TaxCodeRef?: { readonly value: string } | undefined;
    };
  }[];
  readonly TxnTaxDetail?: { readonly TotalTax: string } | undefined;
}

/** What the override adds to the taxes, as a credit is negative. */
function sell(
  company: Company,
  body: SalesBody,
  money: string,
  sign: bigint,
  add: (account: string, cents: bigint) => void,
): bigint {
  let total = 0n;
  const bases = new Map<TaxRate, bigint>();
  for (const { Amount, SalesItemLineDetail: detail } of body.Line) {
    const cents = centsOf(Amount);
    add(known(company.items, detail.ItemRef.value), -sign * cents);
    total += cents;
    const code = detail.TaxCodeRef?.value;
    for (const rate of code === undefined ? [] : known(company.taxCodes, code)) {
      bases.set(rate, (bases.get(rate) ?? 0n) + cents);
    }
  }
  let taxes = 0n;
  for (const [rate, base] of bases) {
    const tax = taxOn(base, percentOn(rate, body.TxnDate));
    add(rate.account, -sign * tax);
    taxes += tax;
  }
  const stated = body.TxnTaxDetail === undefined ? taxes : centsOf(body.TxnTaxDetail.TotalTax);
  add(money, sign * (total + stated));
  return -sign * (stated - taxes);
}

function percentOn({ rates }: TaxRate, date: string): string {
  const now = rates.filter(({ from }) => from <= date).at(-1);
  if (now === undefined) throw new Error(`no rate on ${date}`);
  return now.percent;
}

/** Exact, half a cent away from zero. */
function taxOn(base: bigint, percent: string): bigint {
  const [whole = "0", fraction = ""] = percent.split(".");
  const scale = 100n * 10n ** BigInt(fraction.length);
  const product = base * BigInt(whole + fraction);
  const size = product < 0n ? -product : product;
  const rounded = (size * 2n + scale) / (scale * 2n);
  return product < 0n ? -rounded : rounded;
}

function known<Value>(values: ReadonlyMap<string, Value>, name: string): Value {
  const value = values.get(name);
  if (value === undefined) throw new Error(`QuickBooks has no ${name}`);
  return value;
}
