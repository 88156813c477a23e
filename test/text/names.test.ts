// The nearest name: what a hand that slips was about to write.
import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, mistakes, nearestName } from "../../language/text/names.ts";
import { runs } from "../support/runs.ts";

test.each([
  ["1251", ["1020", "1215", "2500"], "1215"],
  ["TQV", ["TPS", "TVQ"], "TVQ"],
  ["Inetrac", ["Chèque", "Interac"], "Interac"],
  ["Pneux", ["Pneu", "Vélo"], "Pneu"],
  ["deneigement", ["Déneigement"], "Déneigement"],
  ["Tonte  de pelouse", ["Tonte de pelouse"], "Tonte de pelouse"],
])("%s is near one of %j", (name, candidates, nearest) => {
  expect(nearestName(name, candidates)).toBe(nearest);
});

test.each([
  ["1521", ["1215"]],
  ["Comptant", ["Interac"]],
  ["TQV", ["TPS"]],
  ["abcd", ["badc"]],
])("%s is near none of %j", (name, candidates) => {
  expect(nearestName(name, candidates)).toBeUndefined();
});

test("a name is the nearest as every candidate counted out would have it", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "B", "é", " "), maxLength: 7 });
  fc.assert(
    fc.property(letters, fc.array(letters), (name, candidates) => {
      const most = Math.max(1, Math.floor(fold(name).length / 3));
      const away = candidates.map((candidate) => mistakes(fold(name), fold(candidate)));
      const least = Math.min(...away);
      const nearest = least <= most ? candidates[away.indexOf(least)] : undefined;
      expect(nearestName(name, candidates)).toBe(nearest);
    }),
    { numRuns: runs },
  );
});
