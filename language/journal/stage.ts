// Puts a document on stage: every slot chosen, every reason not to book it told.
import { inactiveItemUsed } from "../diagnostics/codes/inactive-item-used.ts";
import { kindNotCovered } from "../diagnostics/codes/kind-not-covered.ts";
import { missingField } from "../diagnostics/codes/missing-field.ts";
import { nearValue } from "../diagnostics/codes/near-value.ts";
import { taxGroupsDiffer } from "../diagnostics/codes/tax-groups-differ.ts";
import { unknownDocumentItem } from "../diagnostics/codes/unknown-document-item.ts";
import { unknownDocumentTaxGroup } from "../diagnostics/codes/unknown-document-tax-group.ts";
import type { DocumentLine } from "../model/document.ts";
import { isPurchase } from "../model/document-fields.ts";
import { zero } from "../model/money.ts";
import type { PlanItem, PlanTaxGroup } from "../plan/plan.ts";
import { invariant } from "../text/invariant.ts";
import { fold } from "../text/names.ts";
import { newMemo } from "./amounts.ts";
import { placesOf } from "./exchange/currency.ts";
import { fieldText } from "./fields.ts";
import { placeOf } from "./place-of.ts";
import type { DocumentScene, LineScene, SlotChoice } from "./scene.ts";
import { stageReceivable } from "./stage-control.ts";
import { stageMethod } from "./stage-method.ts";
import type { StageContext, StageRequest } from "./stage-request.ts";
import { choose, partOf } from "./stage-slot.ts";
import { stageTaxes } from "./stage-taxes.ts";

/** The scene, or undefined after at least one error was reported. */
export function stage(request: StageRequest): DocumentScene | undefined {
  const { prepared, document } = request;
  const before = request.errors();
  refuseUncovered(request);
  if (request.errors() > before) return undefined;
  refuseNearValues(request);
  const lines = inOwnOrder(stageLines(request));
  const taxes = stageTaxes(request, lines, request.cumulative !== undefined);
  const method = stageMethod(request);
  const receivable = stageReceivable(request);
  if (request.errors() > before) return undefined;
  return {
    document,
    date: request.date,
    lines,
    taxes,
    method,
    receivable,
    applications: request.applications ?? [],
    cumulative: request.cumulative,
    completions: request.completions ?? [],
    older: request.older ?? false,
    released: request.released ?? zero,
    places: placesOf(prepared, document),
    exchange: request.exchange,
    cleared: request.cleared,
    credited: request.credited,
    memo: newMemo(),
  };
}

/** What the book, or this version, does not book at all has no slots to choose. */
function refuseUncovered({ prepared, document, report }: StageContext): void {
  const { kind, number } = document;
  const recipe = prepared.recipes.get(kind);
  if (recipe === undefined || recipe.length === 0) {
    report(kindNotCovered.at(placeOf(document, "kind"), { document: number, kind }));
  }
}

/** A value that differs from a tested one only in its looks would silently miss the exception. */
function refuseNearValues({ prepared, document, report }: StageContext): void {
  for (const [field, values] of prepared.tested) {
    const value = fieldText(document, field);
    const near = value === undefined ? undefined : values.get(fold(value));
    if (value === undefined || near === undefined || near === value) continue;
    const words = { document: document.number, field, value, near };
    report(nearValue.at(placeOf(document, field), words));
  }
}

function stageLines(context: StageContext): LineScene[] {
  const lines: LineScene[] = [];
  for (let index = 0; index < context.document.lines.length; index++) {
    const line = context.document.lines[index];
    const scene = line && stageLine(context, line, index);
    if (scene !== undefined) lines.push(scene);
  }
  return lines;
}

function stageLine(
  context: StageContext,
  line: DocumentLine,
  index: number,
): LineScene | undefined {
  const { document, date, report } = context;
  const item = itemOf(context, line);
  if (item === undefined) return undefined;
  if (
    item.inactiveFrom !== undefined &&
    (item.inactiveFrom === "always" || item.inactiveFrom <= date)
  ) {
    const words = {
      item: item.name ?? "",
      document: document.number,
      date,
      since: item.inactiveFrom,
    };
    report(inactiveItemUsed.at(placeOf(document, "line.item", line), words));
  }
  const slots = isPurchase(document.kind) ? item.purchases : item;
  invariant(slots !== undefined, "a book that takes bills has purchases for every item");
  const debit = choose(context, slots.debit, "item", item.name, line);
  const credit = choose(context, slots.credit, "item", item.name, line);
  const group = taxGroupOf(context, line, slots.tax, item);
  if (debit === undefined || credit === undefined || group === undefined) return undefined;
  return {
    line,
    index,
    item,
    taxGroup: group.group.name,
    debit,
    credit,
    tax: group.choice,
    recoverable: slots === item ? undefined : item.purchases && partOf(item.purchases.recoverable),
    taxes: none,
    memo: newMemo(),
  };
}

const none: readonly never[] = [];

function itemOf(context: StageContext, line: DocumentLine): PlanItem | undefined {
  const { prepared, document, report } = context;
  if (line.item === undefined) {
    const words = { document: document.number, kind: document.kind, field: "line.item" };
    report(missingField.at(placeOf(document, "line.item", line), words));
    return undefined;
  }
  const item = prepared.items.get(line.item) ?? prepared.otherwise.item;
  if (item === undefined) {
    const near = prepared.near.item(line.item);
    const place = placeOf(document, "line.item", line);
    report(unknownDocumentItem.at(place, { item: line.item, document: document.number, near }));
  }
  return item;
}

/** The line's tax group, else the document's, else the item's; what the document says wins, and is told. */
function taxGroupOf(
  context: StageContext,
  line: DocumentLine,
  table: number,
  item: PlanItem,
): { group: PlanTaxGroup; choice: SlotChoice | undefined } | undefined {
  const { prepared, document, report } = context;
  const given = line.taxGroup ?? document.taxGroup;
  if (given === undefined) {
    const choice = choose(context, table, "item", item.name, line);
    const group = choice && prepared.taxGroups.get(choice.value);
    return group && { group, choice };
  }
  const field = line.taxGroup === undefined ? "taxGroup" : "line.taxGroup";
  const group = prepared.taxGroups.get(given);
  if (group === undefined) {
    const near = prepared.near.taxGroup(given);
    const lacks = prepared.plan.offered?.taxGroups.find(({ name }) => name === given)?.lacks;
    const words = { group: given, document: document.number, near, lacks };
    report(unknownDocumentTaxGroup.at(placeOf(document, field, line), words));
    return undefined;
  }
  const ownGroup = prepared.choose(table, document, line, context.date).choice?.value;
  if (ownGroup !== undefined && ownGroup !== given) {
    const words = { document: document.number, item: line.item ?? "", own: ownGroup, given };
    report(taxGroupsDiffer.at(placeOf(document, field, line), words));
  }
  return { group, choice: undefined };
}

/** Lines in an order of their own content: what a cent falls on must not hang on the order of rows. */
function inOwnOrder(lines: LineScene[]): LineScene[] {
  if (lines.length < 2) return lines;
  const keyed = lines.map((scene) => ({ scene, key: contentKey(scene) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ scene }) => scene);
}

/** No accounts: lines that are alike have the same, and another account must move no cent from one line to another. */
function contentKey({ line, taxGroup }: LineScene): string {
  return JSON.stringify([
    line.item,
    taxGroup,
    String(line.amount.micros),
    line.class ?? "",
    line.code ?? "",
    line.description ?? "",
  ]);
}
