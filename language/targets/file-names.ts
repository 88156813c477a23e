// Names of output files: `sage50-2026-01-01-2026-01-31.txt`, safe on every file system.
import type { CivilDate } from "../model/calendar.ts";
import { invariant } from "../text/invariant.ts";

export interface OutputName {
  readonly target: string;
  readonly extension: string;
  /** Absent where the run has no entry. */
  readonly period?: { readonly from: CivilDate; readonly to: CivilDate };
  /** From 1, where a run writes several files. */
  readonly part?: number;
}

export function outputFileName({ target, extension, period, part }: OutputName): string {
  const parts = [target, ...(period === undefined ? [] : [period.from, period.to])];
  if (part !== undefined) parts.push(String(part));
  const name = `${parts.join("-")}.${extension}`;
  invariant(
    /^[a-z0-9-]+\.[a-z]+$/.test(name),
    "names of targets are lower-case letters and digits",
  );
  return name;
}
