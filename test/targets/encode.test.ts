// Character sets: what each holds, and its bytes.
import { describe, expect, test } from "vitest";
import { encodeText, holdText, missingCharacter } from "../../language/targets/encode.ts";

describe("Windows-1252", () => {
  test("holds its 251 characters, each as one byte, and no other", () => {
    const held = new Map<number, string>();
    for (let code = 0; code < 0x3000; code++) {
      const character = String.fromCodePoint(code);
      if (missingCharacter(character, "windows-1252") !== undefined) continue;
      const [byte = -1, ...more] = encodeText(character, "windows-1252");
      expect(more).toEqual([]);
      held.set(byte, character);
    }
    // CP1252.TXT leaves 81, 8D, 8F, 90 and 9D without a character.
    expect(held.size).toBe(251);
    expect([0x81, 0x8d, 0x8f, 0x90, 0x9d].filter((byte) => held.has(byte))).toEqual([]);
    expect([0x80, 0x85, 0x92, 0x9c, 0x9f, 0xe9].map((byte) => held.get(byte))).toEqual([
      ..."€…’œŸé",
    ]);
  });

  test("composes letters first", () => {
    expect([...encodeText(holdText("e\u0301", "windows-1252"), "windows-1252")]).toEqual([0xe9]);
  });

  test("names the first character that it does not hold", () => {
    expect(missingCharacter("été → 中", "windows-1252")).toBe("→");
  });
});

describe("ASCII", () => {
  test.each([
    ["Déneigement à Saint-Côme", "Deneigement a Saint-Come"],
    ["Œuvre, œuf, Æ, ß, Łódź, Đ", "OEuvre, oeuf, AE, ss, Lodz, D"],
    ["«\u00a0Été\u00a0» “x” ‘y’ – —", '" Ete " "x" \'y\' - -'],
    ["½ m² à 5 €… nº 3", "1/2 m2 a 5 EUR... no 3"],
    ["ＡＢＣ ﬁn", "ABC fin"],
  ])("folds %s", (text, folded) => {
    expect(holdText(text, "ascii")).toBe(folded);
    expect(missingCharacter(folded, "ascii")).toBeUndefined();
  });

  test("leaves what has no plain form, to be named", () => {
    expect(missingCharacter(holdText("é→中", "ascii"), "ascii")).toBe("→");
    expect(missingCharacter(holdText("Жук", "ascii"), "ascii")).toBe("Ж");
    expect(missingCharacter(holdText("🎄", "ascii"), "ascii")).toBe("🎄");
  });
});

describe("UTF-8", () => {
  test("holds everything but half characters", () => {
    expect(missingCharacter("é→中🎄", "utf-8")).toBeUndefined();
    expect(missingCharacter("a\ud83cb", "utf-8")).toBe("\ud83c");
    expect([...encodeText("é", "utf-8")]).toEqual([0xc3, 0xa9]);
  });
});

test("a character that was not fitted before is our mistake, never a question mark", () => {
  expect(() => encodeText("→", "windows-1252")).toThrow("fitted");
});
