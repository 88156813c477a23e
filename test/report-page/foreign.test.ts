// Entries in another currency: what was agreed, and at which rate it is booked.
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { checkTexts } from "../support/front-end.ts";
import { readPage } from "../support/html-page.ts";
import { runPage } from "../support/report-page.ts";
import { checkSample, readSample, samples } from "../support/samples.ts";

const data = ["ventes-2026-03.csv"].map((path) => ({
  path,
  text: readSample(`csv-erabliere/${path}`),
}));

test("an entry names its currency and rate, and its lines the foreign amounts", () => {
  const { page } = runPage(checkSample("csv-erabliere"), data);
  const rows = readPage(page("en")).tables.get("Entries of March 2026")?.rows ?? [];
  expect(rows.slice(0, 3).map((row) => row.map(spaced))).toEqual([
    [
      "2026-03-03",
      expect.stringMatching(/^E-301.*Green Mountain Grocers.*in USD at 1\.368$/),
      expect.stringMatching(/^1200 Clients ?2,425\.00 USD$/),
      "3,317.40",
      "",
    ],
    [expect.stringMatching(/^4010 .*2,280\.00 USD$/), "", "3,119.04"],
    [expect.stringMatching(/^4030 .*145\.00 USD$/), "", "198.36"],
  ]);
  const french = readPage(page("fr")).text;
  expect(spaced(french)).toContain("en USD à 1,3685");
  expect(spaced(french)).toContain("480,00 USD à 1,399");
  expect(spaced(french)).toContain("1 000,00 USD à 1,368");
});

test("so does one whose target takes home amounts alone", () => {
  const names = readdirSync(new URL("csv-erabliere/", samples));
  const files = names.map((path) => ({ path, text: readSample(`csv-erabliere/${path}`) }));
  const others = files.map((file) => {
    const text = file.text.replace(/target +csv \{[^}]*\}/, "target iif { foreign home }");
    return { ...file, text };
  });
  const checked = checkTexts(others);
  expect(checked.plan?.target.name).toBe("iif");
  const text = spaced(readPage(runPage(checked, data).page("en")).text);
  expect(text).toContain("in USD at 1.368");
  expect(text).toContain("2,425.00 USD");
});

function spaced(text: string): string {
  return text.replace(/\u00a0/g, " ");
}
