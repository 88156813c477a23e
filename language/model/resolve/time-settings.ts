// Settings about days: the fiscal year, and where the integration begins.
import type { Setting } from "../../syntax/tree.ts";
import type { Settings } from "../book.ts";
import { yearEnd } from "../calendar.ts";
import { accountUse } from "./account-use.ts";
import { dateIn } from "./literals.ts";
import { placeOf, type Scope } from "./resolution.ts";
import { readWord } from "./words.ts";

type Written<Kind extends Setting["setting"]> = (Setting & { readonly setting: Kind }) | undefined;

/** A fiscal year lasts a year; its periods are months unless the book says otherwise. */
export function resolveFiscalYear(
  scope: Scope,
  setting: Written<"fiscal year">,
): Settings["fiscalYear"] {
  if (setting === undefined) return undefined;
  const periods =
    setting.periods === undefined
      ? undefined
      : readWord(scope, setting.periods, "periods", ["day", "week", "month", "quarter", "year"]);
  const from = dateIn(scope, setting.from);
  if (from === undefined) return undefined;
  const place = placeOf(scope, setting.span);
  return { from, to: yearEnd(from), periods: periods ?? "month", place };
}

export function resolveCutover(scope: Scope, setting: Written<"cutover">): Settings["cutover"] {
  if (setting === undefined) return undefined;
  const older =
    setting.policy === undefined
      ? undefined
      : readWord(scope, setting.policy, "cutover", ["refuse", "skip"]);
  const date = dateIn(scope, setting.date);
  if (date === undefined) return undefined;
  return { date, older: older ?? "refuse", place: placeOf(scope, setting.span) };
}

export function resolveBeforeCutover(
  scope: Scope,
  setting: Written<"before cutover"> | Written<"purchases before cutover">,
): Settings["beforeCutover"] {
  if (setting?.account !== undefined) {
    return { policy: "to", account: accountUse(scope, setting.account) };
  }
  const policy =
    setting?.policy === undefined
      ? undefined
      : readWord(scope, setting.policy, setting.setting, ["refuse", "skip"]);
  return { policy: policy ?? "refuse" };
}
