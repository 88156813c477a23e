// The canonical document: what a sale, a payment or a refund is, whatever file it came from.
import type { DataPlace } from "../diagnostics/problem.ts";
import type { CivilDate } from "./calendar.ts";
import type { DocumentKind, DocumentStatus } from "./document-fields.ts";
import type { Money, Rate } from "./money.ts";

/** Places of single fields by name; a reader may work them out only when it is asked. */
export type FieldPlaces = Pick<ReadonlyMap<string, DataPlace>, "get" | "values">;

/** Amounts run in the document's natural direction. An absent field is absent, never empty. */
export interface Document {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly date: CivilDate;
  readonly due?: CivilDate;
  readonly status: DocumentStatus;
  readonly source?: string;
  readonly sourceDescription?: string;
  readonly administration?: string;
  readonly customer?: Party;
  /** Of a bill, its credit and its payment, in the place of a customer. */
  readonly supplier?: Party;
  readonly relation?: { readonly number?: string; readonly name?: string };
  readonly project?: { readonly number?: string; readonly description?: string };
  readonly place?: string;
  /** ISO 4217; the book's currency where the document does not say. */
  readonly currency?: string;
  /** Home currency per foreign unit. */
  readonly rate?: Rate;
  readonly prices?: "exclusive" | "inclusive";
  readonly taxGroup?: string;
  readonly lines: readonly DocumentLine[];
  /** A discount on the document as a whole, before tax. */
  readonly discount?: Money;
  /** Absent: the document does not state its taxes. Empty: it states that there are none. */
  readonly taxes?: readonly DocumentTax[];
  readonly total?: Money;
  readonly method?: string;
  /** What a payment, refund, sale or deposit moved. */
  readonly amount?: Money;
  /** What the card company kept out of `amount`. */
  readonly fee?: Money;
  /** What cash rounding took off the sum due; negative where it added to it. */
  readonly rounding?: Money;
  /** The credit restriction: what the customer may leave out by paying in time, beside the lines and untaxed. */
  readonly surcharge?: Money;
  readonly applies: readonly Application[];
  readonly credits?: { readonly document: string; readonly date?: CivilDate };
  /** Where the document stands in its file. */
  readonly origin: DataPlace;
  /** Places of single fields, by the names of `document-fields.ts`; a missing one is the document's. */
  readonly origins?: FieldPlaces;
}

/** Who buys, or who supplies. */
export interface Party {
  readonly id?: string;
  readonly number?: string;
  readonly name?: string;
  readonly province?: string;
  readonly country?: string;
  readonly group?: string;
}

export interface DocumentLine {
  readonly item?: string;
  readonly code?: string;
  readonly description?: string;
  readonly quantity?: Money;
  readonly unitPrice?: Money;
  /** Money before tax, already inside `amount`. */
  readonly discount?: Money;
  readonly amount: Money;
  readonly taxGroup?: string;
  readonly class?: string;
  /** Taxes that the source states for this line alone. */
  readonly taxes?: readonly DocumentTax[];
  readonly origin: DataPlace;
  readonly origins?: FieldPlaces;
}

export interface DocumentTax {
  readonly tax: string;
  readonly base?: Money;
  readonly amount: Money;
  readonly origin?: DataPlace;
  /** Where each element of a list states its own, by `taxes.tax` and the like. */
  readonly origins?: FieldPlaces;
}

/** What a payment settles, or what a deposit is used for. */
export interface Application {
  readonly document: string;
  readonly date?: CivilDate;
  readonly rate?: Rate;
  readonly amount?: Money;
  readonly discount?: Money;
  readonly writeOff?: Money;
  /** Of the surcharge of a credit restriction: what was left out, and what was paid because it was late. */
  readonly waived?: Money;
  readonly kept?: Money;
  readonly origin?: DataPlace;
  /** Each application stands in a row of its own, or in an element of the document's list. */
  readonly origins?: FieldPlaces;
}
