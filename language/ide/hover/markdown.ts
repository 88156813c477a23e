// Small pieces of Markdown in two languages. Whatever a user wrote is escaped: hovers show strangers' text.
import type { Bilingual, Language } from "../../text/bilingual.ts";

export function both(text: (language: Language) => string): Bilingual {
  return { en: text("en"), fr: text("fr") };
}

export function paragraphs(...parts: readonly (Bilingual | undefined)[]): Bilingual {
  return both((language) =>
    parts
      .flatMap((part) => (part === undefined || part[language] === "" ? [] : part[language]))
      .join("\n\n"),
  );
}

export function bullets(lines: readonly Bilingual[]): Bilingual {
  return both((language) => lines.map((line) => `- ${line[language]}`).join("\n"));
}

/** A user's text, so that nothing in it is Markdown or HTML. */
export function escapeText(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, "\\$&");
}

export function code(text: string): string {
  return `\`${text}\``;
}
