// The same documents come to the same balances in every target, by readers that share no code with the writers.
import { describe, expect, test } from "vitest";
import { compile, hasErrors } from "../../language/index.ts";
import { journalTargets } from "../../language/targets/registry.ts";
import { formatOf } from "../support/readers.ts";
import { checkSample, runSample, sampleFile, sampleRuns } from "../support/samples.ts";

/** What a target cannot take as it is, by the code of the error that says so. */
const elsewhere: ReadonlyMap<string, string> = new Map(
  journalTargets.flatMap(({ name: target }) =>
    Object.entries(formatOf(target).refuses ?? {}).map(
      ([sample, code]) => [`${sample} in ${target}`, code] as const,
    ),
  ),
);

test.each([...elsewhere])("%s is refused: %s", (run, code) => {
  const [name = "", target = ""] = run.split(" in ");
  const checked = checkSample(name, target);
  const data = sampleRuns.find((sample) => sample.name === name)?.data ?? [];
  const compiled = checked.plan === undefined ? undefined : runSample(name, data, { checked });
  const told = [...checked.problems, ...(compiled?.problems ?? [])];
  expect(told.filter((one) => hasErrors([one])).map((one) => one.code)).toContain(code);
});

describe.each(sampleRuns)("samples/$name", ({ name, data }) => {
  const compared = journalTargets.filter((target) => !elsewhere.has(`${name} in ${target.name}`));

  test.each(compared.map((target) => target.name))("in %s", (target) => {
    const checked = checkSample(name, target);
    const files: Uint8Array[][] = [];
    const { report, problems } = compile(
      { checked, observers: [], data: data.map((file) => sampleFile(`${name}/${file}`)) },
      {
        open: () => {
          const chunks: Uint8Array[] = [];
          files.push(chunks);
          return { write: (chunk) => void chunks.push(chunk.slice()), close: () => {} };
        },
      },
    );
    expect([...checked.problems, ...problems].filter((one) => hasErrors([one]))).toEqual([]);
    const read = files.flatMap((chunks) =>
      formatOf(target).read(Buffer.concat(chunks), checked.book?.accounts ?? new Map()),
    );
    expect(read.length).toBe(report.entries);
    const balances = new Map<string, bigint>();
    for (const { account, cents } of read.flatMap(({ postings }) => postings)) {
      balances.set(account, (balances.get(account) ?? 0n) + cents);
    }
    const expected = report.accounts.map(({ account, balance }) => {
      return [account, BigInt(balance.replace(".", ""))] as const;
    });
    expect(expected.length).toBeGreaterThan(3);
    expect(shown([...balances])).toEqual(shown(expected));
  });
});

function shown(balances: readonly (readonly [account: string, cents: bigint])[]): string[] {
  return balances
    .filter(([, cents]) => cents !== 0n)
    .map(([account, cents]) => `${account} ${cents}`)
    .sort();
}
