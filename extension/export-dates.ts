// The question of an export about its dates: all of them, a month, or from one day to another.
import { l10n, window } from "vscode";
import {
  type CivilDate,
  dateOf,
  daysInMonth,
  partsOf,
  previousDay,
  readDate,
} from "../language/model/calendar.ts";

/** The first and the last day, both included. */
export interface Dates {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** Undefined where the user left the question unanswered. */
export async function chooseDates(title: string): Promise<Dates | undefined> {
  const items = [
    { label: l10n.t("All dates"), dates: {} },
    ...monthItems(),
    { label: l10n.t("Other dates…"), dates: undefined },
  ];
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t("Entries of which dates?"),
  });
  if (picked === undefined) return undefined;
  return picked.dates ?? typeDates(title);
}

/** The month before this one, which is the one that is usually exported, and this one. */
function monthItems() {
  const now = new Date();
  const today = dateOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const current = today && monthOf(today);
  const last = current && monthOf(previousDay(current.from));
  return [
    ...(last ? [{ label: l10n.t("Last month"), description: span(last), dates: last }] : []),
    ...(current
      ? [{ label: l10n.t("This month"), description: span(current), dates: current }]
      : []),
  ];
}

function monthOf(date: CivilDate): Required<Dates> | undefined {
  const { year, month } = partsOf(date);
  const from = dateOf(year, month, 1);
  const to = dateOf(year, month, daysInMonth(year, month));
  return from && to && { from, to };
}

function span(dates: Required<Dates>): string {
  return l10n.t("{0} to {1}", dates.from, dates.to);
}

async function typeDates(title: string): Promise<Dates | undefined> {
  const from = await typeDate(
    title,
    l10n.t("From which date? Leave empty to begin with the first"),
  );
  if (from === undefined) return undefined;
  const to = await typeDate(
    title,
    l10n.t("To which date, included? Leave empty to end with the last"),
    from,
  );
  if (to === undefined) return undefined;
  const first = readDate(from);
  const last = readDate(to);
  return { ...(first && { from: first }), ...(last && { to: last }) };
}

function typeDate(title: string, prompt: string, least = ""): Thenable<string | undefined> {
  return window.showInputBox({
    title,
    prompt,
    placeHolder: "2026-01-31",
    validateInput: (text) => {
      if (text === "") return undefined;
      if (readDate(text) === undefined) {
        return l10n.t("{0} is not a date such as 2026-01-31", text);
      }
      return text < least ? l10n.t("{0} is before {1}", text, least) : undefined;
    },
  });
}
