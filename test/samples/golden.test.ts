// What each sample compiles to, kept as files that a reviewer can read. `npx vitest run -u` writes them anew.
import { expect, test } from "vitest";
import { runSample, sampleRuns } from "../support/samples.ts";

// Each for its own package, and for hledger, which anyone can run.
const cases = sampleRuns.flatMap((sample) => [
  { ...sample, to: sample.target, extension: "txt", own: true },
  { ...sample, to: "hledger", extension: "journal", own: false },
]);

test.each(cases)("samples/$name for $to", async ({ name, data, control, to, extension, own }) => {
  const { journals, report } = runSample(name, data, { control, target: to });
  const text = journals.length === 1 ? (journals[0]?.text ?? "") : oneAfterAnother(journals);
  await expect(text.replaceAll("\r\n", "\n")).toMatchFileSnapshot(`golden/${name}.${extension}`);
  if (own) {
    const json = `${JSON.stringify(report, null, 2)}\n`;
    await expect(json).toMatchFileSnapshot(`golden/${name}.report.json`);
  }
});

/** Several files in one, as `head` shows them. */
function oneAfterAnother(journals: readonly { readonly name: string; readonly text: string }[]) {
  return journals.map((file) => `==> ${file.name} <==\r\n${file.text}`).join("\r\n");
}
