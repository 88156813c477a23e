// The summary of a run: documents, entries, taxes, purchases, what was passed over, and the files.
import { hasErrors } from "../../../language/diagnostics/problem.ts";
import type { Report } from "../../../language/journal/report.ts";
import {
  countedWords,
  documentKindWords,
  heldWords,
  passedOverWords,
} from "../../../language/journal/report-words.ts";
import { type Money, moneyWords, readTotal, sum } from "../../../language/model/money.ts";
import type { Bilingual } from "../../../language/text/bilingual.ts";
import type { CompileOutcome } from "../../host/compile-job.ts";
import type { Published } from "../../host/publish.ts";
import type { Session } from "../session.ts";
import { renderTable } from "./table.ts";
import { visible } from "./visible.ts";
import { hang, wrap } from "./wrap.ts";

/** The output folder, where it holds the files of a run. */
export interface Holding {
  readonly folder: string;
  /** Those that are not this run’s. */
  readonly beside: readonly string[];
}

export function renderRun(outcome: CompileOutcome, session: Session, before?: Holding): string {
  const { report } = outcome;
  if (report === undefined) return refusal(notCompiled, session, before);
  // Figures of a run with errors are figures of a part of it.
  if (hasErrors(outcome.problems)) return refusal(notWritten, session, before);
  const blocks = [
    [heading(report, session)],
    documents(report, session),
    totals(report, session),
    purchases(report, session),
    notes(report, session),
    files(outcome, session, before),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n");
}

const notCompiled = {
  en: "Nothing was compiled: the book has errors",
  fr: "Rien n’a été compilé\u00a0: le paramétrage contient des erreurs",
};

const notWritten = {
  en: "Nothing was written: there are errors",
  fr: "Rien n’a été écrit\u00a0: il y a des erreurs",
};

/** Files of an earlier run look like those of this one to who goes on to import them. */
function refusal(why: Bilingual, session: Session, before: Holding | undefined): string {
  if (before === undefined) return session.say(why);
  const folder = visible(session.shown(before.folder));
  const stays = {
    en: `; the files in ${folder} are those of an earlier run`,
    fr: `; les fichiers dans ${folder} sont ceux d’un lot précédent`,
  };
  const words = { en: why.en + stays.en, fr: why.fr + stays.fr };
  return wrap(session.say(words), session.errorPage.width).join("\n");
}

function heading(report: Report, { errorPage, say }: Session): string {
  const period =
    report.from === null || report.to === null
      ? { en: "", fr: "" }
      : { en: `, ${report.from} to ${report.to}`, fr: `, du ${report.from} au ${report.to}` };
  const words = {
    en: `${report.book} for ${report.target}${period.en}`,
    fr: `${report.book} pour ${report.target}${period.fr}`,
  };
  return errorPage.paint.strong(visible(say(words)));
}

function documents(report: Report, session: Session): string[] {
  const kinds = report.documents.byKind.map(({ kind, count, total }) => [
    session.say(documentKindWords(kind, count)),
    String(count),
    money(total, report, session),
  ]);
  return renderTable(kinds, [false, true, true]);
}

function totals(report: Report, session: Session): string[] {
  const debit = total(report.accounts.map((account) => account.debit));
  const credit = total(report.accounts.map((account) => account.credit));
  const rows = [
    [session.say({ en: "Entries", fr: "Écritures" }), String(report.entries)],
    [session.say({ en: "Debit", fr: "Débit" }), money(debit, report, session)],
    [session.say({ en: "Credit", fr: "Crédit" }), money(credit, report, session)],
    ...report.taxes.map((tax) => [visible(tax.tax), money(tax.amount, report, session)]),
  ];
  return renderTable(rows, [false, true]);
}

/** Of a book that takes bills: what was bought, its taxes and what of them comes back, and who owes whom. */
function purchases(report: Report, session: Session): string[] {
  const { purchases: bought, openItems } = report;
  if (bought === null) return [];
  const row = (words: Bilingual, amount: string | Money) => [
    session.say(words),
    money(amount, report, session),
  ];
  const open = (items: readonly { readonly open: string }[]) => total(items.map((one) => one.open));
  const rows = [
    row({ en: "Purchases before taxes", fr: "Achats avant taxes" }, bought.total),
    ...bought.taxes.flatMap(({ tax, amount, recovered }) => {
      const name = visible(tax);
      return [
        row({ en: `${name} on purchases`, fr: `${name} sur les achats` }, amount),
        row({ en: "  of which recovered", fr: "  dont récupéré" }, recovered),
      ];
    }),
    ...bought.methods.map(({ method, amount }) => {
      const name = visible(method);
      return row(
        { en: `Paid to suppliers, ${name}`, fr: `Payé aux fournisseurs, ${name}` },
        amount,
      );
    }),
    row({ en: "Open, customers", fr: "Postes ouverts, clients" }, open(openItems)),
    row({ en: "Open, suppliers", fr: "Postes ouverts, fournisseurs" }, open(bought.openItems)),
  ];
  return renderTable(rows, [false, true]);
}

/** What an accountant must know of: everything that did not go the ordinary way. */
function notes(report: Report, session: Session): string[] {
  const { passedOver, held } = report.documents;
  const amount = (text: string) => money(text, report, session);
  const lines: Bilingual[] = [
    ...passedOver.map(({ reason, count }) => passedOverWords(reason, count)),
    ...(held.length === 0 ? [] : [heldWords(held.length)]),
    ...report.fallbacks.map(({ what, name, count, amount: sum }) => ({
      en: `by ${what} otherwise: ${count} (${visible(name)}, ${amount(sum)})`,
      fr: `par ${what} otherwise\u00a0: ${count} (${visible(name)}, ${amount(sum)})`,
    })),
    ...report.counted.map(({ what, count, amount: sum }) => {
      const words = countedWords(what, count);
      const after = sum === null ? "" : ` (${amount(sum)})`;
      return { en: `${words.en}: ${count}${after}`, fr: `${words.fr}\u00a0: ${count}${after}` };
    }),
  ];
  for (const { file, references } of report.references ?? []) lines.push(missing(file, references));
  return lines.flatMap((line) => hang("  ", session.say(line), session.errorPage.width));
}

/** What a file names and has no id yet: the first of them stand for all. */
function missing(file: string, references: readonly string[]): Bilingual {
  const count = references.length;
  const shown = references.slice(0, shownReferences).map(visible).join(", ");
  const more = count > shownReferences ? ", …" : "";
  return {
    en: `${count === 1 ? "name" : "names"} without an id in ${file}: ${count} (${shown}${more})`,
    fr: `${count < 2 ? "nom" : "noms"} sans identifiant dans ${file}\u00a0: ${count} (${shown}${more})`,
  };
}

const shownReferences = 3;

function files(outcome: CompileOutcome, session: Session, before: Holding | undefined): string[] {
  if (outcome.written.length === 0) {
    const names = outcome.names.join(", ");
    const words = {
      en: `Nothing was written; the run would make: ${names}`,
      fr: `Rien n’a été écrit; le lot donnerait\u00a0: ${names}`,
    };
    return wrap(session.say(words), session.errorPage.width);
  }
  const { paint, width } = session.errorPage;
  return [
    ...outcome.written.map((file) => {
      const change = session.say(changeWords[file.change]);
      return `  ${paint.good(visible(session.shown(file.path)))}${change}`;
    }),
    "",
    ...others(session, before?.beside ?? []),
    ...wrap(session.say(twice), width),
  ];
}

/** Of another period they may be wanted; of the same one they hold the same documents. */
function others(session: Session, beside: readonly string[]): string[] {
  if (beside.length === 0) return [];
  const shown = beside.slice(0, shownReferences).map(visible).join(", ");
  const names = beside.length > shownReferences ? `${shown}, …` : shown;
  const words = {
    en: `Files of an earlier run stay beside them: ${names}. Import each document once.`,
    fr: `Des fichiers d’un lot précédent restent à côté\u00a0: ${names}. N’importez chaque pièce qu’une fois.`,
  };
  return wrap(session.say(words), session.errorPage.width);
}

const changeWords: { readonly [change in Published["change"]]: Bilingual } = {
  new: { en: "", fr: "" },
  unchanged: { en: " (unchanged)", fr: " (inchangé)" },
  replaced: { en: " (replaced)", fr: " (remplacé)" },
};

/** DESIGN, the command: a compile keeps no register. */
const twice = {
  en: "A compile does not protect against importing the same file twice.",
  fr: "La compilation ne protège pas contre une double importation du même fichier.",
};

function money(told: string | Money, { currency }: Report, { language }: Session): string {
  const amount = typeof told === "string" ? readTotal(told) : told;
  return amount === undefined ? String(told) : moneyWords(amount, currency)[language];
}

function total(amounts: readonly string[]): Money {
  return sum(amounts.flatMap((text) => readTotal(text) ?? []));
}
