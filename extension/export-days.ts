// The question of an export about its days: all of them, a month, or from one day to another.
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
export interface Days {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** Undefined where the user left the question unanswered. */
export async function chooseDays(): Promise<Days | undefined> {
  const items = [
    { label: l10n.t("All documents"), days: {} },
    ...monthItems(),
    { label: l10n.t("Other days…"), days: undefined },
  ];
  const picked = await window.showQuickPick(items, {
    title: l10n.t("Export journal"),
    placeHolder: l10n.t("Entries of which days?"),
  });
  if (picked === undefined) return undefined;
  return picked.days ?? typeDays();
}

/** The month before this one, which is the one that is usually exported, and this one. */
function monthItems() {
  const now = new Date();
  const today = dateOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const current = today && monthOf(today);
  const last = current && monthOf(previousDay(current.from));
  return [
    ...(last ? [{ label: l10n.t("Last month"), description: span(last), days: last }] : []),
    ...(current
      ? [{ label: l10n.t("This month"), description: span(current), days: current }]
      : []),
  ];
}

function monthOf(date: CivilDate): Required<Days> | undefined {
  const { year, month } = partsOf(date);
  const from = dateOf(year, month, 1);
  const to = dateOf(year, month, daysInMonth(year, month));
  return from && to && { from, to };
}

function span(days: Required<Days>): string {
  return l10n.t("{0} to {1}", days.from, days.to);
}

async function typeDays(): Promise<Days | undefined> {
  const from = await typeDay(l10n.t("From which day? Leave empty for the first one"));
  if (from === undefined) return undefined;
  const to = await typeDay(l10n.t("To which day, included? Leave empty for the last one"), from);
  if (to === undefined) return undefined;
  const first = readDate(from);
  const last = readDate(to);
  return { ...(first && { from: first }), ...(last && { to: last }) };
}

function typeDay(prompt: string, least = ""): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t("Export journal"),
    prompt,
    placeHolder: "2026-01-31",
    validateInput: (text) => {
      if (text === "") return undefined;
      if (readDate(text) === undefined) {
        return l10n.t("{0} is not a day such as 2026-01-31", text);
      }
      return text < least ? l10n.t("{0} is before {1}", text, least) : undefined;
    },
  });
}
