// Documents that only a list of QuickBooks tells of: another may have put them there, under a number of ours.
import { listedDocumentDiffers } from "../../diagnostics/codes/listed-document-differs.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { Entry } from "../../journal/entry.ts";
import { compareMoney, type Money, moneyWords, readMoney, zero } from "../../model/money.ts";
import type { TargetId } from "../../model/target-ids.ts";
import { normalizeName } from "../../text/names.ts";
import { nameOf, placeOf } from "../fit-text.ts";
import type { References } from "./references.ts";

/** A document, and what QuickBooks would take it for. */
export function findOther(
  entry: Entry,
  { key, total }: { readonly key: string; readonly total: Money | undefined },
  { knownDocument }: References,
): readonly Problem[] {
  const listed = listedOf(knownDocument(key));
  if (listed === undefined || total === undefined) return [];
  const agrees = isFor(listed, entry) && compareMoney(listed.total, total) === 0;
  return agrees ? [] : [told(entry, key, listed, total)];
}

/** A document that settles what QuickBooks has under a key: somebody else's, where there is a problem. */
export function findOthersInvoice(
  entry: Entry,
  key: string,
  { knownDocument }: References,
): readonly Problem[] {
  const listed = listedOf(knownDocument(key));
  if (listed === undefined || isFor(listed, entry)) return [];
  return [told(entry, key, listed, undefined)];
}

interface Listed {
  readonly id: string;
  readonly customer: string;
  readonly total: Money;
}

/** Undefined of what a request of our own made. */
function listedOf(known: TargetId | undefined): Listed | undefined {
  if (known?.id === undefined || known.total === undefined) return undefined;
  const { id, customer = "", total } = known;
  return { id, customer, total: readMoney(total) ?? zero };
}

/** QuickBooks takes names that differ in case only for one name. */
function isFor({ customer }: Listed, { counterparty = "" }: Entry): boolean {
  return nameKey(customer) === nameKey(counterparty);
}

function nameKey(name: string): string {
  return normalizeName(name).toLowerCase();
}

function told(entry: Entry, key: string, listed: Listed, total: Money | undefined): Problem {
  const { counterparty: customer = "", currency } = entry;
  const words = (amount: Money) => moneyWords(amount, currency);
  return listedDocumentDiffers.at(placeOf(entry), {
    document: nameOf(entry),
    key,
    id: listed.id,
    theirs: { customer: listed.customer, total: words(listed.total) },
    ours: { customer, total: total === undefined ? undefined : words(total) },
  });
}
