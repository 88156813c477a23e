// The amounts of a document in another currency, in the book's own: what customers owe first and as a whole, then each
// tax and each net by itself; what is left then is a rounding, and has an owner.
import { overLimit } from "../../diagnostics/codes/over-limit.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import {
  absolute,
  add,
  compareMoney,
  isNegative,
  isZero,
  type Money,
  moneyWords,
  negate,
  type Rate,
  readMoney,
  smallestUnits,
  subtract,
  sum,
  timesRate,
  zero,
} from "../../model/money.ts";
import { invariant } from "../../text/invariant.ts";
import type { EntryTax } from "../entry.ts";
import { type LoosePosting, postingOf } from "../post.ts";
import type { Prepared, PreparedTemplate } from "../prepare.ts";
import type { ApplicationScene, DocumentScene } from "../scene.ts";
import { placeOf } from "../stage.ts";
import type { Exchange } from "./rates.ts";

/** A posting with its amount in the document's currency, in the direction of debits. */
interface Part {
  readonly posting: LoosePosting;
  readonly foreign: Money;
}

/** Postings in the document's currency with their home amounts, gains and losses after them. Their sum may leave cents. */
export function convertPostings(
  prepared: Prepared,
  scene: DocumentScene,
  postings: readonly LoosePosting[],
): readonly LoosePosting[] {
  const { exchange } = scene;
  if (exchange === undefined) return postings;
  const parts = postings.map((posting) => ({ posting, foreign: signed(posting) }));
  const homes = new Map<LoosePosting, Money>();
  const places = prepared.plan.places;
  for (const { parts: group, whole, rate } of clearingGroups(prepared, scene, parts)) {
    spread(homes, group, { rate, places, whole });
  }
  parts.forEach(({ posting, foreign }, index) => {
    if (homes.has(posting)) return;
    const credited = scene.credited?.homes.get(index);
    homes.set(posting, credited ?? timesRate(foreign, rateOf(exchange, posting), places));
  });
  const converted = parts.map(({ posting, foreign }) =>
    withHome(posting, foreign, homes.get(posting) ?? zero),
  );
  return [...converted, ...gains(prepared, scene)];
}

/** What the amounts of one entry leave, on the account that the book states. */
export function balanceEntry(
  prepared: Prepared,
  scene: DocumentScene,
  postings: readonly LoosePosting[],
  report: (problem: Problem) => void,
): readonly LoosePosting[] {
  if (scene.exchange === undefined) return postings;
  const left = negate(sum(postings.map(signed)));
  if (isZero(left)) return postings;
  const { plan } = prepared;
  invariant(
    smallestUnits(left, plan.places) <= postings.length + scene.applications.length + 1,
    "rounding leaves less than a smallest unit for each amount",
  );
  const { roundingLimit = "" } = plan.exchange ?? {};
  const limit = readMoney(roundingLimit);
  if (limit !== undefined && compareMoney(absolute(left), limit) > 0) {
    const words = {
      document: scene.document.number,
      what: { en: "a rounding of converted amounts", fr: "un arrondi de montants convertis" },
      amount: moneyWords(absolute(left), plan.currency),
      limit: moneyWords(limit, plan.currency),
    };
    report(overLimit.at(placeOf(scene.document, "rate"), words));
  }
  return [...postings, homeOnly(prepared, scene, "rounding exchange", left)];
}

function withHome(posting: LoosePosting, foreign: Money, home: Money): LoosePosting {
  const amount = absolute(home);
  invariant(
    isZero(home) || isNegative(home) === isNegative(foreign),
    "a rate above zero turns no amount round",
  );
  const [cause] = posting.causes;
  invariant(cause !== undefined, "a posting that is not merged has one cause");
  const own = posting.amount;
  return { ...posting, amount, foreign: own, causes: [{ ...cause, amount, foreign: own }] };
}

function rateOf({ rate, creditRate }: Exchange, { causes }: LoosePosting): Rate {
  return isOfCredit(causes[0]?.template ?? "") ? creditRate : rate;
}

/** Of a refund of lines, what it credits and not the money. */
function isOfCredit(template: string): boolean {
  return (
    template.startsWith("credit-note.") ||
    /^refund\.(?:line|tax|discount|completion|credit restriction)\b/.test(template)
  );
}

interface Group {
  readonly parts: readonly Part[];
  /** Where it is not what the rate gives: what is cleared of another document. */
  readonly whole: Money | undefined;
  readonly rate: Rate;
}

/** What a document does to customers' accounts, each group rounded as a whole. */
function clearingGroups(
  prepared: Prepared,
  scene: DocumentScene,
  parts: readonly Part[],
): readonly Group[] {
  const { exchange, applications, cleared } = scene;
  invariant(exchange !== undefined, "only documents in other currencies are converted");
  const groups: Group[] = [];
  const own: Part[] = [];
  const credit: Part[] = [];
  for (const part of parts) {
    const { role, causes } = part.posting;
    const { template = "", application } = causes[0] ?? {};
    if (role !== "control" && role !== "opening" && role !== "deposit") continue;
    const applied = application === undefined ? undefined : applications[application];
    if (applied !== undefined) {
      const onOwn = template === "invoice.deposit.credit";
      const whole = onOwn ? applied.onOwn?.home : applied.onNamed?.home;
      groups.push({ parts: [part], whole, rate: exchange.rate });
    } else if (isOfCredit(template)) credit.push(part);
    else if (template.endsWith(".control")) {
      groups.push({ parts: [part], whole: moneyMoved(prepared, scene, part), rate: exchange.rate });
    } else own.push(part);
  }
  groups.push({ parts: own, whole: undefined, rate: exchange.rate });
  groups.push({ parts: credit, whole: cleared?.credit?.home, rate: exchange.creditRate });
  return groups;
}

/** A payment of several documents is one posting: each part at what it clears, the rest at the payment's own rate. */
function moneyMoved(
  prepared: Prepared,
  { document, applications, exchange, cleared }: DocumentScene,
  { foreign }: Part,
): Money | undefined {
  invariant(exchange !== undefined, "only documents in other currencies are converted");
  if (document.lines.length > 0) return cleared?.money?.home;
  const apart = prepared.recipes
    .get(document.kind)
    ?.some(({ template }) => template.id.endsWith(".control.settled"));
  const inside = apart === true ? [] : applications.filter(isOnReceivable);
  let [home, rest] = [zero, foreign];
  for (const { onNamed } of inside) {
    if (onNamed === undefined) continue;
    home = add(home, onNamed.home);
    rest = subtract(rest, onNamed.change);
  }
  return add(home, timesRate(rest, exchange.rate, prepared.plan.places));
}

function isOnReceivable({ older, held }: ApplicationScene): boolean {
  return isZero(older) && isZero(held);
}

/**
 * Parts of a whole that is rounded once: each is what the sum so far gives, less what it gave before. Where the whole is
 * given, the largest part bears what the rate does not give.
 */
export function spread(
  homes: Map<LoosePosting, Money>,
  parts: readonly Part[],
  { rate, places, whole }: { rate: Rate; places: number; whole: Money | undefined },
): void {
  let [reached, given] = [zero, zero];
  let largest: Part | undefined;
  for (const part of parts) {
    reached = add(reached, part.foreign);
    const home = timesRate(reached, rate, places);
    homes.set(part.posting, subtract(home, given));
    given = home;
    if (largest === undefined || isLarger(part, largest)) largest = part;
  }
  if (largest === undefined || whole === undefined) return;
  const own = homes.get(largest.posting) ?? zero;
  homes.set(largest.posting, add(own, subtract(whole, given)));
}

function isLarger({ foreign }: Part, than: Part): boolean {
  return compareMoney(absolute(foreign), absolute(than.foreign)) > 0;
}

/** What a settled document is worth less, or more, at the rate of the one that settles it. */
function gains(prepared: Prepared, scene: DocumentScene): readonly LoosePosting[] {
  const post = (gain: Money, application?: ApplicationScene) => {
    if (isZero(gain)) return [];
    const which = isNegative(gain) ? "exchange loss" : "exchange gain";
    return [homeOnly(prepared, scene, which, negate(gain), application)];
  };
  const { applications, cleared } = scene;
  return [
    ...applications.flatMap((application) => [
      ...post(application.onNamed?.gain ?? zero, application),
      ...post(application.onOwn?.gain ?? zero, application),
    ]),
    // A credit of what was paid back, or paid too much, meets what that was opened at.
    ...post(cleared?.credit?.gain ?? zero),
    ...post(cleared?.money?.gain ?? zero),
  ];
}

/** For the target's tax report: a base at the rate, and the amount as it is posted. */
export function convertTaxes(
  { plan }: Prepared,
  { creditRate }: Exchange,
  taxes: readonly EntryTax[],
  postings: readonly LoosePosting[],
): readonly EntryTax[] {
  return taxes.map((tax) => {
    const own = postings.filter(({ role, tax: name }) => role === "tax" && name === tax.tax);
    return {
      ...tax,
      base: timesRate(tax.base, creditRate, plan.places),
      amount: negate(sum(own.map(signed))),
    };
  });
}

/** A posting in the book's currency alone. */
function homeOnly(
  prepared: Prepared,
  scene: DocumentScene,
  name: "exchange gain" | "exchange loss" | "rounding exchange",
  amount: Money,
  application?: ApplicationScene,
): LoosePosting {
  const template = templateOf(prepared, scene, name);
  const { account, template: plan } = template;
  invariant(account.from === "setting", "the accounts of exchange are settings of the book");
  // Postings turn round what is below zero, and these are given in debits.
  const natural = plan.side === "debit" ? amount : negate(amount);
  return postingOf(
    template,
    account.choices,
    natural,
    "",
    undefined,
    scene,
    undefined,
    undefined,
    application,
  );
}

function templateOf(
  { recipes }: Prepared,
  { document }: DocumentScene,
  name: string,
): PreparedTemplate {
  const id = `${document.kind}.${name}`;
  const found = recipes.get(document.kind)?.find(({ template }) => template.id === id);
  invariant(found !== undefined, "a book with other currencies states accounts for exchange");
  return found;
}

function signed({ side, amount }: LoosePosting): Money {
  return side === "debit" ? amount : negate(amount);
}
