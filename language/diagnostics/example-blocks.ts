// An example of a diagnostic as blocks of Markdown, cut to what a reader can take in.
import type { Bilingual, Language } from "../text/bilingual.ts";

/** A block for each file of the example. Only files beside the first text are named. */
export function exampleBlocks(text: string, language: Language): readonly string[] {
  return text
    .replace(/^\n/, "")
    .split(/^(?=--- \S+$)/m)
    .flatMap((file) => {
      const name = /^--- (\S+)\n/.exec(file)?.[1];
      const body = (name === undefined ? file : file.slice(name.length + 5))
        .replaceAll("<|", "")
        .replaceAll("|>", "")
        .trimEnd();
      if (name === undefined && body === "") return [];
      const shown = cut(body);
      return [
        ...(name === undefined ? [] : [`\`${name}\``]),
        `\`\`\`${languageOf(name)}\n${visible(shown)}\n\`\`\``,
        ...(shown === body ? [] : [goesOn[language]]),
      ];
    });
}

const longest = { lines: 40, line: 240 };

/** The examples of limits go past them: a file of a megabyte, a thousand rows. */
function cut(text: string): string {
  const lines = text.split("\n");
  const short = lines
    .slice(0, lines.length > longest.lines ? 5 : lines.length)
    .map((line) => (line.length > longest.line ? `${line.slice(0, 60)}…` : line));
  return [...short, ...(lines.length > longest.lines ? ["…"] : [])].join("\n");
}

const goesOn: Bilingual = {
  en: "*The example is longer; it goes on in the same way where “…” stands.*",
  fr: "*L’exemple est plus long; il continue de la même façon là où figure «\u00a0…\u00a0».*",
};

/** What could not be seen is written out, as `\u{200b}`. */
function visible(text: string): string {
  return text.replace(
    /(?![\n\t])[\p{Cc}\p{Cf}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

function languageOf(file: string | undefined): string {
  if (file === undefined) return "folio";
  return /\.(\w+)$/.exec(file)?.[1] ?? "text";
}
