// The part of a text that is in memory while it is cut into records.

export interface DataText {
  readonly chunks: Iterable<string>;
  /** True after the last chunk if the text ended early: what stands at its end is no whole record. */
  readonly cutShort: () => boolean;
}

export interface TextWindow {
  text: string;
  /** Where the next record begins. */
  begin: number;
  /** True when no more text comes. */
  isLast: boolean;
  /** Drops what is before `begin`, and reads on. */
  readonly refill: () => void;
}

/** Texts are cut in pieces of at least this length, whatever chunks they come in. */
const pieceLength = 65_536;

export function openWindow(source: Iterable<string>): TextWindow {
  const chunks = source[Symbol.iterator]();
  const window: TextWindow = {
    text: "",
    begin: 0,
    isLast: false,
    refill: () => {
      const rest = window.text.slice(window.begin);
      const pieces = [rest];
      // At least as much again: so a long record in short chunks is not read over and over.
      let wanted = Math.max(pieceLength, rest.length);
      while (wanted > 0 && !window.isLast) {
        const next = chunks.next();
        if (next.done === true) {
          window.isLast = true;
        } else {
          pieces.push(next.value);
          wanted -= next.value.length;
        }
      }
      window.text = pieces.join("");
      window.begin = 0;
    },
  };
  return window;
}

/** The first line end (LF or CR) from an offset on, or the end of the text. */
export function lineEndFrom(text: string, from: number): number {
  for (let index = from; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x0a || unit === 0x0d) return index;
  }
  return text.length;
}

export function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let index = lineEndFrom(text, from); index < to; index = lineEndFrom(text, index)) {
    count++;
    index += text.startsWith("\r\n", index) ? 2 : 1;
  }
  return count;
}

/** A slice keeps the whole text alive that it was cut from; its copy does not. */
export function ownCopy(slice: string): string {
  return ` ${slice}`.slice(1);
}
