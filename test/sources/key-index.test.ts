// What the index of keys finds is what a comparison with each of them would.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type DocumentKey, filledIn, isSame } from "../../language/sources/document-key.ts";
import { createKeyIndex } from "../../language/sources/key-index.ts";
import { runs } from "../support/runs.ts";

const part = fc.constantFrom("", "", "5", "6", "X\n", "X");
const key = fc.tuple(fc.constant("1"), fc.constant("bill"), part, part, part);

test.each(["purchases", "all"] as const)("it finds what is the same, of %s", (of) => {
  const columns = { keys: [], apart: { columns: [], of } };
  const step = fc.record({ key, fills: fc.option(fc.nat()) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const index = createKeyIndex<number>(columns);
      const kept: DocumentKey[] = [];
      for (const { key: asked, fills } of steps) {
        const same = kept.flatMap((one, at) => (isSame(one, asked, columns) ? [at] : []));
        expect(index.find(asked).toSorted((a, b) => a - b)).toEqual(same);
        const own = fills === null ? undefined : same[fills % same.length];
        if (own === undefined) {
          index.put(asked, kept.push(asked) - 1);
          continue;
        }
        const before = kept[own] ?? [];
        const filled = filledIn(before, asked);
        index.remove(before, own);
        index.put(filled, own);
        kept[own] = filled;
      }
    }),
    { numRuns: runs },
  );
});
