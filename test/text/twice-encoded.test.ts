// What UTF-8 becomes that is read as Windows-1252 and written again, and names that only look like it.
import { expect, test } from "vitest";
import { beforeTwiceEncoded } from "../../language/text/twice-encoded.ts";
import { decodeWindows1252 } from "../../language/text/windows-1252.ts";

test.each([
  ["MÃ©thode", "Méthode"],
  ["Note de crÃ©dit", "Note de crédit"],
  ["Å’uvre", "Œuvre"],
  ["100 â‚¬", "100 €"],
  // Windows-1252 has no byte 81: programs make U+0081 of it.
  ["Ã\u0081lvarez", "Álvarez"],
  ["lâ€™eau", "l’eau"],
])("%s was %s", (text, before) => {
  expect(beforeTwiceEncoded(text)).toBe(before);
});

test.each([
  "Tonte",
  "Méthode",
  "São João",
  "Âge",
  "QUALITÉ\u00a0:",
  "Ã",
  "日本",
  "Ã©日",
  "",
  "A © 2026",
])("%s is what it says", (text) => {
  expect(beforeTwiceEncoded(text)).toBeUndefined();
});

test.each(["é", "ÀÉÎÔÛ", "Ça coûte 5 €, l’été", "Œufs à la coque", "ñandú"])(
  "what was done to %s is undone",
  (text) => {
    const bytes = new TextEncoder().encode(text);
    const twice = decodeWindows1252(bytes);
    // A byte that Windows-1252 does not have is lost there.
    expect(twice).not.toContain("\ufffd");
    expect(beforeTwiceEncoded(twice)).toBe(text);
  },
);
