// The slots of items, taxes and methods: chosen by the plan, or told as missing.
import { sideNotMapped } from "../diagnostics/codes/side-not-mapped.ts";
import type { DocumentLine } from "../model/document.ts";
import { isPurchase } from "../model/document-fields.ts";
import { type Rate, readFraction } from "../model/money.ts";
import { placeOf } from "./place-of.ts";
import type { SlotChoice } from "./scene.ts";
import { tellAbsentField } from "./stage-control.ts";
import type { StageContext } from "./stage-request.ts";

/** Undefined where it is all of it. */
export function partOf(fraction: string): Rate | undefined {
  return fraction === "1" ? undefined : readFraction(fraction);
}

/** `owner` and `name` are what a problem calls whoever has the slot. */
export function choose(
  context: StageContext,
  table: number,
  owner: "item" | "tax" | "method",
  name: string | null,
  line?: DocumentLine,
): SlotChoice | undefined {
  const { prepared, document, report, date } = context;
  const { choice, absent } = prepared.choose(table, document, line, date);
  if (choice !== undefined) return choice;
  const place = line === undefined ? document.origin : placeOf(document, "line.item", line);
  if (absent === undefined) {
    report(
      sideNotMapped.at(place, {
        document: document.number,
        kind: document.kind,
        owner: ownerText(owner, name),
        bought: isPurchase(document.kind),
      }),
    );
    return undefined;
  }
  tellAbsentField(context, absent, { owner: ownerText(owner, name), place });
  return undefined;
}

export function ownerText(owner: string, name: string | null): string {
  return `${owner} ${name ?? "otherwise"}`;
}
