// HTML whose texts cannot become markup: every value set into it is escaped, and what cannot be seen is shown.

/** Made by `html` alone. */
export interface Markup {
  readonly markup: string;
}

export type Part = string | number | Markup | undefined | readonly Part[];

/** A template of markup; its values are texts, unless they are markup themselves. `undefined` is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let markup = strings[0] ?? "";
  for (const [index, part] of parts.entries()) markup += written(part) + (strings[index + 1] ?? "");
  return { markup };
}

function written(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : part.map(written).join("");
}

/** For text and for attributes alike. What is unseen, or turns the direction of writing, is written out. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'`]|[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return printable.has(character) ? `&#${code};` : `\\u{${code.toString(16)}}`;
  });
}

const printable = new Set("&<>\"'`");
