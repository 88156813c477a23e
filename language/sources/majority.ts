// Which code more than half of a file's problems have, where there is one: one mistake made all the way down.

export interface Majority {
  readonly code: string;
  readonly count: number;
}

/** How often each code was found, as problems are counted. */
export type CodeCounts = Map<string, number>;

export function countCode(counts: CodeCounts, code: string): void {
  counts.set(code, (counts.get(code) ?? 0) + 1);
}

export function majorityOf(counts: CodeCounts): Majority | undefined {
  let all = 0;
  for (const count of counts.values()) all += count;
  for (const [code, count] of counts) if (count > all / 2) return { code, count };
  return undefined;
}
