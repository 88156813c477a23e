// Reading the options of a target; what they may be was checked with the book.
import type { TargetOptionRule, TargetOptions } from "../model/target.ts";
import { invariant } from "../text/invariant.ts";

export interface OptionReader {
  readonly text: (name: string) => string;
  readonly number: (name: string) => number;
  readonly is: (name: string, word: string) => boolean;
}

export function readOptions(
  rules: readonly TargetOptionRule[],
  options: TargetOptions,
): OptionReader {
  const values = new Map(rules.map(({ name, fallback }) => [name, options.get(name) ?? fallback]));
  const text = (name: string) => {
    const value = values.get(name);
    invariant(value !== undefined, "a target asks only for its own options");
    return value;
  };
  return { text, number: (name) => Number(text(name)), is: (name, word) => text(name) === word };
}
