// The words of a finding, with what stands between backticks as code.
import { html, type Markup } from "./markup.ts";

/** What is quoted is a user’s own text: a backtick in it stays as it stands. */
export function coded(words: string): Markup {
  const parts: Markup[] = [];
  let end = 0;
  for (const found of words.matchAll(form)) {
    const [all, code] = found;
    const plain = words.slice(end, found.index);
    parts.push(code === undefined ? html`${plain}${all}` : html`${plain}<code>${code}</code>`);
    end = found.index + all.length;
  }
  return html`${parts}${words.slice(end)}`;
}

const form = /“[^”]*”|«[^»]*»|`([^`]+)`/g;
