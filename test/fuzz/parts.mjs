// What a long run is made of, and how often each part runs: in `.ci/run` (all together some minutes on two cores) and
// at a release.

export const fuzzers = [
  { id: "F-BYTES", name: "bytes", ci: 50_000, release: 2_000_000 },
  { id: "F-EDIT", name: "edit", ci: 150_000, release: 10_000_000 },
  { id: "F-GRAM", name: "grammar", ci: 30_000, release: 1_000_000 },
  { id: "F-SRC", name: "sources", ci: 20_000, release: 3_000_000 },
  { id: "F-ALL", name: "all", ci: 10_000, release: 500_000 },
  { id: "F-CLI", name: "command", ci: 300, release: 5_000 },
];

export const same = [{ id: "P-SAME", name: "same", ci: 500, release: 20_000 }];

/**
 * Counts are of all properties of a file together; `shares` is how many runs one of FOLIO_RUNS is in them (a slow one
 * takes a part of the runs), `properties` how many there are.
 */
export const properties = [
  property("P-EXACT", "exact", "test/model/money.test.ts", 100_000, 5_000_000, 13, 13),
  property("P-INJ", "texts", "test/targets/hostile-texts.test.ts", 20_000, 500_000, 4, 4),
  property("P-POS", "places", "test/sources/hostile.test.ts", 20_000, 500_000, 10, 5),
  property("P-BAL", "balance", "test/property/balance.test.ts", 5_000, 1_000_000, 11 / 10, 2),
  property("P-SUM", "rows", "test/property/rows.test.ts", 5_000, 1_000_000, 3, 3),
  property("P-ORDER", "order", "test/property/order.test.ts", 2_000, 200_000, 5 / 3, 5),
  property("P-META", "times-ten", "test/property/times-ten.test.ts", 1_000, 100_000, 1 / 3, 1),
  property("P-CREDIT", "credits", "test/property/credits.test.ts", 1_000, 100_000, 1, 1),
  property("P-MIRROR", "mirror", "test/property/mirror.test.ts", 600, 20_000, 2, 2),
  property("P-TRACE", "trace", "test/property/trace.test.ts", 150, 20_000, 1 / 4, 1),
  property("P-PERIOD", "recognition", "test/property/recognition.test.ts", 1_000, 100_000, 3, 3),
  property("P-FX", "exchange", "test/property/exchange.test.ts", 600, 20_000, 6, 6),
  property(
    "P-REFUSE",
    "contradictions",
    "test/property/contradictions.test.ts",
    2_000,
    100_000,
    6,
    32,
  ),
];

function property(id, name, file, ci, release, shares, count) {
  return { id, name, file, ci, release, shares, properties: count };
}
