// Small tables of a terminal: text to the left, figures to the right.
import { displayWidth } from "./visible.ts";

/** Columns as wide as their widest cell, two spaces between. `right` tells which columns hold figures. */
export function renderTable(
  rows: readonly (readonly string[])[],
  right: readonly boolean[],
  indent = "  ",
): string[] {
  const widths = right.map((_, column) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ""))),
  );
  return rows.map((row) => {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? "";
      const space = " ".repeat(width - displayWidth(cell));
      return right[column] === true ? space + cell : cell + space;
    });
    return (indent + cells.join("  ")).trimEnd();
  });
}
