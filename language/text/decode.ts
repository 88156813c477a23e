// Bytes of a data file as text, strictly: a byte that is no text is a fault with its place, never U+FFFD.
import { type Witness, watchForUtf8 } from "./mistaken-utf8.ts";
import { firstBadUtf8, isCleanUtf8, wholeUtf8 } from "./utf8.ts";
import { decodeWindows1252, windows1252Character } from "./windows-1252.ts";

export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;

export type Encoding = (typeof encodings)[number];

/** Why a file is not text. Offsets count bytes from 0, lines and columns from 1. */
export interface DecodingFault {
  /**
   * A byte that the encoding does not have, a NUL, a byte order mark of another encoding; or, once all of it has
   * been read, a text that was UTF-8 all along.
   */
  readonly fault: "byte" | "nul" | "mark" | "utf-8";
  readonly encoding: Encoding;
  /** Of a mark: the encoding that it announces. */
  readonly marked?: Encoding;
  readonly byte: number;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  /** The rest of the line, from the fault on; what cannot be read is U+FFFD there. */
  readonly excerpt: string;
}

export interface Decoded<Piece> {
  /** To be iterated once. Ends before the first fault. */
  readonly chunks: Iterable<Piece>;
  /** What ended the text early; known once the chunks are through. */
  readonly fault: () => DecodingFault | undefined;
}

/**
 * Decodes a file chunk by chunk. Without a declared encoding it is the one of the byte order mark, else
 * UTF-8. The mark is no part of the text. The file is opened again only to find the line of a fault.
 */
export function decode(open: () => Iterable<Uint8Array>, declared?: Encoding): Decoded<string> {
  return decodeAs(asText, open, declared);
}

/**
 * The same text as bytes of UTF-8, whole characters in each chunk. Of a file in UTF-8 they are its own bytes, only
 * looked through: a chunk is to be read before the next is asked for.
 */
export function transcode(
  open: () => Iterable<Uint8Array>,
  declared?: Encoding,
): Decoded<Uint8Array> {
  return decodeAs(asUtf8, open, declared);
}

/** What is made of the bytes of whole characters; undefined where one of them is bad. */
type Take<Piece> = (decoder: Decoder, bytes: Uint8Array) => Piece | undefined;

const asText: Take<string> = (decoder, bytes) => {
  const text = decoder.text(bytes);
  return text?.includes("\0") ? undefined : text;
};

const asUtf8: Take<Uint8Array> = (decoder, bytes) => {
  if (decoder.isUtf8) return isCleanUtf8(bytes) ? bytes : undefined;
  const text = asText(decoder, bytes);
  return text === undefined ? undefined : new TextEncoder().encode(text);
};

function decodeAs<Piece extends { readonly length: number }>(
  take: Take<Piece>,
  open: () => Iterable<Uint8Array>,
  declared: Encoding | undefined,
): Decoded<Piece> {
  let found: DecodingFault | undefined;
  function* chunks(): Generator<Piece> {
    const bytes = open()[Symbol.iterator]();
    const head = readHead(bytes);
    const mark = marks.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
    const encoding = declared ?? mark?.encoding ?? "utf-8";
    if (mark !== undefined && mark.encoding !== encoding) {
      const start = { byte: mark.bytes[0], offset: 0, line: 1, column: 1, excerpt: "" };
      found = { fault: "mark", encoding, marked: mark.encoding, ...start };
      return;
    }
    const skip = mark?.bytes.length ?? 0;
    const witness = watchForUtf8();
    const all = resume(head, bytes);
    const seen = encoding === "windows-1252" ? watched(all, witness) : all;
    const bad = yield* decodePieces(take, seen, encoding, skip);
    if (bad !== undefined) {
      found = locate(open, encoding, skip, bad);
      return;
    }
    const offset = encoding === "windows-1252" ? witness.mistaken() : undefined;
    if (offset === undefined) return;
    found = locate(open, encoding, skip, { fault: "utf-8", byte: 0, offset });
  }
  return { chunks: chunks(), fault: () => found };
}

const marks = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

/** The first bytes of a file: at least as many as a mark has, if the file has so many. */
function readHead(bytes: Iterator<Uint8Array>): Uint8Array {
  let head = new Uint8Array(0);
  for (let next = bytes.next(); next.done !== true; next = bytes.next()) {
    head = join(head, next.value);
    if (head.length >= 3) break;
  }
  return head;
}

function* resume(head: Uint8Array, bytes: Iterator<Uint8Array>): Generator<Uint8Array> {
  yield head;
  for (let next = bytes.next(); next.done !== true; next = bytes.next()) yield next.value;
}

function* watched(chunks: Iterable<Uint8Array>, witness: Witness): Generator<Uint8Array> {
  for (const chunk of chunks) {
    witness.see(chunk);
    yield chunk;
  }
}

function* upTo(chunks: Iterable<Uint8Array>, offset: number): Generator<Uint8Array> {
  let left = offset;
  for (const chunk of chunks) {
    if (left <= 0) return;
    yield chunk.subarray(0, left);
    left -= chunk.length;
  }
}

interface BadByte {
  readonly fault: "byte" | "nul" | "utf-8";
  readonly byte: number;
  readonly offset: number;
}

/** Yields what is made of whole characters; returns the first byte that is none. */
function* decodePieces<Piece extends { readonly length: number }>(
  take: Take<Piece>,
  chunks: Iterable<Uint8Array>,
  encoding: Encoding,
  skip: number,
): Generator<Piece, BadByte | undefined> {
  const decoder = createDecoder(encoding);
  // A character may be cut by the end of a chunk: its first bytes wait for the rest.
  let waiting = new Uint8Array(0);
  let offset = skip;
  let toSkip = skip;
  for (const chunk of chunks) {
    const fresh = chunk.subarray(toSkip);
    toSkip -= Math.min(toSkip, chunk.length);
    const bytes = waiting.length === 0 ? fresh : join(waiting, fresh);
    const whole = decoder.wholeLength(bytes);
    const piece = bytes.subarray(0, whole);
    const taken = take(decoder, piece);
    if (taken === undefined) {
      const bad = firstBad(piece, decoder, offset);
      const good = take(decoder, piece.subarray(0, bad.offset - offset));
      if (good !== undefined && good.length > 0) yield good;
      return bad;
    }
    if (taken.length > 0) yield taken;
    waiting = bytes.slice(whole);
    offset += whole;
  }
  return waiting.length === 0 ? undefined : { fault: "byte", byte: waiting[0] ?? 0, offset };
}

function firstBad(piece: Uint8Array, decoder: Decoder, offset: number): BadByte {
  const byte = decoder.firstBad(piece);
  const nul = decoder.firstNul(byte === -1 ? piece : piece.subarray(0, byte));
  return nul === -1
    ? { fault: "byte", byte: piece[byte] ?? 0, offset: offset + byte }
    : { fault: "nul", byte: 0, offset: offset + nul };
}

interface Decoder {
  readonly isUtf8: boolean;
  /** How many of the bytes are whole characters; the rest may be the start of one. */
  readonly wholeLength: (bytes: Uint8Array) => number;
  readonly text: (bytes: Uint8Array) => string | undefined;
  /** Index of the first byte that is no character, or -1. */
  readonly firstBad: (bytes: Uint8Array) => number;
  readonly firstNul: (bytes: Uint8Array) => number;
}

function createDecoder(encoding: Encoding): Decoder {
  switch (encoding) {
    case "utf-8":
      return {
        isUtf8: true,
        wholeLength: wholeUtf8,
        text: strict(encoding),
        firstBad: firstBadUtf8,
        firstNul: (bytes) => bytes.indexOf(0),
      };
    case "utf-16le":
    case "utf-16be": {
      const high = encoding === "utf-16le" ? 1 : 0;
      return {
        isUtf8: false,
        wholeLength: (bytes) => wholeUtf16(bytes, high),
        text: strict(encoding),
        firstBad: (bytes) => firstBadUtf16(bytes, high),
        firstNul: firstNulUtf16,
      };
    }
    case "windows-1252":
      return {
        isUtf8: false,
        wholeLength: (bytes) => bytes.length,
        text: (bytes) => (firstBad1252(bytes) === -1 ? decodeWindows1252(bytes) : undefined),
        firstBad: firstBad1252,
        firstNul: (bytes) => bytes.indexOf(0),
      };
  }
}

function strict(encoding: "utf-8" | "utf-16le" | "utf-16be") {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (bytes: Uint8Array): string | undefined => {
    try {
      return decoder.decode(bytes);
    } catch {
      return undefined;
    }
  };
}

function join(left: Uint8Array, right: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}

// --- UTF-16: `high` says which byte of a pair is the high one ------------------------------------------

function wholeUtf16(bytes: Uint8Array, high: number): number {
  const even = bytes.length - (bytes.length % 2);
  const last = bytes[even - 2 + high] ?? 0;
  return even >= 2 && isLead(last) ? even - 2 : even;
}

function firstBadUtf16(bytes: Uint8Array, high: number): number {
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    const unit = bytes[index + high] ?? 0;
    if (isTrail(unit)) return index;
    if (!isLead(unit)) continue;
    if (!isTrail(bytes[index + 2 + high] ?? 0)) return index;
    index += 2;
  }
  return -1;
}

function firstNulUtf16(bytes: Uint8Array): number {
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    if (bytes[index] === 0 && bytes[index + 1] === 0) return index;
  }
  return -1;
}

function isLead(highByte: number): boolean {
  return highByte >= 0xd8 && highByte <= 0xdb;
}

function isTrail(highByte: number): boolean {
  return highByte >= 0xdc && highByte <= 0xdf;
}

function firstBad1252(bytes: Uint8Array): number {
  return bytes.findIndex((byte) => windows1252Character(byte) === undefined);
}

// --- where it is ----------------------------------------------------------------------------------------

/** Reads the file again up to the fault: so good files pay nothing for counting lines. */
function locate(
  open: () => Iterable<Uint8Array>,
  encoding: Encoding,
  skip: number,
  bad: BadByte,
): DecodingFault {
  let line = 1;
  let column = 1;
  let afterReturn = false;
  for (const text of decodePieces(asText, upTo(open(), bad.offset), encoding, skip)) {
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      column++;
      if (unit === 0x0d || (unit === 0x0a && !afterReturn)) line++;
      afterReturn = unit === 0x0d;
      if (unit === 0x0d || unit === 0x0a) column = 1;
    }
  }
  return { ...bad, encoding, line, column, excerpt: restOfLine(open(), encoding, bad.offset) };
}

/** Characters of a line that are shown. */
const shownCharacters = 80;

function restOfLine(chunks: Iterable<Uint8Array>, encoding: Encoding, offset: number): string {
  const most = offset + shownCharacters * 4;
  let before = 0;
  let bytes = new Uint8Array(0);
  for (const chunk of chunks) {
    bytes = join(bytes, chunk.subarray(Math.max(0, offset - before), most - before));
    before += chunk.length;
    if (before >= most) break;
  }
  const text = lenient(encoding)(bytes);
  return [...text.slice(0, lineEnd(text))].slice(0, shownCharacters).join("");
}

function lenient(encoding: Encoding): (bytes: Uint8Array) => string {
  if (encoding === "windows-1252") return decodeWindows1252;
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (bytes) => decoder.decode(bytes);
}

function lineEnd(text: string): number | undefined {
  const end = text.search(/[\r\n]/);
  return end === -1 ? undefined : end;
}
