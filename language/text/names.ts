// How names compare: after NFC and trimming; another case is another name, but a near one.
import { distance } from "fastest-levenshtein";
import * as limits from "./limits.ts";

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
  return nearest(name, foldedOf(candidates));
}

/**
 * The same for names that come one after the other, each told once or a thousand times: what was found is remembered,
 * and no more is looked for once enough candidates have been looked at in all.
 */
export function nearestAmong(candidates: Iterable<string>): (name: string) => string | undefined {
  const found = new Map<string, string | undefined>();
  let folded: readonly Folded[] | undefined;
  let left: number = limits.nearNames;
  return (name) => {
    if (found.has(name) || left <= 0) return found.get(name);
    folded ??= [...foldedOf(candidates)];
    left -= folded.length;
    const near = nearest(name, folded);
    found.set(name, near);
    return near;
  };
}

interface Folded {
  readonly candidate: string;
  readonly folded: string;
}

function* foldedOf(candidates: Iterable<string>): Generator<Folded> {
  for (const candidate of candidates) yield { candidate, folded: fold(candidate) };
}

function nearest(name: string, candidates: Iterable<Folded>): string | undefined {
  const wanted = fold(name);
  // A third of the letters may differ; of a name of one or two letters, one.
  let fewest = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  let best: string | undefined;
  for (const { candidate, folded } of candidates) {
    // Each letter too many is a mistake: no need to count the others.
    if (Math.abs(folded.length - wanted.length) >= fewest) continue;
    const away = mistakes(wanted, folded);
    if (away < fewest) {
      best = candidate;
      fewest = away;
    }
  }
  return best;
}

/** Letters wrong, missing or too many; two neighbours that changed places are one mistake of the hand, not two. */
export function mistakes(typed: string, meant: string): number {
  const away = distance(typed, meant);
  return away === 2 && isSwapped(typed, meant) ? 1 : away;
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
  if (isPlainName(text) && !text.includes("  ")) return text.toLowerCase();
  return normalizeName(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/\s+/g, " ")
    .toLowerCase();
}
