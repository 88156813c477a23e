// Recipes into postings: one for each thing in a template's scope, merged where nothing tells them apart.

import { isPurchase } from "../model/document-fields.ts";
import {
  absolute,
  add,
  compareMoney,
  isNegative,
  isZero,
  type Money,
  negate,
  round,
  sameRate,
  zero,
} from "../model/money.ts";
import type { PostingTemplate } from "../plan/plan.ts";
import { invariant } from "../text/invariant.ts";
import type { Cause, Choice, EntryTax, Posting } from "./entry.ts";
import { partyOf } from "./party.ts";
import type { Prepared, PreparedTemplate } from "./prepare.ts";
import type {
  ApplicationScene,
  CompletionScene,
  DocumentScene,
  LineScene,
  TaxScene,
} from "./scene.ts";

/** A posting that is not merged yet, with the template that made it and its place in the recipe. */
export interface LoosePosting extends Posting {
  readonly template: PostingTemplate;
  readonly order: number;
}

/** Lines whose amount is zero make no posting, and are counted. */
export interface Posted {
  readonly postings: readonly LoosePosting[];
  readonly zeroLines: number;
}

/** What a recipe posts for a document; `only` picks templates where a document posts in two steps. */
export function postDocument(
  prepared: Prepared,
  document: DocumentScene,
  only?: (template: PreparedTemplate) => boolean,
): Posted {
  const recipe = prepared.recipes.get(document.document.kind);
  invariant(recipe !== undefined, "a plan has a recipe for each kind");
  const postings: LoosePosting[] = [];
  const counterparty = partyOf(document.document);
  let zeroLines = 0;
  const post = (
    template: PreparedTemplate,
    line?: LineScene,
    tax?: TaxScene,
    application?: ApplicationScene,
    completion?: CompletionScene,
  ) => {
    const amount = template.amount(document, line, tax, application, completion);
    if (isZero(amount)) {
      const { role } = template.template;
      if (role === "revenue" || role === "expense") zeroLines++;
      return;
    }
    postings.push(
      postingOf({
        template,
        choices: choicesOf(template, document, line, tax, completion, application),
        amount,
        counterparty,
        class: line?.line.class ?? completion?.class,
        scene: document,
        line,
        tax,
        taxGroup: line?.taxGroup ?? completion?.taxGroup,
        application,
      }),
    );
  };
  for (const template of recipe) {
    if (only?.(template) === false) continue;
    switch (template.template.each) {
      case "document":
        post(template);
        break;
      case "line":
        for (const line of document.lines) post(template, line);
        break;
      case "tax":
        for (const tax of document.taxes) post(template, undefined, tax);
        break;
      case "application":
        for (const application of document.applications) {
          post(template, undefined, undefined, application);
        }
        break;
      case "completion":
        for (const completion of document.completions) {
          if (completion.slot === template.template.side)
            post(template, undefined, undefined, undefined, completion);
        }
        break;
    }
  }
  return { postings, zeroLines };
}

interface NewPosting {
  readonly template: PreparedTemplate;
  readonly choices: readonly [Choice, ...Choice[]];
  /** On the template's side; a negative one posts on the other. */
  readonly amount: Money;
  readonly counterparty: string;
  readonly class: string | undefined;
  readonly scene: DocumentScene;
  readonly line: LineScene | undefined;
  readonly tax: TaxScene | undefined;
  readonly taxGroup: string | undefined;
  readonly application: ApplicationScene | undefined;
}

export function postingOf(made: NewPosting): LoosePosting {
  const { choices, amount: signed, counterparty, line, tax, application } = made;
  const { template, order } = made.template;
  const { document, older } = made.scene;
  const { role, side } = template;
  const origin = line?.line.origin ?? application?.application.origin ?? document.origin;
  const amount = absolute(signed);
  const cause: Cause = {
    template: template.id,
    choices,
    amount,
    foreign: undefined,
    document: document.number,
    tax: tax?.tax.plan.name,
    taxGroup: made.taxGroup,
    line: line?.index,
    application: application?.index,
    file: origin.file,
    row: origin.row,
    fileLine: origin.line,
  };
  // Written out with all its fields: V8 makes objects of one form quickly, and of these it makes most of all.
  return {
    account: choices[0].value,
    side: isNegative(signed) ? (side === "debit" ? "credit" : "debit") : side,
    amount,
    foreign: undefined,
    rate: undefined,
    role: older && template.older !== undefined ? "opening" : role,
    counterparty: counterparty === "" ? undefined : counterparty,
    tax: role === "tax" ? tax?.tax.plan.name : undefined,
    method: role === "money" ? document.method : undefined,
    class: made.class,
    settles: role === "control" ? application?.application.document : undefined,
    causes: [cause],
    template,
    order,
  };
}

/** Who chose the account; of an item's, also who chose the tax group that its line bears. */
function choicesOf(
  template: PreparedTemplate,
  document: DocumentScene,
  line: LineScene | undefined,
  tax: TaxScene | undefined,
  completion: CompletionScene | undefined,
  application: ApplicationScene | undefined,
): readonly [Choice, ...Choice[]] {
  const older = document.older ? template.older : undefined;
  const choice = older ?? template.account;
  if (choice.from === "setting") return choice.choices;
  if (choice.from === "receivable") {
    invariant(document.receivable !== undefined, "what asks for the receivable has it chosen");
    return document.receivable.alone;
  }
  if (completion !== undefined) return [completion.choice];
  const { method } = document;
  const owner = choice.from === "item" ? line : choice.from === "tax" ? tax : method;
  if (owner === method && method?.follows === choice.slot && application?.control !== undefined) {
    return application.control.alone;
  }
  invariant(owner !== undefined, "a template's account is chosen in its own scope");
  const slot = owner[choice.slot];
  const group = choice.from === "item" ? line?.tax : undefined;
  return group === undefined ? slot.alone : [slot, group];
}

/**
 * Merges postings that share account, side, counterparty, tax, method and class, never across sides, and puts them
 * in an order of their own: debits first, then by the recipe, then by account.
 */
export function mergePostings(loose: readonly LoosePosting[], merge: boolean): Posting[] {
  const kept = merge ? mergeAlike(loose) : [...loose];
  if (kept.length > fewPostings) kept.sort(comparePostings);
  else sortFew(kept);
  return kept;
}

/** Of a few postings each is looked for among those before it; of many, by its place among them. */
function mergeAlike(loose: readonly LoosePosting[]): LoosePosting[] {
  if (loose.length > fewPostings) return mergeMany(loose);
  // A copy is as long as it has to be, where an array that grows has room for seventeen.
  const merged = [...loose];
  let count = 0;
  for (const posting of loose) {
    const place = findAlike(merged, count, posting);
    const before = merged[place];
    if (place === count || before === undefined) merged[count++] = posting;
    else merged[place] = merge(before, posting, before.causes.concat(posting.causes));
  }
  merged.length = count;
  return merged;
}

/** Causes grow in place: a document may have a hundred thousand lines of one account. */
function mergeMany(loose: readonly LoosePosting[]): LoosePosting[] {
  const places = new Map<string, number>();
  const merged: LoosePosting[] = [];
  const causes: Cause[][] = [];
  for (const posting of loose) {
    const place = placeAlike(places, posting);
    const before = merged[place];
    const grown = causes[place] ?? [];
    for (const cause of posting.causes) grown.push(cause);
    causes[place] = grown;
    merged[place] = before === undefined ? posting : merge(before, posting, grown);
  }
  return merged;
}

const fewPostings = 24;

/** Among the first `count` of them, or else the place after these. */
function findAlike(merged: readonly LoosePosting[], count: number, posting: LoosePosting): number {
  for (let place = 0; place < count; place++) {
    const before = merged[place];
    if (
      before !== undefined &&
      before.side === posting.side &&
      before.account === posting.account &&
      before.counterparty === posting.counterparty &&
      before.tax === posting.tax &&
      before.method === posting.method &&
      before.class === posting.class &&
      before.settles === posting.settles &&
      (before.foreign === undefined) === (posting.foreign === undefined)
    ) {
      return place;
    }
  }
  return count;
}

/** The first one of its kind goes to the end. */
function placeAlike(places: Map<string, number>, posting: LoosePosting): number {
  const { account, side, counterparty, tax, method, class: kind, settles, foreign } = posting;
  const others = [tax, method, kind, settles, foreign === undefined];
  const key = JSON.stringify([account, side, counterparty, ...others]);
  const place = places.get(key) ?? places.size;
  places.set(key, place);
  return place;
}

function merge(
  before: LoosePosting,
  posting: LoosePosting,
  causes: readonly Cause[],
): LoosePosting {
  return {
    account: before.account,
    side: before.side,
    amount: add(before.amount, posting.amount),
    foreign: before.foreign && posting.foreign && add(before.foreign, posting.foreign),
    rate:
      before.rate && posting.rate && sameRate(before.rate, posting.rate) ? before.rate : undefined,
    role: before.role,
    counterparty: before.counterparty,
    tax: before.tax,
    method: before.method,
    class: before.class,
    settles: before.settles,
    causes,
    template: before.template,
    order: Math.min(before.order, posting.order),
  };
}

/** By insertion: they are few, and nearly in order. */
function sortFew(postings: LoosePosting[]): void {
  for (let index = 1; index < postings.length; index++) {
    const posting = postings[index];
    let place = index;
    for (; posting !== undefined && place > 0; place--) {
      const before = postings[place - 1];
      if (before === undefined || comparePostings(before, posting) <= 0) break;
      postings[place] = before;
    }
    if (posting !== undefined) postings[place] = posting;
  }
}

function comparePostings(a: LoosePosting, b: LoosePosting): number {
  return (
    compare(a.side === "debit" ? 0 : 1, b.side === "debit" ? 0 : 1) ||
    compare(a.order, b.order) ||
    compare(a.account, b.account) ||
    compare(a.tax ?? "", b.tax ?? "") ||
    compare(a.counterparty ?? "", b.counterparty ?? "") ||
    compare(a.method ?? "", b.method ?? "") ||
    compare(a.class ?? "", b.class ?? "") ||
    compare(a.settles ?? "", b.settles ?? "") ||
    compareMoney(a.amount, b.amount) ||
    compareMoney(a.foreign ?? zero, b.foreign ?? zero)
  );
}

function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function recoveredOf(amount: Money, credits: boolean): Money {
  return credits ? negate(amount) : amount;
}

/** What a tax report needs of an entry: base and amount of each tax, credits negative. */
export function taxesOf({ amount }: Prepared, document: DocumentScene): EntryTax[] {
  const { kind } = document.document;
  const credits = kind === "credit-note" || kind === "refund" || kind === "bill-credit";
  const bought = isPurchase(kind);
  const taxes: EntryTax[] = [];
  for (const tax of document.taxes) {
    // A base is told in smallest units of the document's currency, also where a percentage was taken off it.
    const base = round(amount.taxBase(document, undefined, tax), document.places);
    const charged = amount.tax(document, undefined, tax);
    const sold: EntryTax = {
      tax: tax.tax.plan.name,
      account: bought ? tax.debit.value : tax.credit.value,
      base: credits ? negate(base) : base,
      amount: credits ? negate(charged) : charged,
    };
    if (!bought) taxes.push(sold);
    else {
      const recovered = recoveredOf(amount.taxRecovered(document, undefined, tax), credits);
      taxes.push({ ...sold, recovered });
    }
  }
  return taxes;
}
