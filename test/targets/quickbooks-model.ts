// A stated model of QuickBooks Online: what it takes and refuses, what it posts for each body, and what stays open. It
// shares no code with the writer; what it says is what Intuit's reference says of each document, and where the
// reference is silent, so is the model.
//
// - Invoice: debits accounts receivable with lines and taxes; credits each line to the income account of its item.
// - SalesReceipt: the same, and debits the account that it is deposited to.
// - CreditMemo and RefundReceipt turn these two round.
// - Taxes: each rate of a tax code, once a document, on the sum of the lines with that code at the date of the
//   document, rounded half a cent away from zero. `TotalTax` takes the place of their sum; on which rate the difference
//   falls is not documented, so that it is kept apart (`overridden`).
// - Payment: debits the account that it is deposited to, credits accounts receivable; what it links posts nothing, and
//   settles: an invoice, or a debit on the receivable, is open by what no payment has settled of it; a credit memo, or a
//   credit on the receivable, is used up. Without a link the payment is a credit of its customer.
// - JournalEntry: its lines; one on the receivable names a customer, one on the payable a vendor.
// - A request that it has had is answered as it was then. An update or a deletion needs the version that is there.
import { centsOf } from "./quickbooks/reader.ts";
import type { Bodies, Request, Stage } from "./quickbooks/schemas.ts";

export interface Company {
  readonly receivable: string;
  readonly payable?: string;
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

export interface QuickBooks {
  /** Answers to the batches of a stage, in their order. */
  readonly send: (stage: Stage) => readonly Answer[];
  /** Somebody deletes a document in the company. */
  readonly remove: (id: string) => void;
  readonly posted: () => Posted;
  /** Invoices that are not settled, by the name of their request: cents. */
  readonly openInvoices: () => ReadonlyMap<string, bigint>;
  /** What customers owe, and what vendors are owed, by their references. */
  readonly parties: () => ReadonlyMap<string, bigint>;
  /** The display name of a customer or a vendor. */
  readonly nameOf: (id: string) => string;
  /** How many documents there are of each type. */
  readonly count: (entity: string) => number;
}

export interface Answer {
  readonly BatchItemResponse: readonly AnswerItem[];
}

export interface AnswerItem {
  readonly bId: string;
  readonly Fault?: {
    readonly Error: readonly { readonly code: string; readonly Detail: string }[];
  };
  readonly [entity: string]: unknown;
}

type Entity = Exclude<keyof Bodies, "Customer" | "Vendor">;

/** A body, and what it is. */
type Own = {
  [entity in Entity]: { readonly entity: entity; readonly body: Bodies[entity] };
}[Entity];

type Held = Own & { readonly key: string; readonly version: number };

/** `there`: invoices that it has from before, by their ids. What they post is none of Folio’s, and left out. */
export function openCompany(
  company: Company,
  there: ReadonlyMap<string, Bodies["Invoice"]> = new Map(),
): QuickBooks {
  const held = new Map<string, Held>(
    [...there].map(([id, body]) => {
      const about = { key: `invoice:${body.DocNumber}`, version: Number(body.SyncToken) };
      return [id, { entity: "Invoice", body, ...about }];
    }),
  );
  /** Ids by the reference that stands for one not known: `@invoice:F1001`. */
  const named = new Map([...there].map(([id, { DocNumber }]) => [`@invoice:${DocNumber}`, id]));
  const names = new Map<string, string>();
  const had = new Map<string, Answer>();
  let last = 1000;
  const find = (reference: string): [string, Held] | undefined => {
    const id = named.get(reference) ?? reference;
    const document = held.get(id);
    return document === undefined ? undefined : [id, document];
  };

  const take = (key: string, request: Request): object => {
    const { operation } = request;
    if ("Customer" in request || "Vendor" in request) {
      last++;
      named.set(`@${key}`, `${last}`);
      names.set(`${last}`, key.slice(key.indexOf(":") + 1));
      const [entity, body] =
        "Customer" in request
          ? (["Customer", request.Customer] as const)
          : (["Vendor", request.Vendor] as const);
      return { [entity]: { ...body, Id: `${last}`, SyncToken: "0" } };
    }
    const own = ownOf(request);
    if (operation === "create") {
      if (own === undefined) throw new Error("what is deleted is there");
      const { entity, body } = own;
      const number = "DocNumber" in body ? body.DocNumber : undefined;
      const isSame = (one: Held) =>
        one.entity === entity && "DocNumber" in one.body && one.body.DocNumber === number;
      if (number !== undefined && [...held.values()].some(isSame)) {
        throw new Fault("6140", `DocNumber=${number} is assigned`);
      }
      return put(`${last + 1}`, { ...own, key, version: 0 });
    }
    const { entity, id, version } = changedBy(request);
    const there = held.get(id);
    if (there === undefined) throw new Fault("610", `no ${entity} ${id}`);
    if (there.entity !== entity) throw new Fault("610", `${id} is a ${there.entity}`);
    if (version !== `${there.version}`) throw new Fault("5010", `it has version ${there.version}`);
    if (own === undefined) {
      held.delete(id);
      return { [entity]: { Id: id, status: "Deleted", domain: "QBO" } };
    }
    return put(id, { ...own, key, version: there.version + 1 });
  };

  const put = (id: string, document: Held): object => {
    const { entity, body, key, version } = document;
    if (document.entity === "Payment") checkPayment(id, document.body);
    if (document.entity === "JournalEntry") checkJournal(document.body);
    last = Math.max(last, Number(id));
    held.set(id, document);
    named.set(`@${key}`, id);
    return { [entity]: { ...body, Id: id, SyncToken: `${version}` } };
  };

  const checkPayment = (own: string, body: Bodies["Payment"]): void => {
    let charges = 0n;
    let credits = 0n;
    const seen = new Set<string>();
    for (const { Amount, LinkedTxn } of body.Line) {
      const [{ TxnId, TxnType } = { TxnId: "", TxnType: "" }] = LinkedTxn;
      const [id, document] = find(TxnId) ?? ["", undefined];
      const cents = centsOf(Amount);
      if (document === undefined) throw new Fault("610", `${TxnId} is not there`);
      if (document.entity !== TxnType) throw new Fault("2500", `${TxnId} is a ${document.entity}`);
      if (seen.has(id)) throw new Fault("6000", `${TxnId} is linked twice`);
      seen.add(id);
      const { customer, amount } = claimOf(document);
      if (customer !== refOf(body.CustomerRef.value))
        throw new Fault("6000", `${TxnId} is another's`);
      const size = amount < 0n ? -amount : amount;
      if (cents <= 0n || cents > size - settledOf(id, own)) {
        throw new Fault("6000", `${TxnId} has less open than ${Amount}`);
      }
      if (amount < 0n) credits += cents;
      else charges += cents;
    }
    const total = centsOf(body.TotalAmt);
    if (charges > total + credits) throw new Fault("6000", "it settles more than it has");
    if (credits > charges) throw new Fault("6000", "it uses more credit than it settles");
    if (total > 0n && body.DepositToAccountRef === undefined) throw new Error("into what account?");
  };

  const checkJournal = ({ Line }: Bodies["JournalEntry"]): void => {
    let sum = 0n;
    for (const { Amount, JournalEntryLineDetail: detail } of Line) {
      sum += (detail.PostingType === "Debit" ? 1n : -1n) * centsOf(Amount);
      const account = known(company.accounts, detail.AccountRef.value);
      const wanted =
        account === company.receivable
          ? "Customer"
          : account === company.payable
            ? "Vendor"
            : undefined;
      if (wanted !== undefined && detail.Entity?.Type !== wanted)
        throw new Fault("6000", `${account} names no ${wanted}`);
    }
    if (sum !== 0n) throw new Fault("6000", "it does not balance");
  };

  /** What a document claims of its customer, what it owes being negative. */
  const claimOf = (document: Held): { readonly customer: string; readonly amount: bigint } => {
    switch (document.entity) {
      case "Invoice":
      case "CreditMemo": {
        const sign = document.entity === "Invoice" ? 1n : -1n;
        return {
          customer: refOf(document.body.CustomerRef.value),
          amount: sign * totalOf(company, document.body),
        };
      }
      case "JournalEntry": {
        const lines = document.body.Line.filter(
          ({ JournalEntryLineDetail: { AccountRef } }) =>
            known(company.accounts, AccountRef.value) === company.receivable,
        );
        const signed = lines.map(({ Amount, JournalEntryLineDetail: { PostingType } }) =>
          PostingType === "Debit" ? centsOf(Amount) : -centsOf(Amount),
        );
        const entity = lines[0]?.JournalEntryLineDetail.Entity?.EntityRef.value ?? "";
        return { customer: refOf(entity), amount: signed.reduce((all, one) => all + one, 0n) };
      }
      default:
        return { customer: "", amount: 0n };
    }
  };

  const settledOf = (id: string, but?: string): bigint => {
    let settled = 0n;
    for (const [payment, document] of held) {
      if (document.entity !== "Payment" || payment === but) continue;
      for (const { Amount, LinkedTxn } of document.body.Line) {
        if (find(LinkedTxn[0]?.TxnId ?? "")?.[0] === id) settled += centsOf(Amount);
      }
    }
    return settled;
  };

  const refOf = (reference: string) => named.get(reference) ?? reference;

  return {
    send: ({ batches }) =>
      batches.map(({ requestid, documents, BatchItemRequest }) => {
        const before = had.get(requestid);
        if (before !== undefined) return before;
        const answer = {
          BatchItemResponse: BatchItemRequest.map((request): AnswerItem => {
            const { bId } = request;
            try {
              return { bId, ...take(documents[bId]?.key ?? "", request) };
            } catch (error) {
              if (!(error instanceof Fault)) throw error;
              const { code, message } = error;
              return { bId, Fault: { Error: [{ code, Detail: message }] } };
            }
          }),
        };
        had.set(requestid, answer);
        return answer;
      }),
    remove: (id) => void held.delete(id),
    posted: () => {
      const own = [...held].filter(([id, { body }]) => there.get(id) !== body);
      return post(
        company,
        own.map(([, document]) => document),
      );
    },
    openInvoices: () =>
      new Map(
        [...held].flatMap(([id, document]) => {
          if (document.entity !== "Invoice") return [];
          const open = totalOf(company, document.body) - settledOf(id);
          return open === 0n ? [] : [[document.key, open] as const];
        }),
      ),
    parties: () => {
      const parties = new Map<string, bigint>();
      const add = (reference: string, cents: bigint) => {
        const id = refOf(reference);
        parties.set(id, (parties.get(id) ?? 0n) + cents);
      };
      for (const document of held.values()) {
        const { entity, body } = document;
        if (entity === "Invoice" || entity === "CreditMemo") {
          add(body.CustomerRef.value, claimOf(document).amount);
        } else if (entity === "Payment") add(body.CustomerRef.value, -centsOf(body.TotalAmt));
        else if (entity === "JournalEntry") {
          for (const { Amount, JournalEntryLineDetail: detail } of body.Line) {
            if (detail.Entity === undefined) continue;
            const sign = detail.PostingType === "Debit" ? 1n : -1n;
            add(detail.Entity.EntityRef.value, sign * centsOf(Amount));
          }
        }
      }
      return new Map([...parties].filter(([, cents]) => cents !== 0n));
    },
    nameOf: (id) => known(names, id),
    count: (entity) => [...held.values()].filter((one) => one.entity === entity).length,
  };
}

class Fault extends Error {
  readonly code: string;

  constructor(code: string, detail: string) {
    super(detail);
    this.code = code;
  }
}

function ownOf(request: Request): Own | undefined {
  if ("Invoice" in request) return { entity: "Invoice", body: request.Invoice };
  if ("CreditMemo" in request) return { entity: "CreditMemo", body: request.CreditMemo };
  if ("SalesReceipt" in request) return { entity: "SalesReceipt", body: request.SalesReceipt };
  if ("RefundReceipt" in request) return { entity: "RefundReceipt", body: request.RefundReceipt };
  if ("Payment" in request) {
    const { Payment: body } = request;
    return "Line" in body ? { entity: "Payment", body } : undefined;
  }
  if ("JournalEntry" in request) {
    const { JournalEntry: body } = request;
    return "Line" in body ? { entity: "JournalEntry", body } : undefined;
  }
  throw new Error("a name is no document");
}

/** What an update or a deletion is of. */
function changedBy(request: Request): {
  readonly entity: string;
  readonly id: string;
  readonly version: string | undefined;
} {
  const of = (
    entity: string,
    {
      Id: id = "",
      SyncToken: version,
    }: { Id?: string | undefined; SyncToken?: string | undefined },
  ) => ({ entity, id, version });
  const own = ownOf(request);
  if (own !== undefined) return of(own.entity, own.body);
  if ("Payment" in request) return of("Payment", request.Payment);
  if ("JournalEntry" in request) return of("JournalEntry", request.JournalEntry);
  throw new Error("a name is no document");
}

function totalOf(company: Company, body: SalesBody): bigint {
  let total = 0n;
  sell(company, body, "", 1n, (account, cents) => {
    if (account === "") total += cents;
  });
  return total;
}

function post(company: Company, documents: Iterable<Held>): Posted {
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
  for (const document of documents) {
    const { entity, body } = document;
    switch (entity) {
      case "Invoice":
        override(sell(company, body, company.receivable, 1n, add));
        break;
      case "CreditMemo":
        override(sell(company, body, company.receivable, -1n, add));
        break;
      case "SalesReceipt":
        override(sell(company, body, account(body.DepositToAccountRef.value), 1n, add));
        break;
      case "RefundReceipt":
        override(sell(company, body, account(body.DepositToAccountRef.value), -1n, add));
        break;
      case "Payment":
        if (body.DepositToAccountRef === undefined) break;
        add(account(body.DepositToAccountRef.value), centsOf(body.TotalAmt));
        add(company.receivable, -centsOf(body.TotalAmt));
        break;
      case "JournalEntry":
        for (const { Amount, JournalEntryLineDetail: detail } of body.Line) {
          const sign = detail.PostingType === "Debit" ? 1n : -1n;
          add(account(detail.AccountRef.value), sign * centsOf(Amount));
        }
        break;
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
