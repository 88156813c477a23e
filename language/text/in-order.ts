// Whether texts come in an order, each beyond all that came before, as the numbers of an export mostly do: then none
// of them comes twice, and nobody has to remember them all.

/** True of a text, and of all before it, while they only rise or only fall: first by length, then letter by letter. */
export function watchOrder(): (text: string) => boolean {
  let last: string | undefined;
  let direction = 0;
  let inOrder = true;
  return (text) => {
    if (!inOrder || last === undefined) {
      last = text;
      return inOrder;
    }
    const step = text.length - last.length || (text > last ? 1 : text < last ? -1 : 0);
    if (direction === 0) direction = step;
    inOrder = step * direction > 0;
    last = text;
    return inOrder;
  };
}
