// Each recipe compiles beside the book of its page without a word, and its own test passes.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatFile, parseFile, runTests } from "../../language/index.ts";
import { checkTexts } from "../support/front-end.ts";

const english = recipesOf("RECIPES.md");
const french = recipesOf("RECIPES.fr.md");

/** What an implementer asks next: none of these may go missing. */
test("there is a recipe for each of the common questions", () => {
  expect(english.recipes.map(({ title }) => title)).toEqual([
    "Tips",
    "Gift cards",
    "Shipping",
    "Deposits",
    "Write-offs",
    "Card fees",
    "Cash rounding",
    "A charge passed on",
    "Another province",
    "Bills",
    "Another currency",
  ]);
});

test("both languages have the same recipes", () => {
  expect(french.book).toBe(english.book);
  expect(french.recipes.map(({ settings, instead, text }) => [settings, instead, text])).toEqual(
    english.recipes.map(({ settings, instead, text }) => [settings, instead, text]),
  );
});

test("the book of the page has no problem", () => {
  const { problems } = checkTexts([{ path: "book.folio", text: english.book }]);
  expect(problems.map(({ code, message }) => `${code} ${message.en}`)).toEqual([]);
});

describe.each(english.recipes)("$title", ({ settings, instead, text }) => {
  const book = english.book.replace("\n}", `\n${settings}}`);
  const checked = checkTexts([
    { path: "book.folio", text: withInstead(book, instead) },
    { path: "recipe.folio", text },
  ]);

  test("has no problem, not even a hint", () => {
    expect(checked.problems.map(({ code, message }) => `${code} ${message.en}`)).toEqual([]);
  });

  test("passes its own test", () => {
    const outcomes = runTests(checked);
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.flatMap(({ problems }) => problems.map(({ message }) => message.en))).toEqual(
      [],
    );
  });

  test("is in canonical text", () => {
    expect(formatFile(parseFile({ path: "recipe.folio", text }))).toBe(text);
  });
});

/** Each of these lines says more than the line of the book that it takes the place of. */
function withInstead(book: string, instead: string): string {
  return instead
    .split(/\n(?! {4}| {2}\})/)
    .filter((line) => line !== "")
    .reduce((text, line) => {
      // Between braces, too, where each option has a line of its own.
      const inOne = (some: string) => some.trim().replace(/\s+/g, " ");
      const begins = (one: string) => inOne(line).startsWith(inOne(one.replace(/ \}$/, "")));
      const shorter = text.split("\n").filter((one) => one !== "" && one !== "}" && begins(one));
      expect(shorter).toHaveLength(1);
      return text.replace(shorter.join(), line);
    }, book);
}

function recipesOf(name: string) {
  const page = readFileSync(new URL(`../../language/${name}`, import.meta.url), "utf8");
  const [head = "", ...sections] = page.split(/^## /m);
  return {
    book: blocks(head, "folio book"),
    recipes: sections.map((section) => ({
      title: section.slice(0, section.indexOf("\n")),
      settings: blocks(section, "folio settings"),
      instead: blocks(section, "folio instead"),
      text: blocks(section, "folio"),
    })),
  };
}

function blocks(text: string, kind: string): string {
  return [...text.matchAll(/^```(\S.*)\n([\s\S]*?)^```$/gm)]
    .filter(([, found]) => found === kind)
    .map(([, , code = ""]) => code)
    .join("\n");
}
