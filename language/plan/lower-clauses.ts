// What stands in many declarations, lowered: patterns, tests and places.
import type { TextPlace } from "../diagnostics/problem.ts";
import type { Template, Test } from "../model/book.ts";
import type { PlanPlace, PlanTemplate, PlanTest } from "./plan.ts";

export function lowerTemplate(template: Template): PlanTemplate {
  return template.parts.map((part) =>
    "text" in part ? { text: part.text } : { field: part.field },
  );
}

export function lowerTest(test: Test): PlanTest {
  const { field, orAbsent } = test;
  return test.is === "between"
    ? { field, orAbsent, is: "between", from: test.from, to: test.to }
    : { field, orAbsent, is: test.is, values: [...test.values].sort() };
}

export function lowerPlace(place: TextPlace): PlanPlace {
  return { file: place.file, start: place.span.start, end: place.span.end };
}
