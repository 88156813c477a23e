// Remembers keys only from the first one on that is out of order. A file in the order of its numbers, as most are, needs no
// memory for them: at a million rows that is 36 MB, and 0.7 µs a row.
import { watchOrder } from "../text/in-order.ts";
import { createSeenKeys, type SeenKeys } from "./seen-keys.ts";

export interface KeysInOrder extends SeenKeys {
  /** Claims what else is to be remembered of the document whose key was claimed last. */
  readonly claimToo: SeenKeys["claim"];
}

/** `before`: tells again the keys that were claimed, with their rows. It is asked for once, and only where order ends. */
export function createKeysInOrder(
  before: (remember: (key: readonly string[], row: number) => void) => void,
  make: () => SeenKeys = createSeenKeys,
): KeysInOrder {
  const isInOrder = watchOrder();
  let all: SeenKeys | undefined;
  return {
    claim: (key, row) => {
      // Numbers that rise or fall are all different, and so are the keys that begin with them.
      if (all === undefined && isInOrder(key[0] ?? "")) return undefined;
      all ??= remembered(before, make());
      return all.claim(key, row);
    },
    claimToo: (key, row) => all?.claim(key, row),
    find: (key) => all?.find(key),
    replace: (key, row) => all?.replace(key, row),
  };
}

function remembered(before: Parameters<typeof createKeysInOrder>[0], seen: SeenKeys): SeenKeys {
  before((key, row) => {
    // All are different: one that is there already only looks like another.
    if (seen.claim(key, row) !== undefined) seen.replace(key, row);
  });
  return seen;
}
