// ISO-8859-15 (Latin-9): Latin-1 but for eight characters, the euro among them.

/** What differs from Latin-1 (Unicode's 8859-15.TXT). */
const differing = new Map([
  ["€", 0xa4],
  ["Š", 0xa6],
  ["š", 0xa8],
  ["Ž", 0xb4],
  ["ž", 0xb8],
  ["Œ", 0xbc],
  ["œ", 0xbd],
  ["Ÿ", 0xbe],
]);

const taken = new Set(differing.values());

/** The byte of one character, or undefined where ISO-8859-15 cannot hold it. */
export function byteOfLatin9(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  const plain = code < 0x80 || (code >= 0xa0 && code <= 0xff && !taken.has(code));
  return plain ? code : differing.get(character);
}
