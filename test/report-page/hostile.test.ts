// Texts of the book and of the data stay texts on the page, whatever they hold.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { html } from "../../language/report-page/markup.ts";
import { checkTexts } from "../support/front-end.ts";
import { readPage, withoutTags } from "../support/html-page.ts";
import { digest, runPage } from "../support/report-page.ts";
import { runs } from "../support/runs.ts";

const hostile = [
  "<script>alert(1)</script>",
  "]]>",
  '"onload="alert(1)',
  "'><img src=x onerror=alert(1)>",
  "</style><style>*{display:none}",
  "</title><base href=//x>",
  "&lt;b&gt;&#60;",
  "<!-- -->",
  "https://example.com/a.png",
  "url(https://example.com/a)",
  "\u202etxt.exe\u202c",
  "\u2066a\u2069\u200f\u061c",
  "a\u0000b\u0007\u001b[31m",
  "\\\\server\\share } @import 'x'; {",
  "\ud800 half",
];

/** Everything that could turn the direction of writing, or that is not seen. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

describe("html`…`", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."<>&\"'`=/ \u202e\u0000\n]script") }),
    fc.constantFrom(...hostile),
  );

  test("a value comes back as it was, and is never a tag or an attribute", () => {
    fc.assert(
      fc.property(anyText, anyText, (inside, beside) => {
        const { markup } = html`<p title="${beside}">${inside}</p>`;
        expect(withoutTags(markup)).not.toMatch(/[<>]/);
        const { tags } = readPage(markup);
        expect(tags.map(({ name, attributes }) => [name, [...attributes.keys()]])).toEqual([
          ["p", ["title"]],
        ]);
        expect(tags[0]?.attributes.get("title")).toBe(visible(beside));
        expect(markup).not.toMatch(unseen);
      }),
      { numRuns: runs },
    );
  });

  test("what is unseen is written out", () => {
    expect(html`${"a\u202eb\nc\u0000"}`.markup).toBe("a\\u{202e}b\\u{a}c\\u{0}");
    expect(html`${"l’été «\u00a0à\u00a0» 東京 😀"}`.markup).toBe("l’été «\u00a0à\u00a0» 東京 😀");
  });
});

describe("the page", () => {
  const words = fc.constantFrom(...hostile);

  test("holds no tag, attribute or address but its own", () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 6, maxLength: 6 }), (texts) => {
        for (const language of ["en", "fr"] as const) check(pageOf(texts, language));
      }),
      { numRuns: Math.ceil(runs / 10) },
    );
  });

  test("its policy allows its own style, and nothing else", () => {
    const page = pageOf(hostile.slice(0, 6), "fr");
    const style = /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? "";
    const policy = readPage(page).tags.find(({ attributes }) => attributes.has("http-equiv"));
    expect(policy?.attributes.get("content")).toBe(
      `default-src 'none'; style-src 'sha256-${digest(style)}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(style).not.toMatch(/url\(|@import|expression/i);
  });
});

function check(page: string): void {
  expect(withoutTags(page)).not.toMatch(/[<>]/);
  // Its own line ends apart.
  expect(page.replaceAll("\n", "")).not.toMatch(unseen);
  const { tags } = readPage(page);
  for (const { name, attributes } of tags) {
    expect(known).toContain(name);
    for (const [attribute, value] of attributes) {
      expect(attribute).not.toMatch(/^on|^style$|^src$|^srcset$|^action$/);
      if (attribute === "href") expect(value).toMatch(/^(#[a-z-]+|data:,)$/);
    }
  }
}

const known = (
  "!doctype html head meta link title style body header main nav section h1 h2 h3 p div span strong b br code wbr " +
  "ul li a table thead tbody tfoot tr th td figure svg desc text path rect details summary"
).split(" ");

/** Hostile in every place where a text of the user's can stand. */
function pageOf(texts: readonly string[], language: "en" | "fr"): string {
  const [book = "", title = "", item = "", customer = "", number = "", method = ""] = texts;
  const quoted = (text: string) =>
    `"${text
      .replace(/[\p{C}\u2028\u2029]/gu, "")
      .replaceAll("\\", "\\\\")
      .replaceAll('"', '\\"')}"`;
  const checked = checkTexts([
    {
      path: "book.folio",
      text: `book ${quoted(book)} {
  folio       1
  target      hledger
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
}
account 1020 ${quoted(`B ${title}`)} asset
account 1210 ${quoted(`C ${title}`)} asset
account 4001 ${quoted(`V ${title}`)} revenue
account 4002 ${quoted(`W ${title}`)} revenue
tax group "Détaxé" = zero-rated
item ${quoted(`I ${item}`)} debit 1210 credit 4001 tax "Détaxé" {
  credit 4002 when customer.group = "Municipal"
}
item otherwise debit 1210 credit 4001 tax "Détaxé"
method otherwise debit 1020 credit 1210
`,
    },
  ]);
  const cell = (text: string) => `"${text.replaceAll('"', '""').replaceAll("\u0000", "")}"`;
  const rows = [
    [
      "kind",
      "number",
      "date",
      "status",
      "customer.name",
      "customer.group",
      "line.item",
      "line.amount",
      "method",
      "amount",
    ],
    [
      "invoice",
      `F1 ${number}`,
      "2026-01-15",
      "",
      customer,
      "Municipal",
      `I ${item}`.replace(/[\p{C}\u2028\u2029]/gu, ""),
      "60.00",
      "",
      "",
    ],
    ["invoice", `F2 ${number}`, "2026-01-15", "", customer, "Privé", item, "40.00", "", ""],
    ["invoice", `F3 ${number}`, "2026-01-16", "void", customer, "Privé", item, "40.00", "", ""],
    ["payment", `P1 ${number}`, "2026-01-20", "", customer, "Privé", "", "", method, "10.00"],
  ];
  const text = `${rows.map((row) => row.map(cell).join(",")).join("\n")}\n`;
  return runPage(checked, [{ path: `${customer}.csv`, text }]).page(language);
}

function visible(text: string): string {
  return text.replace(unseen, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
