// The currency of a document and the rate at which it is converted; none for documents in the book's own.
import { appliedInOtherCurrency } from "../../diagnostics/codes/applied-in-other-currency.ts";
import { appliedRateMissing } from "../../diagnostics/codes/applied-rate-missing.ts";
import { exchangeRateMissing } from "../../diagnostics/codes/exchange-rate-missing.ts";
import { exchangeRatesContradict } from "../../diagnostics/codes/exchange-rates-contradict.ts";
import { foreignCurrency } from "../../diagnostics/codes/foreign-currency.ts";
import { foreignNotCovered } from "../../diagnostics/codes/foreign-not-covered.ts";
import { rateOfHomeCurrency } from "../../diagnostics/codes/rate-of-home-currency.ts";
import type { DataPlace, Problem } from "../../diagnostics/problem.ts";
import type { Document } from "../../model/document.ts";
import { type DocumentKind, isPurchase } from "../../model/document-fields.ts";
import { isOne, isZero, isZeroRate, type Rate, rateWords, sameRate } from "../../model/money.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import { findNamed, isCredit, type Known } from "../known.ts";
import type { Prepared } from "../prepare.ts";
import { foreignCurrencyOf } from "./currency.ts";

/** How a document in another currency is converted. */
export interface Exchange {
  readonly currency: string;
  readonly places: number;
  /** The document's own. */
  readonly rate: Rate;
  /** Of what a credit note, or a refund of lines, credits: the rate at which that was booked. */
  readonly creditRate: Rate;
}

/** Undefined for a document in the book's currency, and for one that was refused. */
export function exchangeOf(
  prepared: Prepared,
  known: Pick<Known, "carried">,
  document: Document,
): Exchange | undefined {
  const currency = foreignCurrencyOf(prepared, document);
  const places = currency === undefined ? undefined : prepared.foreignPlaces.get(currency);
  if (currency === undefined || places === undefined) return undefined;
  const credited = isCredit(document) ? creditedRate(known, document) : undefined;
  // Money that goes back goes at the rate of its own day, which only the data knows.
  const rate = usable(document.rate) ?? (document.kind === "refund" ? undefined : credited);
  return rate && { currency, places, rate, creditRate: credited ?? rate };
}

function creditedRate({ carried }: Pick<Known, "carried">, document: Document) {
  const { credits } = document;
  return credits === undefined ? undefined : carried.find(document, credits.document)?.rate;
}

function usable(rate: Rate | undefined): Rate | undefined {
  return rate === undefined || isZeroRate(rate) ? undefined : rate;
}

interface RateScrutiny {
  readonly prepared: Prepared;
  readonly known: Known;
  readonly report: (problem: Problem) => void;
}

/** Currencies and rates that are missing, or that contradict each other. */
export function scrutinizeRates(scrutiny: RateScrutiny, document: Document): void {
  const { prepared, report } = scrutiny;
  const home = prepared.plan.currency;
  const { number, rate, applies, credits } = document;
  const currency = foreignCurrencyOf(prepared, document);
  if (currency === undefined) {
    refuseHomeRates(scrutiny, document);
    // Nearly every document of nearly every book ends here.
    if (prepared.foreignPlaces.size === 0) return;
  } else {
    if (!prepared.foreignPlaces.has(currency)) {
      report(
        foreignCurrency.at(placeIn(document, "currency"), { document: number, currency, home }),
      );
      return;
    }
    if (exchangeOf(prepared, scrutiny.known, document) === undefined) {
      const place = placeIn(document, rate === undefined ? "currency" : "rate");
      report(exchangeRateMissing.at(place, { document: number, currency, home }));
    }
    refuseUncovered(scrutiny, document, currency);
  }
  for (const { document: named, rate: stated, date, origin, origins } of applies) {
    const place = (field: string) => origins?.get(field) ?? origin ?? placeIn(document, field);
    needSameRate(scrutiny, document, { named, stated, date, place });
  }
  if (credits !== undefined) {
    const place = () => placeIn(document, "credits.document");
    const stated = document.kind === "credit-note" ? rate : undefined;
    needSameRate(scrutiny, document, { named: credits.document, stated, date: undefined, place });
  }
}

function refuseHomeRates({ prepared, report }: RateScrutiny, document: Document): void {
  const { number, rate, applies } = document;
  const refuse = (place: DataPlace, wrong: Rate) => {
    const words = { document: number, home: prepared.plan.currency, rate: rateWords(wrong) };
    report(rateOfHomeCurrency.at(place, words));
  };
  if (rate !== undefined && !isOne(rate)) refuse(placeIn(document, "rate"), rate);
  for (const { rate: applied, origin, origins } of applies) {
    if (applied === undefined || isOne(applied)) continue;
    refuse(origins?.get("applies.rate") ?? origin ?? placeIn(document, "applies.rate"), applied);
  }
}

/** What the rates that the data states do not settle. */
function refuseUncovered(
  { prepared, report }: RateScrutiny,
  document: Document,
  currency: string,
): void {
  const { kind, number, rounding } = document;
  const refuse = (field: string, what: Bilingual) =>
    report(foreignNotCovered.at(placeIn(document, field), { document: number, currency, what }));
  if (rounding !== undefined && !isZero(rounding)) {
    refuse("rounding", { en: "the rounding of cash", fr: "l’arrondi du comptant" });
  }
  if (prepared.plan.settings.recognize === "payment" && awaits(kind)) {
    refuse("currency", {
      en: "what is recognized on payment",
      fr: "ce qui est constaté à l’encaissement",
    });
  }
}

/** Sales are paid as they are made, deposits are money; what suppliers bill is booked on its own day. */
function awaits(kind: DocumentKind): boolean {
  return kind !== "sale" && kind !== "deposit" && !isPurchase(kind);
}

interface NamedRate {
  readonly named: string;
  readonly stated: Rate | undefined;
  readonly date: string | undefined;
  readonly place: (field: string) => DataPlace;
}

function needSameRate(
  { prepared, known, report }: RateScrutiny,
  document: Document,
  { named, stated, date, place }: NamedRate,
): void {
  const { number } = document;
  const home = prepared.plan.currency;
  const currency = document.currency ?? home;
  const carried = known.carried.find(document, named);
  const isKnown = findNamed(known, document, named) !== undefined;
  const other = carried?.currency ?? (isKnown ? home : currency);
  if (other !== currency) {
    const words = { document: number, currency, applied: named, other, home };
    report(appliedInOtherCurrency.at(place("applies.document"), words));
    return;
  }
  if (currency === home) return;
  if (carried?.rate === undefined) {
    // Of what is there and does not say its rate, that is told where it stands; of a credit note without one, too.
    if (carried !== undefined || usable(stated) !== undefined || isCredit(document)) return;
    if (!isKnown && date === undefined) return;
    const words = { document: number, currency, applied: named };
    report(appliedRateMissing.at(place("applies.document"), words));
  } else if (stated !== undefined && !sameRate(stated, carried.rate)) {
    const [said, booked] = [rateWords(stated), rateWords(carried.rate)];
    const words = { document: number, applied: named, stated: said, booked };
    report(exchangeRatesContradict.at(place("applies.rate"), words));
  }
}

function placeIn(document: Document, field: string): DataPlace {
  return document.origins?.get(field) ?? document.origin;
}
