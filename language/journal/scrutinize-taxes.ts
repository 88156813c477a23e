// Each tax that a document states, held against the computed one, and what the difference looks like.
// Law 6: what the source billed is carried; recomputing it is a check, a cent a line and tax by default.
import { taxDiffers } from "../diagnostics/codes/tax-differs.ts";
import {
  absolute,
  compareMoney,
  type Money,
  moneyWords,
  smallestUnits,
  subtract,
  sum,
} from "../model/money.ts";
import { currencyOf } from "./exchange/currency.ts";
import { placeOfTax } from "./place-of.ts";
import type { Prepared } from "./prepare.ts";
import type { DocumentScene, TaxScene } from "./scene.ts";
import type { Scrutiny } from "./scrutiny.ts";

export function scrutinizeTaxes(scrutiny: Scrutiny, scene: DocumentScene): void {
  for (const tax of scene.taxes) compareTax(scrutiny, scene, tax);
}

function compareTax(scrutiny: Scrutiny, scene: DocumentScene, tax: TaxScene): void {
  if (tax.stated === undefined) return;
  const { prepared, report } = scrutiny;
  const computed = prepared.amount.taxComputed(scene, undefined, tax);
  if (agrees(scrutiny, tax, computed)) return;
  const { document } = scene;
  const name = tax.tax.plan.name;
  const currency = currencyOf(prepared, document);
  const words = {
    document: document.number,
    tax: name,
    stated: moneyWords(tax.stated, currency),
    computed: moneyWords(computed, currency),
    exchangedWith: exchangedWith(scrutiny, scene, tax, computed),
    fewCents: isFewCents(tax, subtract(tax.stated, computed), scene.places),
  };
  report(taxDiffers.at(placeOfTax(document, name), words));
}

/** Whether what a document states of a tax lies within the tolerance of an amount. */
function agrees({ prepared }: Scrutiny, { stated, lines }: TaxScene, amount: Money): boolean {
  if (stated === undefined || compareMoney(stated, amount) === 0) return stated !== undefined;
  return isTolerated(prepared, lines.length, subtract(stated, amount));
}

/** Law 6: a cent a line and tax, or what the book says instead. */
export function isTolerated(
  { tolerance }: Pick<Prepared, "tolerance">,
  lines: number,
  difference: Money,
): boolean {
  const allowed = sum(Array.from({ length: lines }, () => tolerance));
  return compareMoney(absolute(difference), allowed) <= 0;
}

/** The tax for which this one's amount was meant, and the other way round: two columns that changed places. */
function exchangedWith(
  scrutiny: Scrutiny,
  scene: DocumentScene,
  tax: TaxScene,
  computed: Money,
): string | undefined {
  const other = scene.taxes.find(
    (one) =>
      one !== tax &&
      agrees(scrutiny, one, computed) &&
      agrees(scrutiny, tax, scrutiny.prepared.amount.taxComputed(scene, undefined, one)),
  );
  return other?.tax.plan.name;
}

/** What rounding can make of a tax: a cent a line, and a few cents of a document of few lines. */
function isFewCents({ lines }: TaxScene, difference: Money, places: number): boolean {
  return smallestUnits(difference, places) <= Math.max(fewCents, lines.length);
}

const fewCents = 5;
