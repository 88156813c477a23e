// Small tables of a terminal: text to the left, figures to the right.
import { displayWidth } from "./visible.ts";
import { wrap } from "./wrap.ts";

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

/** The texts of one column broken into rows of their own where the table would be wider than `width`. */
export function fitColumn(
  rows: readonly (readonly string[])[],
  column: number,
  width: number,
): readonly (readonly string[])[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widest = (at: number) => Math.max(0, ...rows.map((row) => displayWidth(row[at] ?? "")));
  const others = Array.from({ length: columns }, (_, at) => (at === column ? 0 : widest(at)));
  // Two spaces stand before each column.
  const room = Math.max(12, width - others.reduce((all, one) => all + one + 2, 0));
  return rows.flatMap((row) => {
    const [first = "", ...more] = wrap(row[column] ?? "", room);
    return [row.with(column, first), ...more.map((text) => [...blanks(column), text])];
  });
}

function blanks(count: number): readonly string[] {
  return Array.from({ length: count }, () => "");
}
