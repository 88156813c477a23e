// F-BYTES: any bytes as a file of a book, as a catalogue and as data. Nothing is thrown, and nothing takes long.
import { hasErrors } from "../../../language/index.ts";
import { DiskError } from "../../../server/host/files.ts";
import type { Part } from "../case.ts";
import { claimProblems } from "../claims.ts";
import type { Fuzzer } from "../fuzzer.ts";
import { bookTexts, dataTexts } from "../material.ts";
import { mutatedBytes } from "../mutate.ts";
import { plainBook } from "../plain-book.ts";
import type { Random } from "../random.ts";
import type { Subject } from "../subject.ts";
import { withinTime } from "../time.ts";

const dataPaths = ["data.csv", "data.json", "data.ndjson", "-"] as const;

export const bytes: Fuzzer = {
  name: "bytes",
  quickRuns: 500,
  make: (random) => ({
    parts: random.once(2)
      ? [{ path: "book.folio", bytes: bytesOf(random, random.oneOf(bookTexts) ?? "") }]
      : [dataPart(random)],
  }),
  check: (made, subject) => {
    const size = made.parts.reduce((sum, part) => sum + part.bytes.length, 0);
    withinTime(250 + (50 * size) / 10_000, () => {
      for (const part of made.parts) {
        if (part.path.endsWith(".folio")) checkBookBytes(part, subject);
        else checkDataBytes(part, subject);
      }
    });
    return 1;
  },
  canary: (subject) => ({
    ...subject,
    // Does not expect a second byte order mark.
    parseFile: (file, cache) => {
      if (file.text.startsWith("\ufeff")) throw new RangeError("Invalid array length");
      return subject.parseFile(file, cache);
    },
  }),
};

function dataPart(random: Random): Part {
  const path = random.pick(dataPaths);
  const { text } = random.oneOf(dataTexts) ?? { text: "" };
  return { path, bytes: bytesOf(random, text) };
}

/** Noise, or bytes that were a good file. */
function bytesOf(random: Random, text: string): Uint8Array {
  if (random.once(3))
    return Uint8Array.from({ length: random.below(300) }, () => random.below(256));
  // A window of a file, so that most runs are short.
  const from = random.below(Math.max(1, text.length - 600));
  const window = random.once(3) ? text.slice(0, 600) : text.slice(from, from + 600);
  return mutatedBytes(random, new TextEncoder().encode(window), 1 + random.below(4));
}

function checkBookBytes({ path, bytes: content }: Part, subject: Subject): void {
  const text = readText(content, subject);
  if (text === undefined) return;
  const tree = subject.parseFile({ path, text });
  const texts = new Map([[path, text]]);
  claimProblems(tree.problems, texts);
  subject.formatFile(tree);
  // What the book names is made of the same bytes: catalogues and openings are files of users, too.
  const checked = subject.checkBook({ files: [{ path, text }], read: () => [content] });
  claimProblems(checked.problems, texts);
  if (!hasErrors(checked.problems)) subject.runTests(checked);
}

/** Only a disk may say that a file is no text. */
function readText(content: Uint8Array, subject: Subject): string | undefined {
  try {
    return subject.decodeText([content], "book.folio");
  } catch (error) {
    if (error instanceof DiskError && error.reason === "not utf-8") return undefined;
    throw error;
  }
}

function checkDataBytes({ path, bytes: content }: Part, subject: Subject): void {
  const { checked, texts } = plainBook();
  const { problems } = subject.compile(
    { checked, data: [{ path, chunks: () => [content] }] },
    { open: () => ({ write: () => {}, close: () => {} }) },
  );
  claimProblems(problems, texts);
}
