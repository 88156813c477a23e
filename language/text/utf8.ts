// Bytes of UTF-8: whether they are well-formed, where they are not, and how long they are as a text.

/**
 * Whether the bytes are whole characters, and none a NUL. Four bytes of ASCII are looked at together: 0.3 ns a
 * byte, where decoding a text only to see whether one can takes 1 ns.
 */
export function isCleanUtf8(bytes: Uint8Array): boolean {
  const { length, byteOffset } = bytes;
  // Words lie at multiples of four bytes of the buffer; the bytes before the first are looked at singly.
  const lead = (4 - (byteOffset % 4)) % 4;
  const words =
    length < lead + 4
      ? new Int32Array(0)
      : new Int32Array(bytes.buffer, byteOffset + lead, (length - lead) >> 2);
  const end = lead + words.length * 4;
  let index = 0;
  while (index < length) {
    if (index < end && index >= lead && (index - lead) % 4 === 0) {
      let word = (index - lead) >> 2;
      while (word < words.length && isPlainWord(words[word] ?? 0)) word++;
      index = lead + word * 4;
      if (index >= length) return true;
    }
    const byte = bytes[index] ?? 0;
    if (byte === 0) return false;
    if (byte < 0x80) {
      index++;
    } else {
      const next = characterEnd(bytes, index);
      if (next === -1) return false;
      index = next;
    }
  }
  return true;
}

/** Four bytes of ASCII without a NUL: no high bit, and none from which subtracting 1 borrows. */
function isPlainWord(word: number): boolean {
  return ((word | ((word - 0x01010101) & ~word)) & 0x80808080) === 0;
}

/** By the table of well-formed sequences (Unicode 15, table 3-7); -1 if all is well. */
export function firstBadUtf8(bytes: Uint8Array): number {
  let index = 0;
  while (index < bytes.length) {
    const next = characterEnd(bytes, index);
    if (next === -1) return index;
    index = next;
  }
  return -1;
}

/** Where the character ends that begins at an index, or -1 if there is none. */
function characterEnd(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0;
  if (lead < 0x80) return index + 1;
  if (lead < 0xc2 || lead > 0xf4) return -1;
  const end = index + sequenceLength(lead);
  if (end > bytes.length) return -1;
  const second = bytes[index + 1] ?? 0;
  if (second < leastSecond(lead) || second > mostSecond(lead)) return -1;
  for (let next = index + 2; next < end; next++) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return -1;
  }
  return end;
}

/** No overlong forms. */
function leastSecond(lead: number): number {
  if (lead === 0xe0) return 0xa0;
  return lead === 0xf0 ? 0x90 : 0x80;
}

/** No surrogates, nothing past U+10FFFF. */
function mostSecond(lead: number): number {
  if (lead === 0xed) return 0x9f;
  return lead === 0xf4 ? 0x8f : 0xbf;
}

/** How many of the bytes are whole characters; the rest may be the start of one. */
export function wholeUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return back < sequenceLength(byte) ? bytes.length - back : bytes.length;
    if (byte < 0x80) break;
  }
  return bytes.length;
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** The length as a text, in UTF-16 units: what columns and limits count. */
export function unitsOf(bytes: Uint8Array, from: number, to: number): number {
  let units = 0;
  for (let index = from; index < to; index++) {
    const byte = bytes[index] ?? 0;
    if ((byte & 0xc0) !== 0x80) units += byte < 0xf0 ? 1 : 2;
  }
  return units;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Below this length a text is made a byte at a time: 40 ns, where asking the decoder takes 130. */
const shortText = 32;

const scratch = Array.from({ length: shortText }, (_, length) => new Array<number>(length).fill(0));

/** The text of bytes that are known to be well-formed. It keeps nothing of the bytes alive. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  const units = scratch[to - from];
  if (units === undefined) return decoder.decode(bytes.subarray(from, to));
  for (let index = from; index < to; index++) {
    const byte = bytes[index] ?? 0;
    if (byte >= 0x80) return decoder.decode(bytes.subarray(from, to));
    units[index - from] = byte;
  }
  return String.fromCharCode.apply(null, units);
}
