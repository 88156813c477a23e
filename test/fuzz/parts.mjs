// What a long run is made of, and how often each part runs: in `.ci/run` and at a release.

export const fuzzers = [
  { id: "F-BYTES", name: "bytes", ci: 50_000, release: 2_000_000 },
  { id: "F-EDIT", name: "edit", ci: 150_000, release: 10_000_000 },
  { id: "F-GRAM", name: "grammar", ci: 30_000, release: 1_000_000 },
  { id: "F-SRC", name: "sources", ci: 100_000, release: 3_000_000 },
  { id: "F-ALL", name: "all", ci: 10_000, release: 500_000 },
  { id: "F-CLI", name: "command", ci: 300, release: 5_000 },
];

export const same = [{ id: "P-SAME", name: "same", ci: 500, release: 20_000 }];

/**
 * `ci` and `release` count runs of each property of the files; `times` is how many runs one of FOLIO_RUNS is in the
 * property that has the fewest, `properties` how many there are. Compiles cost milliseconds: of those `.ci/run` tries
 * fewer than one would wish, so that it ends in time.
 */
export const properties = [
  property("P-EXACT", "exact", ["test/model/money.test.ts"], 100_000, 5_000_000, 12),
  property("P-INJ", "texts", ["test/targets/hostile-texts.test.ts"], 5_000, 500_000, 4),
  property("P-SRC", "places", ["test/sources/hostile.test.ts"], 2_000, 100_000, 5, 2),
  property("P-BAL", "balance", ["test/property/balance.test.ts"], 500, 1_000_000, 3, 1 / 2),
  property("P-SUM", "rows", ["test/property/rows.test.ts"], 500, 1_000_000, 3),
  property("P-ORDER", "order", ["test/property/order.test.ts"], 150, 200_000, 5, 1 / 3),
  property("P-META", "times-ten", ["test/property/times-ten.test.ts"], 500, 100_000, 1, 1 / 3),
  property("P-CREDIT", "credits", ["test/property/credits.test.ts"], 500, 100_000, 1),
  property("P-RECOG", "recognition", ["test/property/recognition.test.ts"], 300, 100_000, 3),
  property(
    "P-REFUSE",
    "contradictions",
    ["test/property/contradictions.test.ts"],
    300,
    20_000,
    30,
    1 / 10,
  ),
];

function property(id, name, files, ci, release, count, times = 1) {
  return { id, name, files, ci, release, properties: count, times };
}
