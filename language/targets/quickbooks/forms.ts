// What a document is to QuickBooks: which body says it, and what is left of its entry for a journal entry to say.
import { negativeDocument } from "../../diagnostics/codes/negative-document.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { Entry, Posting } from "../../journal/entry.ts";
import type { ResolvedDocument } from "../../journal/resolved.ts";
import { isPurchase } from "../../model/document-fields.ts";
import {
  absolute,
  add,
  isNegative,
  isZero,
  type Money,
  negate,
  sum,
  zero,
} from "../../model/money.ts";
import { invariant } from "../../text/invariant.ts";
import { placeOf } from "../fit-text.ts";
import { keyOf } from "./document-key.ts";
import { journalBody } from "./journal-body.ts";
import type { JsonFields } from "./json.ts";
import { title } from "./limits.ts";
import { keyOfPart } from "./parts.ts";
import { applicationBody, paymentBody } from "./payment-body.ts";
import { chargedBy, type SalesEntity, salesBody } from "./sales-body.ts";
import type { Setting } from "./setting.ts";
import type { Settling } from "./settling.ts";

export type Entity = SalesEntity | "Payment" | "JournalEntry";

/** A request to be: a body under the key by which `--ids` knows what it makes. */
export interface Form {
  readonly entity: Entity;
  readonly key: string;
  /** What it is beside the document's own body: nothing, or what makes its identity another. */
  readonly part: "" | "journal" | "application" | "paid";
  readonly body: JsonFields;
  /** Of a payment: what it settles, once it is known what else is paid. */
  readonly settling?: Settling;
  /** What of it can be settled: of an invoice, a credit and a line of a journal entry on the receivable. */
  readonly open?: Money;
  /** The postings of the entry that it makes. */
  readonly postings: readonly Posting[];
}

export interface Forms {
  /** The document’s own: `invoice:F1001`. */
  readonly key: string;
  readonly forms: readonly Form[];
}

/** Debits positive, by account. */
type Nets = Map<string, Money>;

export function formsOf(
  setting: Setting,
  entry: Entry,
  resolved: ResolvedDocument,
  problems: Problem[],
): Forms {
  const { document } = resolved;
  const { kind, number } = document;
  const key = keyOf(document, setting.refer);
  if (!isPurchase(kind) && resolved.lines.length > 0 && isNegative(resolved.total)) {
    problems.push(negativeDocument.at(placeOf(entry), { title, document: number, kind }));
    return { key, forms: [] };
  }
  const rest = netsOf(entry.postings);
  const entity = entityOf(setting, resolved, rest);
  const posted = entity === undefined ? none : postedBy(setting, entity, resolved);
  const paid = entity === "Invoice" ? paidOf(setting, resolved) : none;
  for (const [account, net] of [...posted, ...paid]) put(rest, account, negate(net));
  const on = (...accounts: readonly ReadonlyMap<string, Money>[]) =>
    entry.postings.filter(({ account }) => accounts.some((one) => one.has(account)));
  const [ofBody, ofEither] = [on(posted), on(posted, paid)];
  const ofPaid = ofEither.filter((posting) => !ofBody.includes(posting));
  const beside = entry.postings.filter((posting) => !ofEither.includes(posting));
  const left = rest.get(setting.run.receivable) ?? zero;
  const journal = { key: keyOfPart("journal", key), left };
  const forms: Form[] = [];
  if (entity === "Payment") {
    const payment = paymentBody(setting, entry, resolved, journal, problems);
    forms.push({ entity, key, part: "", ...payment, postings: ofBody });
  } else if (entity !== undefined) {
    const body = salesBody(setting, entity, entry, resolved, problems);
    const open = chargedBy(setting, resolved);
    forms.push({ entity, key, part: "", body, open, postings: ofBody });
  }
  if (paid.size > 0) {
    const payment = paymentBody(setting, entry, resolved, journal, problems);
    const about = { entity: "Payment", key: keyOfPart("paid", key), part: "paid" } as const;
    forms.push({ ...about, ...payment, postings: ofPaid });
  }
  if ([...rest.values()].some((net) => !isZero(net))) {
    const body = journalBody(setting, entry, rest, problems);
    const part = entity === undefined ? "" : "journal";
    const about = { entity: "JournalEntry", key: journal.key, part } as const;
    forms.push({ ...about, body, open: absolute(left), postings: beside });
  }
  const applied = applicationBody(setting, entry, resolved, entity, journal, problems);
  if (applied !== undefined) {
    const part = "application";
    forms.push({ entity: "Payment", key: keyOfPart(part, key), part, ...applied, postings: [] });
  }
  return { key, forms };
}

/** Undefined: no document of QuickBooks says it, and a journal entry does. */
function entityOf(
  { run: { receivable } }: Setting,
  { document: { kind, lines }, method }: ResolvedDocument,
  nets: Nets,
): SalesEntity | "Payment" | undefined {
  const open = nets.get(receivable) ?? zero;
  switch (kind) {
    case "invoice":
      return "Invoice";
    case "credit-note":
      return "CreditMemo";
    case "sale":
      // What is not paid at once stays with the customer.
      return isZero(open) ? "SalesReceipt" : "Invoice";
    case "refund":
      if (lines.length === 0) return undefined;
      return isZero(open) ? "RefundReceipt" : "CreditMemo";
    case "payment":
      // Nothing on the receivable: it settles what is older, or held.
      return isNegative(open) && method !== undefined ? "Payment" : undefined;
    default:
      return undefined;
  }
}

function netsOf(postings: readonly Posting[]): Nets {
  const nets: Nets = new Map();
  for (const { account, side, amount } of postings) {
    put(nets, account, side === "debit" ? amount : negate(amount));
  }
  return nets;
}

function put(nets: Nets, account: string, amount: Money): void {
  nets.set(account, add(nets.get(account) ?? zero, amount));
}

/** Of a sale that is not paid in full, the payment of what is. */
function paidOf(
  { run: { receivable } }: Setting,
  { document: { kind, amount = zero }, method }: ResolvedDocument,
): ReadonlyMap<string, Money> {
  if (kind !== "sale" || method === undefined || isZero(amount) || isNegative(amount)) return none;
  return moneyIn(receivable, method.account, amount);
}

function moneyIn(receivable: string, money: string, amount: Money): ReadonlyMap<string, Money> {
  const posted: Nets = new Map();
  put(posted, money, amount);
  put(posted, receivable, negate(amount));
  return posted;
}

const none: ReadonlyMap<string, Money> = new Map();

/** What the body alone posts, debits positive. */
function postedBy(
  { run: { receivable } }: Setting,
  entity: SalesEntity | "Payment",
  { document, lines, taxes, method }: ResolvedDocument,
): ReadonlyMap<string, Money> {
  const posted: Nets = new Map();
  const money = entity === "Invoice" || entity === "CreditMemo" ? receivable : method?.account;
  invariant(money !== undefined, "what moves money has a method");
  if (entity === "Payment") return moneyIn(receivable, money, document.amount ?? zero);
  const credits = entity === "CreditMemo" || entity === "RefundReceipt";
  const signed = (amount: Money) => (credits ? negate(amount) : amount);
  const total = sum([...lines.map(({ net }) => net), ...taxes.map(({ amount }) => amount)]);
  for (const { account, net } of lines) put(posted, account, negate(signed(net)));
  for (const { account, amount } of taxes) put(posted, account, negate(signed(amount)));
  put(posted, money, signed(total));
  return posted;
}
