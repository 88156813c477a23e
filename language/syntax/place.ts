// Places and fixes in the text of a book, as the parser reports them.
import type { Fix, TextPlace } from "../diagnostics/problem.ts";
import type { Span } from "../text/source.ts";

const shownLength = 40;

export function textPlace(file: string, start: number, length: number): TextPlace {
  return { in: "book", file, span: { start, end: start + length } };
}

export function spanPlace(file: string, span: Span): TextPlace {
  return { in: "book", file, span };
}

/** The user's own text, cut to what fits a message. */
export function shown(image: string): string {
  const letters = Array.from(image);
  return letters.length <= shownLength ? image : `${letters.slice(0, shownLength).join("")}…`;
}

/** Puts another text in the place of what stands there; an empty one takes it out. */
export function replaceBy(place: TextPlace, text: string): Fix {
  const title =
    text.trim() === ""
      ? {
          en: text === "" ? "Take it out" : "Put an ordinary space",
          fr: text === "" ? "Retirer" : "Mettre une espace ordinaire",
        }
      : { en: `Write \`${shown(text)}\``, fr: `Écrire « ${shown(text)} »` };
  return { title, edits: [{ file: place.file, span: place.span, text }] };
}
