// Parses one JSON text (RFC 8259) exactly: numbers keep their digits, every value its place, no key is lost.
import * as limits from "../text/limits.ts";

/** `start` and `end` are offsets in the text, quotes and brackets included. */
export type JsonNode = { readonly start: number; readonly end: number } & (
  | { readonly is: "object"; readonly entries: readonly JsonEntry[] }
  | { readonly is: "list"; readonly elements: readonly JsonNode[] }
  | { readonly is: "text"; readonly text: string }
  /** As written: `10.10` stays `10.10`. */
  | { readonly is: "number"; readonly text: string }
  | { readonly is: "truth"; readonly text: "true" | "false" }
  | { readonly is: "null" }
);

export interface JsonEntry {
  readonly key: string;
  /** Where the key stands. */
  readonly start: number;
  readonly value: JsonNode;
}

export interface JsonMistake {
  readonly mistake:
    | "unexpected"
    | "ends early"
    | "text goes on"
    | "control character"
    | "escape"
    | "half character"
    | "number"
    | "too deep"
    | "key twice";
  readonly at: number;
  /** The key that stands twice. */
  readonly key?: string;
}

export interface ParsedJson {
  /** Undefined where the text is not JSON; then the first mistake says why. */
  readonly root: JsonNode | undefined;
  /** Of a text that is JSON: keys that stand twice. */
  readonly mistakes: readonly JsonMistake[];
}

/** A text from between its quotes, escapes resolved; undefined where one of them is wrong. */
export function unescaped(inner: string): string | undefined {
  const { root, mistakes } = parseJson(`"${inner}"`);
  return root?.is === "text" && mistakes.length === 0 ? root.text : undefined;
}

export function parseJson(text: string): ParsedJson {
  const mistakes: JsonMistake[] = [];
  /** The first mistake ends the parse: every reader below returns undefined from there on. */
  let ended: JsonMistake | undefined;
  let index = 0;

  skipBlanks();
  const root = readValue(0);
  skipBlanks();
  if (root !== undefined && index < text.length) fail("text goes on");
  return ended === undefined ? { root, mistakes } : { root: undefined, mistakes: [ended] };

  function fail(mistake: JsonMistake["mistake"], at = index): undefined {
    const early = mistake === "unexpected" && at >= text.length;
    ended ??= { mistake: early ? "ends early" : mistake, at };
  }

  function skipBlanks(): void {
    while (isBlank(text.charCodeAt(index))) index++;
  }

  function accept(character: string): boolean {
    if (text[index] !== character) return false;
    index++;
    skipBlanks();
    return true;
  }

  function readValue(depth: number): JsonNode | undefined {
    const start = index;
    switch (text[index]) {
      case "{":
        return depth < limits.nestingDepth ? readObject(depth) : fail("too deep");
      case "[":
        return depth < limits.nestingDepth ? readList(depth) : fail("too deep");
      case '"': {
        const content = readText();
        return content === undefined ? content : { is: "text", text: content, start, end: index };
      }
      case "t":
        return readWord("true") ? { is: "truth", text: "true", start, end: index } : undefined;
      case "f":
        return readWord("false") ? { is: "truth", text: "false", start, end: index } : undefined;
      case "n":
        return readWord("null") ? { is: "null", start, end: index } : undefined;
      default:
        return readNumber();
    }
  }

  function readObject(depth: number): JsonNode | undefined {
    const start = index;
    const entries: JsonEntry[] = [];
    const keys = new Set<string>();
    accept("{");
    if (text[index] !== "}") {
      do {
        const entry = readEntry(depth);
        if (entry === undefined) return undefined;
        const { key } = entry;
        if (keys.has(key)) mistakes.push({ mistake: "key twice", at: entry.start, key });
        keys.add(key);
        entries.push(entry);
      } while (accept(","));
    }
    if (text[index] !== "}") return fail("unexpected");
    index++;
    return { is: "object", entries, start, end: index };
  }

  function readEntry(depth: number): JsonEntry | undefined {
    const start = index;
    const key = text[index] === '"' ? readText() : fail("unexpected");
    skipBlanks();
    if (key === undefined || !accept(":")) return fail("unexpected");
    const value = readValue(depth + 1);
    skipBlanks();
    return value === undefined ? undefined : { key, start, value };
  }

  function readList(depth: number): JsonNode | undefined {
    const start = index;
    const elements: JsonNode[] = [];
    accept("[");
    if (text[index] !== "]") {
      do {
        const element = readValue(depth + 1);
        if (element === undefined) return undefined;
        elements.push(element);
        skipBlanks();
      } while (accept(","));
    }
    if (text[index] !== "]") return fail("unexpected");
    index++;
    return { is: "list", elements, start, end: index };
  }

  function readWord(word: string): boolean {
    if (!text.startsWith(word, index)) {
      fail("unexpected");
      return false;
    }
    index += word.length;
    return true;
  }

  function readNumber(): JsonNode | undefined {
    const start = index;
    while (isOfNumber(text.charCodeAt(index))) index++;
    const written = text.slice(start, index);
    if (written === "") return fail("unexpected", start);
    if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(written))
      return fail("number", start);
    return { is: "number", text: written, start, end: index };
  }

  /** From the quote at `index`. */
  function readText(): string | undefined {
    const start = index;
    let content = "";
    let plain = ++index;
    for (;;) {
      const unit = text.charCodeAt(index);
      if (unit === 0x22) break;
      if (index >= text.length) return fail("ends early", start);
      if (unit < 0x20) return fail("control character");
      if (unit !== 0x5c) {
        index++;
        continue;
      }
      const before = text.slice(plain, index);
      const escaped = readEscape();
      if (escaped === undefined) return undefined;
      content += before + escaped;
      plain = index;
    }
    const escaped = plain > start + 1;
    content += text.slice(plain, index);
    index++;
    // Only an escape can bring in half a character, or a NUL.
    if (escaped && /\p{Cs}|\0/u.test(content)) return fail("half character", start);
    return content;
  }

  function readEscape(): string | undefined {
    const letter = text[index + 1] ?? "";
    const simple = escapes.get(letter);
    if (simple !== undefined) {
      index += 2;
      return simple;
    }
    const digits = text.slice(index + 2, index + 6);
    if (letter !== "u" || !/^[0-9a-fA-F]{4}$/.test(digits)) return fail("escape");
    index += 6;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
}

/** Digits, signs, points, and the letters of exponents. */
function isOfNumber(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    unit === 0x2d ||
    unit === 0x2b ||
    unit === 0x2e ||
    unit === 0x65 ||
    unit === 0x45
  );
}
