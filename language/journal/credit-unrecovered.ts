// What of its taxes a bill credit gives back to the accounts of its lines: the part that did not come back, counted
// from the beginning like the taxes themselves, so that credits of the whole bring every account back to zero.
import { add, isZero, type Money, proportion, round, subtract, sum, zero } from "../model/money.ts";
import { unrecoveredOf } from "./amounts.ts";
import type { BilledItem } from "./billed.ts";
import type { CreditedTaxes, Crediting, LineKey } from "./credit.ts";
import type { LineScene, TaxScene } from "./scene.ts";

/** `whole`: of the note that makes the credit of a bill whole, which brings what roundings before it left. */
export function creditUnrecovered(crediting: Crediting, whole: boolean): CreditedTaxes {
  const { note, invoice, items, taxes } = crediting;
  const { places } = note;
  const parts = new Map<LineKey, Money>();
  const put = (line: LineScene, tax: string, amount: Money) => {
    const key: LineKey = `${line.index}|${tax}`;
    parts.set(key, add(parts.get(key) ?? zero, amount));
    const credited = items.get(line)?.credited.unrecovered;
    credited?.set(tax, add(credited.get(tax) ?? zero, amount));
  };
  for (const line of note.lines) {
    for (const tax of line.taxes) {
      const { name } = tax.tax.plan;
      const item = items.get(line);
      const due = item && dueOf(item, tax, line, places);
      const own = taxes.get(`${line.index}|${name}`) ?? zero;
      const before = item?.credited.unrecovered.get(name) ?? zero;
      const amount =
        due === undefined ? round(unrecoveredOf(line, tax, own), places) : subtract(due, before);
      put(line, name, amount);
    }
  }
  if (!whole) return parts;
  for (const tax of note.taxes) {
    const { name } = tax.tax.plan;
    const of = (amounts: (item: BilledItem) => ReadonlyMap<string, Money>) =>
      sum(invoice.items.map((item) => amounts(item).get(name) ?? zero));
    const left = subtract(
      of((item) => item.unrecovered),
      of((item) => item.credited.unrecovered),
    );
    const [first] = tax.lines;
    if (first !== undefined && !isZero(left)) put(first, name, left);
  }
  return parts;
}

/** Of all that is credited of an item so far. */
function dueOf(item: BilledItem, tax: TaxScene, line: LineScene, places: number): Money {
  const { name } = tax.tax.plan;
  const billed = item.taxes.get(name) ?? zero;
  const credited = item.credited.taxes.get(name) ?? zero;
  if (isZero(billed)) return round(unrecoveredOf(line, tax, credited), places);
  return proportion(item.unrecovered.get(name) ?? zero, credited, billed, places);
}
