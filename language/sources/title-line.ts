// A first line that is a title and no header: one cell with words, and nothing beside it.

/** What it says; undefined for a header. A single column may be all that a file has. */
export function titleIn(columns: readonly string[]): string | undefined {
  const [first = "", ...others] = columns;
  const alone = first !== "" && others.length > 1 && others.every((name) => name === "");
  return alone ? first : undefined;
}
