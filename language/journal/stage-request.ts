// What a document is put on stage with.
import type { Problem } from "../diagnostics/problem.ts";
import type { CivilDate } from "../model/calendar.ts";
import type { Document } from "../model/document.ts";
import type { Money } from "../model/money.ts";
import type { Prepared } from "./prepare.ts";
import type { ApplicationScene, CompletionScene, DocumentScene } from "./scene.ts";

export interface StageRequest {
  readonly prepared: Prepared;
  readonly document: Document;
  /** The document's own; of a credit note, the credited document's. */
  readonly date: CivilDate;
  readonly applications?: readonly ApplicationScene[];
  readonly cumulative?: DocumentScene["cumulative"];
  readonly completions?: readonly CompletionScene[] | undefined;
  readonly older?: boolean;
  readonly released?: Money;
  readonly exchange?: DocumentScene["exchange"];
  readonly cleared?: DocumentScene["cleared"];
  readonly credited?: DocumentScene["credited"];
  readonly report: (problem: Problem) => void;
  readonly errors: () => number;
}

export type StageContext = Pick<StageRequest, "prepared" | "document" | "date" | "report">;
