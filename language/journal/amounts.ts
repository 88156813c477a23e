// The interpreter of the plan's amounts: each expression becomes one function, each named amount is kept.

import { isPurchase } from "../model/document-fields.ts";
import {
  add,
  addRates,
  isZero,
  type Money,
  negate,
  type Rate,
  readFraction,
  round,
  split,
  subtract,
  sum,
  taxesInside,
  timesRate,
  timesRates,
  zero,
} from "../model/money.ts";
import type { Amount, NamedAmount, Plan, Scope } from "../plan/plan.ts";
import { invariant, unreachable } from "../text/invariant.ts";
import type {
  ApplicationScene,
  CompletionScene,
  DocumentScene,
  LineScene,
  TaxScene,
} from "./scene.ts";
import { settledBy } from "./settlement.ts";

/**
 * Where an amount is asked for: always of a document, perhaps of one line, tax, application or completion in it. Not
 * one object but several arguments: a run asks for millions of amounts.
 */
export type Evaluate = (
  document: DocumentScene,
  line?: LineScene,
  tax?: TaxScene,
  application?: ApplicationScene,
  completion?: CompletionScene,
) => Money;

/** The amounts that a scene has worked out, by the place of their names. */
export type Memo = (Money | undefined)[];

/** With room for the amounts that a scope has: an array that grows takes much more. */
export function newMemo(): Memo {
  return [undefined, undefined, undefined];
}

export function prepareAmounts(plan: Plan): {
  readonly amounts: ReadonlyMap<string, Evaluate>;
  readonly prepare: (amount: Amount) => Evaluate;
} {
  const amounts = new Map<string, Evaluate>();
  const context: Context = { amounts };
  const places = new Map<Scope, number>();
  for (const named of plan.amounts) {
    const evaluate = prepareAmount(named.is, context);
    // What is only another name costs less to ask for than to keep.
    const simple = named.is.node === "field" || named.is.node === "named";
    const place = places.get(named.of) ?? 0;
    amounts.set(named.name, simple ? evaluate : kept(named, place, evaluate));
    if (!simple) places.set(named.of, place + 1);
  }
  return { amounts, prepare: (amount) => prepareAmount(amount, context) };
}

interface Context {
  readonly amounts: ReadonlyMap<string, Evaluate>;
}

/**
 * A named amount is worked out once for each line, tax or document, and in that scope alone: what it comes to must
 * not hang on who asked first.
 */
function kept(named: NamedAmount, place: number, evaluate: Evaluate): Evaluate {
  const keep = (memo: Memo, amount: Money) => {
    while (memo.length <= place) memo.push(undefined);
    memo[place] = amount;
    return amount;
  };
  switch (named.of) {
    case "line":
      return (document, line) => {
        const { memo } = needed(line);
        return memo[place] ?? keep(memo, evaluate(document, line));
      };
    case "tax":
      return (document, _line, tax) => {
        const { memo } = needed(tax);
        return memo[place] ?? keep(memo, evaluate(document, undefined, tax));
      };
    default:
      return (document) => document.memo[place] ?? keep(document.memo, evaluate(document));
  }
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
      return (document, line, tax, application, completion) =>
        add(
          left(document, line, tax, application, completion),
          right(document, line, tax, application, completion),
        );
    }
    case "minus": {
      const [left, right] = [prepare(amount.left), prepare(amount.right)];
      return (document, line, tax, application, completion) =>
        subtract(
          left(document, line, tax, application, completion),
          right(document, line, tax, application, completion),
        );
    }
    case "negative": {
      const of = prepare(amount.of);
      return (document, line, tax, application, completion) =>
        negate(of(document, line, tax, application, completion));
    }
    case "part": {
      const of = prepare(amount.of);
      const rate = readFraction(amount.rate);
      invariant(rate !== undefined, "a plan's rates were written by the lowering");
      return (document, line, tax) => timesRate(of(document, line, tax), rate, 6);
    }
    case "sum":
      return sumOver(amount.over, prepare(amount.of));
    case "spread":
      return spreadOver(amount, prepare(amount.of), prepare(amount.by));
    case "tax":
      return taxOn(amount, prepare(amount.base));
    case "stated": {
      invariant(amount.field === "tax.amount", "only a tax is stated or else computed");
      const otherwise = prepareOr(amount.otherwise, prepare);
      return (document, line, tax) => needed(tax).stated ?? otherwise(document, line, tax);
    }
    case "cumulative":
      return (document, line, tax) => {
        invariant(document.cumulative !== undefined, "`by credit` asks only where it is known");
        return document.cumulative(amount.of, needed(line), needed(tax));
      };
    case "converted":
      // Found when the document is converted, and posted there.
      return () => zero;
    case "unrecovered": {
      const of = prepare(amount.of);
      return (document, line, tax) => {
        const [ofLine, ofTax] = [needed(line), needed(tax)];
        if (recoveredRate(ofLine, ofTax) === undefined) return zero;
        return unrecoveredOf(ofLine, ofTax, of(document, line, tax));
      };
    }
    case "round": {
      const of = prepare(amount.of);
      return (document, line, tax) => round(of(document, line, tax), document.places);
    }
    case "by side": {
      const [sold, bought] = [prepare(amount.sold), prepare(amount.bought)];
      return (document, line, tax) =>
        isPurchase(document.document.kind)
          ? bought(document, line, tax)
          : sold(document, line, tax);
    }
    case "by prices": {
      const [exclusive, inclusive] = [prepare(amount.exclusive), prepare(amount.inclusive)];
      return (document, line, tax) =>
        document.document.prices === "inclusive"
          ? inclusive(document, line, tax)
          : exclusive(document, line, tax);
    }
    case "by credit": {
      const cumulative = prepare(amount.cumulative);
      const otherwise = prepareOr(amount.otherwise, prepare);
      return (document, line, tax) =>
        document.cumulative === undefined
          ? otherwise(document, line, tax)
          : cumulative(document, line, tax);
    }
    default:
      return unreachable(amount);
  }
}

/** The part of what a line bears of a tax that does not come back, to a millionth. */
export function unrecoveredOf(line: LineScene, tax: TaxScene, amount: Money): Money {
  const rate = recoveredRate(line, tax);
  return rate === undefined ? zero : subtract(amount, timesRate(amount, rate, 6));
}

/** Of what a line bears of a tax, the fraction that comes back; undefined where it is all of it. */
function recoveredRate(line: LineScene, tax: TaxScene): Rate | undefined {
  const [ofLine, ofTax] = [line.recoverable, tax.recoverable];
  if (ofLine === undefined || ofTax === undefined) return ofLine ?? ofTax;
  return timesRates(ofLine, ofTax);
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
  return reader;
}

const readers = new Map<string, Evaluate>([
  ["line.amount", (_document, line) => needed(line).line.amount],
  ["discount", ({ document }) => document.discount ?? zero],
  ["amount", ({ document }) => document.amount ?? zero],
  ["fee", ({ document }) => document.fee ?? zero],
  ["rounding", ({ document }) => document.rounding ?? zero],
  ["surcharge", ({ document }) => document.surcharge ?? zero],
  ["released", ({ released }) => released],
  ["applies.amount", (_d, _l, _t, application) => needed(application).amount],
  [
    "applies.discount",
    (_d, _l, _t, application) => needed(application).application.discount ?? zero,
  ],
  [
    "applies.writeOff",
    (_d, _l, _t, application) => needed(application).application.writeOff ?? zero,
  ],
  [
    "applies.settled",
    ({ document }, _l, _t, application) => settledBy(document, needed(application).application),
  ],
  ["applies.waived", (_d, _l, _t, application) => needed(application).application.waived ?? zero],
  ["applies.kept", (_d, _l, _t, application) => needed(application).application.kept ?? zero],
  ["applies.older", (_d, _l, _t, application) => needed(application).older],
  ["applies.held", (_d, _l, _t, application) => needed(application).held],
  ["completion.amount", (_d, _l, _t, _a, completion) => needed(completion).amount],
]);

function sumOver(over: "lines" | "taxes" | "applications", of: Evaluate): Evaluate {
  switch (over) {
    case "lines":
      return (document, _line, tax) => {
        let total = zero;
        for (const line of tax?.lines ?? document.lines) {
          total = add(total, of(document, line, tax));
        }
        return total;
      };
    case "taxes":
      return (document, line) => {
        let total = zero;
        for (const tax of line?.taxes ?? document.taxes) {
          total = add(total, of(document, line, tax));
        }
        return total;
      };
    case "applications":
      return (document) => {
        let total = zero;
        for (const application of document.applications) {
          total = add(total, of(document, undefined, undefined, application));
        }
        return total;
      };
  }
}

function spreadOver(
  node: Extract<Amount, { node: "spread" }>,
  of: Evaluate,
  by: Evaluate,
): Evaluate {
  const kept = new WeakMap<object, ReadonlyMap<LineScene, Money>>();
  return (document, line, tax) => {
    const amount = of(document, line, tax);
    if (isZero(amount)) return zero;
    const lines = tax?.lines ?? document.lines;
    if (lines.length === 1) return amount;
    const owner = tax ?? document;
    let parts = kept.get(owner);
    if (parts === undefined) {
      const weights = lines.map((one) => by(document, one, tax));
      const { places } = document;
      const amounts = split(amount, weights, { places, leftover: node.leftover });
      parts = new Map(lines.map((one, index) => [one, amounts[index] ?? zero]));
      kept.set(owner, parts);
    }
    return parts.get(needed(line)) ?? zero;
  };
}

/**
 * The tax on its lines. Rounded per document: once, on the exact sum. Rounded per line: each line by itself.
 * Inside a gross amount each line's tax is gross × rate / (1 + the sum of the rates that the line bears).
 */
function taxOn(node: Extract<Amount, { node: "tax" }>, base: Evaluate): Evaluate {
  const taxOf = (document: DocumentScene, lines: readonly LineScene[], rate: Rate): Money => {
    if (node.inside) {
      const parts = lines.map((line) => ({
        gross: base(document, line),
        rates: addRates(line.taxes.map((borne) => borne.rate)),
      }));
      return taxesInside(parts, rate, document.places);
    }
    let bases = zero;
    for (const line of lines) bases = add(bases, base(document, line));
    return timesRate(bases, rate, document.places);
  };
  return (document, _line, tax) => {
    const { lines, rate } = needed(tax);
    if (node.round === "document") return taxOf(document, lines, rate);
    return sum(lines.map((line) => taxOf(document, [line], rate)));
  };
}

function needed<Value>(value: Value | undefined): Value {
  invariant(value !== undefined, "an amount is asked for in its own scope");
  return value;
}
