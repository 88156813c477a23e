// The ways in which a run makes amounts: a template with its account, its side and the rules that chose. Many
// amounts are made in few ways; each way gets a number when it is met first.
import type { Cause, Choice, Posting } from "../journal/entry.ts";

export interface Making {
  readonly number: number;
  readonly template: string;
  readonly account: string;
  readonly side: Posting["side"];
  readonly tax: string | undefined;
  readonly choices: readonly Choice[];
}

export interface Makings {
  readonly of: (cause: Cause, posting: Posting) => number;
  readonly all: readonly Making[];
}

/** This is asked for every amount of a run: it makes nothing new but for a new way. */
export function collectMakings(): Makings {
  const all: Making[] = [];
  const byTemplate = new Map<string, Making[][]>();
  const add = ({ template, tax, choices }: Cause, { account, side }: Posting): Making => {
    const making = { number: all.length, template, account, side, tax, choices };
    all.push(making);
    return making;
  };
  return {
    all,
    of: (cause, posting) => {
      let byRule = byTemplate.get(cause.template);
      if (byRule === undefined) {
        byRule = [];
        byTemplate.set(cause.template, byRule);
      }
      const rule = cause.choices[0]?.rule ?? 0;
      let alike = byRule[rule];
      if (alike === undefined) {
        alike = [];
        byRule[rule] = alike;
      }
      for (const making of alike) {
        if (
          making.side === posting.side &&
          making.tax === cause.tax &&
          sameChoices(making.choices, cause.choices)
        )
          return making.number;
      }
      const making = add(cause, posting);
      alike.push(making);
      return making.number;
    },
  };
}

function sameChoices(some: readonly Choice[], others: readonly Choice[]): boolean {
  if (some === others) return true;
  if (some.length !== others.length) return false;
  for (let index = 0; index < some.length; index++) {
    const [one, other] = [some[index], others[index]];
    if (one === other) continue;
    if (one === undefined || other === undefined) return false;
    if (one.rule !== other.rule || !sameNumbers(one.lost, other.lost)) return false;
    if (!sameNumbers(one.asked, other.asked)) return false;
  }
  return true;
}

function sameNumbers(some: readonly number[], others: readonly number[]): boolean {
  if (some === others) return true;
  if (some.length !== others.length) return false;
  for (let index = 0; index < some.length; index++) {
    if (some[index] !== others[index]) return false;
  }
  return true;
}
