// A traced document as an accountant reads it: the entry first, then each of its lines and why.

import { documentKindWords, passedOverReason } from "../../../language/journal/report-words.ts";
import type { Bilingual } from "../../../language/text/bilingual.ts";
import type {
  DocumentTrace,
  TracedEntry,
  TracedPart,
  TracedPosting,
} from "../../../language/trace/document-trace.ts";
import { lawOfPosting } from "../../../language/trace/laws.ts";
import type { LineTrace } from "../../host/trace-line.ts";
import type { Session } from "../session.ts";
import { renderTable } from "./table.ts";
import { choicesKey, choicesLines } from "./trace-choices.ts";
import {
  amountText,
  exchangeWords,
  moneyIn,
  ownText,
  placeWords,
  quote,
  taxWords,
  termWords,
} from "./trace-words.ts";
import { displayWidth, visible } from "./visible.ts";
import { hang, wrap } from "./wrap.ts";

/** What is the same for all documents of a run. */
export interface Whole {
  /** The names of the run's files. */
  readonly journals: readonly string[];
  readonly currency: string;
  /** Only what is on this line of this file, where one was asked for. */
  readonly line: { readonly file: number; readonly line: number } | undefined;
}

export function renderDocumentTrace(trace: DocumentTrace, whole: Whole, session: Session): string {
  const { line } = whole;
  const lines = [
    ...heading(trace, session),
    ...outcome(trace, whole, session),
    ...trace.entries.flatMap((entry) => {
      const asked = entry.postings.filter(
        (posting) => line === undefined || (line.file === entry.file && posting.line === line.line),
      );
      // A line without a posting is the head of the entry.
      const told = asked.length === 0 ? entry.postings : asked;
      return [
        "",
        ...entryTable(entry, whole, session),
        ...told.flatMap((posting) => [
          "",
          ...postingLines(posting, { trace, currency: whole.currency }, session),
        ]),
      ];
    }),
  ];
  return `${lines.join("\n")}\n\n`;
}

export function renderLineTrace(
  trace: LineTrace,
  at: { readonly name: string; readonly line: number },
  session: Session,
): string {
  const { paint } = session.page;
  const documents = trace.documents.map((number) => visible(number));
  const shown = documents.length > 6 ? [...documents.slice(0, 5), "…"] : documents;
  const words = {
    en: `${at.name}:${at.line}, entry of ${trace.date}: ${shown.join(", ")}`,
    fr: `${at.name}:${at.line}, écriture du ${trace.date}\u00a0: ${shown.join(", ")}`,
  };
  const lines = [
    paint.strong(session.say(words)),
    ...(trace.exact ? [] : wrap(session.say(noPosting), session.page.width)),
    ...trace.postings.flatMap((posting) => [
      "",
      ...postingLines(posting, { trace: undefined, currency: trace.currency }, session),
    ]),
    "",
    ...wrap(session.say(withoutData), session.page.width).map(paint.help),
  ];
  return `${lines.join("\n")}\n\n`;
}

const withoutData = {
  en: "The columns are those that were read, also where a cell is blank. With --data: what each cell holds, items, rates, and the exceptions that did not apply.",
  fr: "Les colonnes sont celles qui ont été lues, même si une cellule est vide. Avec --data\u00a0: ce que contient chaque cellule, les articles, les taux et les exceptions qui ne s’appliquaient pas.",
};

const noPosting = {
  en: "The line holds no account of its own; these are the lines of its entry.",
  fr: "La ligne ne porte pas de compte; voici les lignes de son écriture.",
};

function heading(trace: DocumentTrace, session: Session) {
  const { kind, number, date, customer, file, rows, lines } = trace;
  const { paint } = session.page;
  const name = `${session.say(documentKindWords(kind, 1))} ${visible(number)}`;
  const parts = [capital(name.trim()), date ?? "", visible(customer ?? "")].filter(
    (part) => part !== "",
  );
  const place = session.say(placeWords(file, lines, rows));
  return [paint.title(parts.join(", ")), ...(rows.length === 0 ? [] : [paint.frame(place)])];
}

function outcome(
  { outcome: became }: DocumentTrace,
  { currency }: Whole,
  session: Session,
): string[] {
  const { language, page } = session;
  const money = (text: string, own = currency) => moneyIn(own, text, language);
  const tell = (words: Bilingual) => ["", ...wrap(session.say(words), page.width)];
  switch (became.what) {
    case "booked":
      return [];
    case "refused":
      return tell({
        en: "It is refused, and has no entry:",
        fr: "Elle est refusée et n’a pas d’écriture\u00a0:",
      });
    case "outside the dates":
      return tell({
        en: "It has no entry: its dates are outside those asked for.",
        fr: "Elle n’a pas d’écriture\u00a0: ses dates sont hors de celles demandées.",
      });
    case "held":
      return tell({
        en: `It is held until it is paid: ${money(became.total)}, with taxes of ${money(became.taxes)}.`,
        fr: `Elle attend son paiement pour être constatée\u00a0: ${money(became.total)}, dont ${money(became.taxes)} de taxes.`,
      });
    case "opening": {
      const due = became.due === null ? "" : money(became.due, became.currency);
      return tell({
        en: `It stands in the opening${due === "" ? "" : ` with ${due} due`}: it was booked before, and has no entry here.`,
        fr: `Elle figure dans l’ouverture${due === "" ? "" : `, où il en reste ${due} à payer`}\u00a0: elle a été comptabilisée avant, et n’a pas d’écriture ici.`,
      });
    }
    case "passed over": {
      const reason = passedOverReason(became.reason);
      return tell({
        en: `It has no entry: ${reason.en}.`,
        fr: `Elle n’a pas d’écriture\u00a0: ${reason.fr}.`,
      });
    }
  }
}

function entryTable(entry: TracedEntry, { journals, currency }: Whole, session: Session): string[] {
  const journal = journals[entry.file] ?? "";
  const { language, page } = session;
  const amount = (posting: TracedPosting, side: TracedPosting["side"]) =>
    posting.side === side ? amountText(posting.amount, currency, language) : "";
  const head = [
    { en: "line", fr: "ligne" },
    { en: "account", fr: "compte" },
    { en: "debit", fr: "débit" },
    { en: "credit", fr: "crédit" },
  ].map((words) => session.say(words));
  const rows = entry.postings.map((posting) => [
    String(posting.line),
    accountText(posting),
    amount(posting, "debit"),
    amount(posting, "credit"),
  ]);
  const [first = "", ...table] = renderTable([head, ...rows], [true, false, true, true]);
  const grouped =
    entry.documents === 1
      ? { en: "", fr: "" }
      : {
          en: `, its part in an entry of ${entry.documents} documents`,
          fr: `, sa part d’une écriture de ${entry.documents} pièces`,
        };
  const title = {
    en: `Entry of ${entry.date} in ${journal}${grouped.en}`,
    fr: `Écriture du ${entry.date} dans ${journal}${grouped.fr}`,
  };
  return [...wrap(session.say(title), page.width), page.paint.frame(first), ...table];
}

interface Telling {
  /** The document that was asked for; none where a line of a journal was. */
  readonly trace: DocumentTrace | undefined;
  /** The book's. */
  readonly currency: string;
}

/** `4020 Revenus de déneigement, credit 295.00`, and under it one block a reason. */
function postingLines(posting: TracedPosting, telling: Telling, session: Session): string[] {
  const { language, page } = session;
  const side = session.say(sides[posting.side]);
  const amount = amountText(posting.amount, telling.currency, language);
  const title = `${accountText(posting)}, ${side} ${amount}`;
  return [
    page.paint.strong(title),
    ...strands(posting.parts).flatMap((parts, at) => [
      ...(at === 0 ? [] : [""]),
      ...strandLines(parts, telling, session),
    ]),
  ];
}

const sides = {
  debit: { en: "debit", fr: "débit" },
  credit: { en: "credit", fr: "crédit" },
};

/** Amounts that one law and the same rules brought here are told together. */
function strands(parts: readonly TracedPart[]): readonly (readonly TracedPart[])[] {
  const alike = new Map<string, TracedPart[]>();
  for (const part of parts) {
    const key = JSON.stringify([part.template, part.turned, choicesKey(part)]);
    const strand = alike.get(key);
    if (strand === undefined) alike.set(key, [part]);
    else strand.push(part);
  }
  return [...alike.values()];
}

function strandLines(parts: readonly TracedPart[], telling: Telling, session: Session): string[] {
  const [first] = parts;
  if (first === undefined) return [];
  const { language, page } = session;
  const law = session.say(lawOfPosting(first.template, first.turned));
  const amounts = parts.map(({ amount }) => amountText(amount, telling.currency, language));
  const width = Math.max(...amounts.map(displayWidth));
  return [
    ...hang("  ", `${law}.`, page.width),
    ...parts.flatMap((part, at) => {
      const amount = (amounts[at] ?? "").padStart(width);
      return partLines(part, `    ${amount}  `, telling, session);
    }),
    ...choicesLines(first, session),
  ];
}

function partLines(
  part: TracedPart,
  lead: string,
  { trace, currency }: Telling,
  session: Session,
): string[] {
  const { language, page } = session;
  const terms =
    part.terms.length < 2
      ? []
      : [
          part.terms
            .map(
              ({ what, amount }) =>
                `${session.say(termWords(what))} ${ownText(part, amount, currency, language)}`,
            )
            .join("; "),
        ];
  const about = [
    ...(part.about === null ? [] : [visible(part.about)]),
    ...(part.tax === null ? [] : [session.say(taxWords(part.tax, part, currency))]),
    ...terms,
    ...(part.exchange.length === 0 ? [] : [session.say(exchangeWords(part))]),
  ];
  const indent = " ".repeat(displayWidth(lead));
  const [head = lead.trimEnd(), ...rest] =
    about.length === 0 ? [] : hang(lead, about.join(", "), page.width);
  const cells = cellText(part, trace, session);
  // Without anything to say of the amount, the cells stand beside it.
  if (about.length === 0) return hang(lead, cells, page.width);
  return [head, ...rest, ...hang(indent, cells, page.width).map(page.paint.frame)];
}

/** `export.csv:4: Montant “165,00”, Groupe “Résidentiel”`; the whole path of the file stands above, where a document is told. */
function cellText(part: TracedPart, trace: DocumentTrace | undefined, session: Session): string {
  const { language } = session;
  const file = trace === undefined ? part.file : part.file.replace(/^.*[/\\]/, "");
  const place = ({ line, row }: { readonly line: number; readonly row: number }) =>
    session.say(placeWords(file, [line], [row]));
  const home = homeOf(part);
  const where = trace === undefined ? `${visible(part.document)}, ${place(home)}` : place(home);
  const cells = part.cells.map(({ column, field, row, line, text }) => {
    const name = visible(column ?? field);
    const other = row === home.row || line === null ? "" : ` (${place({ line, row })})`;
    return text === null ? name : `${name} ${quote(visible(unquoted(text)), language)}${other}`;
  });
  const colon = session.say({ en: ": ", fr: "\u00a0: " });
  return cells.length === 0 ? where : `${where}${colon}${cells.join(", ")}`;
}

/** Where all that was read stands, if it is in one row; else the part's own row. */
function homeOf({ row, line, cells }: TracedPart): { readonly row: number; readonly line: number } {
  const [first] = cells;
  if (first === undefined || first.line === null) return { row, line };
  return cells.every((cell) => cell.row === first.row)
    ? { row: first.row, line: first.line }
    : { row, line };
}

/** Texts of JSON stand in marks of their own. */
function unquoted(text: string): string {
  return /^".*"$/.test(text) ? text.slice(1, -1) : text;
}

function accountText({ account, title }: TracedPosting): string {
  return title === null ? visible(account) : `${visible(account)} ${visible(title)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
