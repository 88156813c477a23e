// What moved by the method of a document: what the customer paid or got back, or the supplier. What the card company keeps
// of it comes off on the way to the bank, and is told beside: a method's total has to be that of the source.
import { type Money, subtract, timesRate, zero } from "../model/money.ts";
import type { DocumentScene } from "./scene.ts";

export interface MethodMoney {
  /** In the book's currency; a refund's is negative. */
  readonly amount: Money;
  /** What is kept of the amount. */
  readonly fee: Money;
}

/** Undefined of a document that no method moves. */
export function methodMoney(scene: DocumentScene, places: number): MethodMoney | undefined {
  const { document, exchange, method } = scene;
  if (document.method === undefined || method === undefined) return undefined;
  const inHome = (own: Money) => (exchange && timesRate(own, exchange.rate, places)) ?? own;
  const { amount = zero, fee = zero } = document;
  const paid = inHome(amount);
  return {
    amount: document.kind === "refund" ? subtract(zero, paid) : paid,
    fee: inHome(fee),
  };
}
