// A document with its slots chosen: what each line is, which taxes it bears, who decided. The amounts of the
// plan are evaluated over it; it is also what a document target sees.
import type { CivilDate } from "../model/calendar.ts";
import type { Application, Document, DocumentLine } from "../model/document.ts";
import type { Money, Rate } from "../model/money.ts";
import type { PlanItem, PlanMethod } from "../plan/plan.ts";
import type { Memo } from "./amounts.ts";
import type { Choice } from "./entry.ts";
import type { Cleared } from "./exchange/carried.ts";
import type { CreditHome } from "./exchange/credits.ts";
import type { Exchange } from "./exchange/rates.ts";
import type { PreparedTax } from "./prepare.ts";

export interface DocumentScene {
  readonly document: Document;
  /** The day whose mappings, rates and inactivity count: of a credit note, the credited document's. */
  readonly date: CivilDate;
  /** In an order that depends on the lines' content alone, so that permuting rows changes nothing. */
  readonly lines: readonly LineScene[];
  readonly taxes: readonly TaxScene[];
  readonly method: MethodScene | undefined;
  /** The receivable, where it hangs on the document and something beside its lines asks for it. */
  readonly receivable: SlotChoice | undefined;
  readonly applications: readonly ApplicationScene[];
  /** Of a credit note that credits a known document: what falls on each line and tax. */
  readonly cumulative:
    | ((of: "tax" | "unrecovered", line: LineScene, tax: TaxScene) => Money)
    | undefined;
  /** Of a credit note that completes the credit of an invoice: what earlier notes left between its accounts. */
  readonly completions: readonly CompletionScene[];
  /** Whether it credits a document older than the cutover. */
  readonly older: boolean;
  /** What part payments put on the deposits account before the document was recognized. */
  readonly released: Money;
  /** Decimals of its amounts. */
  readonly places: number;
  /** Of a document in another currency. */
  readonly exchange: Exchange | undefined;
  /** What a credit note, or a refund of lines, does to the document that it credits. */
  readonly cleared:
    | { readonly credit: Cleared | undefined; readonly money: Cleared | undefined }
    | undefined;
  /** Of a credit note in another currency: what its postings are worth, counted from the beginning. */
  readonly credited: CreditHome | undefined;
  readonly memo: Memo;
}

export interface LineScene {
  readonly line: DocumentLine;
  /** From 0, in the document's own order. */
  readonly index: number;
  readonly item: PlanItem;
  readonly taxGroup: string;
  readonly debit: SlotChoice;
  readonly credit: SlotChoice;
  readonly tax: SlotChoice | undefined;
  /** Of a bill: the part of its taxes that comes back, where that is not all of it. */
  readonly recoverable: Rate | undefined;
  /** Known only when all lines are. */
  taxes: readonly TaxScene[];
  readonly memo: Memo;
}

export interface TaxScene {
  readonly tax: PreparedTax;
  readonly rate: Rate;
  readonly stated: Money | undefined;
  /** On a bill: the part of it that comes back, where that is not all of it. */
  readonly recoverable: Rate | undefined;
  readonly debit: SlotChoice;
  readonly credit: SlotChoice;
  /** The lines that bear it. */
  readonly lines: LineScene[];
  readonly memo: Memo;
}

export interface MethodScene {
  readonly method: PlanMethod;
  readonly debit: SlotChoice;
  readonly credit: SlotChoice;
  /** The slot that says nothing itself, so that each document settles on its own account. */
  readonly follows: "debit" | "credit" | undefined;
}

export interface ApplicationScene {
  /** From 0, in the document's own order. */
  readonly index: number;
  readonly application: Application;
  readonly amount: Money;
  /** What settles a document older than the cutover, or one still held. */
  readonly older: Money;
  readonly held: Money;
  /** In another currency: what it clears of the document that it names, and of its own. */
  readonly onNamed: (Cleared & { readonly change: Money }) | undefined;
  readonly onOwn: Cleared | undefined;
  /** The account on which the document that it names is owed, where that hangs on the document. */
  readonly control: SlotChoice | undefined;
}

/** What the credit that makes an invoice's credits whole gives back to an account of one of its items. */
export interface CompletionScene {
  readonly slot: "debit" | "credit";
  readonly choice: SlotChoice;
  readonly class: string | undefined;
  /** Of the first of the items whose account it is: under which group a cent is told, where they have several. */
  readonly taxGroup: string | undefined;
  /** Of all completions of a slot together, zero. */
  readonly amount: Money;
}

/** A slot's value and the rule that gave it. */
export interface SlotChoice extends Choice {
  /** The choice as the only one of a posting: made once, not for every posting. */
  readonly alone: readonly [Choice];
}
