// The nearest name: what a hand that slips was about to write.
import { expect, test } from "vitest";
import { nearestName } from "../../language/text/names.ts";

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
