// What categories are called in a book, where a name stands for one category only.

/** The name of each path: its last part, or all of it where another category ends so, too. */
export function categoryNames(
  paths: readonly (readonly string[])[],
): (path: readonly string[]) => string {
  const count = new Map<string, number>();
  for (const path of paths) {
    const last = path.at(-1) ?? "";
    count.set(last, (count.get(last) ?? 0) + 1);
  }
  return (path) => {
    const last = path.at(-1) ?? "";
    return (count.get(last) ?? 0) > 1 ? path.join(":") : last;
  };
}
