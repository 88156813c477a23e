// Payments of more than is open, each alone or two together: told, and the rest left on the account.
import { overpaid } from "../diagnostics/codes/overpaid.ts";
import type { Document } from "../model/document.ts";
import { compareMoney, moneyWords, negate, subtract, sum, zero } from "../model/money.ts";
import type { Run } from "./booking.ts";
import { currencyOf } from "./exchange/currency.ts";
import { findNamed } from "./known.ts";
import { tellSettledTwice } from "./paid.ts";
import { partyOf } from "./party.ts";
import { placeOf } from "./place-of.ts";
import { settledBy } from "./settlement.ts";

/** The rest of a payment stays open on the receivable; that is told, never guessed away. */
export function findOverpayment({ prepared, known, report }: Run, document: Document): void {
  const { kind, amount, rounding, applies, number } = document;
  const pays = kind === "payment" || kind === "bill-payment";
  if (!pays || amount === undefined || applies.length === 0) return;
  const settled = sum(applies.map((application) => settledBy(document, application)));
  const beside = applies.flatMap(({ discount, writeOff, waived, kept }) => [
    discount ?? zero,
    writeOff ?? zero,
    waived ?? zero,
    negate(kept ?? zero),
  ]);
  const unapplied = subtract(sum([amount, rounding ?? zero, ...beside]), settled);
  const only =
    applies.length === 1 ? findNamed(known, document, applies[0]?.document ?? "") : undefined;
  const over = only === undefined ? zero : subtract(settled, only.total);
  const rest = compareMoney(over, unapplied) > 0 ? over : unapplied;
  if (compareMoney(rest, zero) <= 0) return;
  const words = {
    document: number,
    kind,
    party: partyOf(document),
    amount: moneyWords(rest, currencyOf(prepared, document)),
  };
  report(overpaid.at(placeOf(document, "amount"), words));
}

/** Two payments of the same document are told as well: each alone looks right. */
export function findSecondPayment({ prepared, known, report }: Run, document: Document): void {
  const pays = document.kind === "payment" || document.kind === "bill-payment";
  if (!pays || document.applies.length === 0) return;
  const { documents, paid } = known;
  const currency = currencyOf(prepared, document);
  const find = (number: string) => findNamed(known, document, number);
  tellSettledTwice({ paid, documents, find, currency, report }, document);
}
