// The files of a run, by what its target sees: entries as they come, or documents once all are known.

import { idsNotUsed } from "../diagnostics/codes/ids-not-used.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Book } from "../model/book.ts";
import { type IdKind, noIds, type TargetId, type TargetIds } from "../model/target-ids.ts";
import type { Plan } from "../plan/plan.ts";
import type { DataFile } from "../sources/data-file.ts";
import { readIds } from "../sources/read-ids.ts";
import { watchIds } from "../sources/shared-ids.ts";
import { invariant } from "../text/invariant.ts";
import { type DocumentFiles, openDocumentFiles } from "./document-files.ts";
import { type JournalFiles, type OutputFiles, openJournalFiles } from "./journal-files.ts";
import type { Target, TargetRun } from "./writer.ts";

export interface RunFilesRequest {
  readonly target: Target;
  readonly book: Book;
  readonly plan: Plan;
  /** The ids that the package has given, where the run is told them. */
  readonly ids: DataFile | undefined;
  /** SHA-256, where the host can make one: a target of documents needs it. */
  readonly digest: ((text: string) => string) | undefined;
  readonly output: OutputFiles;
  readonly report: (problem: Problem) => void;
}

/** What only a target of documents has is absent in others. */
export type RunFiles = JournalFiles & Partial<DocumentFiles>;

export function openRunFiles(request: RunFilesRequest): RunFiles {
  const { target, book, plan, ids, digest, output, report } = request;
  const { fiscalYear, receivable, payable } = book.settings;
  const run: TargetRun = {
    book: plan.book,
    currency: plan.currency,
    places: plan.places,
    foreign: plan.exchange !== undefined,
    fiscalYear,
    options: new Map(plan.target.options),
    accounts: book.accounts,
    texts: plan.settings.texts,
  };
  if (target.sees === "entries") {
    if (ids !== undefined) report(notUsed(ids, target));
    return openJournalFiles({ target, run, fiscalYear, output });
  }
  invariant(digest !== undefined, "whoever compiles for a target of documents can make digests");
  invariant(receivable !== undefined, "the checks want a receivable for a target of documents");
  const known = ids === undefined ? noIds : idsIn(ids, report);
  for (const problem of target.checkIds(book, known)) report(problem);
  return openDocumentFiles({
    target,
    output,
    run: {
      ...run,
      digest,
      ids: known,
      receivable: receivable.code,
      payable: payable?.code,
      taxAccounts: taxAccounts(book),
      taxes: book.taxes.size > 0,
    },
  });
}

function idsIn(file: DataFile, report: RunFilesRequest["report"]): TargetIds {
  const lists = new Map<IdKind, Map<string, TargetId>>();
  const isOwn = watchIds(report);
  for (const { kind, name, place, ...id } of readIds(file, report)) {
    if (id.id !== undefined && !isOwn({ kind, name, place }, id.id)) continue;
    const list = lists.get(kind) ?? new Map<string, TargetId>();
    lists.set(kind, list.set(name, id));
  }
  return { ...noIds, ...Object.fromEntries(lists) };
}

function notUsed({ path }: DataFile, { name }: Target): Problem {
  const place = { in: "data", file: path, line: 1, column: 1, row: 0, excerpt: "" } as const;
  return idsNotUsed.at(place, { file: path, target: name });
}

/** Of what is sold, and of what is bought and comes back. */
function taxAccounts({ taxes }: Book): ReadonlySet<string> {
  const slots = [...taxes.values()].flatMap(({ slots: { credit }, purchases }) =>
    purchases === undefined ? [credit] : [credit, purchases.slots.debit],
  );
  const rules = slots.flatMap(({ base, exceptions }) => [
    ...(base === undefined ? [] : [base]),
    ...exceptions,
  ]);
  return new Set(rules.map(({ value }) => value));
}
