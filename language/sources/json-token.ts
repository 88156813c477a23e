// Where a word of JSON ends, for what a problem shows of it: the key, the number or the mark at fault and no more.

/** The end of the token that begins at an offset: a text in quotes, a mark, or what stands between marks. */
export function tokenEnd(text: string, at: number): number {
  if (text[at] === '"') return endOfText(text, at + 1);
  let end = at;
  while (end < text.length && !/[\s,:{}[\]"]/.test(text.charAt(end))) end++;
  return end === at ? Math.min(at + 1, text.length) : end;
}

function endOfText(text: string, from: number): number {
  for (let index = from; index < text.length; index++) {
    const unit = text[index];
    if (unit === "\\") index++;
    else if (unit === '"') return index + 1;
    else if (unit === "\n") return index;
  }
  return text.length;
}
