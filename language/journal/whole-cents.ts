// Documents whose amounts are all in smallest units of their currency. One that has a fraction is refused (FOL5079);
// what its neighbours take from it is counted in whole cents all the same, so that nothing but the fraction is told.
import type { Document } from "../model/document.ts";
import { fits, type Money, round } from "../model/money.ts";
import { placesOf } from "./exchange/currency.ts";
import type { Prepared } from "./prepare.ts";

/** The document itself, nearly always; else a copy whose amounts are rounded. */
export function inWholeCents(prepared: Prepared, document: Document): Document {
  const places = placesOf(prepared, document);
  return isWhole(document, places) ? document : rounded(document, places);
}

/** Whether all amounts of a document are. Every document passes here, so they are asked one by one. */
export function isWhole(document: Document, places: number): boolean {
  const { total, amount, discount, fee, rounding, surcharge, lines, taxes, applies } = document;
  for (const line of lines) if (!isWholeAmount(line.amount, places)) return false;
  if (taxes !== undefined) {
    for (const tax of taxes) if (!isWholeAmount(tax.amount, places)) return false;
  }
  for (const applied of applies) {
    if (
      !isWholeAmount(applied.amount, places) ||
      !isWholeAmount(applied.discount, places) ||
      !isWholeAmount(applied.writeOff, places) ||
      !isWholeAmount(applied.waived, places) ||
      !isWholeAmount(applied.kept, places)
    ) {
      return false;
    }
  }
  return (
    isWholeAmount(total, places) &&
    isWholeAmount(amount, places) &&
    isWholeAmount(discount, places) &&
    isWholeAmount(fee, places) &&
    isWholeAmount(rounding, places) &&
    isWholeAmount(surcharge, places)
  );
}

export function isWholeAmount(amount: Money | undefined, places: number): boolean {
  return amount === undefined || fits(amount, places);
}

function rounded(document: Document, places: number): Document {
  const { lines, taxes, applies } = document;
  return {
    ...document,
    ...roundedOf(document, ownAmounts, places),
    lines: lines.map((line) => ({ ...line, amount: round(line.amount, places) })),
    ...(taxes === undefined
      ? {}
      : { taxes: taxes.map((tax) => ({ ...tax, amount: round(tax.amount, places) })) }),
    applies: applies.map((applied) => ({
      ...applied,
      ...roundedOf(applied, appliedAmounts, places),
    })),
  };
}

export const ownAmounts = ["total", "amount", "discount", "fee", "rounding", "surcharge"] as const;
export const appliedAmounts = ["amount", "discount", "writeOff", "waived", "kept"] as const;

function roundedOf<Name extends string>(
  whole: { readonly [name in Name]?: Money },
  names: readonly Name[],
  places: number,
): { readonly [name in Name]?: Money } {
  const all: { [name in Name]?: Money } = {};
  for (const name of names) {
    const amount = whole[name];
    if (amount !== undefined) all[name] = round(amount, places);
  }
  return all;
}
