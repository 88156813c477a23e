// Moves what was parsed: a piece that stands elsewhere now has the same tree with other spans.

/** The same data with every span moved by so many characters. */
export function moved<T>(node: T, by: number): T {
  if (by === 0 || typeof node !== "object" || node === null) return node;
  const copy = Object.assign(Array.isArray(node) ? [] : {}, node);
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === "object" && value !== null) Reflect.set(copy, key, moved(value, by));
    else if (key === "start" || key === "end") Reflect.set(copy, key, value + by);
  }
  return copy;
}
