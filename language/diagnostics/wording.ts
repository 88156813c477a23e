// How messages name things: quotation marks, and the kinds of names with their article in French.
import type { Bilingual } from "../text/bilingual.ts";

/** What a declared name can be the name of. */
export type NounKind =
  | "account"
  | "tax"
  | "tax group"
  | "item"
  | "category"
  | "method"
  | "journal"
  | "series"
  | "integration"
  | "source"
  | "test";

/** A user's own word in quotation marks: “Tonte”, « Tonte ». */
export function quoted(text: string): Bilingual {
  return { en: `“${text}”`, fr: `«\u00a0${text}\u00a0»` };
}

export interface Noun {
  readonly en: string;
  readonly fr: string;
  /** French: feminine nouns take other articles and participles. */
  readonly feminine: boolean;
}

const nouns: { readonly [kind in NounKind]: Noun } = {
  account: { en: "account", fr: "compte", feminine: false },
  tax: { en: "tax", fr: "taxe", feminine: true },
  "tax group": { en: "tax group", fr: "groupe de taxes", feminine: false },
  item: { en: "item", fr: "article", feminine: false },
  category: { en: "category", fr: "catégorie", feminine: true },
  method: { en: "method", fr: "mode de paiement", feminine: false },
  journal: { en: "journal", fr: "journal", feminine: false },
  series: { en: "series", fr: "série", feminine: true },
  integration: { en: "integration", fr: "type d’intégration", feminine: false },
  source: { en: "source", fr: "source", feminine: true },
  test: { en: "test", fr: "test", feminine: false },
};

export function nounOf(kind: NounKind): Noun {
  return nouns[kind];
}

/** `le compte`, `la taxe`, `l’article`. */
export function theFrench({ fr, feminine }: Noun): string {
  if (/^[aeiouyéè]/.test(fr)) return `l’${fr}`;
  return `${feminine ? "la" : "le"} ${fr}`;
}

/** `un compte`, `une taxe`. */
export function aFrench({ fr, feminine }: Noun): string {
  return `${feminine ? "une" : "un"} ${fr}`;
}

/** `a tax`, `an account`. */
export function anEnglish({ en }: Noun): string {
  return `${/^[aeiou]/.test(en) ? "an" : "a"} ${en}`;
}

/** `Le compte …` at the head of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** “a”; “a” or “b”; “a”, “b” or “c”. */
export function listed(words: readonly string[]): Bilingual {
  const join = (or: string, quote: (word: string) => string) => {
    const all = words.map(quote);
    const last = all.pop() ?? "";
    return all.length === 0 ? last : `${all.join(", ")} ${or} ${last}`;
  };
  return {
    en: join("or", (word) => quoted(word).en),
    fr: join("ou", (word) => quoted(word).fr),
  };
}
