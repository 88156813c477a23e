// Whether a number may have been typed wrong for another. Numbers count on: of two that differ in a digit, mostly one
// is the other's neighbour and nobody's mistake.
import { fold, mistakes } from "../text/names.ts";

/** Better is less. */
export type Likeness =
  /** Said otherwise: case, accents, signs between, leading zeros, a prefix that is missing. */
  | 0
  /** A slip of the hand: letters, two neighbours that changed places, a zero or a doubled digit. */
  | 1
  /** A digit that is another one, or is missing. */
  | 2;

export function likenessTo(wanted: string): (number: string) => Likeness | undefined {
  const folded = fold(wanted);
  const parts = partsOf(folded);
  const digits = digitsOf(parts);
  // A third of the letters may be wrong; of a number of one or two, one.
  const most = Math.max(1, Math.floor(folded.length / 3));
  return (number) => {
    const other = fold(number);
    const others = partsOf(other);
    if (isSame(parts, others)) return 0;
    if (Math.abs(other.length - folded.length) > most) return undefined;
    const one = likenessOfOne(folded, other);
    if (one === 1 || digits === "" || digits !== digitsOf(others)) return one;
    return mistakes(folded, other) <= most ? 1 : undefined;
  };
}

/** The same words and figures, or one without the prefix of the other: a figure or two are no number without it. */
function isSame(parts: string, others: string): boolean {
  if (parts === others) return parts !== "";
  const [shorter, longer] = parts.length < others.length ? [parts, others] : [others, parts];
  return longer.endsWith(shorter) && signsOf(shorter) >= fewestSame;
}

function signsOf(parts: string): number {
  return parts.replaceAll("|", "").length;
}

/** The numbers before and after it; none of what does not end in a digit. */
export function neighboursOf(number: string): readonly string[] {
  const [, before = "", last = ""] = /^(.*?)(\d{1,15})$/s.exec(number) ?? [];
  if (last === "") return [];
  const count = Number(last);
  return [count - 1, count + 1]
    .filter((one) => one >= 0)
    .map((one) => before + String(one).padStart(last.length, "0"));
}

/** Words and figures, without what stands between them and without leading zeros, each behind a `|`. */
function partsOf(folded: string): string {
  let parts = "";
  let last: Sign = "between";
  for (let at = 0; at < folded.length; at++) {
    const sign = signAt(folded, at);
    const letter = sign === "digit" ? digitAt(folded, at) : (folded[at] ?? "");
    if (sign !== "between") {
      if (sign !== last) parts += "|";
      else if (sign === "digit" && parts.endsWith("|0")) parts = parts.slice(0, -1);
      parts += letter;
    }
    last = sign;
  }
  return parts;
}

type Sign = "digit" | "letter" | "between";

function signAt(folded: string, at: number): Sign {
  const letter = folded[at] ?? "";
  if (isDigit(letter)) return "digit";
  // Beside a digit, these letters are typed for the digits that they look like.
  if (lookalikes.has(letter)) {
    return isDigit(folded[at - 1]) || isDigit(folded[at + 1]) ? "digit" : "letter";
  }
  return (letter >= "a" && letter <= "z") || (letter > "~" && /[\p{L}\p{N}]/u.test(letter))
    ? "letter"
    : "between";
}

function digitAt(folded: string, at: number): string {
  const letter = folded[at] ?? "";
  return lookalikes.get(letter) ?? letter;
}

function isDigit(letter: string | undefined): boolean {
  return letter !== undefined && letter >= "0" && letter <= "9";
}

const lookalikes: ReadonlyMap<string, string> = new Map([
  ["o", "0"],
  ["i", "1"],
  ["l", "1"],
]);

function digitsOf(parts: string): string {
  return parts.replace(/\|[^|\d][^|]*/g, "");
}

/** Of two that are one mistake apart; undefined of others. */
function likenessOfOne(typed: string, meant: string): Likeness | undefined {
  const shorter = Math.min(typed.length, meant.length);
  let start = 0;
  while (start < shorter && typed.charCodeAt(start) === meant.charCodeAt(start)) start++;
  let [end, other] = [typed.length, meant.length];
  while (
    end > start &&
    other > start &&
    typed.charCodeAt(end - 1) === meant.charCodeAt(other - 1)
  ) {
    end--;
    other--;
  }
  const [wrong, right] = [end - start, other - start];
  if (wrong === 2 && right === 2) {
    const isSwapped = typed[start] === meant[start + 1] && typed[start + 1] === meant[start];
    return isSwapped ? 1 : undefined;
  }
  if (wrong > 1 || right > 1) return undefined;
  const changed = typed.slice(start, end) + meant.slice(start, other);
  const same = typed.slice(0, start) + typed.slice(end);
  // A letter on either side.
  if (!/^\d+$/.test(changed)) return same === "" ? undefined : 1;
  if (changed.length === 1 && (changed === "0" || typed[start - 1] === changed)) return 1;
  return same.replace(/\D/g, "").length >= fewestSame ? 2 : undefined;
}

/** Digits that must be the same where one is not: else nothing speaks for the one more than for any other. */
const fewestSame = 3;
