// How a diagnostic is defined: its code, its texts and its examples, in one file of `codes/`.
import type { Bilingual } from "../text/bilingual.ts";
import { sentenceLength } from "../text/limits.ts";
import type { Fix, Place, Problem, Related, Severity } from "./problem.ts";

export interface Definition<Words> {
  /** `FOL` and four digits, never reused; the first digit says whose text is wrong. */
  readonly code: string;
  /** The name in kebab-case; its file in `codes/` has the same name. */
  readonly name: string;
  readonly severity: Severity;
  /** What is wrong, as a heading. */
  readonly title: Bilingual;
  /** Why it matters: one or two sentences. */
  readonly why: Bilingual;
  /** What is wrong here, in the user's own words: one sentence without a full stop. */
  readonly message: (words: Words) => Bilingual;
  /** What to do about it: one sentence without a full stop. */
  readonly remedy: (words: Words) => Bilingual;
  /** A tiny whole case that gives exactly this problem; see `example.ts` for its form. */
  readonly bad: string;
  /** The same case, put right. */
  readonly good: string;
  /** True where the problem carries a fix that cures the bad example. */
  readonly fixed?: boolean;
  /** What is not confirmed by a vendor's own text, where that is so. */
  readonly unconfirmed?: Bilingual;
}

export interface Diagnostic<Words> extends Definition<Words> {
  /** A problem of this kind at a place. */
  readonly at: (place: Place, words: Words, more?: More) => Problem;
}

export interface More {
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** The target that objects, where only one does. */
  readonly target?: string;
}

export function defineDiagnostic<Words>(definition: Definition<Words>): Diagnostic<Words> {
  return {
    ...definition,
    at: (place, words, more = {}) => ({
      code: definition.code,
      severity: definition.severity,
      place: kept(place),
      message: readable(definition.message(words)),
      remedy: readable(definition.remedy(words)),
      related: (more.related ?? []).map((one) => ({ ...one, place: kept(one.place) })),
      fixes: more.fixes ?? [],
      ...(more.target === undefined ? {} : { target: more.target }),
    }),
  };
}

/** A place may be worked out when asked; a problem is plain data, and outlives what it is worked out from. */
export function kept(place: Place): Place {
  if (place.in !== "data") return place;
  const { file, line, column, row, field, excerpt } = place;
  return {
    in: "data",
    file,
    line,
    column,
    row,
    ...(field === undefined ? {} : { field }),
    excerpt,
  };
}

/** A name of ten thousand letters is shown by its beginning and its end, in the sentence that is about it. */
function readable(text: Bilingual): Bilingual {
  const { en, fr } = text;
  if (en.length <= sentenceLength && fr.length <= sentenceLength) return text;
  return { en: shortened(en), fr: shortened(fr) };
}

function shortened(text: string): string {
  if (text.length <= sentenceLength) return text;
  const half = sentenceLength / 2 - 1;
  const start = text.slice(0, half).replace(/[\ud800-\udbff]$/, "");
  const end = text.slice(-half).replace(/^[\udc00-\udfff]/, "");
  return `${start}…${end}`;
}
