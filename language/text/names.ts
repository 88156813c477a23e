// How names compare: after NFC and trimming; another case is another name, but a near one.
import { distance } from "fastest-levenshtein";

/** The form under which a name is looked up (LANGUAGE: names compare after NFC and trim). */
export function normalizeName(text: string): string {
  if (isPlainName(text)) return text;
  return text.normalize("NFC").trim();
}

/** Nearly every name is: letters of ASCII without space at the ends have one form only. */
function isPlainName(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7e || code < 0x20) return false;
  }
  return text.charCodeAt(0) !== 0x20 && text.charCodeAt(text.length - 1) !== 0x20;
}

/** The candidate most like `name`, if any is like enough to be what was meant. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(name);
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const away = mistakes(wanted, fold(candidate));
    if (away < bestDistance) {
      best = candidate;
      bestDistance = away;
    }
  }
  // A third of the letters may differ; of a name of one or two letters, one.
  return bestDistance <= Math.max(1, Math.floor(wanted.length / 3)) ? best : undefined;
}

/** Letters wrong, missing or too many; two neighbours that changed places are one mistake of the hand, not two. */
export function mistakes(typed: string, meant: string): number {
  return isSwapped(typed, meant) ? 1 : distance(typed, meant);
}

function isSwapped(typed: string, meant: string): boolean {
  if (typed.length !== meant.length) return false;
  const [first = 0, second, ...more] = typed
    .split("")
    .flatMap((letter, at) => (letter === meant[at] ? [] : [at]));
  return (
    more.length === 0 &&
    second === first + 1 &&
    typed[first] === meant[second] &&
    typed[second] === meant[first]
  );
}

/** Letters without case, accents or double spaces: the differences that a person overlooks. */
export function fold(text: string): string {
  return normalizeName(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/\s+/g, " ")
    .toLowerCase();
}
