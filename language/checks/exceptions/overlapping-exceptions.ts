// Exceptions that apply to the same document: with different values an error, with the same one worth knowing.
import { agreeingExceptions } from "../../diagnostics/codes/agreeing-exceptions.ts";
import { conflictingExceptions } from "../../diagnostics/codes/conflicting-exceptions.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { Check, CheckContext } from "../context.ts";
import { ruleOf, tableOf } from "../tables.ts";
import { type ExaminedTable, placeOfRule, shown } from "./examined.ts";
import { overlapOf } from "./overlap.ts";

export const overlappingExceptions: Check = {
  id: "overlapping-exceptions",
  run: (context) =>
    context.examined.flatMap((examined) =>
      examined.rules.flatMap((second, index) =>
        examined.rules
          .slice(0, index)
          .flatMap((first) => checkPair(context, examined, [first, second])),
      ),
    ),
};

function checkPair(
  { plan }: CheckContext,
  { table, reach }: ExaminedTable,
  [first, second]: readonly [number, number],
): readonly Problem[] {
  const [left, right] = [ruleOf(plan, first), ruleOf(plan, second)];
  const { exceptions } = tableOf(plan, table);
  const beats = (winner: number, loser: number) =>
    exceptions.some(({ rule, beats: beaten }) => rule === winner && beaten.includes(loser));
  if (beats(first, second) || beats(second, first)) return [];
  const overlap = overlapOf(plan, table, [first, second], reach);
  if (overlap.meets === "never") return [];
  const witness = shown(overlap.witness);
  const place = placeOfRule(right);
  const message = { en: "The other exception is here", fr: "L’autre exception est ici" };
  const related = [{ place: placeOfRule(left), message }];
  const { slot } = left;
  if (left.value === right.value) {
    return [agreeingExceptions.at(place, { slot, value: left.value, witness }, { related })];
  }
  if (overlap.meets === "decided") return [];
  const words = { slot, left: left.value, right: right.value, witness };
  return [conflictingExceptions.at(place, words, { related })];
}
