// Decoding is strict, in any chunks, and says where a file stops being text.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode, type Encoding } from "../../language/text/decode.ts";
import { byteOfCharacter, windows1252Character } from "../../language/text/windows-1252.ts";
import { dataFile } from "../support/data.ts";
import { runs } from "../support/runs.ts";

function decoded(bytes: readonly number[] | Uint8Array, encoding?: Encoding, chunk?: number) {
  const file = dataFile("x", Uint8Array.from(bytes), chunk);
  const text = decode(file.chunks, encoding);
  return { text: [...text.chunks].join(""), fault: text.fault() };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("encodings", () => {
  test("UTF-8 without and with its mark", () => {
    expect(decoded(utf8("Côté €")).text).toBe("Côté €");
    expect(decoded(utf8("\ufeffCôté €")).text).toBe("Côté €");
    expect(decoded(utf8("\ufeff"))).toEqual({ text: "", fault: undefined });
    expect(decoded([])).toEqual({ text: "", fault: undefined });
  });

  test("a mark in the middle of a text is a character of it", () => {
    expect(decoded(utf8("a\ufeffb")).text).toBe("a\ufeffb");
  });

  test("UTF-16 by its mark, or declared without one", () => {
    expect(decoded([0xff, 0xfe, 0xe9, 0, 0x3d, 0xd8, 0, 0xde]).text).toBe("é😀");
    expect(decoded([0xfe, 0xff, 0, 0xe9, 0xd8, 0x3d, 0xde, 0]).text).toBe("é😀");
    expect(decoded([0xe9, 0], "utf-16le").text).toBe("é");
    expect(decoded([0, 0xe9], "utf-16be").text).toBe("é");
  });

  test("Windows-1252, every byte by the table of Unicode", () => {
    const missing = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
    for (let byte = 1; byte < 256; byte++) {
      const { text, fault } = decoded([byte], "windows-1252");
      if (missing.includes(byte)) expect(fault).toMatchObject({ fault: "byte", byte, offset: 0 });
      else {
        expect(byteOfCharacter(text)).toBe(byte);
        expect(windows1252Character(byte)).toBe(text.codePointAt(0));
      }
    }
    expect(decoded([0x80, 0x92, 0x8c, 0x9f], "windows-1252").text).toBe("€’ŒŸ");
  });

  test("a mark of another encoding than declared is a fault", () => {
    expect(decoded(utf8("\ufeffa"), "windows-1252").fault).toMatchObject({
      fault: "mark",
      marked: "utf-8",
    });
    expect(decoded([0xff, 0xfe, 0x61, 0], "utf-8").fault).toMatchObject({ marked: "utf-16le" });
  });
});

describe("faults", () => {
  test.each<[string, readonly number[], number]>([
    ["a lone trail", [0x61, 0x80], 1],
    ["a lead without trail", [0x61, 0xc3, 0x61], 1],
    ["a lead at the end", [0x61, 0xc3], 1],
    ["half a character at the end", [0xf0, 0x9f, 0x98], 0],
    ["overlong", [0xc0, 0xaf], 0],
    ["overlong of three", [0xe0, 0x80, 0xaf], 0],
    ["a surrogate", [0x61, 0xed, 0xa0, 0x80], 1],
    ["past U+10FFFF", [0xf4, 0x90, 0x80, 0x80], 0],
    ["a byte that is never used", [0x61, 0x62, 0xff], 2],
  ])("UTF-8: %s", (_, bytes, offset) => {
    for (const chunk of [1, 2, 3, 100]) {
      expect(decoded(bytes, undefined, chunk).fault).toMatchObject({ fault: "byte", offset });
    }
  });

  test.each<[string, Encoding, readonly number[], number]>([
    ["an odd byte at the end", "utf-16le", [0x61, 0, 0x62], 2],
    ["a lone lead", "utf-16le", [0x3d, 0xd8, 0x61, 0], 0],
    ["a lone lead at the end", "utf-16be", [0, 0x61, 0xd8, 0x3d], 2],
    ["a lone trail", "utf-16be", [0, 0x61, 0xde, 0x00], 2],
  ])("UTF-16: %s", (_, encoding, bytes, offset) => {
    for (const chunk of [1, 2, 3, 100]) {
      expect(decoded(bytes, encoding, chunk).fault).toMatchObject({ fault: "byte", offset });
    }
  });

  test("NUL, in each encoding", () => {
    expect(decoded([0x61, 0, 0x62]).fault).toMatchObject({ fault: "nul", offset: 1 });
    expect(decoded([0x61, 0], "windows-1252").fault).toMatchObject({ fault: "nul", offset: 1 });
    expect(decoded([0x61, 0, 0, 0], "utf-16le").fault).toMatchObject({ fault: "nul", offset: 2 });
    expect(decoded([0x61, 0, 0xff]).fault).toMatchObject({ fault: "nul" });
    expect(decoded([0x61, 0xff, 0]).fault).toMatchObject({ fault: "byte" });
  });

  test("has its line, column and what stands before it, and the text up to it", () => {
    const bytes = [...utf8("a\r\nb\rc\nCô"), 0xe9, ...utf8("té\n")];
    for (const chunk of [1, 2, 3, 5, 100]) {
      const { text, fault } = decoded(bytes, undefined, chunk);
      expect(text).toBe("a\r\nb\rc\nCô");
      expect(fault).toMatchObject({ line: 4, column: 3, excerpt: "\ufffdté", byte: 0xe9 });
    }
  });

  test("offsets count the mark", () => {
    expect(decoded([0xef, 0xbb, 0xbf, 0x61, 0xff]).fault).toMatchObject({ offset: 4, column: 2 });
  });
});

test("any text comes back the same from any chunks", () => {
  const text = fc
    .string({ unit: "binary" })
    .map((any) => any.replaceAll("\0", "").replace(/\p{Cs}/gu, ""));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (any, chunk) => {
      const plain = any.replace(/^\ufeff/, "");
      expect(decoded(utf8(any), undefined, chunk)).toEqual({ text: plain, fault: undefined });
      const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from(plain, "utf16le")]);
      expect(decoded(wide, undefined, chunk)).toEqual({ text: plain, fault: undefined });
    }),
    { numRuns: runs },
  );
});

test("any bytes are refused exactly where a strict decoder refuses them", () => {
  const strict = new TextDecoder("utf-8", { fatal: true });
  const accepts = (bytes: Uint8Array) => {
    try {
      strict.decode(bytes);
      return true;
    } catch {
      return false;
    }
  };
  const byte = fc.oneof(
    fc.integer({ min: 1, max: 255 }),
    fc.constantFrom(0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xed, 0xa0),
  );
  fc.assert(
    fc.property(fc.array(byte), fc.integer({ min: 1, max: 5 }), (bytes, chunk) => {
      fc.pre(bytes[0] !== 0xff && bytes[0] !== 0xfe);
      const all = Uint8Array.from(bytes);
      const { fault } = decoded(all, undefined, chunk);
      expect(fault === undefined).toBe(accepts(all));
      if (fault === undefined) return;
      expect(accepts(all.subarray(0, fault.offset))).toBe(true);
    }),
    { numRuns: runs },
  );
});
