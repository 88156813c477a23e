// A worked example for an item: a line of 100.00 with its taxes at the last rates.
import type { Book, Item } from "../../model/book.ts";
import { add, figureWords, readMoney, sum, timesRate, zero } from "../../model/money.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import { both, escapeText } from "./markdown.ts";
import { resolveSlot } from "./slots.ts";

/** Undefined where a slot is open or an account is missing. */
export function workedExample(book: Book, item: Item): Bilingual | undefined {
  const { places } = book.settings;
  const net = readMoney("100") ?? zero;
  const debit = resolveSlot(book, item, "debit")?.value;
  const credit = resolveSlot(book, item, "credit")?.value;
  const group = book.taxGroups.get(resolveSlot(book, item, "tax")?.value ?? "");
  if (debit === undefined || credit === undefined || group === undefined) return undefined;
  const taxes = group.taxes.map((name) => {
    const tax = book.taxes.get(name);
    const rate = tax?.rates.at(-1)?.rate;
    return {
      debit: tax?.slots.debit.base?.value ?? debit,
      credit: tax?.slots.credit.base?.value,
      amount: rate === undefined ? zero : timesRate(net, rate, places),
    };
  });
  const total = add(net, sum(taxes.map((tax) => tax.amount)));
  // Taxes debited elsewhere are rare enough not to be worth an example with two debits.
  if (taxes.some((tax) => tax.debit !== debit || tax.credit === undefined)) return undefined;
  return both((language) => {
    const row = (account: string, left: string, right: string) =>
      `| ${escapeText(account)} | ${left} | ${right} |`;
    const money = (amount: typeof net) => figureWords(amount, places)[language];
    const head = {
      en: `| a line of ${money(net)} | debit | credit |`,
      fr: `| une ligne de ${money(net)} | débit | crédit |`,
    };
    return [
      head[language],
      "|---|--:|--:|",
      row(debit, money(total), ""),
      row(credit, "", money(net)),
      ...taxes.map((tax) => row(tax.credit ?? "", "", money(tax.amount))),
    ].join("\n");
  });
}
