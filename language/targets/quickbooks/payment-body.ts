// Payment: money in, and the documents that it settles; or, of zero, what applies a credit to its invoice.
import type { Problem } from "../../diagnostics/problem.ts";
import type { Entry } from "../../journal/entry.ts";
import type { ResolvedApplication, ResolvedDocument } from "../../journal/resolved.ts";
import { absolute, isZero, type Money, zero } from "../../model/money.ts";
import { amountOf, type Json, type JsonFields } from "./json.ts";
import type { Setting } from "./setting.ts";

/** What a journal entry beside the document leaves on the receivable, debits positive. */
export interface BesideIt {
  readonly key: string;
  readonly left: Money;
}

export function paymentBody(
  setting: Setting,
  entry: Entry,
  { document, method, applications }: ResolvedDocument,
  beside: BesideIt,
  problems: Problem[],
): JsonFields {
  const { texts } = setting;
  const account = method?.account;
  return {
    CustomerRef: setting.customer(entry, problems),
    TotalAmt: amountOf(document.amount ?? zero),
    TxnDate: entry.date,
    DepositToAccountRef:
      account === undefined ? undefined : { value: setting.refer.id("account", account) },
    PaymentMethodRef: method === undefined ? undefined : setting.paymentMethod(method),
    PaymentRefNum: texts.fit("reference", entry.reference, entry, problems),
    PrivateNote: texts.fit("note", entry.description, entry, problems),
    Line: [...applications.flatMap((one) => settled(setting, one)), ...besideLine(setting, beside)],
  };
}

/** A payment of zero: two vendors disagree on whether it is taken, so that the book asks for it. */
export function applicationBody(
  setting: Setting,
  entry: Entry,
  { document, applications, credited }: ResolvedDocument,
  beside: BesideIt,
  problems: Problem[],
): JsonFields | undefined {
  if (!setting.appliesCredits) return undefined;
  const own = `${document.kind}:${document.number}`;
  const lines: readonly Json[] =
    document.kind === "credit-note" && credited?.kind === "invoice" && isZero(beside.left)
      ? [...settled(setting, credited), link(setting, own, "CreditMemo", credited.amount)]
      : document.kind === "invoice" && applications.length > 0 && !isZero(beside.left)
        ? [link(setting, own, "Invoice", absolute(beside.left)), ...besideLine(setting, beside)]
        : [];
  if (lines.length === 0) return undefined;
  return {
    CustomerRef: setting.customer(entry, problems),
    TotalAmt: amountOf(zero),
    TxnDate: entry.date,
    PrivateNote: setting.texts.fit("note", entry.description, entry, problems),
    Line: lines,
  };
}

/** A sale is paid by itself, and what is older stands in no invoice of QuickBooks. */
function settled(
  setting: Setting,
  { document, kind, amount, elsewhere }: ResolvedApplication,
): readonly Json[] {
  if (kind !== "invoice" || elsewhere || isZero(amount)) return [];
  return [link(setting, `invoice:${document}`, "Invoice", amount)];
}

function besideLine(setting: Setting, { key, left }: BesideIt): readonly Json[] {
  return isZero(left) ? [] : [link(setting, key, "JournalEntry", absolute(left))];
}

function link(setting: Setting, key: string, type: string, amount: Money): JsonFields {
  return {
    Amount: amountOf(amount),
    LinkedTxn: [{ TxnId: setting.refer.document(key), TxnType: type }],
  };
}
