// The fixed text of descriptions and references, against what the target's fields hold.
import { patternNotHeld } from "../diagnostics/codes/pattern-not-held.ts";
import { patternTooLong } from "../diagnostics/codes/pattern-too-long.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Template } from "../model/book.ts";
import type { TargetRules } from "../model/target.ts";
import { holdText, missingCharacter } from "../targets/encode.ts";
import type { Check } from "./context.ts";

export const patterns: Check = {
  id: "patterns",
  run: ({ book: { settings, integrations }, target }) => {
    if (target === undefined) return [];
    const check = (template: Template, limit: number | undefined) => [
      ...checkCharacters(template, target),
      // What is cut on purpose is never too long.
      ...(settings.texts === "cut" ? [] : checkLength(template, limit, target)),
    ];
    const own = [...integrations.values()].flatMap(({ description }) => description ?? []);
    return [
      ...[...settings.description, ...own].flatMap((pattern) =>
        check(pattern, target.descriptionLength),
      ),
      ...settings.reference.flatMap((pattern) => check(pattern, target.referenceLength)),
    ];
  },
};

function checkCharacters({ parts, place }: Template, target: TargetRules): readonly Problem[] {
  const text = parts.map((part) => ("text" in part ? part.text : "")).join("");
  const character = missingCharacter(holdText(text, target.characters), target.characters);
  if (character === undefined) return [];
  const words = { character, target: target.title };
  return [patternNotHeld.at(place, words, { target: target.name })];
}

/** Each field adds a character at least. */
function checkLength(
  { parts, place }: Template,
  limit: number | undefined,
  target: TargetRules,
): readonly Problem[] {
  const length = parts.reduce((sum, part) => sum + ("text" in part ? [...part.text].length : 1), 0);
  if (limit === undefined || length <= limit) return [];
  return [
    patternTooLong.at(place, { length, limit, target: target.title }, { target: target.name }),
  ];
}
