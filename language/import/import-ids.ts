// `folio import ids`: the ids that only QuickBooks gives, out of its answers, for `folio compile --ids`.
import { hasErrors, type Problem } from "../diagnostics/problem.ts";
import type { TargetIds } from "../model/target-ids.ts";
import type { DataFile } from "../sources/data-file.ts";
import { readIds } from "../sources/read-ids.ts";
import { readAnswers } from "./answered-ids.ts";
import { idsText } from "./ids-text.ts";
import type { Answers } from "./list-entity.ts";
import { mergeIds } from "./merge-ids.ts";
import { readStage } from "./stage-file.ts";

export interface IdsImportRequest {
  readonly files: readonly DataFile[];
  /** Ids that are known already. */
  readonly known: readonly DataFile[];
  /** The file that was sent, where the answers are to a batch. */
  readonly stage?: DataFile;
}

export interface IdsImport {
  readonly ids: TargetIds;
  readonly added: number;
  /** Accounts, items, tax codes and customers that QuickBooks does not use any more: nothing may name them. */
  readonly inactive: number;
  readonly refused: number;
  readonly problems: readonly Problem[];
  /** Undefined where there is an error. */
  readonly text: string | undefined;
}

export function importIds({ files, known, stage: sent }: IdsImportRequest): IdsImport {
  const problems: Problem[] = [];
  const report = (problem: Problem) => {
    problems.push(problem);
  };
  const before = known.flatMap((file) => readIds(file, report));
  const stage = sent === undefined ? undefined : readStage(sent, report);
  const answers: Answers = {
    ids: [],
    categories: [],
    listed: [],
    deleted: new Set(),
    inactive: 0,
    refused: 0,
  };
  for (const file of files) readAnswers({ file, stage, answers, report });
  const { ids, added } = mergeIds(before, answers, report);
  const { inactive, refused } = answers;
  const text = hasErrors(problems) ? undefined : idsText(ids);
  return { ids, added, inactive, refused, problems, text };
}
