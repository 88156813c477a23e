// Chance that can be repeated: the same seed, the same numbers, on every machine.

export interface Random {
  /** A whole number from 0 to `limit - 1`; 0 where the limit is 0. */
  readonly below: (limit: number) => number;
  readonly pick: <Value>(values: readonly [Value, ...Value[]]) => Value;
  /** From a list that may be empty. */
  readonly oneOf: <Value>(values: readonly Value[]) => Value | undefined;
  /** True once in so many times. */
  readonly once: (inSoMany: number) => boolean;
}

/** The run `index` of a seed has chance of its own, so that it can be repeated without those before it. */
export function randomOf(seed: number, index: number): Random {
  // sfc32 (PractRand): four words of state, no multiplication, good enough to mix texts.
  let [a, b, c, d] = [seed | 0, Math.floor(seed / 2 ** 32) | 0, index | 0, 1];
  const next = (): number => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let warm = 0; warm < 12; warm++) next();
  const below = (limit: number) => (limit <= 0 ? 0 : next() % limit);
  const oneOf = <Value>(values: readonly Value[]): Value | undefined =>
    values[below(values.length)];
  return {
    below,
    oneOf,
    pick: (values) => oneOf(values) ?? values[0],
    once: (inSoMany) => below(inSoMany) === 0,
  };
}
