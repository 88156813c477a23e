// What a fuzzer tries: a few named files. They can be written down as a text that a person can read.

export interface Part {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Case {
  readonly parts: readonly Part[];
}

export function textPart(path: string, text: string): Part {
  return { path, bytes: new TextEncoder().encode(text) };
}

export function partOf({ parts }: Case, path: string): Uint8Array {
  return parts.find((part) => part.path === path)?.bytes ?? new Uint8Array();
}

export function textOf(made: Case, path: string): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(partOf(made, path));
}

/** A line of text a line of the part; an empty part has none. */
export function linesOf(made: Case, path: string): readonly string[] {
  return textOf(made, path)
    .split("\n")
    .filter((line) => line !== "");
}

/** `--- path` before each part; a part that would not survive as plain text stands with escapes. */
export function writeCase({ parts }: Case, why: string): string {
  const written = parts.map(({ path, bytes }) => {
    const plain = plainText(bytes);
    return plain === undefined
      ? `--- ${path} escaped\n${escaped(bytes)}\n`
      : `--- ${path}\n${plain}`;
  });
  return `${why.trim().replaceAll(/^/gm, "// ")}\n${written.join("")}`;
}

export function readCase(text: string): Case {
  const [, ...sections] = `\n${text}`.split(/\n--- /);
  const parts = sections.map((section, index): Part => {
    const lineEnd = section.indexOf("\n");
    const [path = "", form] = section.slice(0, lineEnd).split(" ");
    // The line end before the next `---` belongs to the part, and was taken by the cut.
    const content = section.slice(lineEnd + 1) + (index < sections.length - 1 ? "\n" : "");
    return form === "escaped" ? { path, bytes: unescaped(content) } : textPart(path, content);
  });
  return { parts };
}

/** Undefined where the text would not come back the same, or could not be seen. */
function plainText(bytes: Uint8Array): string | undefined {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
  const isPlain =
    text.endsWith("\n") && !/^--- /m.test(text) && !/[\p{Cf}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u.test(text);
  return isPlain ? text : undefined;
}

function escaped(bytes: Uint8Array): string {
  return Array.from(bytes, (byte, index) => {
    // A line may not look like the start of the next part.
    if (byte === 0x2d && (bytes[index - 1] ?? 0x0a) === 0x0a) return "\\x2d";
    if (byte === 0x0a) return "\\n\n";
    if (byte === 0x5c) return "\\\\";
    if (byte >= 0x20 && byte < 0x7f) return String.fromCharCode(byte);
    return `\\x${byte.toString(16).padStart(2, "0")}`;
  }).join("");
}

/** Line ends that are not written as `\n` only break lines. */
function unescaped(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const [, one = "", hex] of text.replaceAll("\n", "").matchAll(/(\\x(..)|\\.|.)/g)) {
    if (hex !== undefined) bytes.push(Number.parseInt(hex, 16));
    else if (one === "\\n") bytes.push(0x0a);
    else bytes.push(one.charCodeAt(one.length - 1));
  }
  return Uint8Array.from(bytes);
}
