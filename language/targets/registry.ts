// Every target: one import and one entry each.
import { acomba } from "./acomba.ts";
import { afas } from "./afas.ts";
import { avantage } from "./avantage.ts";
import { hledger } from "./hledger.ts";
import { quickbooksCsv } from "./quickbooks-csv.ts";
import { sage50 } from "./sage50.ts";
import type { JournalTarget } from "./writer.ts";

/** Sorted by name. */
export const targets: readonly JournalTarget[] = [
  acomba,
  afas,
  avantage,
  hledger,
  quickbooksCsv,
  sage50,
];

export function findTarget(name: string): JournalTarget | undefined {
  return targets.find((target) => target.name === name);
}
