// The sale of Plannit's example, 60.00 and 40.00 with TPS and TVQ, as the entry that a target writes.
import type { Entry, Posting } from "../../language/journal/entry.ts";
import { readDate } from "../../language/model/calendar.ts";
import { type Money, readMoney } from "../../language/model/money.ts";
import { invariant } from "../../language/text/invariant.ts";

export interface Sale {
  readonly date?: string;
  readonly description?: string;
  /** One debit and one credit of this amount, instead of the example's. */
  readonly total?: string;
}

export function saleOf({
  date = "2026-01-15",
  description = "Client Tremblay",
  total,
}: Sale): Entry {
  const day = readDate(date);
  invariant(day !== undefined, `${date} is a day`);
  const postings =
    total === undefined
      ? [
          posting("1210", "debit", "114.98", "control"),
          posting("4001", "credit", "60.00", "revenue"),
          posting("4002", "credit", "40.00", "revenue"),
          posting("2420", "credit", "5.00", "tax"),
          posting("2500", "credit", "9.98", "tax"),
        ]
      : [posting("1210", "debit", total, "control"), posting("4001", "credit", total, "revenue")];
  return {
    documents: [{ kind: "invoice", number: "F1001" }],
    kind: "invoice",
    date: day,
    reference: "F1001",
    description,
    currency: "CAD",
    counterparty: "Client Tremblay",
    postings,
    taxes: [],
  };
}

function posting(
  account: string,
  side: Posting["side"],
  amount: string,
  role: Posting["role"],
): Posting {
  return { account, side, amount: money(amount), role, causes: [] };
}

function money(text: string): Money {
  const amount = readMoney(text);
  invariant(amount !== undefined, `${text} is an amount`);
  return amount;
}
