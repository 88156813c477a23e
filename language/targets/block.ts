// The bytes of a journal on their way out: entries are written where they leave from, and taken back as a whole.
import { longestAmount, type Money, writeMoney } from "../model/money.ts";
import { longestWhole, writeDigits } from "../text/digits.ts";
import { invariant } from "../text/invariant.ts";

/** `length` bytes are written; whoever has a reason to may set it back. */
export interface Block {
  bytes: Uint8Array;
  length: number;
}

export function openBlock(size: number): Block {
  return { bytes: new Uint8Array(size), length: 0 };
}

/** A block on its way into a file: entries are small, there are many of them, and they leave together. */
export interface OutgoingBlock {
  readonly block: Block;
  /** Between two entries: lets the block leave if it is nearly full. */
  readonly pass: () => void;
  /** What its file is known by, once it is closed. */
  readonly print: () => FilePrint;
  readonly close: () => void;
}

/** Most files are short: a block begins so, and grows to its size. */
const firstSize = 1 << 12;

/** The length of a file and, where whoever writes it takes one, its SHA-256. */
export interface FilePrint {
  readonly bytes: number;
  readonly sha256?: string;
}

export function openOutgoing(
  file: {
    readonly write: (bytes: Uint8Array) => void;
    readonly close: () => void;
    readonly digest?: () => string;
  },
  size = 1 << 18,
): OutgoingBlock {
  const block = openBlock(Math.min(size, firstSize));
  // Whoever receives a block copies or writes it: the next entries take its place.
  let left = 0;
  const flush = () => {
    if (block.length > 0) file.write(block.bytes.subarray(0, block.length));
    left += block.length;
    block.length = 0;
  };
  return {
    block,
    pass: () => {
      if (block.length >= size - roomForEntry) flush();
    },
    print: () => ({
      bytes: left,
      ...(file.digest === undefined ? {} : { sha256: file.digest() }),
    }),
    close: () => {
      flush();
      file.close();
    },
  };
}

const roomForEntry = 1 << 13;

export function writeBytes(block: Block, written: Uint8Array): void {
  const at = makeRoom(block, written.length);
  const { bytes } = block;
  // A loop: names of accounts are short, and to ask for a copy costs more than it.
  if (written.length > 64) bytes.set(written, at);
  else for (let index = 0; index < written.length; index++) bytes[at + index] = written[index] ?? 0;
  block.length = at + written.length;
}

/** A text of the writer's own, which is ASCII. */
export function writeAscii(block: Block, text: string): void {
  const at = makeRoom(block, text.length);
  const { bytes } = block;
  let all = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    all |= code;
    bytes[at + index] = code;
  }
  invariant(all < 0x80, "what a writer says by itself is ASCII");
  block.length = at + text.length;
}

export function writeByte(block: Block, byte: number): void {
  const at = makeRoom(block, 1);
  block.bytes[at] = byte;
  block.length = at + 1;
}

/** Zero or more, without a sign. */
export function writeWhole(block: Block, whole: number): void {
  const at = makeRoom(block, longestWhole);
  block.length = writeDigits(whole, block.bytes, at);
}

/** The same after a byte that parts it from what stands before. */
export function writeWholeAfter(block: Block, mark: number, whole: number): void {
  const at = makeRoom(block, 1 + longestWhole);
  block.bytes[at] = mark;
  block.length = writeDigits(whole, block.bytes, at + 1);
}

export function writeAmount(block: Block, amount: Money, places: number): void {
  const at = makeRoom(block, longestAmount);
  block.length = writeMoney(amount, places, block.bytes, at);
}

/** With a comma before the cents, as French and Belgian programs write it. */
export function writeAmountWithComma(block: Block, amount: Money, places: number): void {
  writeAmount(block, amount, places);
  if (places > 0) block.bytes[block.length - places - 1] = 0x2c;
}

/** At the right end of a column, with spaces before it; columns are as wide as the largest amount that is let in. */
export function writeAmountRight(block: Block, amount: Money, places: number, width: number): void {
  const start = block.length;
  writeAmount(block, amount, places);
  const spaces = width - (block.length - start);
  invariant(spaces >= 0, "amounts that a column cannot hold are refused before");
  makeRoom(block, spaces);
  block.bytes.copyWithin(start + spaces, start, block.length);
  block.bytes.fill(0x20, start, start + spaces);
  block.length += spaces;
}

export function writeSpaces(block: Block, count: number): void {
  for (let left = count; left > 0; left--) writeByte(block, 0x20);
}

/**
 * Writes a text of characters that `plain` allows, with single spaces inside alone; of any other writes nothing
 * and returns false.
 */
export function writePlain(block: Block, text: string, plain: Uint8Array): boolean {
  const at = makeRoom(block, text.length);
  const { bytes } = block;
  let before = 0x20;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (plain[code] !== 1 || (code === 0x20 && before === 0x20)) return false;
    bytes[at + index] = code;
    before = code;
  }
  if (before === 0x20 && text.length > 0) return false;
  block.length = at + text.length;
  return true;
}

function makeRoom(block: Block, count: number): number {
  const { length, bytes } = block;
  if (length + count > bytes.length) {
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + count));
    larger.set(bytes.subarray(0, length));
    block.bytes = larger;
  }
  return length;
}
