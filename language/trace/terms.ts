// What an amount is added up from, by the plan's own expression: `amount − fee`, `line − its share of the discount`.
import { prepareAmounts } from "../journal/amounts.ts";
import type { ApplicationScene, DocumentScene, LineScene, TaxScene } from "../journal/scene.ts";
import { isPurchase } from "../model/document-fields.ts";
import { isZero, type Money, moneyText, negate } from "../model/money.ts";
import type { Amount, Plan } from "../plan/plan.ts";
import type { TracedPart } from "./document-trace.ts";

/** Where the amount was asked for. */
export interface Scene {
  readonly document: DocumentScene;
  readonly line: LineScene | undefined;
  readonly tax: TaxScene | undefined;
  readonly application: ApplicationScene | undefined;
}

export type FindTerms = (amount: Amount, scene: Scene) => TracedPart["terms"];

export function termsOf(plan: Plan): FindTerms {
  const { prepare } = prepareAmounts(plan);
  return (amount, scene) =>
    leavesOf(plan, amount, scene).flatMap(({ what, node, negative }) => {
      const value: Money = prepare(node)(scene.document, scene.line, scene.tax, scene.application);
      if (isZero(value)) return [];
      return [{ what, amount: moneyText(negative ? negate(value) : value, scene.document.places) }];
    });
}

interface Leaf {
  readonly what: string;
  readonly node: Amount;
  readonly negative: boolean;
}

function leavesOf(plan: Plan, amount: Amount, scene: Scene): readonly Leaf[] {
  const leaf = (what: string): readonly Leaf[] => [{ what, node: amount, negative: false }];
  const go = (inner: Amount) => leavesOf(plan, inner, scene);
  switch (amount.node) {
    case "zero":
      return [];
    case "field":
      return leaf(amount.field);
    case "named": {
      const named = plan.amounts.find(({ name }) => name === amount.name);
      // A tax is told as a tax, with its rate.
      return named === undefined || named.of === "tax" ? leaf(amount.name) : go(named.is);
    }
    case "plus":
      return [...go(amount.left), ...go(amount.right)];
    case "minus":
      return [...go(amount.left), ...turned(go(amount.right))];
    case "negative":
      return turned(go(amount.of));
    case "sum":
      if (amount.over !== "applications") return leaf(amount.over);
      return go(amount.of).map(({ node, ...term }) => ({ ...term, node: { ...amount, of: node } }));
    case "by prices":
      return go(
        scene.document.document.prices === "inclusive" ? amount.inclusive : amount.exclusive,
      );
    case "converted":
      return [];
    case "by side":
      return go(isPurchase(scene.document.document.kind) ? amount.bought : amount.sold);
    case "spread":
      return leaf("discount");
    case "part":
      return leaf("payment discount");
    case "tax":
    case "stated":
    case "cumulative":
    case "unrecovered":
    case "round":
    case "by credit":
      return leaf("tax.amount");
  }
}

function turned(leaves: readonly Leaf[]): readonly Leaf[] {
  return leaves.map((leaf) => ({ ...leaf, negative: !leaf.negative }));
}
