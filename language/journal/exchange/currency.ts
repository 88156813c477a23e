// In which currency the amounts of a document are, and with how many decimals.
import type { Document } from "../../model/document.ts";
import type { Prepared } from "../prepare.ts";

/** The currency of a document that is not in the book's own. */
export function foreignCurrencyOf(
  { plan }: Pick<Prepared, "plan">,
  { currency }: Document,
): string | undefined {
  return currency === undefined || currency === plan.currency ? undefined : currency;
}

/** The decimals of a document's amounts. */
export function placesOf(prepared: Pick<Prepared, "plan" | "foreignPlaces">, document: Document) {
  const currency = foreignCurrencyOf(prepared, document);
  if (currency === undefined) return prepared.plan.places;
  return prepared.foreignPlaces.get(currency) ?? prepared.plan.places;
}

/** As messages name it. */
export function currencyOf({ plan }: Pick<Prepared, "plan">, { currency }: Document): string {
  return currency ?? plan.currency;
}
