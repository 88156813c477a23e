// Draws extension/images/icon.png from icon.svg, in Chromium: run it after changing the drawing.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const images = new URL("../images/", import.meta.url);
const drawing = readFileSync(new URL("icon.svg", images), "utf8");

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
await page.screenshot({ path: new URL("icon.png", images).pathname, omitBackground: true });
await browser.close();
