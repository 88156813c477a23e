// Texts kept as bytes, one after the other: as strings, the numbers of a year's documents would fill the memory.
import { createColumn } from "./column.ts";

/** Texts are numbered in the order in which they come, from 0. */
export interface TextArena {
  readonly push: (text: string) => number;
  readonly text: (id: number) => string;
  readonly equals: (id: number, text: string) => boolean;
  /** What `hashText` says of the text. */
  readonly hash: (id: number) => number;
  readonly size: () => number;
}

export function createTextArena(): TextArena {
  const pieces = [new Uint8Array(firstBytes)];
  let last = pieces[0] ?? new Uint8Array(0);
  let end = 0;
  const starts = createColumn((length) => new Uint32Array(length));
  const makeRoom = (bytes: number) => {
    if (end + bytes <= last.length) return;
    const size = Math.max(Math.min(last.length * 2, pieceBytes), bytes);
    const larger = new Uint8Array(size);
    if (pieces.length === 1 && end + bytes <= size && last.length < pieceBytes) {
      larger.set(last);
      pieces[0] = larger;
    } else {
      pieces.push(larger);
      end = 0;
    }
    last = larger;
  };
  const open = (id: number): Kept => {
    const start = starts.get(id);
    const bytes = pieces[Math.floor(start / pieceBytes)] ?? last;
    return readHead(bytes, start % pieceBytes);
  };
  return {
    size: starts.size,
    push: (text) => {
      const wide = isWide(text);
      makeRoom((wide ? text.length * 2 : text.length) + longestHead);
      starts.push((pieces.length - 1) * pieceBytes + end);
      // Seven bits a byte, the lowest first: a number of a document has one such byte.
      let head = text.length * 2 + (wide ? 1 : 0);
      for (; head > 0x7f; head = Math.floor(head / 0x80)) last[end++] = (head & 0x7f) | 0x80;
      last[end++] = head;
      for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        last[end++] = code & 0xff;
        if (wide) last[end++] = code >> 8;
      }
      return starts.size() - 1;
    },
    text: (id) => {
      const kept = open(id);
      let text = "";
      for (let index = 0; index < kept.length; index++) {
        text += String.fromCharCode(unitOf(kept, index));
      }
      return text;
    },
    equals: (id, text) => {
      const kept = open(id);
      if (kept.length !== text.length) return false;
      for (let index = 0; index < kept.length; index++) {
        if (unitOf(kept, index) !== text.charCodeAt(index)) return false;
      }
      return true;
    },
    hash: (id) => {
      const kept = open(id);
      let hash = hashStart;
      for (let index = 0; index < kept.length; index++) hash = mix(hash, unitOf(kept, index));
      return hash;
    },
  };
}

interface Kept {
  readonly bytes: Uint8Array;
  readonly at: number;
  /** In units of UTF-16. */
  readonly length: number;
  readonly wide: boolean;
}

function readHead(bytes: Uint8Array, start: number): Kept {
  let at = start;
  let head = 0;
  let unit = 1;
  for (; (bytes[at] ?? 0) > 0x7f; at++) {
    head += ((bytes[at] ?? 0) & 0x7f) * unit;
    unit *= 0x80;
  }
  head += (bytes[at] ?? 0) * unit;
  return { bytes, at: at + 1, length: Math.floor(head / 2), wide: head % 2 === 1 };
}

function unitOf({ bytes, at, wide }: Kept, index: number): number {
  if (!wide) return bytes[at + index] ?? 0;
  return (bytes[at + index * 2] ?? 0) | ((bytes[at + index * 2 + 1] ?? 0) << 8);
}

/** Units of UTF-16 above a byte. */
function isWide(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0xff) return true;
  return false;
}

/** FNV-1a over the units of UTF-16. */
export function hashText(text: string): number {
  let hash = hashStart;
  for (let index = 0; index < text.length; index++) hash = mix(hash, text.charCodeAt(index));
  return hash;
}

export function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x0100_0193);
}

const hashStart = 0x811c_9dc5 | 0;
const pieceBytes = 1 << 20;
const firstBytes = 1 << 9;
const longestHead = 5;
