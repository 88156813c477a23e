// JournalEntry: what no document of QuickBooks says. An account a line; customers are named on the receivable,
// suppliers on the payable.
import { taxOnJournalLine } from "../../diagnostics/codes/tax-on-journal-line.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { Entry } from "../../journal/entry.ts";
import { type DocumentKind, isPurchase } from "../../model/document-fields.ts";
import { absolute, isNegative, isZero, type Money } from "../../model/money.ts";
import { nameOf, placeOf } from "../fit-text.ts";
import { amountOf, type Json, type JsonFields } from "./json.ts";
import type { Setting } from "./setting.ts";

/** `nets`: debits positive, by account. */
export function journalBody(
  setting: Setting,
  entry: Entry,
  nets: ReadonlyMap<string, Money>,
  problems: Problem[],
): JsonFields {
  const { texts, run } = setting;
  const note = texts.fit("note", entry.description, entry, problems);
  const posted = [...nets].filter(([, net]) => !isZero(net));
  const inOrder = posted.sort(
    ([a, left], [b, right]) =>
      Number(isNegative(left)) - Number(isNegative(right)) || (a < b ? -1 : 1),
  );
  const onTaxes = inOrder.flatMap(([account]) => (run.taxAccounts.has(account) ? [account] : []));
  if (onTaxes.length > 0) {
    const words = { document: nameOf(entry), accounts: onTaxes };
    const bought = isPurchase(entry.kind);
    problems.push(taxOnJournalLine.at(placeOf(entry), { ...words, isPurchase: bought }));
  }
  return {
    DocNumber: texts.fit("number", numberOf(entry), entry, problems),
    TxnDate: entry.date,
    PrivateNote: note,
    Line: inOrder.map(([account, net]): Json => {
      return {
        Amount: amountOf(absolute(net)),
        DetailType: "JournalEntryLineDetail",
        Description: note,
        JournalEntryLineDetail: {
          PostingType: isNegative(net) ? "Credit" : "Debit",
          AccountRef: { value: setting.refer.id("account", account) },
          Entity: setting.partyOn(account, entry, problems),
        },
      };
    }),
  };
}

/** Numbers of payments, refunds and deposits may be the same: each kind has its letter. */
function numberOf({ kind, reference }: Entry): string {
  return reference === "" ? "" : `${reference}-${letters.get(kind) ?? "X"}`;
}

const letters = new Map<DocumentKind, string>([
  ["invoice", "F"],
  ["credit-note", "C"],
  ["payment", "P"],
  ["refund", "R"],
  ["sale", "S"],
  ["deposit", "D"],
  ["bill", "B"],
  ["bill-credit", "BC"],
  ["bill-payment", "BP"],
]);
