// The nearest name: what a hand that slips was about to write.
import fc from "fast-check";
import { expect, test } from "vitest";
import * as limits from "../../language/text/limits.ts";
import { fold, mistakes, nearestAmong, nearestName } from "../../language/text/names.ts";
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

test("of many names that are nowhere, each is looked for once, and as long as it is worth it", () => {
  let looked = 0;
  const candidates = {
    *[Symbol.iterator]() {
      looked++;
      yield "Tonte";
      for (let index = 1; index < 10_000; index++) yield "Déneigement de stationnement";
    },
  };
  const near = nearestAmong(candidates);
  const names = Array.from({ length: limits.nearNames / 10_000 }, (_, index) => {
    return `T${String.fromCodePoint(0x4e00 + index)}nte`;
  });
  expect(names.filter((name) => near(name) !== "Tonte")).toEqual([]);
  // As many as `limits.nearNames` were looked at: what is known stays known, and nothing is new.
  expect(near("Tente")).toBeUndefined();
  expect(near(names[0] ?? "")).toBe("Tonte");
  expect(looked).toBe(1);
});
