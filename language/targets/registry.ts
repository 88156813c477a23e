// Every target: one import and one entry each.
import { acomba } from "./acomba.ts";
import { afas } from "./afas.ts";
import { avantage } from "./avantage.ts";
import { beancount } from "./beancount.ts";
import { csv } from "./csv.ts";
import { fec } from "./fec.ts";
import { hledger } from "./hledger.ts";
import { iif } from "./iif.ts";
import { quickbooks } from "./quickbooks/quickbooks.ts";
import { quickbooksCsv } from "./quickbooks-csv.ts";
import { sageAccounting } from "./sage-accounting.ts";
import { sage50 } from "./sage50.ts";
import type { JournalTarget, Target } from "./writer.ts";
import { xero } from "./xero.ts";

/** Sorted by name. */
export const targets: readonly Target[] = [
  acomba,
  afas,
  avantage,
  beancount,
  csv,
  fec,
  hledger,
  iif,
  quickbooks,
  quickbooksCsv,
  sageAccounting,
  sage50,
  xero,
];

/** Those that see entries. */
export const journalTargets: readonly JournalTarget[] = targets.flatMap((target) =>
  target.sees === "entries" ? [target] : [],
);

export function findTarget(name: string): Target | undefined {
  return targets.find((target) => target.name === name);
}
