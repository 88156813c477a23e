// The accountant's page of a run: one HTML text, complete in itself. The same content always gives the same bytes.
import { hasErrors } from "../diagnostics/problem.ts";
import type { PageContent } from "./content.ts";
import { failsControlAlone } from "./control-alone.ts";
import { html, type Markup } from "./markup.ts";
import { control, failedControl } from "./sections/control.ts";
import { documents } from "./sections/documents.ts";
import { entries } from "./sections/entries.ts";
import { exceptions } from "./sections/exceptions.ts";
import { flow } from "./sections/flow.ts";
import { openItems } from "./sections/open-items.ts";
import { opening } from "./sections/opening.ts";
import { remarks } from "./sections/remarks.ts";
import { sources } from "./sections/sources.ts";
import { type Speech, speak } from "./speech.ts";
import { style } from "./style.ts";

/** A part of the page with the name by which its head leads to it. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

export function reportPage(content: PageContent): string {
  const { report, language, digest } = content;
  const speech = speak(language, report.currency);
  const title = titleOf(content, speech);
  const css = style(shortened(title));
  const sections = sectionsOf(content, speech);
  const page = html`<!doctype html>
<html lang="${language}-CA">
<head>
<meta charset="utf-8">
<meta name="generator" content="Folio">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${digest(css)}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${{ markup: css }}</style>
</head>
<body>
${opening(content, speech, sections)}
<main>
${sections.map(({ id, title: head, body }) => html`<section aria-labelledby="${id}">\n<h2 id="${id}"${newPage.has(id) ? html` class="page"` : ""}>${head}</h2>\n${body}\n</section>\n`)}</main>
</body>
</html>
`;
  return page.markup;
}

/** What begins a sheet of its own when it is printed. */
const newPage = new Set(["flow", "entries"]);

function sectionsOf(content: PageContent, speech: Speech): readonly Section[] {
  // Figures of a run with errors are figures of a part of it: they would only mislead.
  const refused = hasErrors(content.problems);
  const parts = failsControlAlone(content.problems, content.files)
    ? [failedControl, remarks, documents, sources]
    : refused
      ? [remarks, documents, sources]
      : [control, flow, exceptions, documents, remarks, openItems, entries, sources];
  return parts.flatMap((part) => part(content, speech) ?? []);
}

/** As much as the head of a sheet holds. */
function shortened(title: string): string {
  const characters = [...title];
  return characters.length > 100 ? `${characters.slice(0, 99).join("")}…` : title;
}

function titleOf({ report, record, problems }: PageContent, speech: Speech): string {
  const { target } = record;
  const refused = hasErrors(problems);
  const words = { en: `journal for ${target.en}`, fr: `journal pour ${target.fr}` };
  const period =
    report.from === null || report.to === null
      ? ""
      : `, ${lowerFirst(speech.period(report.from, report.to), speech)}`;
  const outcome = refused ? speech.say({ en: ", refused", fr: ", refusé" }) : period;
  return `${report.book} — ${speech.say(words)}${outcome}`;
}

/** `Du` within a sentence; the English months keep their capital. */
function lowerFirst(text: string, { language }: Speech): string {
  return language === "fr" ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
