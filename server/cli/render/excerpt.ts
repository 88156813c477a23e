// A line of text with a part of it underlined, as a terminal shows it.
import { characterWidth, visibleCharacter } from "./visible.ts";

export interface Excerpt {
  readonly line: string;
  /** Spaces, then marks under the part. */
  readonly underline: string;
}

/** `start` and `end` are UTF-16 offsets into the line; an empty part gets one mark. */
export function excerpt(
  line: string,
  part: { readonly start: number; readonly end: number },
  options: { readonly width: number; readonly mark: string },
): Excerpt {
  const cells = cellsOf(line);
  const before = cells.filter((cell) => cell.end <= part.start);
  const inside = cells.filter((cell) => part.start < cell.end && cell.start < part.end);
  const left = widthOf(before);
  const marked = Math.max(1, widthOf(inside));
  const window = windowAround(widthOf(cells), left, marked, options.width);
  if (window === undefined) {
    return { line: textOf(cells), underline: " ".repeat(left) + options.mark.repeat(marked) };
  }
  const { text, skipped } = cut(cells, window);
  const from = Math.max(0, left - skipped);
  const marks = Math.max(1, Math.min(marked, options.width - from));
  return { line: text, underline: " ".repeat(from) + options.mark.repeat(marks) };
}

/** One character of the line: where it stands in it, and what is shown for it. */
interface Cell {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  readonly width: number;
}

const tabStop = 4;

function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  let column = 0;
  for (const character of line) {
    const shown =
      character === "\t" ? " ".repeat(tabStop - (column % tabStop)) : visibleCharacter(character);
    const width = shown === character ? characterWidth(character) : shown.length;
    cells.push({ start, end: start + character.length, shown, width });
    start += character.length;
    column += width;
  }
  return cells;
}

/** The columns to show of a line that is too wide: the part, and what stands around it. */
function windowAround(total: number, left: number, marked: number, width: number) {
  if (total <= width) return undefined;
  const room = Math.max(0, width - Math.min(marked, width));
  const from = Math.max(0, Math.min(left - Math.floor(room / 2), total - width));
  return { from, to: from + width };
}

function cut(cells: readonly Cell[], window: { readonly from: number; readonly to: number }) {
  let column = 0;
  let skipped = 0;
  const kept: Cell[] = [];
  for (const cell of cells) {
    // One column at each end that is cut is for the dots.
    const first = window.from === 0 ? 0 : window.from + 1;
    if (column < first) skipped += cell.width;
    else if (column + cell.width <= window.to - 1) kept.push(cell);
    column += cell.width;
  }
  const shown = textOf(kept);
  const cutLeft = skipped > 0;
  const cutRight = skipped + widthOf(kept) < column;
  return {
    text: `${cutLeft ? "…" : ""}${shown}${cutRight ? "…" : ""}`,
    skipped: cutLeft ? skipped - 1 : 0,
  };
}

function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.shown).join("");
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
