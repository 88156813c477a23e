// Windows-1252, by our own table: the decoder of Node 20 reads the bytes 80 to 9F wrongly.

/** Characters of the bytes 80 to 9F, in order; 0 where Windows-1252 has none (Unicode's CP1252.TXT). */
const upper = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
  0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
  0x203a, 0x0153, 0, 0x017e, 0x0178,
] as const;

/** The character of a byte, or undefined where there is none. */
export function windows1252Character(byte: number): number | undefined {
  if (byte < 0x80 || byte > 0x9f) return byte;
  return upper[byte - 0x80] || undefined;
}

/** The text of bytes that are all characters of Windows-1252. */
export function decodeWindows1252(bytes: Uint8Array): string {
  // Through UTF-16 in one piece: far quicker than a text that grows by a character.
  const units = new Uint8Array(bytes.length * 2);
  for (let index = 0; index < bytes.length; index++) {
    const character = windows1252Character(bytes[index] ?? 0) ?? 0xfffd;
    units[index * 2] = character & 0xff;
    units[index * 2 + 1] = character >> 8;
  }
  return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(units);
}

const upperBytes = new Map<number, number>(
  upper.flatMap((character, index) =>
    character === 0 ? [] : [[character, 0x80 + index] as const],
  ),
);

/** The byte of one character, or undefined where Windows-1252 cannot hold it. */
export function byteOfCharacter(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : upperBytes.get(code);
}
