// Every target: one import and one entry each.
import { acomba } from "./acomba.ts";
import { afas } from "./afas.ts";
import { avantage } from "./avantage.ts";
import { beancount } from "./beancount.ts";
import { csv } from "./csv.ts";
import { fec } from "./fec.ts";
import { hledger } from "./hledger.ts";
import { iif } from "./iif.ts";
import { quickbooksCsv } from "./quickbooks-csv.ts";
import { sageAccounting } from "./sage-accounting.ts";
import { sage50 } from "./sage50.ts";
import type { JournalTarget } from "./writer.ts";
import { xero } from "./xero.ts";

/** Sorted by name. */
export const targets: readonly JournalTarget[] = [
  acomba,
  afas,
  avantage,
  beancount,
  csv,
  fec,
  hledger,
  iif,
  quickbooksCsv,
  sageAccounting,
  sage50,
  xero,
];

/** Those that are given entries. */
export const journalTargets: readonly JournalTarget[] = targets;

export function findTarget(name: string): JournalTarget | undefined {
  return targets.find((target) => target.name === name);
}
