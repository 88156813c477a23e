// Takes the README's pictures of the accountant's page, in Chromium: run it after changing the page. They are
// taken with the fonts of this machine; Carlito and Caladea stand in for Calibri and Cambria.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
const sample = join("samples", "sage50-plannit");
const folder = mkdtempSync(join(tmpdir(), "folio-pictures-"));

execFileSync(process.execPath, ["server/build/build.mjs", "--no-types", "--out", folder], {
  cwd: root,
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
for (const [language, name] of [
  ["en", "report-page.png"],
  ["fr", "report-page.fr.png"],
]) {
  const page = await browser.newPage({
    viewport: { width: 980, height: 800 },
    deviceScaleFactor: 1.5,
  });
  await page.goto(pathToFileURL(writePage(language)).href);
  // The head of the page and the picture of what went where: the tables between and after would make it long.
  await page.evaluate(() => {
    for (const section of document.querySelectorAll("section")) {
      if (section.querySelector("figure") === null) section.remove();
    }
    for (const part of document.querySelectorAll("nav, section table, section h3:last-of-type")) {
      part.remove();
    }
    document.body.style.padding = "2rem 1.5rem 1rem";
  });
  const path = join(root, "extension", "images", name);
  await page.locator("body").screenshot({ path });
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true });

function writePage(language) {
  const out = join(folder, `${language}.html`);
  const data = ["01", "02", "03"].flatMap((month) => [
    "--data",
    join(sample, `export-2026-${month}.csv`),
  ]);
  const control = ["--control", join(sample, "controle.csv")];
  const call = ["report", sample, ...data, ...control, "--out", out, "--lang", language, "--quiet"];
  execFileSync(process.execPath, [join(folder, "folio.cjs"), ...call], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return out;
}
