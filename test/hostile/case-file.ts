// The form of a group of bad inputs: one text file, cases under headings, what each gives after `===`.

export interface Case {
  readonly name: string;
  readonly files: readonly CaseFile[];
  /** What the case gives, line by line. */
  readonly expected: readonly string[];
  /** A row of a table is one case; its outcome stands in its last cell. */
  readonly row?: string;
}

export interface CaseFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a case gives is written back in place of what stood there, so that a reviewer sees the difference. */
export interface Group {
  readonly title: string;
  readonly cases: readonly Case[];
  readonly withOutcomes: (outcomeOf: (one: Case) => readonly string[]) => string;
}

/**
 * Before the first `## name` stands what the group is about. A case has a section a file, headed `--- path` and,
 * if it is not UTF-8, the encoding; then `===` and what it gives. Or it has a table: each row names a case, gives
 * the text that stands for `‹›` in the files, and what comes of it.
 *
 * `⟨FF FE⟩` are bytes, `⟨U+00A0⟩` a character that could not be seen, `⟨x ×1024⟩` a repetition, `⟨end⟩` the end
 * of a file without a line end.
 */
export function readGroup(text: string): Group {
  const [head = "", ...parts] = text.split(/^(?=## )/m);
  const read = parts.map(readPart);
  return {
    title: /^# (.*)$/m.exec(head)?.[1] ?? "",
    cases: read.flatMap(({ cases }) => cases),
    withOutcomes: (outcomeOf) => head + read.map((part) => part.write(outcomeOf)).join(""),
  };
}

interface Part {
  readonly cases: readonly Case[];
  readonly write: (outcomeOf: (one: Case) => readonly string[]) => string;
}

function readPart(part: string): Part {
  const lines = part.trimEnd().split("\n");
  const name = (lines[0] ?? "").slice(3).trim();
  const end = lines.indexOf("===");
  const table = lines.findIndex((line) => line.startsWith("| "));
  if (end !== -1) {
    const files = readFiles(lines.slice(1, end), "");
    const one: Case = { name, files, expected: lines.slice(end + 1) };
    return {
      cases: [one],
      write: (outcomeOf) => [...lines.slice(0, end + 1), ...outcomeOf(one), "", ""].join("\n"),
    };
  }
  const rows = lines.slice(table).map((line) => line.split("|").map((cell) => cell.trim()));
  const cases = rows.map(([, row = "", cell = "", outcome = ""]): Case => {
    const files = readFiles(lines.slice(1, table), cell);
    return { name: `${name}: ${row}`, files, expected: [outcome], row: `| ${row} | ${cell} |` };
  });
  return {
    cases,
    write: (outcomeOf) => {
      const written = cases.map((one) => `${one.row} ${outcomeOf(one).join("; ")} |`);
      return `${[...lines.slice(0, table), ...written].join("\n")}\n\n`;
    },
  };
}

function readFiles(lines: readonly string[], cell: string): readonly CaseFile[] {
  const sections = lines
    .join("\n")
    .split(/^(?=--- )/m)
    .filter((section) => section.startsWith("--- "));
  return sections.map((section) => {
    const [head = "", ...body] = section.replace(/\n+$/, "\n").split("\n");
    const [, path = "", encoding = "utf-8"] = head.split(" ");
    return { path, bytes: bytesOf(body.join("\n").replaceAll("‹›", cell), encoding) };
  });
}

function bytesOf(text: string, encoding: string): Uint8Array {
  const open = /⟨end⟩\n*$/.test(text);
  const whole = open ? text.replace(/⟨end⟩\n*$/, "") : text;
  const parts = whole.split(/(⟨[^⟩]*⟩)/).map((part) => partOf(part, encoding));
  return Buffer.concat(parts);
}

function partOf(part: string, encoding: string): Uint8Array {
  const raw = /^⟨(.*)⟩$/s.exec(part)?.[1];
  if (raw === undefined) return encode(part, encoding);
  const repeated = /^(.*) ×(\d+)$/s.exec(raw);
  if (repeated !== null) {
    return encode(unescaped(repeated[1] ?? "").repeat(Number(repeated[2])), encoding);
  }
  const character = /^U\+([0-9A-F]{4,6})$/.exec(raw)?.[1];
  if (character !== undefined) return encode(unescaped(raw), encoding);
  if (!/^([0-9A-F]{2}( |$))*$/.test(raw)) throw new Error(`no bytes: ${raw}`);
  return Uint8Array.from(raw === "" ? [] : raw.split(" ").map((hex) => Number.parseInt(hex, 16)));
}

function unescaped(text: string): string {
  return text
    .replaceAll("\\n", "\n")
    .replace(/U\+([0-9A-F]{4,6})/g, (_, code: string) => String.fromCodePoint(Number(`0x${code}`)));
}

function encode(text: string, encoding: string): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return new TextEncoder().encode(text);
    case "utf-16le":
      return Buffer.from(text, "utf16le");
    case "utf-16be":
      return Buffer.from(text, "utf16le").swap16();
    case "windows-1252":
      return Uint8Array.from(text, (character) => {
        const at = high1252.indexOf(character);
        return at === -1 ? (character.codePointAt(0) ?? 0) : 0x80 + at;
      });
    default:
      throw new Error(`no such encoding: ${encoding}`);
  }
}

/** Of 0x80 to 0x9F, by Unicode's table; a space where there is none. */
const high1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";
