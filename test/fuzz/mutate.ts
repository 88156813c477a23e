// The one mutator: what a slip of the hand, a bad program or a bad line does to a text or to bytes.
import type { Random } from "./random.ts";
import { amounts, days, hostile, words } from "./scraps.ts";

/** At an offset, so many characters away, a text put there. Offsets past the end are the end. */
export interface TextEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export function applyEdit(text: string, { at, remove, insert }: TextEdit): string {
  return text.slice(0, at) + insert + text.slice(at + remove);
}

/** One change of a text; `other` is a text of the same kind, to splice with. */
export function editOf(random: Random, text: string, other: string): TextEdit {
  return random.pick(edits)(random, text, other);
}

export function mutated(random: Random, text: string, other: string, times: number): string {
  let done = text;
  for (let time = 0; time < times && done.length < longest; time++) {
    done = applyEdit(done, editOf(random, done, other));
  }
  return done;
}

/** Mutations that repeat may not grow a text without end. */
const longest = 40_000;

type MakeEdit = (random: Random, text: string, other: string) => TextEdit;

const insertScrap: MakeEdit = (random, text) => ({
  at: random.below(text.length + 1),
  remove: 0,
  insert: scrapOf(random),
});

const remove: MakeEdit = (random, text) => ({
  at: random.below(text.length + 1),
  remove: 1 + random.below(random.once(4) ? 60 : 4),
  insert: "",
});

/** A word, a number or a sign becomes another. */
const replaceWord: MakeEdit = (random, text) => {
  const from = random.below(text.length + 1);
  const word = /[\p{L}\p{N}_.-]+|[^\s]/u.exec(text.slice(from, from + 200));
  const at = from + (word?.index ?? 0);
  return { at, remove: word?.[0].length ?? 0, insert: scrapOf(random) };
};

const duplicateLine: MakeEdit = (random, text) => {
  const { start, end } = lineAt(text, random.below(text.length + 1));
  return { at: end, remove: 0, insert: text.slice(start, end) };
};

const swapLines: MakeEdit = (random, text) => {
  const first = lineAt(text, random.below(text.length + 1));
  const second = lineAt(text, first.end);
  const swapped = text.slice(second.start, second.end) + text.slice(first.start, first.end);
  return { at: first.start, remove: second.end - first.start, insert: swapped };
};

const dropLine: MakeEdit = (random, text) => {
  const { start, end } = lineAt(text, random.below(text.length + 1));
  return { at: start, remove: end - start, insert: "" };
};

/** The end of another text takes the place of the end of this one. */
const splice: MakeEdit = (random, text, other) => {
  const at = random.below(text.length + 1);
  return { at, remove: text.length - at, insert: other.slice(random.below(other.length + 1)) };
};

const takeOver: MakeEdit = (random, text, other) => {
  const { start, end } = lineAt(other, random.below(other.length + 1));
  return {
    at: lineAt(text, random.below(text.length + 1)).start,
    remove: 0,
    insert: other.slice(start, end),
  };
};

const cutEnd: MakeEdit = (random, text) => {
  const at = random.below(text.length + 1);
  return { at, remove: text.length - at, insert: "" };
};

const repeat: MakeEdit = (random, text) => {
  const at = random.below(text.length + 1);
  const part = text.slice(at, at + 1 + random.below(40));
  return { at, remove: 0, insert: part.repeat(1 + random.below(random.once(8) ? 200 : 4)) };
};

const otherCharacter: MakeEdit = (random, text) => ({
  at: random.below(text.length + 1),
  remove: 1,
  insert: String.fromCharCode(random.once(4) ? random.below(65_536) : 32 + random.below(95)),
});

/** The frequent slips stand more often. */
const edits: readonly [MakeEdit, ...MakeEdit[]] = [
  insertScrap,
  insertScrap,
  insertScrap,
  remove,
  remove,
  replaceWord,
  replaceWord,
  replaceWord,
  duplicateLine,
  swapLines,
  dropLine,
  splice,
  takeOver,
  takeOver,
  cutEnd,
  repeat,
  otherCharacter,
];

function scrapOf(random: Random): string {
  return random.pick(random.pick([words, words, hostile, hostile, amounts, days]));
}

function lineAt(text: string, offset: number): { readonly start: number; readonly end: number } {
  const start = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  const lineEnd = text.indexOf("\n", offset);
  return { start, end: lineEnd === -1 ? text.length : lineEnd + 1 };
}

/** Bytes that are no longer what they were: a bit, a mark, another encoding, an end that is missing. */
export function mutatedBytes(random: Random, bytes: Uint8Array, times: number): Uint8Array {
  let done = bytes;
  for (let time = 0; time < times; time++) done = random.pick(byteMutations)(random, done);
  return done;
}

type MutateBytes = (random: Random, bytes: Uint8Array) => Uint8Array;

const byteMutations: readonly [MutateBytes, ...MutateBytes[]] = [
  (random, bytes) => {
    const changed = bytes.slice();
    const at = random.below(changed.length);
    if (changed.length > 0) changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
    return changed;
  },
  (random, bytes) => put(bytes, random.below(bytes.length + 1), random.pick(byteScraps), 0),
  (random, bytes) => put(bytes, random.below(bytes.length + 1), random.pick(byteScraps), 1),
  (random, bytes) => put(bytes, 0, random.pick(marks), 0),
  (random, bytes) => bytes.subarray(0, random.below(bytes.length + 1)),
  (random, bytes) => put(bytes, random.below(bytes.length + 1), [], 1 + random.below(3)),
  // The same text in UTF-16, in either order of its bytes.
  (random, bytes) => {
    const wide = Uint8Array.from(Buffer.from(Buffer.from(bytes).toString("utf8"), "utf16le"));
    return random.once(2) ? wide : Uint8Array.from(Buffer.from(wide).swap16());
  },
  (_, bytes) => Uint8Array.from(Buffer.from(Buffer.from(bytes).toString("utf8"), "latin1")),
];

type Bytes = readonly number[];

const marks: readonly [Bytes, ...Bytes[]] = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xff, 0xfe, 0, 0],
];

/** Starts and ends of characters, overlong forms, halves, NUL, what Windows-1252 lacks. */
const byteScraps: readonly [Bytes, ...Bytes[]] = [
  ...([[0], [0x80], [0xc3], [0xe9], [0xc0, 0xaf], [0xe0, 0x80, 0xaf], [0xed, 0xa0, 0x80]] as const),
  ...([[0xf4, 0x90, 0x80, 0x80], [0xf0, 0x9f, 0x98], [0x81], [0x0d], [0x0a], [0x22]] as const),
  ...([[0x1b, 0x5b], [0x1a], [0x3b], [0x2c], [0xe2, 0x80, 0xa8], [0xff]] as const),
];

function put(bytes: Uint8Array, at: number, scrap: readonly number[], remove: number): Uint8Array {
  const done = new Uint8Array(at + scrap.length + Math.max(0, bytes.length - at - remove));
  done.set(bytes.subarray(0, at));
  done.set(scrap, at);
  done.set(bytes.subarray(Math.min(bytes.length, at + remove)), at + scrap.length);
  return done;
}
