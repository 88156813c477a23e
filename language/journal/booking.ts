// What booking a document asks of its run, and what comes of it.
import type { Problem } from "../diagnostics/problem.ts";
import type { CivilDate } from "../model/calendar.ts";
import type { Money } from "../model/money.ts";
import type { Credits } from "./credit.ts";
import type { Entry } from "./entry.ts";
import type { Known } from "./known.ts";
import type { LoosePosting } from "./post.ts";
import type { Prepared } from "./prepare.ts";
import type { DocumentScene, TaxScene } from "./scene.ts";
import type { Settlements } from "./settlement.ts";

export interface Run {
  readonly prepared: Prepared;
  readonly known: Known;
  readonly settled: Settlements["of"];
  readonly credits: Credits;
  /** Whether only amounts in the book's currency are written. */
  readonly homeAmounts: boolean;
  /** Whether the target writes documents. */
  readonly resolved: boolean;
  readonly report: (problem: Problem) => void;
  /** How many errors were reported so far. */
  readonly errors: () => number;
}

export type PassedOver = "void" | "draft" | "ignored" | "before cutover" | "all zero";

/** An entry before grouping: postings not merged, one document. */
export interface DraftEntry {
  /** The document's own day, or that of its settlement: a group bears its last day. */
  readonly day: CivilDate;
  readonly entry: Omit<Entry, "postings">;
  /** Entries under different rates are never grouped. */
  readonly taxes: readonly TaxScene[];
  readonly postings: readonly LoosePosting[];
}

export type Booked =
  | {
      readonly outcome: "booked";
      readonly drafts: readonly DraftEntry[];
      readonly scene: DocumentScene;
      readonly zeroLines: number;
    }
  | { readonly outcome: "passed over"; readonly reason: PassedOver }
  /** Recognized on payment and not settled yet; its taxes are booked if the book recognizes them on issue. */
  | {
      readonly outcome: "held";
      readonly drafts: readonly DraftEntry[];
      readonly scene: DocumentScene;
      readonly total: Money;
      readonly taxes: Money;
    }
  /** At least one error was reported. */
  | { readonly outcome: "refused" };
