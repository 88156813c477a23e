// Credit notes that state taxes which the invoice that they credit never bore: carried as stated, and told.
import { creditsUnbilledTax } from "../diagnostics/codes/credits-unbilled-tax.ts";
import { isZero, type Money, moneyWords } from "../model/money.ts";
import type { Run } from "./booking.ts";
import { currencyOf } from "./exchange/currency.ts";
import { findNamed, findShared } from "./known.ts";
import { placeOfTax } from "./place-of.ts";
import type { Prepared } from "./prepare.ts";
import type { DocumentScene, TaxScene } from "./scene.ts";
import { isTolerated } from "./scrutinize-taxes.ts";

export interface UnbilledTaxes {
  readonly taxes: readonly { readonly tax: string; readonly amount: Money }[];
  /** The taxes that the invoice bears. */
  readonly billed: readonly string[];
}

/** What a note gives back of taxes that its invoice did not bill. */
export function unbilledTaxes(
  prepared: Prepared,
  note: DocumentScene,
  invoice: DocumentScene,
): UnbilledTaxes | undefined {
  if (note.document.taxes === undefined) return undefined;
  const isBilled = (tax: TaxScene) => bearsTax(prepared, invoice, tax);
  const taxes = note.taxes.flatMap((tax) => {
    const { stated } = tax;
    if (stated === undefined || isTolerated(prepared, tax.lines.length, stated)) return [];
    const billed = invoice.taxes.find((own) => own.tax === tax.tax);
    return billed !== undefined && isBilled(billed)
      ? []
      : [{ tax: tax.tax.plan.name, amount: stated }];
  });
  if (taxes.length === 0) return undefined;
  return { taxes, billed: invoice.taxes.filter(isBilled).map(({ tax }) => tax.plan.name) };
}

/** What is older than the book bears taxes that nobody knows. */
export function findUnbilledTaxes(run: Run, { document, older }: DocumentScene): void {
  const { credits, number, kind } = document;
  if (credits === undefined || older) return;
  const found = run.credits(document)?.unbilled;
  if (found === undefined) return;
  const named = findNamed(run.known, document, credits.document);
  if (named === undefined || named.opening) return;
  // Of two documents with one number, nobody knows which is meant.
  if (findShared(run.known, document, credits.document) !== undefined) return;
  const currency = currencyOf(run.prepared, document);
  const words = {
    document: number,
    kind,
    taxes: found.taxes.map(({ tax, amount }) => ({ tax, amount: moneyWords(amount, currency) })),
    credited: named.number,
    billed: found.billed,
  };
  const [first] = found.taxes;
  run.report(creditsUnbilledTax.at(placeOfTax(document, first?.tax ?? ""), words));
}

/**
 * A tax that comes to nothing is borne where that is what its lines come to, by rounding or because they balance; not
 * where the invoice states that there is none.
 */
function bearsTax(prepared: Prepared, invoice: DocumentScene, tax: TaxScene): boolean {
  if (!isZero(prepared.amount.tax(invoice, undefined, tax))) return true;
  const computed = prepared.amount.taxComputed(invoice, undefined, tax);
  return isTolerated(prepared, tax.lines.length, computed);
}
