// A page of the documentation as a terminal shows it. Knows the Markdown that those pages use, no more.
import type { Page } from "./text.ts";
import { visible } from "./visible.ts";
import { hang, wrap } from "./wrap.ts";

export function renderMarkdown(markdown: string, page: Page): string {
  const lines: string[] = [];
  let inCode = false;
  let paragraph: string[] = [];
  const flush = () => {
    if (paragraph.length > 0) lines.push(...wrap(paragraph.join(" "), page.width));
    paragraph = [];
  };
  for (const line of markdown.split("\n")) {
    if (line.startsWith("```")) {
      flush();
      inCode = !inCode;
    } else if (inCode) {
      lines.push(`    ${page.paint.code(visible(line))}`.trimEnd());
    } else if (line.trim() === "") {
      flush();
      lines.push("");
    } else if (/^#{1,6} /.test(line)) {
      flush();
      lines.push(page.paint.title(plain(line.replace(/^#+ /, ""))));
    } else if (/^[-*] /.test(line)) {
      flush();
      lines.push(...hang("  • ", plain(line.slice(2)), page.width));
    } else {
      paragraph.push(plain(line));
    }
  }
  flush();
  return `${collapse(lines).join("\n")}\n`;
}

/** Without the marks of emphasis and code, and a link as its text. */
function plain(text: string): string {
  return visible(text)
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/\*{1,2}([^*]+)\*{1,2}/g, "$1")
    .replace(/`([^`]+)`/g, "$1");
}

/** One empty line between blocks, none at the ends. */
function collapse(lines: readonly string[]): string[] {
  const kept = lines.filter((line, index) => line !== "" || lines[index - 1] !== "");
  while (kept[0] === "") kept.shift();
  while (kept.at(-1) === "") kept.pop();
  return kept;
}
