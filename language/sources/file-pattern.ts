// Patterns of file names: `*` for any characters, `?` for one, and nothing else.

/** Whether a whole name fits; in time of the name's length by the pattern's at worst. */
export function fitsPattern(pattern: string, name: string): boolean {
  const wanted = [...pattern.normalize("NFC")];
  const given = [...name.normalize("NFC")];
  let at = 0;
  /** Where the last star stands, and how far the characters that it takes reach. */
  let star = -1;
  let taken = 0;
  for (let index = 0; index < given.length; ) {
    if (wanted[at] === "*") {
      star = at++;
      taken = index;
    } else if (wanted[at] === "?" || wanted[at] === given[index]) {
      at++;
      index++;
    } else if (star !== -1) {
      at = star + 1;
      index = ++taken;
    } else {
      return false;
    }
  }
  while (wanted[at] === "*") at++;
  return at === wanted.length;
}
