// The interpreter of the plan's amounts: each expression becomes one function, each named amount is kept.
import {
  add,
  addRates,
  isZero,
  type Money,
  negate,
  type Rate,
  split,
  subtract,
  sum,
  taxesInside,
  timesRate,
  zero,
} from "../model/money.ts";
import type { Amount, NamedAmount, Plan } from "../plan/plan.ts";
import { invariant, unreachable } from "../text/invariant.ts";
import type {
  ApplicationScene,
  CompletionScene,
  DocumentScene,
  LineScene,
  TaxScene,
} from "./scene.ts";

/** Where an amount is asked for: always of a document, perhaps of one thing in it. */
export interface Scene {
  readonly document: DocumentScene;
  readonly line?: LineScene | undefined;
  readonly tax?: TaxScene | undefined;
  readonly application?: ApplicationScene | undefined;
  readonly completion?: CompletionScene | undefined;
}

export type Evaluate = (scene: Scene) => Money;

export function prepareAmounts(plan: Plan): {
  readonly amounts: ReadonlyMap<string, Evaluate>;
  readonly prepare: (amount: Amount) => Evaluate;
} {
  const amounts = new Map<string, Evaluate>();
  const context: Context = { amounts, places: plan.places };
  for (const named of plan.amounts)
    amounts.set(named.name, kept(named, prepareAmount(named.is, context)));
  return { amounts, prepare: (amount) => prepareAmount(amount, context) };
}

interface Context {
  readonly amounts: ReadonlyMap<string, Evaluate>;
  readonly places: number;
}

/**
 * A named amount is worked out once for each line, tax or document, and in that scope alone: what it comes to must
 * not hang on who asked first.
 */
function kept(named: NamedAmount, evaluate: Evaluate): Evaluate {
  return (scene) => {
    const memo = memoOf(named, scene);
    const known = memo.get(named.name);
    if (known !== undefined) return known;
    const amount = evaluate(scopeOf(named, scene));
    memo.set(named.name, amount);
    return amount;
  };
}

function memoOf(named: NamedAmount, scene: Scene): Map<string, Money> {
  if (named.of === "line") return needed(scene.line).memo;
  if (named.of === "tax") return needed(scene.tax).memo;
  return scene.document.memo;
}

function scopeOf(named: NamedAmount, { document, line, tax }: Scene): Scene {
  if (named.of === "line") return { document, line: needed(line) };
  if (named.of === "tax") return { document, tax: needed(tax) };
  return { document };
}

function prepareAmount(amount: Amount, context: Context): Evaluate {
  const prepare = (inner: Amount) => prepareAmount(inner, context);
  switch (amount.node) {
    case "zero":
      return () => zero;
    case "field":
      return fieldReader(amount.field);
    case "named":
      return named(amount.name, context);
    case "plus": {
      const [left, right] = [prepare(amount.left), prepare(amount.right)];
      return (scene) => add(left(scene), right(scene));
    }
    case "minus": {
      const [left, right] = [prepare(amount.left), prepare(amount.right)];
      return (scene) => subtract(left(scene), right(scene));
    }
    case "negative": {
      const of = prepare(amount.of);
      return (scene) => negate(of(scene));
    }
    case "sum":
      return sumOver(amount.over, prepare(amount.of));
    case "spread":
      return spreadOver(amount, prepare(amount.of), prepare(amount.by), context.places);
    case "tax":
      return taxOn(amount, prepare(amount.base), context.places);
    case "stated": {
      const stated = statedReader(amount.field);
      const otherwise = prepareOr(amount.otherwise, prepare);
      return (scene) => stated(scene) ?? otherwise(scene);
    }
    case "cumulative":
      return ({ document, line, tax }) => {
        invariant(document.cumulative !== undefined, "`by credit` asks only where it is known");
        return document.cumulative(needed(line), needed(tax));
      };
    case "by prices": {
      const [exclusive, inclusive] = [prepare(amount.exclusive), prepare(amount.inclusive)];
      return (scene) =>
        scene.document.document.prices === "inclusive" ? inclusive(scene) : exclusive(scene);
    }
    case "by credit": {
      const cumulative = prepare(amount.cumulative);
      const otherwise = prepareOr(amount.otherwise, prepare);
      return (scene) =>
        scene.document.cumulative === undefined ? otherwise(scene) : cumulative(scene);
    }
    default:
      return unreachable(amount);
  }
}

function prepareOr(amount: Amount | "refuse", prepare: (amount: Amount) => Evaluate): Evaluate {
  if (amount !== "refuse") return prepare(amount);
  return () => {
    invariant(
      false,
      "a document without the taxes that it must state was refused before its amounts",
    );
    return zero;
  };
}

function named(name: string, context: Context): Evaluate {
  const evaluate = context.amounts.get(name);
  invariant(evaluate !== undefined, "named amounts are defined before they are used");
  return evaluate;
}

/** Absent is zero. */
function fieldReader(field: string): Evaluate {
  const reader = readers.get(field);
  invariant(reader !== undefined, "recipes name the amounts that documents have");
  return (scene) => reader(scene) ?? zero;
}

const readers = new Map<string, (scene: Scene) => Money | undefined>([
  ["line.amount", ({ line }) => needed(line).line.amount],
  ["discount", ({ document }) => document.document.discount],
  ["amount", ({ document }) => document.document.amount],
  ["fee", ({ document }) => document.document.fee],
  ["rounding", ({ document }) => document.document.rounding],
  ["released", ({ document }) => document.released],
  ["applies.amount", ({ application }) => needed(application).amount],
  ["applies.discount", ({ application }) => needed(application).application.discount],
  ["applies.writeOff", ({ application }) => needed(application).application.writeOff],
  ["applies.older", ({ application }) => needed(application).older],
  ["applies.held", ({ application }) => needed(application).held],
  ["completion.debited", ({ completion }) => needed(completion).debited],
  ["completion.credited", ({ completion }) => needed(completion).credited],
]);

function statedReader(field: string): (scene: Scene) => Money | undefined {
  invariant(field === "tax.amount", "only a tax is stated or else computed");
  return ({ tax }) => needed(tax).stated;
}

/** Written out, for V8 takes long to free what is made by `{ ...scene, line }`, and this is made most of all. */
function within({ document }: Scene, { line, tax, application }: Omit<Scene, "document">): Scene {
  return { document, line, tax, application };
}

function sumOver(over: "lines" | "taxes" | "applications", of: Evaluate): Evaluate {
  switch (over) {
    case "lines":
      return (scene) =>
        sum(
          (scene.tax?.lines ?? scene.document.lines).map((line) =>
            of(within(scene, { line, tax: scene.tax })),
          ),
        );
    case "taxes":
      return (scene) =>
        sum(
          (scene.line?.taxes ?? scene.document.taxes).map((tax) =>
            of(within(scene, { line: scene.line, tax })),
          ),
        );
    case "applications":
      return (scene) =>
        sum(scene.document.applications.map((application) => of(within(scene, { application }))));
  }
}

function spreadOver(
  node: Extract<Amount, { node: "spread" }>,
  of: Evaluate,
  by: Evaluate,
  places: number,
): Evaluate {
  const kept = new WeakMap<object, ReadonlyMap<LineScene, Money>>();
  return (scene) => {
    const amount = of(scene);
    if (isZero(amount)) return zero;
    const lines = scene.tax?.lines ?? scene.document.lines;
    const owner = scene.tax ?? scene.document;
    let parts = kept.get(owner);
    if (parts === undefined) {
      const weights = lines.map((line) => by(within(scene, { line })));
      const amounts = split(amount, weights, { places, leftover: node.leftover });
      parts = new Map(lines.map((line, index) => [line, amounts[index] ?? zero]));
      kept.set(owner, parts);
    }
    return parts.get(needed(scene.line)) ?? zero;
  };
}

/**
 * The tax on its lines. Rounded per document: once, on the exact sum. Rounded per line: each line by itself.
 * Inside a gross amount each line's tax is gross × rate / (1 + the sum of the rates that the line bears).
 */
function taxOn(node: Extract<Amount, { node: "tax" }>, base: Evaluate, places: number): Evaluate {
  return (scene) => {
    const tax = needed(scene.tax);
    const parts = tax.lines.map((line) => ({
      amount: base(within(scene, { line })),
      rates: node.inside ? addRates(line.taxes.map((borne) => borne.rate)) : undefined,
    }));
    if (node.round === "line") return sum(parts.map((part) => taxOf([part], tax.rate, places)));
    return taxOf(parts, tax.rate, places);
  };
}

function taxOf(
  parts: readonly { readonly amount: Money; readonly rates: Rate | undefined }[],
  rate: Rate,
  places: number,
): Money {
  const inside = parts.flatMap(({ amount, rates }) =>
    rates === undefined ? [] : [{ gross: amount, rates }],
  );
  return inside.length > 0
    ? taxesInside(inside, rate, places)
    : timesRate(sum(parts.map((part) => part.amount)), rate, places);
}

function needed<Value>(value: Value | undefined): Value {
  invariant(value !== undefined, "an amount is asked for in its own scope");
  return value;
}
