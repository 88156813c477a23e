// What must hold of every problem: both languages, and places that are where they say.
import type { Edit, Place, Problem, Span } from "../../language/index.ts";
import { lineStarts, positionAt } from "../../language/index.ts";
import { shippedText } from "../../language/packs/shipped.ts";
import { offsetAt } from "../../language/text/source.ts";

/** Something that must hold and does not. `what` names it, so that a smaller case breaks the same thing. */
export class Broken extends Error {
  override readonly name = "Broken";
  readonly what: string;

  constructor(what: string, detail: string) {
    super(detail === "" ? what : `${what}: ${detail}`);
    this.what = what;
  }
}

export function claim(fact: boolean, what: string, detail: () => string = () => ""): asserts fact {
  if (!fact) throw new Broken(what, detail());
}

export function claimSame(one: string, other: string, what: string): void {
  if (one === other) return;
  let at = 0;
  while (one[at] === other[at]) at++;
  const near = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 80));
  throw new Broken(what, `at ${at}, ${near(one)} became ${near(other)}`);
}

/** Texts of the book by path, for the places in them. */
export type BookTexts = ReadonlyMap<string, string>;

/** `data` are the texts of what was read beside the book. */
export function claimProblems(
  problems: readonly Problem[],
  texts: BookTexts,
  data: readonly string[] = [],
): void {
  const written = [...texts.values(), ...data];
  for (const problem of problems) {
    claim(/^FOL[1-9]\d{3}$/.test(problem.code), "a problem has a code", () => problem.code);
    claimWords(problem, [problem.message, problem.remedy], written);
    claimPlace(problem, problem.place, texts);
    for (const { place, message } of problem.related) {
      claimWords(problem, [message], written);
      claimPlace(problem, place, texts);
    }
    for (const { title, edits } of problem.fixes) {
      claimWords(problem, [title], written);
      for (const { file, span } of edits) claimSpan(problem, file, span, texts);
      claim(areApart(edits), "the edits of a fix do not touch each other", () => problem.code);
    }
  }
}

function claimWords(
  { code }: Problem,
  words: readonly { readonly en: string; readonly fr: string }[],
  written: readonly string[],
): void {
  for (const { en, fr } of words) {
    const spoken = en.trim() !== "" && fr.trim() !== "";
    claim(spoken, "a problem speaks both languages", () => code);
    // What is quoted is the user's own, and so is a bare name that the book or the data spells like a value.
    const ours = `${en}\n${fr}`.replaceAll(/[“«"`][^”»"`]*/g, "");
    const leaks = /\[object |\bundefined\b|\bNaN\b/.exec(ours);
    const isWritten = leaks !== null && written.some((text) => text.includes(leaks[0]));
    claim(leaks === null || isWritten, "a message has words, not values", () => `${code} ${en}`);
  }
}

/** P-POS: whole numbers, inside the text, not inside a character, and the same offset by line and column. */
function claimPlace(problem: Problem, place: Place, texts: BookTexts): void {
  switch (place.in) {
    case "run":
      return;
    case "book":
      claimSpan(problem, place.file, place.span, texts);
      return;
    case "data": {
      const { line, column, row } = place;
      const whole = [line, column, row].every(Number.isSafeInteger);
      claim(
        whole && line >= 1 && column >= 1 && row >= 0,
        "a place in data has a line and a column",
        () => `${problem.code} ${line}:${column}, row ${row}`,
      );
    }
  }
}

function claimSpan({ code }: Problem, file: string, { start, end }: Span, texts: BookTexts): void {
  const text = texts.get(file) ?? shippedText(file);
  claim(
    text !== undefined,
    "a place is in a file of the book or of a pack that is shipped",
    () => `${code} ${file}`,
  );
  const shown = () => `${code} ${start}–${end} of ${text.length}`;
  const inside = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0;
  claim(inside && start <= end && end <= text.length, "a place is inside the text", shown);
  claim(!splitsPair(text, start) && !splitsPair(text, end), "a place splits no character", shown);
  const starts = lineStarts(text);
  const back = (offset: number) => offsetAt(text, starts, positionAt(starts, offset));
  claim(back(start) === start && back(end) === end, "a place comes back from a position", shown);
}

function splitsPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

function areApart(edits: readonly Edit[]): boolean {
  return edits.every((one, index) =>
    edits
      .slice(index + 1)
      .every(
        (other) =>
          one.file !== other.file ||
          one.span.end <= other.span.start ||
          other.span.end <= one.span.start,
      ),
  );
}

/** No exception's name, no line of a stack. */
export function claimNoTrace(shown: string): void {
  const trace = /^\s+at .*:\d+:\d+\)?$/m.exec(shown);
  claim(trace === null, "no stack trace is shown", () => trace?.[0] ?? "");
}
