// Recipes into postings: one for each thing in a template's scope, merged where nothing tells them apart.
import {
  absolute,
  add,
  compareMoney,
  isNegative,
  isZero,
  type Money,
  negate,
} from "../model/money.ts";
import type { AccountChoice } from "../plan/plan.ts";
import { invariant } from "../text/invariant.ts";
import type { Scene } from "./amounts.ts";
import type { Cause, Choice, EntryTax, Posting } from "./entry.ts";
import { customerOf } from "./known.ts";
import type { Prepared, PreparedTemplate } from "./prepare.ts";
import type { DocumentScene, SlotChoice } from "./scene.ts";

/** A posting that is not merged yet, with its place in the recipe. */
export interface LoosePosting extends Posting {
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
  only: (template: PreparedTemplate) => boolean = () => true,
): Posted {
  const recipe = prepared.recipes.get(document.document.kind);
  invariant(recipe !== undefined, "a plan has a recipe for each kind");
  const postings: LoosePosting[] = [];
  let zeroLines = 0;
  for (const template of recipe.filter(only)) {
    for (const scene of scenesOf(template, document)) {
      const amount = template.amount(scene);
      if (isZero(amount)) {
        if (template.template.role === "revenue") zeroLines++;
        continue;
      }
      postings.push(postingOf(prepared, template, scene, amount));
    }
  }
  return { postings, zeroLines };
}

function scenesOf({ template }: PreparedTemplate, document: DocumentScene): readonly Scene[] {
  switch (template.each) {
    case "document":
      return [{ document }];
    case "line":
      return document.lines.map((line) => ({ document, line }));
    case "tax":
      return document.taxes.map((tax) => ({ document, tax }));
    case "application":
      return document.applications.map((application) => ({ document, application }));
    case "completion":
      return document.completions.map((completion) => ({ document, completion }));
  }
}

/** A negative amount posts on the other side. */
function postingOf(
  prepared: Prepared,
  { template, order }: PreparedTemplate,
  scene: Scene,
  signed: Money,
): LoosePosting {
  const { document } = scene.document;
  const older = scene.document.older ? template.older : undefined;
  const choices = choicesOf(prepared, older ?? template.account, scene);
  const amount = absolute(signed);
  const otherSide = template.side === "debit" ? "credit" : "debit";
  const { line, tax, application } = scene;
  const origin = line?.line.origin ?? document.origin;
  const cause: Cause = {
    template: template.id,
    choices,
    amount,
    document: document.number,
    ...(tax === undefined ? {} : { tax: tax.tax.plan.name }),
    ...(line === undefined ? {} : { line: line.index }),
    ...(application === undefined ? {} : { application: application.index }),
    file: origin.file,
    row: origin.row,
  };
  const counterparty = customerOf(document);
  return {
    account: choices[0].value,
    side: isNegative(signed) ? otherSide : template.side,
    amount,
    role: older === undefined ? template.role : "opening",
    ...(counterparty === "" ? {} : { counterparty }),
    ...(template.role === "tax" && tax !== undefined ? { tax: tax.tax.plan.name } : {}),
    ...(template.role === "money" && document.method !== undefined
      ? { method: document.method }
      : {}),
    ...(line?.line.class === undefined ? {} : { class: line.line.class }),
    causes: [cause],
    order,
  };
}

/** Who chose the account; of an item's, also who chose the tax group that its line bears. */
function choicesOf(
  { settings }: Prepared,
  choice: AccountChoice,
  scene: Scene,
): readonly [Choice, ...Choice[]] {
  if (choice.from === "setting") {
    const account = settings.get(choice.setting);
    invariant(account !== undefined, "a plan has a rule for each setting that its templates use");
    return [account];
  }
  const slot = slotOf(choice, scene);
  const group = choice.from === "item" ? scene.line?.tax : undefined;
  return group === undefined ? [slot] : [slot, group];
}

function slotOf(choice: Exclude<AccountChoice, { from: "setting" }>, scene: Scene): SlotChoice {
  const owner =
    choice.from === "item"
      ? (scene.line ?? scene.completion)
      : choice.from === "tax"
        ? scene.tax
        : scene.document.method;
  invariant(owner !== undefined, "a template's account is chosen in its own scope");
  return owner[choice.slot];
}

/**
 * Merges postings that share account, side, counterparty, tax, method and class, never across sides, and puts them
 * in an order of their own: debits first, then by the recipe, then by account.
 */
export function mergePostings(loose: readonly LoosePosting[], merge: boolean): Posting[] {
  const kept = merge ? mergeAlike(loose) : [...loose];
  kept.sort(comparePostings);
  return kept;
}

function mergeAlike(loose: readonly LoosePosting[]): LoosePosting[] {
  const merged = new Map<string, LoosePosting>();
  for (const posting of loose) {
    const { account, side, counterparty, tax, method, class: kind } = posting;
    const key = JSON.stringify([account, side, counterparty, tax, method, kind]);
    const before = merged.get(key);
    if (before === undefined) {
      merged.set(key, posting);
    } else {
      merged.set(key, {
        ...before,
        amount: add(before.amount, posting.amount),
        causes: [...before.causes, ...posting.causes],
        order: Math.min(before.order, posting.order),
      });
    }
  }
  return [...merged.values()];
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
    compareMoney(a.amount, b.amount)
  );
}

function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a tax report needs of an entry: base and amount of each tax, credits negative. */
export function taxesOf(prepared: Prepared, document: DocumentScene): EntryTax[] {
  const sign = document.document.kind === "credit-note" || document.document.kind === "refund";
  const value = (name: string, scene: Scene): Money => {
    const evaluate = prepared.amounts.get(name);
    invariant(evaluate !== undefined, "a plan names its taxes' bases and amounts");
    const amount = evaluate(scene);
    return sign ? negate(amount) : amount;
  };
  return document.taxes.map((tax) => ({
    tax: tax.tax.plan.name,
    account: tax.credit.value,
    base: value("tax.base", { document, tax }),
    amount: value("tax.amount", { document, tax }),
  }));
}
