// Character sets: what a set can hold, and its bytes. No character ever becomes `?`.
import type { CharacterSet } from "../model/target.ts";
import { invariant, unreachable } from "../text/invariant.ts";
import { byteOfLatin9 } from "../text/iso-8859-15.ts";
import { byteOfCharacter } from "../text/windows-1252.ts";
import { foldToAscii } from "./fold.ts";

/** A text in the form in which a set holds it: composed, and in ASCII without accents. */
export function holdText(text: string, set: CharacterSet): string {
  const composed = text.normalize("NFC");
  return set === "ascii" ? foldToAscii(composed) : composed;
}

/** The first character that the set cannot hold. */
export function missingCharacter(held: string, set: CharacterSet): string | undefined {
  switch (set) {
    case "utf-8":
      // Half a surrogate pair, which JSON can smuggle in.
      return /\p{Cs}/u.exec(held)?.[0];
    case "ascii":
      return /[^\0-\x7f]/u.exec(held)?.[0];
    case "windows-1252":
      return [...held].find((character) => byteOfCharacter(character) === undefined);
    case "iso-8859-15":
      return [...held].find((character) => byteOfLatin9(character) === undefined);
    default:
      return unreachable(set);
  }
}

export function encodeText(held: string, set: CharacterSet): Uint8Array {
  if (set === "utf-8") return new TextEncoder().encode(held);
  // One byte a character, in a loop: journals are long, and `Uint8Array.from` is slow.
  const byteOf = set === "iso-8859-15" ? byteOfLatin9 : byteOfCharacter;
  const bytes = new Uint8Array(held.length);
  for (let index = 0; index < held.length; index++) {
    const byte = byteOf(held.charAt(index));
    invariant(byte !== undefined, "texts are fitted to the set before they are encoded");
    bytes[index] = byte;
  }
  return bytes;
}
