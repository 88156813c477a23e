// Payment: money in, and the documents that it settles; or, of zero, what applies a credit to its invoice.
import { settlesAnothers } from "../../diagnostics/codes/settles-anothers.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { Entry } from "../../journal/entry.ts";
import type { ResolvedApplication, ResolvedDocument } from "../../journal/resolved.ts";
import { absolute, isNegative, isZero, type Money, zero } from "../../model/money.ts";
import { normalizeName } from "../../text/names.ts";
import { placeOf } from "../fit-text.ts";
import { amountOf, type JsonFields } from "./json.ts";
import { findOthersInvoice } from "./listed.ts";
import type { Setting } from "./setting.ts";
import type { Link, Settling } from "./settling.ts";

/** What a journal entry beside the document leaves on the receivable, debits positive. */
export interface BesideIt {
  readonly key: string;
  readonly left: Money;
}

export interface PaymentForm {
  /** Without its lines, which hang on what else is paid. */
  readonly body: JsonFields;
  readonly settling: Settling;
}

export function paymentBody(
  setting: Setting,
  entry: Entry,
  resolved: ResolvedDocument,
  beside: BesideIt,
  problems: Problem[],
): PaymentForm {
  const { document, method, applications } = resolved;
  const { kind, number, amount = zero } = document;
  const { texts } = setting;
  const account = method?.account;
  const own: readonly Link[] =
    // A sale that is not paid in full is an invoice, and this is what was paid of it.
    kind === "sale"
      ? [invoiceLink(`sale:${number}`, resolved.total)]
      : applications.flatMap((one) => settled(setting, entry, one, problems));
  return {
    body: {
      CustomerRef: setting.customer(entry, problems),
      TotalAmt: amountOf(amount),
      TxnDate: entry.date,
      DepositToAccountRef:
        account === undefined ? undefined : { value: setting.refer.id("account", account) },
      PaymentMethodRef: method === undefined ? undefined : setting.paymentMethod(method),
      PaymentRefNum: texts.fit("reference", entry.reference, entry, problems),
      PrivateNote: texts.fit("note", entry.description, entry, problems),
    },
    settling: { money: amount, links: [...own, ...besideLinks(beside)] },
  };
}

/** A payment of zero: two vendors disagree on whether it is taken, so that the book asks for it. */
export function applicationBody(
  setting: Setting,
  entry: Entry,
  { document, total, applications, credited }: ResolvedDocument,
  own: string | undefined,
  beside: BesideIt,
  problems: Problem[],
): PaymentForm | undefined {
  if (!setting.appliesCredits) return undefined;
  const { kind, number } = document;
  const key = `${kind}:${number}`;
  const memo: Link = { key, type: "CreditMemo", side: "credit", amount: total };
  const besideIt = besideLinks(beside);
  const links: readonly Link[] =
    own === "CreditMemo"
      ? credited !== undefined && isZero(beside.left)
        ? [...settled(setting, entry, credited, problems), memo]
        : // What a refund pays back of its lines.
          isNegative(beside.left)
          ? []
          : [...besideIt, memo]
      : kind === "invoice" && applications.length > 0
        ? [invoiceLink(key, total), ...besideIt]
        : [];
  if (!["charge", "credit"].every((side) => links.some((link) => link.side === side))) {
    return undefined;
  }
  return {
    body: {
      CustomerRef: setting.customer(entry, problems),
      TotalAmt: amountOf(zero),
      TxnDate: entry.date,
      PrivateNote: setting.texts.fit("note", entry.description, entry, problems),
    },
    settling: { money: zero, links },
  };
}

/** What is older stands in no invoice of QuickBooks; of a sale, there may be one. */
function settled(
  { refer }: Setting,
  entry: Entry,
  { document, kind, amount, customer, total, elsewhere }: ResolvedApplication,
  problems: Problem[],
): readonly Link[] {
  if ((kind !== "invoice" && kind !== "sale") || elsewhere || isZero(amount)) return [];
  const { counterparty = "" } = entry;
  if (isAnother(customer, counterparty)) {
    const words = { document: entry.reference, customer: counterparty, settled: document };
    problems.push(settlesAnothers.at(placeOf(entry), { ...words, owner: customer }));
    return [];
  }
  const key = `${kind}:${document}`;
  problems.push(...findOthersInvoice(entry, key, refer));
  return [{ ...invoiceLink(key, amount), total }];
}

/** Names in the data; what has none is told where it stands. */
function isAnother(owner: string | undefined, payer: string): owner is string {
  if (owner === undefined || owner === "" || payer === "") return false;
  return normalizeName(owner) !== normalizeName(payer);
}

function invoiceLink(key: string, amount: Money): Link {
  return { key, type: "Invoice", side: "charge", amount };
}

function besideLinks({ key, left }: BesideIt): readonly Link[] {
  if (isZero(left)) return [];
  const side = isNegative(left) ? "credit" : "charge";
  return [{ key, type: "JournalEntry", side, amount: absolute(left) }];
}
