// `folio import chart`: a package's chart of accounts as the declarations of a book.
import { fileTooLong } from "../diagnostics/codes/file-too-long.ts";
import { importUnnumbered } from "../diagnostics/codes/import-unnumbered.ts";
import { hasErrors, type Problem } from "../diagnostics/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { bookFileLength } from "../text/limits.ts";
import { type ChartAccount, type ChartRequest, readChart } from "./chart.ts";
import { declareAccounts } from "./declare-accounts.ts";
import type { LinkedAnswer } from "./linked.ts";
import { linkAccounts } from "./linked.ts";

export interface ChartImport {
  readonly accounts: readonly ChartAccount[];
  readonly linked: number;
  readonly problems: readonly Problem[];
  /** Undefined where there is an error: half a chart would look whole. */
  readonly text: string | undefined;
}

export interface ChartImportRequest extends Omit<ChartRequest, "report"> {
  /** Undefined where the user has not said. */
  readonly linked: LinkedAnswer | undefined;
  readonly language: Language;
}

export function importChart(request: ChartImportRequest): ChartImport {
  const problems: Problem[] = [];
  const report = (problem: Problem) => {
    problems.push(problem);
  };
  const accounts = readChart({ ...request, report });
  const linked = linkAccounts(accounts, request.linked, report);
  tellUnnumbered(accounts, report);
  const text = declareAccounts({
    accounts,
    linked,
    answered: request.linked !== undefined,
    files: request.files.map(({ path }) => path),
    language: request.language,
  });
  if (text.length > bookFileLength) {
    report(fileTooLong.at({ in: "run" }, { length: text.length, limit: bookFileLength }));
  }
  const good = !hasErrors(problems);
  return { accounts, linked: linked.size, problems, text: good ? text : undefined };
}

function tellUnnumbered(
  accounts: readonly ChartAccount[],
  report: (problem: Problem) => void,
): void {
  const unnumbered = accounts.filter((account) => account.unnumbered);
  const [first] = unnumbered;
  if (first === undefined) return;
  const words = { accounts: unnumbered.length, title: first.path ?? first.title };
  report(importUnnumbered.at(first.place, words));
}
