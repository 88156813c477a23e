// VAT codes of postings: a revenue account may be sold on under several tax groups, and a line of AFAS bears one code.
import type { Posting } from "../journal/entry.ts";
import { add, compareMoney, isZero, type Money, sum, zero } from "../model/money.ts";

export interface TaxedPart {
  readonly amount: Money;
  /** The same in another currency, where the posting has one. */
  readonly foreign: Money | undefined;
  readonly code: string | undefined;
}

/** The posting in parts of one VAT code each; together they are the posting. */
export function taxedParts(
  posting: Posting,
  codes: ReadonlyMap<string, string>,
): readonly TaxedPart[] {
  const { amount, foreign, tax, role, causes } = posting;
  if (codes.size === 0) return [{ amount, foreign, code: undefined }];
  if (role === "tax") return [{ amount, foreign, code: codes.get(tax ?? "") }];
  if (role !== "revenue") return [{ amount, foreign, code: undefined }];
  const parts = new Map<string, Money>();
  const foreigns = new Map<string, Money>();
  for (const { choices, amount: part, foreign: own } of causes) {
    // The account's rule comes first, and the tax group's second.
    const code = codes.get(choices[1]?.value ?? "") ?? "";
    const before = parts.get(code);
    parts.set(code, before === undefined ? part : add(before, part));
    if (own !== undefined) foreigns.set(code, add(foreigns.get(code) ?? zero, own));
  }
  const all = [...parts].filter(([, part]) => !isZero(part));
  if (compareMoney(sum(all.map(([, part]) => part)), amount) !== 0)
    return [{ amount, foreign, code: undefined }];
  return all
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, part]) => ({
      amount: part,
      foreign: foreigns.get(code),
      code: code === "" ? undefined : code,
    }));
}
