// What a document applies to: how much it settles, of what, and at which rates in another currency.
import type { Application, Document } from "../model/document.ts";
import { type Money, type Rate, zero } from "../model/money.ts";
import type { Run } from "./booking.ts";
import { isOlder } from "./cutover.ts";
import { clearedAt } from "./exchange/carried.ts";
import type { Exchange } from "./exchange/rates.ts";
import { changeBy, worthOf } from "./exchange/worth.ts";
import { findControl, findNamed, identityOf, isCredit } from "./known.ts";
import { isHeldOn } from "./recognition.ts";
import type { ApplicationScene, DocumentScene } from "./scene.ts";
import { appliedMoney, settledBy } from "./settlement.ts";

export function stageApplications(
  run: Run,
  document: Document,
  exchange: Exchange | undefined,
): readonly ApplicationScene[] {
  const { places } = run.prepared.plan;
  const worth = exchange && worthOf(document, exchange.rate, places).applied;
  return document.applies.map((application, index) => ({
    ...stageApplication(run, document, application, index),
    ...(exchange === undefined
      ? { onNamed: undefined, onOwn: undefined }
      : clearedBy(run, document, {
          application,
          index,
          rate: exchange.rate,
          worth: worth?.[index] ?? zero,
        })),
  }));
}

function stageApplication(
  run: Run,
  document: Document,
  application: Application,
  index: number,
): Omit<ApplicationScene, "onNamed" | "onOwn"> {
  const settled = document.kind === "invoice" ? zero : settledBy(document, application);
  const older = isOlder(run, document, application);
  const applied = findNamed(run.known, document, application.document);
  const held = !older && applied !== undefined && isHeldOn(run, applied, document.date);
  return {
    index,
    application,
    amount: appliedMoney(document, application),
    older: older ? settled : zero,
    held: held ? settled : zero,
    control: findControl(run.known, document, application.document),
  };
}

interface AppliedAt {
  readonly application: Application;
  readonly index: number;
  readonly rate: Rate;
  /** What it comes to at that rate. */
  readonly worth: Money;
}

/** In another currency, what an application clears, at the rates at which it was opened. */
function clearedBy(
  { prepared, known }: Run,
  document: Document,
  { application, index, rate, worth }: AppliedAt,
): Pick<ApplicationScene, "onNamed" | "onOwn"> {
  const identity = identityOf(prepared, document);
  const cleared = (on: "named" | "own") =>
    known.carried.cleared({ of: "application", index, on }, document, identity);
  const change = changeBy(document, index);
  const { places } = prepared.plan;
  // What the data does not have was opened at the rate that is stated, or else refused.
  const onNamed =
    cleared("named") ?? clearedAt(change, application.rate ?? rate, { rate, worth }, places);
  return {
    onNamed: { ...onNamed, change },
    onOwn: document.kind === "invoice" ? cleared("own") : undefined,
  };
}

export function clearedByCredit(
  { prepared, known }: Run,
  document: Document,
): DocumentScene["cleared"] {
  if (!isCredit(document)) return undefined;
  const identity = identityOf(prepared, document);
  const cleared = (of: "credit" | "money") => known.carried.cleared({ of }, document, identity);
  return { credit: cleared("credit"), money: cleared("money") };
}
