// A name as it is written in a book: in quotes, with its quotation marks and backslashes escaped.

/** The name must hold no line break: see `unwritableIn`. */
export function quote(name: string): string {
  return `"${name.replace(/["\\]/g, "\\$&")}"`;
}

/** An account's code: digits alone stand bare. */
export function accountName(code: string): string {
  return /^\d+$/.test(code) ? code : quote(code);
}
