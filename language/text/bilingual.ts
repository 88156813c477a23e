// Every text that a person reads exists in English and in French.

export type Language = "en" | "fr";

export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

/** The same text in both languages: names, codes and whatever else the user wrote. */
export function same(text: string): Bilingual {
  return { en: text, fr: text };
}
