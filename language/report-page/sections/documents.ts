// Documents without an entry, each with its reason: held until paid, passed over, refused.

import { refusedAppliedDocument } from "../../diagnostics/codes/refused-applied-document.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { capital } from "../../diagnostics/wording.ts";
import type { Report } from "../../journal/report.ts";
import { documentKindWords } from "../../journal/report-words.ts";
import { type Bilingual, same } from "../../text/bilingual.ts";
import { coded } from "../coded.ts";
import type { PageContent } from "../content.ts";
import { leftOut } from "../left-out.ts";
import { html, type Markup } from "../markup.ts";
import type { Section } from "../page.ts";
import type { ListedDocument, RefusedDocument, RunRecord } from "../record.ts";
import type { Speech } from "../speech.ts";
import { type Column, table } from "../table.ts";

export function documents({ record, report, problems }: PageContent, speech: Speech): Section {
  const { say } = speech;
  const none = {
    en: "None: every document that was read has its entry.",
    fr: "Aucune\u00a0: chaque pièce lue a son écriture.",
  };
  const parts = [
    refused(record, problems, speech),
    held(record, speech),
    passedOver(record, speech),
    outside(record, report, speech),
  ];
  return {
    id: "documents",
    title: say({ en: "Documents without an entry", fr: "Pièces sans écriture" }),
    body: parts.every((part) => part === undefined) ? html`<p>${say(none)}</p>` : html`${parts}`,
  };
}

function refused(
  { refused: list }: RunRecord,
  problems: readonly Problem[],
  speech: Speech,
): Markup | undefined {
  if (list.count === 0) return undefined;
  const { say, count } = speech;
  const reasonsOf = reasonsByRow(problems);
  const colon = say({ en: ": ", fr: "\u00a0: " });
  const title = say({
    en: `Refused: ${count(list.count)}`,
    fr: `${list.count < 2 ? "Refusée" : "Refusées"}\u00a0: ${count(list.count)}`,
  });
  return html`<h3>${title}</h3>
${table({
  label: title,
  columns: [
    ...aboutColumns(speech),
    { head: say({ en: "Where", fr: "Où" }) },
    { head: say({ en: "Reason", fr: "Motif" }) },
  ],
  rows: list.rows.map((row) => [
    ...aboutCells(row, speech),
    `${row.file}:${row.line}`,
    reasonsOf(row).map(
      ({ code, message }, at) =>
        html`${at === 0 ? "" : html`<br>`}${code}${colon}${coded(say(message))}`,
    ),
  ]),
})}${leftOut(list.count - list.rows.length, speech)}
`;
}

/** What was found at the rows of a document and refuses it: errors, and that it names one that is refused. */
function reasonsByRow(problems: readonly Problem[]): (row: RefusedDocument) => readonly Problem[] {
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { code, severity, place } = problem;
    const refuses = severity === "error" || code === refusedAppliedDocument.code;
    if (!refuses || place.in !== "data") continue;
    const key = `${place.row} ${place.file}`;
    const before = found.get(key);
    if (before === undefined) found.set(key, [problem]);
    else before.push(problem);
  }
  return ({ file, rows }) => rows.flatMap((row) => found.get(`${row} ${file}`) ?? []);
}

function held({ held: list }: RunRecord, speech: Speech): Markup | undefined {
  if (list.count === 0) return undefined;
  const { say, count, figure } = speech;
  const title = say({
    en: `Held until paid: ${count(list.count)}`,
    fr: `En attente de paiement\u00a0: ${count(list.count)}`,
  });
  return html`<h3>${title}</h3>
${table({
  label: title,
  columns: [
    ...aboutColumns(speech),
    { head: say({ en: "Total", fr: "Total" }), is: "figure" },
    { head: say({ en: "Taxes in it", fr: "Dont taxes" }), is: "figure" },
  ],
  rows: list.rows.map((row) => [...aboutCells(row, speech), figure(row.total), figure(row.taxes)]),
})}${leftOut(list.count - list.rows.length, speech)}
`;
}

function passedOver({ passedOver: list }: RunRecord, speech: Speech): Markup | undefined {
  if (list.count === 0) return undefined;
  const { say, count } = speech;
  const title = say({
    en: `Passed over: ${count(list.count)}`,
    fr: `${list.count < 2 ? "Laissée" : "Laissées"} de côté\u00a0: ${count(list.count)}`,
  });
  return html`<h3>${title}</h3>
${table({
  label: title,
  columns: [...aboutColumns(speech), { head: say({ en: "Reason", fr: "Motif" }) }],
  rows: list.rows.map((row) => [
    ...aboutCells(row, speech),
    say(reasons.get(row.reason) ?? same(row.reason)),
  ]),
})}${leftOut(list.count - list.rows.length, speech)}
`;
}

/** Of a long export that is asked for one month these are most: how many is enough. */
function outside(
  { outsideDates }: RunRecord,
  { from, to }: Report,
  { say, count, period }: Speech,
): Markup | undefined {
  if (outsideDates === 0) return undefined;
  const title = say({
    en: `Outside the dates asked for: ${count(outsideDates)}`,
    fr: `Hors des dates demandées\u00a0: ${count(outsideDates)}`,
  });
  const days =
    from === null || to === null ? undefined : html`\n<p class="quiet">${period(from, to)}</p>`;
  return html`<h3>${title}</h3>${days}\n`;
}

const reasons = new Map<string, Bilingual>([
  ["void", { en: "Void", fr: "Annulée" }],
  ["draft", { en: "Draft", fr: "Brouillon" }],
  ["ignored", { en: "Ignored, as the book says", fr: "Ignorée, comme le dit le paramétrage" }],
  ["before cutover", { en: "Older than the cutover", fr: "Antérieure au début de l’intégration" }],
  ["all zero", { en: "Nothing but zeros", fr: "Montants tous nuls" }],
]);

function aboutColumns({ say }: Speech): Column[] {
  return [
    { head: say({ en: "Document", fr: "Pièce" }), is: "narrow" },
    { head: say({ en: "Kind", fr: "Genre" }) },
    { head: say({ en: "Date", fr: "Date" }), is: "narrow" },
    { head: say({ en: "Customer", fr: "Client" }) },
  ];
}

function aboutCells({ number, kind, date, customer }: ListedDocument, { say }: Speech) {
  return [number, capital(say(documentKindWords(kind, 1))), date, customer];
}
