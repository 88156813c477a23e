// What each sample compiles to, kept as files that a reviewer can read. `npx vitest run -u` writes them anew.
import { expect, test } from "vitest";
import { runSample, sampleRuns } from "../support/samples.ts";

const targets = [
  { target: "sage50", extension: "txt" },
  { target: "hledger", extension: "journal" },
] as const;

const cases = sampleRuns.flatMap((sample) => targets.map((target) => ({ ...sample, ...target })));

test.each(cases)(
  "samples/$name for $target",
  async ({ name, data, control, target, extension }) => {
    const { text, report } = runSample(name, data, { control, target });
    await expect(text.replaceAll("\r\n", "\n")).toMatchFileSnapshot(`golden/${name}.${extension}`);
    if (target === "sage50") {
      const json = `${JSON.stringify(report, null, 2)}\n`;
      await expect(json).toMatchFileSnapshot(`golden/${name}.report.json`);
    }
  },
);
