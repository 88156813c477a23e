// What Folio found, with its place: errors of a run that was refused, else warnings and remarks.
import type { Place, Problem } from "../../diagnostics/problem.ts";
import * as limits from "../../text/limits.ts";
import type { SourceFile } from "../../text/source.ts";
import { lineStarts, positionAt } from "../../text/source.ts";
import { coded } from "../coded.ts";
import type { PageContent } from "../content.ts";
import { leftOut } from "../left-out.ts";
import { html } from "../markup.ts";
import type { Section } from "../page.ts";
import type { Speech } from "../speech.ts";
import { table } from "../table.ts";

export function remarks(content: PageContent, speech: Speech): Section {
  const { say } = speech;
  const label = say({ en: "Findings", fr: "Constats" });
  const found = content.problems.filter(({ severity }) => severity !== "hint");
  const shown = found.slice(0, limits.pageListRows);
  const none = {
    en: "Nothing: no warning, no remark.",
    fr: "Rien\u00a0: aucun avertissement, aucune remarque.",
  };
  return {
    id: "findings",
    title: label,
    body:
      found.length === 0
        ? html`<p>${say(none)}</p>`
        : html`${table({
            label,
            columns: [
              { head: "Code", is: "narrow" },
              { head: say({ en: "Finding", fr: "Constat" }) },
              { head: say({ en: "Where", fr: "Où" }) },
            ],
            rows: shown.map((problem) => [
              html`${problem.code}<br><span class="small ${problem.severity}">${say(severities[problem.severity])}</span>`,
              html`${coded(say(problem.message))}<br><span class="quiet small">${coded(say(problem.remedy))}</span>`,
              where(problem.place, content.bookFiles, speech),
            ]),
          })}${leftOut(found.length - shown.length, speech)}`,
  };
}

const severities: { readonly [severity in Problem["severity"]]: { en: string; fr: string } } = {
  error: { en: "error", fr: "erreur" },
  warning: { en: "warning", fr: "avertissement" },
  information: { en: "remark", fr: "remarque" },
  hint: { en: "hint", fr: "conseil" },
};

function where(place: Place, files: readonly SourceFile[], { say }: Speech): string {
  switch (place.in) {
    case "run":
      return say({ en: "the run as a whole", fr: "l’ensemble du lot" });
    case "book": {
      const text = files.find(({ path }) => path === place.file)?.text ?? "";
      return `${place.file}:${positionAt(lineStarts(text), place.span.start).line + 1}`;
    }
    case "data": {
      const line = `${place.file}:${place.line}`;
      if (place.field === undefined) return line;
      return say({ en: `${line}, “${place.field}”`, fr: `${line}, «\u00a0${place.field}\u00a0»` });
    }
  }
}
