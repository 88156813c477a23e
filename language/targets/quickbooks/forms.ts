// What a document is to QuickBooks: which body says it, and what is left of its entry for a journal entry to say.
import { negativeDocument } from "../../diagnostics/codes/negative-document.ts";
import { purchaseNotWritten } from "../../diagnostics/codes/purchase-not-written.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { Entry, Posting } from "../../journal/entry.ts";
import type { ResolvedDocument } from "../../journal/resolved.ts";
import { add, isNegative, isZero, type Money, negate, sum, zero } from "../../model/money.ts";
import { invariant } from "../../text/invariant.ts";
import { placeOf } from "../fit-text.ts";
import { journalBody } from "./journal-body.ts";
import type { JsonFields } from "./json.ts";
import { title } from "./limits.ts";
import { applicationBody, paymentBody } from "./payment-body.ts";
import { type SalesEntity, salesBody } from "./sales-body.ts";
import type { Setting } from "./setting.ts";

export type Entity = SalesEntity | "Payment" | "JournalEntry" | "Customer";

/** A request to be: a body under the key by which `--ids` knows what it makes. */
export interface Form {
  readonly entity: Entity;
  readonly key: string;
  /** What it is beside the document's own body: nothing, or what makes its identity another. */
  readonly part: "" | "journal" | "application";
  readonly body: JsonFields;
  /** The postings of the entry that it makes. */
  readonly postings: readonly Posting[];
}

/** Debits positive, by account. */
type Nets = Map<string, Money>;

export function formsOf(
  setting: Setting,
  entry: Entry,
  resolved: ResolvedDocument,
  problems: Problem[],
): readonly Form[] {
  const { document } = resolved;
  const { kind, number } = document;
  if (kind === "bill" || kind === "bill-credit" || kind === "bill-payment") {
    problems.push(purchaseNotWritten.at(placeOf(entry), { title, document: number, kind }));
    return [];
  }
  if (resolved.lines.length > 0 && isNegative(resolved.total)) {
    problems.push(negativeDocument.at(placeOf(entry), { title, document: number, kind }));
    return [];
  }
  const rest = netsOf(entry.postings);
  const entity = entityOf(setting, resolved, rest);
  const posted = entity === undefined ? none : postedBy(setting, entity, resolved);
  for (const [account, net] of posted) put(rest, account, negate(net));
  const ofBody = entry.postings.filter(({ account }) => posted.has(account));
  const beside = entry.postings.filter(({ account }) => !posted.has(account));
  const left = rest.get(setting.run.receivable) ?? zero;
  const key = `${kind}:${number}`;
  const journal = { key: `journal:${key}`, left };
  const forms: Form[] = [];
  if (entity === "Payment") {
    const body = paymentBody(setting, entry, resolved, journal, problems);
    forms.push({ entity, key, part: "", body, postings: ofBody });
  } else if (entity !== undefined) {
    const body = salesBody(setting, entity, entry, resolved, problems);
    forms.push({ entity, key, part: "", body, postings: ofBody });
  }
  if ([...rest.values()].some((net) => !isZero(net))) {
    const body = journalBody(setting, entry, rest, problems);
    const part = entity === undefined ? "" : "journal";
    forms.push({ entity: "JournalEntry", key: journal.key, part, body, postings: beside });
  }
  const body = applicationBody(setting, entry, resolved, journal, problems);
  if (body !== undefined) {
    const part = "application";
    forms.push({ entity: "Payment", key: `${part}:${key}`, part, body, postings: [] });
  }
  return forms;
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
  if (entity === "Payment") {
    const { amount = zero } = document;
    put(posted, money, amount);
    put(posted, receivable, negate(amount));
    return posted;
  }
  const credits = entity === "CreditMemo" || entity === "RefundReceipt";
  const signed = (amount: Money) => (credits ? negate(amount) : amount);
  const total = sum([...lines.map(({ net }) => net), ...taxes.map(({ amount }) => amount)]);
  for (const { account, net } of lines) put(posted, account, negate(signed(net)));
  for (const { account, amount } of taxes) put(posted, account, negate(signed(amount)));
  put(posted, money, signed(total));
  return posted;
}
