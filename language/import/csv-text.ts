// Rows as CSV: commas, LF, and quotes where a cell needs them; what is written reads back the same.

export function csvText(header: readonly string[], rows: Iterable<readonly string[]>): string {
  return [header, ...rows].map((cells) => `${cells.map(cell).join(",")}\n`).join("");
}

function cell(text: string): string {
  // Blanks at an end would be taken for blanks around the content.
  return /[",\r\n]|^[ \t]|[ \t]$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
