// The amounts of a document in another currency, in the book's own: what customers owe first and as a whole, then each
// tax and each net by itself; what is left then is a rounding, and has an owner.
import { overLimit } from "../../diagnostics/codes/over-limit.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { Document } from "../../model/document.ts";
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
  sameRate,
  smallestUnits,
  subtract,
  sum,
  timesRate,
  zero,
} from "../../model/money.ts";
import type { PostingTemplate } from "../../plan/plan.ts";
import { invariant } from "../../text/invariant.ts";
import type { EntryTax, PostingRole } from "../entry.ts";
import { placeOf } from "../place-of.ts";
import { type LoosePosting, postingOf } from "../post.ts";
import type { Prepared, PreparedTemplate } from "../prepare.ts";
import type { ApplicationScene, DocumentScene } from "../scene.ts";
import type { ClearedLot } from "./carried.ts";
import type { Exchange } from "./rates.ts";
import { worthOf } from "./worth.ts";

/** A posting with its amount in the document's currency, in the direction of debits. */
interface Part {
  readonly posting: LoosePosting;
  readonly foreign: Money;
  /** Of a payment whose applications were posted apart: what is left of it. */
  readonly rest?: Moved;
}

/** Postings in the document's currency with their home amounts, gains and losses after them. Their sum may leave cents. */
export function convertPostings(
  prepared: Prepared,
  scene: DocumentScene,
  postings: readonly LoosePosting[],
): readonly LoosePosting[] {
  const { exchange } = scene;
  if (exchange === undefined) return postings;
  const parts = postings.flatMap((posting) => apartIfTurned(prepared, scene, posting));
  const homes = new Map<LoosePosting, Money>();
  const rates = new Map<LoosePosting, Rate | undefined>();
  const places = prepared.plan.places;
  for (const { parts: group, whole, rate, carried } of clearingGroups(prepared, scene, parts)) {
    spread(homes, group, { rate, places, whole });
    for (const { posting } of group) rates.set(posting, carried);
  }
  parts.forEach(({ posting, foreign }, index) => {
    if (homes.has(posting)) return;
    const credited = scene.credited?.homes.get(index);
    const rate = posting.template.rate === "credit" ? exchange.creditRate : exchange.rate;
    rates.set(posting, rate);
    homes.set(posting, credited ?? timesRate(foreign, rate, places));
  });
  const converted = parts.map((part) =>
    withHome(part, homes.get(part.posting) ?? zero, rates.get(part.posting)),
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

function withHome({ posting, foreign }: Part, home: Money, rate: Rate | undefined): LoosePosting {
  const amount = absolute(home);
  invariant(
    isZero(home) || isNegative(home) === isNegative(foreign),
    "a rate above zero turns no amount round",
  );
  const [cause] = posting.causes;
  invariant(cause !== undefined, "a posting that is not merged has one cause");
  const own = posting.amount;
  return { ...posting, amount, foreign: own, rate, causes: [{ ...cause, amount, foreign: own }] };
}

interface Group {
  readonly parts: readonly Part[];
  /** Where it is not what the rate gives: what is cleared of another document. */
  readonly whole: Money | undefined;
  readonly rate: Rate;
  /** The rate at which all of it was opened; undefined where there are several. */
  readonly carried: Rate | undefined;
}

/** What a document does to the accounts of customers and suppliers, each group rounded as a whole. */
function clearingGroups(
  prepared: Prepared,
  scene: DocumentScene,
  parts: readonly Part[],
): readonly Group[] {
  const { exchange, applications, cleared, document } = scene;
  invariant(exchange !== undefined, "only documents in other currencies are converted");
  const { rate, creditRate } = exchange;
  const groups: Group[] = [];
  const own: Part[] = [];
  const credit: Part[] = [];
  for (const part of parts) {
    const { template, role, causes } = part.posting;
    if (role !== "control" && role !== "opening" && role !== "deposit") continue;
    switch (template.rate) {
      case "own":
        own.push(part);
        break;
      case "credit":
        credit.push(part);
        break;
      case "cleared": {
        const applied = applications[causes[0]?.application ?? -1];
        const { home: whole, lots } =
          applied === undefined
            ? (part.rest ?? moneyMoved(prepared, scene, part))
            : ((isOnOwn(document, role) ? applied.onOwn : applied.onNamed) ?? notCleared);
        groups.push({ parts: [part], whole, rate, carried: rateOfAll(lots, rate) });
        break;
      }
    }
  }
  groups.push({ parts: own, whole: undefined, rate, carried: rate });
  const { home: whole, lots } = cleared?.credit ?? notCleared;
  groups.push({ parts: credit, whole, rate: creditRate, carried: rateOfAll(lots, creditRate) });
  return groups;
}

interface Moved {
  readonly home: Money | undefined;
  readonly lots: readonly ClearedLot[];
}

/** At the rate of what moves it. */
const notCleared: Moved = { home: undefined, lots: [] };

/** An invoice that takes a deposit clears both: the deposit, and what it bills itself. */
export function isOnOwn({ kind }: Document, role: PostingRole): boolean {
  return kind === "invoice" && role === "control";
}

function rateOfAll(lots: readonly ClearedLot[], otherwise: Rate): Rate | undefined {
  const rate = lots[0]?.rate ?? otherwise;
  return lots.every((lot) => sameRate(lot.rate, rate)) ? rate : undefined;
}

/** A payment of several documents is one posting: each part at what it clears, the rest at the payment's own rate. */
function moneyMoved(
  prepared: Prepared,
  { document, applications, exchange, cleared }: DocumentScene,
  { foreign }: Part,
): Moved {
  invariant(exchange !== undefined, "only documents in other currencies are converted");
  if (document.lines.length > 0) return cleared?.money ?? notCleared;
  const inside = isApart(prepared, document) ? [] : applications.filter(isOnReceivable);
  let home = worthOf(document, exchange.rate, prepared.plan.places).rest;
  let rest = foreign;
  const lots: ClearedLot[] = [];
  for (const { onNamed } of inside) {
    if (onNamed === undefined) continue;
    home = add(home, onNamed.home);
    rest = subtract(rest, onNamed.change);
    lots.push(...onNamed.lots);
  }
  if (!isZero(rest)) lots.push({ amount: rest, rate: exchange.rate });
  return { home, lots };
}

/**
 * A payment of several documents is one posting, whose home amount is what each of them stands at: where that is of
 * the other sign than what is paid (one is taken up at a rate, another given back at a higher one), each has its own.
 */
function apartIfTurned(
  prepared: Prepared,
  scene: DocumentScene,
  posting: LoosePosting,
): readonly Part[] {
  const { document, applications, exchange } = scene;
  const part: Part = { posting, foreign: signed(posting) };
  const { rate, each } = posting.template;
  const isOne =
    rate === "cleared" &&
    each === "document" &&
    posting.role === "control" &&
    document.lines.length === 0 &&
    !isApart(prepared, document);
  if (!isOne || exchange === undefined) return [part];
  const { home } = moneyMoved(prepared, scene, part);
  if (home === undefined || isZero(home) || isNegative(home) === isNegative(part.foreign)) {
    return [part];
  }
  let left = part.foreign;
  const parts = applications.flatMap((application): Part[] => {
    const { onNamed, index } = application;
    if (onNamed === undefined || isZero(onNamed.change) || !isOnReceivable(application)) return [];
    left = subtract(left, onNamed.change);
    return [{ posting: partOf(posting, onNamed.change, index), foreign: onNamed.change }];
  });
  const rest: Moved = {
    home: worthOf(document, exchange.rate, prepared.plan.places).rest,
    lots: [{ amount: left, rate: exchange.rate }],
  };
  return isZero(left)
    ? parts
    : [...parts, { posting: partOf(posting, left, undefined), foreign: left, rest }];
}

/** In the direction of debits. */
function partOf(
  posting: LoosePosting,
  inDebits: Money,
  application: number | undefined,
): LoosePosting {
  const amount = absolute(inDebits);
  const side = isNegative(inDebits) ? "credit" : "debit";
  const causes = posting.causes.map((cause) => ({ ...cause, amount, application }));
  return { ...posting, side, amount, causes };
}

/** Whether what a document settles is posted document by document. */
function isApart({ recipes }: Prepared, { kind }: Document): boolean {
  const templates = recipes.get(kind) ?? [];
  return templates.some(({ template }) => isOfOne(template));
}

/** A posting of what is settled of one document, where what is left has one of its own. */
export function isOfOne({ rate, role, each }: PostingTemplate): boolean {
  return rate === "cleared" && role === "control" && each === "application";
}

function isOnReceivable({ older, held }: ApplicationScene): boolean {
  return isZero(older) && isZero(held);
}

/**
 * Parts of a whole that is rounded once: each is what the sum so far gives, less what it gave before. Where the whole is
 * given, the largest part bears what the rate does not give, and what is too much for it the next ones. Returns what
 * they come to.
 */
export function spread(
  homes: Map<LoosePosting, Money>,
  parts: readonly Part[],
  { rate, places, whole }: { rate: Rate; places: number; whole: Money | undefined },
): Money {
  let [reached, given] = [zero, zero];
  for (const { posting, foreign } of parts) {
    reached = add(reached, foreign);
    const home = timesRate(reached, rate, places);
    homes.set(posting, subtract(home, given));
    given = home;
  }
  let left = whole === undefined ? zero : subtract(whole, given);
  if (isZero(left)) return given;
  const bySize = [...parts].sort((a, b) => compareMoney(absolute(b.foreign), absolute(a.foreign)));
  for (const { posting, foreign } of bySize) {
    const own = homes.get(posting) ?? zero;
    // No part turns round: one of the other sign bears no more than it has.
    const bears = isNegative(left) === isNegative(foreign) || !isLarger(left, own);
    const borne = bears ? left : negate(own);
    homes.set(posting, add(own, borne));
    left = subtract(left, borne);
    if (isZero(left)) break;
  }
  return subtract(whole ?? given, left);
}

function isLarger(amount: Money, than: Money): boolean {
  return compareMoney(absolute(amount), absolute(than)) > 0;
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
    const posted = sum(own.map(signed));
    const { recovered } = tax;
    return {
      ...tax,
      base: timesRate(tax.base, creditRate, plan.places),
      foreignBase: tax.base,
      // Of a bill, what comes back is posted as its tax; what does not stands with the lines.
      amount:
        recovered === undefined ? negate(posted) : timesRate(tax.amount, creditRate, plan.places),
      ...(recovered === undefined ? {} : { recovered: posted }),
    };
  });
}

/** What is found when everything else is converted. */
type Converted = "exchange gain" | "exchange loss" | "rounding exchange";

/** A posting in the book's currency alone. */
function homeOnly(
  prepared: Prepared,
  scene: DocumentScene,
  name: Converted,
  amount: Money,
  application?: ApplicationScene,
): LoosePosting {
  const template = templateOf(prepared, scene, name);
  const { account, template: plan } = template;
  invariant(account.from === "setting", "the accounts of exchange are settings of the book");
  return postingOf({
    template,
    choices: account.choices,
    // Postings turn round what is below zero, and these are given in debits.
    amount: plan.side === "debit" ? amount : negate(amount),
    counterparty: "",
    class: undefined,
    scene,
    line: undefined,
    tax: undefined,
    taxGroup: undefined,
    application,
  });
}

function templateOf(
  { recipes }: Prepared,
  { document }: DocumentScene,
  name: Converted,
): PreparedTemplate {
  const found = recipes
    .get(document.kind)
    ?.find(({ template: { amount } }) => amount.node === "converted" && amount.what === name);
  invariant(found !== undefined, "a book with other currencies states accounts for exchange");
  return found;
}

function signed({ side, amount }: LoosePosting): Money {
  return side === "debit" ? amount : negate(amount);
}
