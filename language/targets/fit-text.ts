// Fitting a text into a field of a target: one line, the target's characters, its length. Nothing is
// altered without being counted or told.
import { characterNotHeld } from "../diagnostics/codes/character-not-held.ts";
import { textTooLong } from "../diagnostics/codes/text-too-long.ts";
import type { Place, Problem } from "../diagnostics/problem.ts";
import type { Entry } from "../journal/entry.ts";
import type { CharacterSet } from "../model/target.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { type Block, writeBytes, writePlain } from "./block.ts";
import { encodeText, holdText, missingCharacter } from "./encode.ts";

export interface TextField {
  /** As the package's users call it. */
  readonly name: Bilingual;
  /** In characters. */
  readonly length: number;
  /** Characters that the field has no way to hold, and what stands for each. */
  readonly replaced: ReadonlyMap<string, string>;
  /** Characters that stand in the file in another form and are the same when it is read: no alteration. */
  readonly escaped?: ReadonlyMap<string, string>;
}

export interface FitOptions {
  readonly title: Bilingual;
  readonly characters: CharacterSet;
  readonly texts: "refuse" | "cut";
}

/** How many texts of a run were cut, and how many hold characters that were written otherwise. */
export interface AlteredTexts {
  readonly cut: number;
  readonly replaced: number;
}

export interface TextFitter {
  /** A writer of texts into one field; with a problem nothing is written. */
  readonly field: (field: TextField) => WriteText;
  readonly altered: () => AlteredTexts;
}

export type WriteText = (block: Block, text: string, entry: Entry) => Problem | undefined;

export function createTextFitter(options: FitOptions): TextFitter {
  let cut = 0;
  let replaced = 0;
  return {
    altered: () => ({ cut, replaced }),
    field: (field) => {
      const plain = plainCharacters(field);
      const fitted = new Map<string, Fitted>();
      return (block, text, entry) => {
        // Nearly every text stands in the file as it is: it is written while it is looked at.
        if (text.length <= field.length && writePlain(block, text, plain)) return undefined;
        let fit = fitted.get(text);
        if (fit === undefined) {
          fit = fitText(text, field, options);
          if (fitted.size >= fittedTexts) fitted.clear();
          fitted.set(text, fit);
        }
        if (fit.replaced) replaced++;
        if (fit.missing !== undefined) {
          const words = { title: options.title, field: field.name, document: nameOf(entry) };
          return characterNotHeld.at(placeOf(entry), { ...words, character: fit.missing });
        }
        if (fit.tooLong !== undefined) {
          const words = { title: options.title, field: field.name, document: nameOf(entry) };
          const lengths = { length: fit.tooLong, limit: field.length };
          return textTooLong.at(placeOf(entry), { ...words, ...lengths });
        }
        if (fit.cut) cut++;
        writeBytes(block, fit.bytes);
        return undefined;
      };
    },
  };
}

/** Texts that a field remembers how it holds: customers come again, their documents do not. */
const fittedTexts = 2_048;

interface Fitted {
  readonly bytes: Uint8Array;
  readonly replaced: boolean;
  readonly cut: boolean;
  readonly missing?: string;
  /** Its length, where it is longer than the field and must not be cut. */
  readonly tooLong?: number;
}

function fitText(text: string, field: TextField, { characters, texts }: FitOptions): Fitted {
  const line = oneLine(text);
  const held = holdText(line, characters);
  const written = replaceCharacters(held, field.replaced);
  const replaced = line !== text || written !== held;
  const compact = compactSpaces(written);
  const missing = missingCharacter(compact, characters);
  const nothing = { bytes: new Uint8Array(), replaced, cut: false };
  if (missing !== undefined) return { ...nothing, missing };
  const all = [...compact];
  const bytes = (fitting: string) =>
    encodeText(replaceCharacters(fitting, field.escaped ?? new Map()), characters);
  if (all.length <= field.length) return { ...nothing, bytes: bytes(compact) };
  if (texts === "refuse") return { ...nothing, tooLong: all.length };
  const short = all.slice(0, field.length).join("").trimEnd();
  return { bytes: bytes(short), replaced, cut: true };
}

/** The characters of ASCII that every set holds and this field does not replace. */
function plainCharacters({ replaced, escaped = new Map() }: TextField): Uint8Array {
  const plain = new Uint8Array(0x80).fill(1, 0x20, 0x7f);
  for (const character of [...replaced.keys(), ...escaped.keys()]) {
    const code = character.codePointAt(0) ?? 0;
    if (code < plain.length) plain[code] = 0;
  }
  return plain;
}

/**
 * Without what could end a line or hide in one: line breaks and control characters become spaces,
 * invisible characters (direction marks among them) go.
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ").replace(/\p{Cf}/gu, "");
}

export function replaceCharacters(text: string, replaced: ReadonlyMap<string, string>): string {
  let written = text;
  for (const [character, stand] of replaced) written = written.replaceAll(character, stand);
  return written;
}

/** One ordinary space wherever there was white space, and none at the ends. */
export function compactSpaces(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** Where a problem of an entry is told: at its first document. */
export function placeOf(entry: Entry): Place {
  return entry.documents[0]?.origin ?? { in: "run" };
}

export function nameOf(entry: Entry): string {
  return entry.documents[0]?.number ?? entry.reference;
}
