// Tells text that was encoded twice: `MÃ©thode` is UTF-8 that was read as Windows-1252, and written again.
import { watchForUtf8 } from "./mistaken-utf8.ts";
import { byteOfCharacter } from "./windows-1252.ts";

/** The text as it was before; undefined where it is no such text. No language writes the letters that this takes. */
export function beforeTwiceEncoded(text: string): string | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = byteOfCharacter(character) ?? controlByte(character);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  const encoded = Uint8Array.from(bytes);
  const witness = watchForUtf8();
  witness.see(encoded);
  if (witness.mistaken() === undefined) return undefined;
  try {
    return strict.decode(encoded).normalize("NFC");
  } catch {
    return undefined;
  }
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Of five bytes that Windows-1252 does not have, programs make the control characters of the same number. */
function controlByte(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x80 && code <= 0x9f ? code : undefined;
}
