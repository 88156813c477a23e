// Lines to text: cells and trailing comments under one another.
import type { CodeLine, Line } from "./line.ts";

export function aligned(lines: readonly Line[]): string {
  const codes = withCells(lines);
  const comments = commentColumns(lines, codes);
  let text = "";
  for (const [index, line] of lines.entries()) {
    text += `${lineText(line, codes[index] ?? "", comments[index] ?? 0)}\n`;
  }
  return text;
}

function lineText(line: Line, code: string, comment: number): string {
  switch (line.is) {
    case "blank":
      return "";
    case "as written":
      return line.text;
    case "comment":
      return "  ".repeat(line.indent) + line.text;
    case "code":
      return line.comment === undefined ? code : padded(code, comment) + line.comment;
  }
}

/** The code of each line, its cells padded to the width of their column. */
function withCells(lines: readonly Line[]): readonly string[] {
  const runs = runsOf(lines);
  const widths = new Map<object, readonly number[]>();
  for (const run of new Set(runs)) {
    if (run !== undefined) widths.set(run, columnWidths(run));
  }
  return lines.map((line, index) => {
    if (line.is !== "code") return "";
    const run = runs[index];
    const columns = run === undefined ? [] : (widths.get(run) ?? []);
    return "  ".repeat(line.indent) + joined(line, columns);
  });
}

function joined(line: CodeLine, widths: readonly number[]): string {
  const last =
    line.between === " " ? line.cells.findLastIndex((cell) => cell !== "") : line.cells.length - 1;
  let text = "";
  for (const [index, cell] of line.cells.entries()) {
    if (index > last) break;
    const column = widths[index] ?? 0;
    if (column === 0 && cell === "") continue;
    text += index === last ? cell : padded(cell, column) + line.between;
  }
  return text.trimEnd();
}

/** A cell counts where something follows it on its line. */
function columnWidths(lines: readonly CodeLine[]): readonly number[] {
  const widths: number[] = [];
  for (const { cells, between } of lines) {
    const last = cells.findLastIndex((cell) => cell !== "");
    for (const [index, cell] of cells.entries()) {
      const counts = between === " | " || index < last;
      widths[index] = Math.max(widths[index] ?? 0, counts ? width(cell) : 0);
    }
  }
  return widths;
}

/** For each line the lines that it is aligned with. */
function runsOf(lines: readonly Line[]): readonly (CodeLine[] | undefined)[] {
  const open = new Map<string, CodeLine[]>();
  let adjacent: string | undefined;
  return lines.map((line) => {
    if (line.is === "comment") return undefined;
    const name = line.is === "code" ? line.run?.name : undefined;
    if (adjacent !== undefined && name !== adjacent) {
      open.delete(adjacent);
      adjacent = undefined;
    }
    if (line.is !== "code" || name === undefined) return undefined;
    if (line.run?.adjacent === true) adjacent = name;
    const run = open.get(name) ?? [];
    open.set(name, run);
    run.push(line);
    return run;
  });
}

/** Where the trailing comment of each line begins: two spaces behind the longest that has one. */
function commentColumns(lines: readonly Line[], codes: readonly string[]): readonly number[] {
  const columns: number[] = [];
  let start = 0;
  const close = (end: number) => {
    const group = lines.slice(start, end);
    let widest = 0;
    for (const [index, line] of group.entries()) {
      if (line.is === "code" && line.comment !== undefined) {
        widest = Math.max(widest, width(codes[start + index] ?? "") + 2);
      }
    }
    for (let index = start; index < end; index++) columns[index] = widest;
    start = end;
  };
  let indent = 0;
  for (const [index, line] of lines.entries()) {
    const at = line.is === "code" || line.is === "comment" ? line.indent : -1;
    if (at !== indent) close(index);
    indent = at;
  }
  close(lines.length);
  return columns;
}

function padded(text: string, to: number): string {
  return text + " ".repeat(Math.max(0, to - width(text)));
}

/** Columns on a screen: marks take none, and characters of East Asian scripts take two. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (!/\p{M}/u.test(character)) columns += wide.test(character) ? 2 : 1;
  }
  return columns;
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
