// The plan of a book as JSON: what a back end of another kind would read.
import type { Plan } from "../../../language/plan/plan.ts";

export function renderPlan(plan: Plan): string {
  return `${JSON.stringify(plan, (_, value: unknown) => jsonValue(value), 2)}\n`;
}

function jsonValue(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  if (value instanceof Set) return [...value];
  if (typeof value === "bigint") return value.toString();
  return value;
}
