// A list that is longer than a page should be ends with a sentence: how many more, and where the whole is.
import { html, type Markup } from "./markup.ts";
import type { Speech } from "./speech.ts";

export function leftOut(count: number, { say, count: number }: Speech): Markup | undefined {
  if (count <= 0) return undefined;
  const words = {
    en: `Not listed here: ${number(count)} more, counted in the totals. The whole is in report.json, which folio compile writes beside the journal.`,
    fr: `Non listées ici\u00a0: ${number(count)} autres rangées, comprises dans les totaux. Le tout est dans report.json, que folio compile écrit à côté du journal.`,
  };
  return html`<p class="quiet">${say(words)}</p>`;
}
