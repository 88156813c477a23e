// Which accounts are linked to a module: told by the user, or asked; no chart says it.
import { importLinkedUnknown } from "../diagnostics/codes/import-linked-unknown.ts";
import { importLinkedUnsaid } from "../diagnostics/codes/import-linked-unsaid.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { type Ledger, ledgers } from "../model/target.ts";
import { nearestName, normalizeName } from "../text/names.ts";
import type { ChartAccount } from "./chart.ts";

/** `--linked 1200,2200=payables`; `--linked none` says that no account is. */
export type LinkedAnswer = ReadonlyMap<string, Ledger | undefined>;

/** Reads what stands behind `--linked`; a word that is no module is given back. */
export function readLinked(text: string): LinkedAnswer | { readonly notAModule: string } {
  const answer = new Map<string, Ledger | undefined>();
  if (text.trim() === "none") return answer;
  for (const part of text.split(",").map((one) => one.trim())) {
    const at = part.lastIndexOf("=");
    const word = part.slice(at + 1).trim();
    const ledger = at === -1 ? undefined : ledgers.find((one) => one === word);
    if (at !== -1 && ledger === undefined) return { notAModule: word };
    if (part !== "") answer.set(at === -1 ? part : part.slice(0, at).trim(), ledger);
  }
  return answer;
}

/** The module of each linked account by its code. Without an answer, each that may be linked is asked about. */
export function linkAccounts(
  accounts: readonly ChartAccount[],
  answer: LinkedAnswer | undefined,
  report: (problem: Problem) => void,
): ReadonlyMap<string, Ledger> {
  const linked = new Map<string, Ledger>();
  if (answer === undefined) {
    for (const { code, word, suggested, header, place } of accounts) {
      if (suggested === undefined || header) continue;
      report(importLinkedUnsaid.at(place, { code, word, ledger: suggested }));
    }
    return linked;
  }
  for (const [written, stated] of answer) {
    const code = normalizeName(written);
    const account = accounts.find((one) => one.code === code);
    const ledger = stated ?? account?.suggested;
    if (account !== undefined && ledger !== undefined) linked.set(code, ledger);
    else {
      const codes = accounts.map((one) => one.code);
      const nearest = account === undefined ? nearestName(code, codes) : undefined;
      const words = { code, known: account !== undefined, nearest };
      report(importLinkedUnknown.at(account?.place ?? { in: "run" }, words));
    }
  }
  return linked;
}
