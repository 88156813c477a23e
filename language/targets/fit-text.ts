// Fitting a text into a field of a target: one line, the target's characters, its length. Nothing is
// altered without being counted or told.
import { characterNotHeld } from "../diagnostics/codes/character-not-held.ts";
import { textTooLong } from "../diagnostics/codes/text-too-long.ts";
import type { Place, Problem } from "../diagnostics/problem.ts";
import type { Entry } from "../journal/entry.ts";
import type { CharacterSet } from "../model/target.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { holdText, missingCharacter } from "./encode.ts";

export interface TextField {
  /** As the package's users call it. */
  readonly name: Bilingual;
  /** In characters. */
  readonly length: number;
  /** Characters that the field has no way to hold, and what stands for each. */
  readonly replaced: ReadonlyMap<string, string>;
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
  /** The text as the file holds it. With problems, the text is not to be written. */
  readonly fit: (text: string, field: TextField, entry: Entry) => FittedText;
  readonly altered: () => AlteredTexts;
}

export interface FittedText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

export function createTextFitter({ title, characters, texts }: FitOptions): TextFitter {
  let cut = 0;
  let replaced = 0;
  return {
    altered: () => ({ cut, replaced }),
    fit: (text, field, entry) => {
      const line = oneLine(text);
      const held = holdText(line, characters);
      const written = replaceCharacters(held, field.replaced);
      if (line !== text || written !== held) replaced++;
      const compact = compactSpaces(written);
      const place = placeOf(entry);
      const document = nameOf(entry);
      const character = missingCharacter(compact, characters);
      if (character !== undefined) {
        const words = { title, field: field.name, document, character };
        return { text: compact, problems: [characterNotHeld.at(place, words)] };
      }
      const all = [...compact];
      if (all.length <= field.length) return { text: compact, problems: [] };
      if (texts === "cut") {
        cut++;
        return { text: all.slice(0, field.length).join("").trimEnd(), problems: [] };
      }
      const words = {
        title,
        field: field.name,
        document,
        length: all.length,
        limit: field.length,
      };
      return { text: compact, problems: [textTooLong.at(place, words)] };
    },
  };
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
