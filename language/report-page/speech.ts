// How the page speaks: its language, and how amounts, dates and counts are written in it.
import { decimalsOf } from "../model/currencies.ts";
import {
  absolute,
  figureWords,
  isNegative,
  isZero,
  type Money,
  readTotal,
} from "../model/money.ts";
import type { Bilingual, Language } from "../text/bilingual.ts";
import { invariant } from "../text/invariant.ts";
import { html, type Markup } from "./markup.ts";

export interface Speech {
  readonly language: Language;
  readonly say: (words: Bilingual) => string;
  /** An amount without its currency; below zero it stands in parentheses, as accountants write it. */
  readonly amount: (amount: Told) => string;
  /** The same in a cell, so that the digits of a column stand under each other; in the decimals of another currency if one is named. */
  readonly figure: (amount: Told, currency?: string) => Markup;
  /** As `figure`, and nothing for zero. */
  readonly figureOrBlank: (amount: Told) => Markup;
  /** With the currency: `$1,234.56` and `1 234,56 $` where it is the Canadian dollar. */
  readonly sum: (amount: Told) => string;
  /** In a currency that is named: `2,100.00 USD` and `2 100,00 USD`. */
  readonly foreign: (text: string, currency: string) => string;
  /** What one unit of a currency is worth: `0.9215` and `0,9215`. */
  readonly rate: (text: string) => string;
  readonly count: (count: number) => string;
  /** `January 5, 2026` and `5 janvier 2026`. */
  readonly day: (date: string) => string;
  /** `January 2026` and `janvier 2026`; of `2026-01`. */
  readonly month: (month: string) => string;
  readonly period: (from: string, to: string) => string;
}

/** An amount as a report states it, or one that the page itself has added up. */
export type Told = string | Money;

/** Amounts are written with the decimals of the book’s currency, which is `currency`. */
export function speak(language: Language, currency: string): Speech {
  const plain = (told: Told, code = currency) => {
    const amount = moneyOf(told);
    return figureWords(absolute(amount), decimalsOf(code))[language];
  };
  const negative = (told: Told) => isNegative(moneyOf(told));
  const enclosed = (told: Told, words: string) => (negative(told) ? `(${words})` : words);
  const amount = (told: Told) => enclosed(told, plain(told));
  const figure = (told: Told, code = currency) =>
    negative(told)
      ? html`<span class="below">(${plain(told, code)})</span>`
      : html`${plain(told, code)}`;
  return {
    language,
    say: (words) => words[language],
    amount,
    figure,
    figureOrBlank: (told) => (isZero(moneyOf(told)) ? html`` : figure(told)),
    sum: (told) => enclosed(told, withCurrency(plain(told), currency, language)),
    foreign: (text, code) => enclosed(text, `${plain(text, code)}\u00a0${code}`),
    rate: (text) => (language === "en" ? text : text.replace(".", ",")),
    count: (count) => String(count).replace(/\B(?=(\d{3})+$)/g, language === "en" ? "," : "\u00a0"),
    day: (date) => dayWords(date, language),
    month: (month) => monthWords(month, language),
    period: (from, to) => periodWords(from, to, language),
  };
}

function moneyOf(told: Told): Money {
  if (typeof told !== "string") return told;
  const amount = readTotal(told);
  invariant(amount !== undefined, "a report states amounts");
  return amount;
}

function withCurrency(plain: string, currency: string, language: Language): string {
  if (currency !== "CAD") return `${plain}\u00a0${currency}`;
  return language === "en" ? `$${plain}` : `${plain}\u00a0$`;
}

const months: { readonly [language in Language]: readonly string[] } = {
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  fr: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
  ],
};

function monthName(date: string, language: Language): string {
  return months[language][Number(date.slice(5, 7)) - 1] ?? date;
}

function monthWords(month: string, language: Language): string {
  return `${monthName(month, language)} ${month.slice(0, 4)}`;
}

function dayWords(date: string, language: Language): string {
  const [month, day, year] = [monthName(date, language), Number(date.slice(8)), date.slice(0, 4)];
  if (language === "en") return `${month}\u00a0${day}, ${year}`;
  return `${day === 1 ? "1er" : day}\u00a0${month}\u00a0${year}`;
}

/** The year is said once where both days are of it. */
function periodWords(from: string, to: string, language: Language): string {
  const [first, last] = [dayWords(from, language), dayWords(to, language)];
  if (from === to) return first;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  if (language === "en") return `${sameYear ? first.replace(/, \d+$/, "") : first} to ${last}`;
  return `Du ${sameYear ? first.replace(/\u00a0\d{4}$/, "") : first} au ${last}`;
}
