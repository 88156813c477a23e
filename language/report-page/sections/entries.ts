// The entries themselves, a month at a time: each with its document, its day, its customer and its lines.
import { documentKindWords } from "../../journal/report-words.ts";
import type { PageContent } from "../content.ts";
import type { EntryMonth, ListedEntry, ListedLine } from "../entry-list.ts";
import { html, type Markup } from "../markup.ts";
import type { Section } from "../page.ts";
import type { Speech } from "../speech.ts";
import { classes } from "../table.ts";

export function entries(content: PageContent, speech: Speech): Section {
  const { say } = speech;
  const { months } = content.record;
  const titles = new Map(content.report.accounts.map(({ account, title }) => [account, title]));
  const none = { en: "There are no entries.", fr: "Il n’y a aucune écriture." };
  return {
    id: "entries",
    title: say({ en: "Entries", fr: "Écritures" }),
    body:
      months.length === 0
        ? html`<p>${say(none)}</p>`
        : html`${limited(content, speech)}${months.map((month) => monthOf(month, titles, speech))}`,
  };
}

function limited({ record, report }: PageContent, { say, count }: Speech): Markup | undefined {
  const listed = record.months.reduce((sum, month) => sum + month.entries.length, 0);
  if (listed === report.entries) return undefined;
  const files = report.files.join(", ");
  const words = {
    en: `A page holds so much: listed are ${count(listed)} of ${count(report.entries)} entries, the first of the journal. The totals are those of all entries, and all of them are in ${files}.`,
    fr: `Une page a ses limites\u00a0: ${count(listed)} écritures sur ${count(report.entries)} sont listées, les premières du journal. Les totaux sont ceux de toutes les écritures, et toutes sont dans ${files}.`,
  };
  return html`<p><strong>${say(words)}</strong></p>\n`;
}

function monthOf(
  { month, count: all, debit, credit, entries: listed }: EntryMonth,
  titles: Titles,
  speech: Speech,
): Markup {
  const { say, count, figure } = speech;
  const name = capitalised(speech.month(month));
  const summary = {
    en: `${count(all)} ${all === 1 ? "entry" : "entries"}, ${speech.sum(debit)}`,
    fr: `${count(all)} ${all < 2 ? "écriture" : "écritures"}, ${speech.sum(debit)}`,
  };
  const partly = {
    en: `${count(listed.length)} of them listed`,
    fr: `${count(listed.length)} listées`,
  };
  const heads = [
    html`<th scope="col">${say({ en: "Date", fr: "Date" })}</th>`,
    html`<th scope="col">${say({ en: "Document", fr: "Pièce" })}</th>`,
    html`<th scope="col">${say({ en: "Account", fr: "Compte" })}</th>`,
    html`<th scope="col" class="figure">${say({ en: "Debit", fr: "Débit" })}</th>`,
    html`<th scope="col" class="figure">${say({ en: "Credit", fr: "Crédit" })}</th>`,
  ];
  return html`<details class="month" open>
<summary><b>${name}</b><span>${say(summary)}${listed.length < all ? `, ${say(partly)}` : ""}</span></summary>
<table class="entries" aria-label="${say({ en: `Entries of ${name}`, fr: `Écritures de ${speech.month(month)}` })}">
<thead><tr>${heads}</tr></thead>
${listed.map((entry) => entryOf(entry, titles, speech))}<tfoot><tr><th scope="row" colspan="3">${say({ en: `Total of ${name}`, fr: `Total de ${speech.month(month)}` })}</th><td class="figure">${figure(debit)}</td><td class="figure">${figure(credit)}</td></tr></tfoot>
</table>
</details>
`;
}

type Titles = ReadonlyMap<string, string | null>;

/** The day and the document stand once, beside all lines of the entry. */
function entryOf(entry: ListedEntry, titles: Titles, speech: Speech): Markup {
  const span = entry.lines.length;
  const named = html`<b>${entry.reference}</b><br><span class="quiet small">${aboutOf(entry, speech)}${rateOf(entry, speech)}</span>`;
  const about = html`<th scope="rowgroup" class="narrow" rowspan="${span}">${entry.date}</th><td${classes("about", named)} rowspan="${span}">${named}</td>`;
  return html`<tbody>
${entry.lines.map((line, index) => lineOf({ line, entry, about: index === 0 ? about : html`` }, titles, speech))}</tbody>
`;
}

/** Whatever else tells the entry apart, each thing once. */
function aboutOf(entry: ListedEntry, { say, count }: Speech): string {
  const { reference, kind, documents, documentCount, customer, description } = entry;
  const rest = documentCount - documents.length;
  const more =
    rest === 0 ? "" : say({ en: ` and ${count(rest)} more`, fr: ` et ${count(rest)} autres` });
  const told = [
    say(documentKindWords(kind, documentCount)),
    `${documents.join(", ")}${more}`,
    customer,
    description,
  ];
  const others = told.filter((text) => text !== "" && text !== reference);
  return [...new Set(others)].join(", ");
}

/** The currency of a document, and at which rate it is booked. */
function rateOf({ foreign }: ListedEntry, { say, rate }: Speech): Markup | undefined {
  if (foreign === undefined) return undefined;
  const at = rate(foreign.rate);
  const { currency } = foreign;
  return html`<br>${say({ en: `in ${currency} at ${at}`, fr: `en ${currency} à ${at}` })}`;
}

interface Line {
  readonly line: ListedLine;
  readonly entry: ListedEntry;
  readonly about: Markup;
}

function lineOf({ line, entry, about }: Line, titles: Titles, speech: Speech): Markup {
  const { account, side, amount, tax, method } = line;
  const { figure } = speech;
  const title = titles.get(account) ?? "";
  const why = tax ?? method;
  const note =
    why === undefined || title.includes(why)
      ? undefined
      : html` <span class="quiet small">${why}</span>`;
  const [debit, credit] = side === "debit" ? [figure(amount), ""] : ["", figure(amount)];
  const named = html`${account} ${title}${note}${foreignOf(line, entry, speech)}`;
  return html`<tr class="${side}">${about}<td${classes("account", named)}>${named}</td><td class="figure">${debit}</td><td class="figure">${credit}</td></tr>
`;
}

/** A difference of rates has no foreign amount. */
function foreignOf(line: ListedLine, entry: ListedEntry, speech: Speech): Markup | undefined {
  if (line.foreign === undefined || entry.foreign === undefined) return undefined;
  const sum = speech.foreign(line.foreign.amount, entry.foreign.currency);
  const { rate } = line.foreign;
  const at =
    rate === undefined
      ? ""
      : speech.say({ en: ` at ${speech.rate(rate)}`, fr: ` à ${speech.rate(rate)}` });
  return html`<span class="foreign quiet small">${sum}${at}</span>`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
