// The accountant's page as a browser without a network sees it, and as it is printed.
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkTexts } from "../support/front-end.ts";
import { sampleBook } from "../support/ide.ts";
import { runPage, runPlannit } from "../support/report-page.ts";
import { chromiumPath } from "./install.ts";
import { beyondSheet, faintTexts, headsNotRepeated, slides } from "./page-probes.ts";

const plannit = runPlannit();
const pages = new Map([
  ["/en", plannit.page("en")],
  ["/fr", plannit.page("fr")],
  ["/long", longNames()],
]);

let server: Server;
let browser: Browser;
let address = "";
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(pages.get(request.url ?? "") ?? "");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("the server has no port");
  address = `http://127.0.0.1:${bound.port}`;
  browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
});

afterAll(async () => {
  await browser.close();
  server.close();
});

describe.each([...pages.keys()])("%s", (path) => {
  test("asks for nothing but itself, and the browser has nothing to complain of", async () => {
    const { page, told, requests } = await open(path);
    expect(asked).toEqual([path]);
    expect(requests).toEqual([`${address}${path}`]);
    expect(told).toEqual([]);
    expect(await page.locator("script, iframe, object, embed, img, form").count()).toBe(0);
    await page.close();
  });

  test.each([
    ["Letter", 8.5 * 96],
    ["A4", (210 / 25.4) * 96],
  ] as const)("printed on %s, nothing stands beyond the margins", async (format, width) => {
    const { page } = await open(path, { javaScriptEnabled: true });
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: Math.floor(width - (32 / 25.4) * 96), height: 900 });
    expect(await page.evaluate(beyondSheet)).toEqual([]);
    expect(await page.evaluate(headsNotRepeated)).toBe(0);
    keep(`report${path.replace("/", "-")}-${format}.pdf`, await page.pdf({ format }));
    await page.close();
  });

  test.each(["light", "dark"] as const)(
    "every text stands out from its ground (%s)",
    async (colorScheme) => {
      const { page } = await open(path, { javaScriptEnabled: true });
      await page.emulateMedia({ colorScheme });
      expect(await page.evaluate(faintTexts)).toEqual([]);
      await page.close();
    },
  );

  test("on a telephone the page itself does not slide sideways", async () => {
    const { page } = await open(path, { javaScriptEnabled: true });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(slides)).toBe(false);
    await page.close();
  });

  test("is heard as it is seen: heads of tables, names of sections, words for the picture", async () => {
    const { page } = await open(path);
    expect(await page.locator("th:not([scope])").count()).toBe(0);
    expect(await page.locator("table:not([aria-label])").count()).toBe(0);
    for (const section of await page.locator("section").all()) {
      const head = page.locator(`#${await section.getAttribute("aria-labelledby")}`);
      expect(await head.count()).toBe(1);
    }
    for (const picture of await page.locator("svg").all()) {
      expect(await picture.getAttribute("role")).toBe("img");
      expect(await picture.locator("title").textContent()).toMatch(/\d/);
      expect(await picture.locator("desc").textContent()).not.toBe("");
    }
    expect(await page.locator("nav a").count()).toBe(await page.locator("section").count());
    for (const link of await page.locator("nav a").all()) {
      const target = await link.getAttribute("href");
      expect(await page.locator(target ?? "").count()).toBe(1);
    }
    await page.close();
  });
});

/** Offline but for the one address, and as most mail programs show it: without scripts. */
async function open(path: string, { javaScriptEnabled = false } = {}) {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const told: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => told.push(message.text()));
  page.on("pageerror", (error) => told.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  asked = [];
  await page.goto(`${address}${path}`);
  await page.waitForLoadState("networkidle");
  return { page, told, requests };
}

/** To be looked at. */
function keep(name: string, bytes: Uint8Array): void {
  const folder = join(import.meta.dirname, "output");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
}

/** Names without a place to break them, in each text that a source can bring, and amounts of eighteen digits. */
function longNames(): string {
  const long = "Saint-".repeat(36).replaceAll("-", "");
  const header =
    "kind,number,date,status,customer.name,customer.group,line.item,line.amount,method,amount";
  const rows = [
    `invoice,F${long},2026-01-15,,${long},Municipal,${long},999999999999999.99,,`,
    `invoice,G${long},2026-01-15,void,${long},Municipal,${long},999999999999999.99,,`,
    `payment,P${long},2026-01-16,,${long},Municipal,,,${long},888888888888888.88`,
  ];
  const book = `${sampleBook
    .replace('"Essai"', `"${long}"`)
    .replace('"Ventes"', `"V${long}"`)
    .replace("sage50 { tax lines off }", "hledger")}
item otherwise debit 1210 credit 4001 tax "Détaxé"
method otherwise debit 1020 credit 1210
`;
  const checked = checkTexts([{ path: "book.folio", text: book }]);
  const text = `${[header, ...rows].join("\n")}\n`;
  return runPage(checked, [{ path: `${long}.csv`, text }]).page("fr");
}
