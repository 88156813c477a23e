// Puts a document on stage: every slot chosen, every reason not to book it told.
import { inactiveItemUsed } from "../diagnostics/codes/inactive-item-used.ts";
import { kindNotCovered } from "../diagnostics/codes/kind-not-covered.ts";
import { missingField } from "../diagnostics/codes/missing-field.ts";
import { nearValue } from "../diagnostics/codes/near-value.ts";
import { noRate } from "../diagnostics/codes/no-rate.ts";
import { sideNotMapped } from "../diagnostics/codes/side-not-mapped.ts";
import { taxGroupsDiffer } from "../diagnostics/codes/tax-groups-differ.ts";
import { taxWithoutLine } from "../diagnostics/codes/tax-without-line.ts";
import { taxesNotStated } from "../diagnostics/codes/taxes-not-stated.ts";
import { unknownDocumentItem } from "../diagnostics/codes/unknown-document-item.ts";
import { unknownDocumentTax } from "../diagnostics/codes/unknown-document-tax.ts";
import { unknownDocumentTaxGroup } from "../diagnostics/codes/unknown-document-tax-group.ts";
import { unmappedMethod } from "../diagnostics/codes/unmapped-method.ts";
import type { Place, Problem } from "../diagnostics/problem.ts";
import type { CivilDate } from "../model/calendar.ts";
import type { Document, DocumentLine } from "../model/document.ts";
import { type DocumentKind, isPurchase } from "../model/document-fields.ts";
import { isZero, type Money, moneyWords, type Rate, readFraction, zero } from "../model/money.ts";
import type { PlanItem, PlanMethod, PlanPair, PlanTaxGroup } from "../plan/plan.ts";
import { invariant } from "../text/invariant.ts";
import { fold, nearestName } from "../text/names.ts";
import { newMemo } from "./amounts.ts";
import { isOfControl } from "./controls.ts";
import { currencyOf, placesOf } from "./exchange/currency.ts";
import { fieldText } from "./fields.ts";
import type { Prepared, PreparedTax } from "./prepare.ts";
import type {
  ApplicationScene,
  CompletionScene,
  DocumentScene,
  LineScene,
  MethodScene,
  SlotChoice,
  TaxScene,
} from "./scene.ts";
import { controlSideOf, followed, stageReceivable, tellAbsentField } from "./stage-control.ts";

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

type StageContext = Pick<StageRequest, "prepared" | "document" | "date" | "report">;

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

function itemOf(context: StageContext, line: DocumentLine): PlanItem | undefined {
  const { prepared, document, report } = context;
  if (line.item === undefined) {
    const words = { document: document.number, kind: document.kind, field: "line.item" };
    report(missingField.at(placeOf(document, "line.item", line), words));
    return undefined;
  }
  const item = prepared.items.get(line.item) ?? prepared.otherwise.item;
  if (item === undefined) {
    const near = nearestName(line.item, prepared.items.keys());
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
    const near = nearestName(given, prepared.taxGroups.keys());
    const words = { group: given, document: document.number, near };
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

/** The taxes that lines bear, in the plan's order, each with what the document states of it. */
function stageTaxes(
  context: StageContext,
  lines: readonly LineScene[],
  credited: boolean,
): readonly TaxScene[] {
  const { prepared, document, report } = context;
  const taxes = taxesOfLines(context, lines);
  refuseForeignTaxes(context, lines);
  const mayCompute = prepared.plan.settings.computeTaxes || credited;
  if (document.taxes === undefined && taxes.length > 0 && !mayCompute) {
    const words = {
      document: document.number,
      taxes: taxes.map((tax) => tax.tax.plan.name).join(", "),
    };
    report(taxesNotStated.at(document.origin, words));
  }
  return taxes;
}

function taxesOfLines(context: StageContext, lines: readonly LineScene[]): readonly TaxScene[] {
  const taxes: TaxScene[] = [];
  for (const line of lines) {
    const names = context.prepared.taxGroups.get(line.taxGroup)?.taxes ?? none;
    if (names.length === 0) continue;
    const borne: TaxScene[] = [];
    for (const name of names) {
      let scene = findTax(taxes, name);
      if (scene !== undefined) {
        scene.lines.push(line);
      } else {
        scene = stageTax(context, name, line);
        if (scene === undefined) continue;
        taxes.push(scene);
      }
      borne.push(scene);
    }
    line.taxes = borne;
  }
  return isInPlanOrder(taxes) ? taxes : taxes.sort((a, b) => a.tax.order - b.tax.order);
}

/** Groups mostly name their taxes so: to look is a tenth of the work of a sort. */
function isInPlanOrder(taxes: readonly TaxScene[]): boolean {
  let last = -1;
  for (const { tax } of taxes) {
    if (tax.order < last) return false;
    last = tax.order;
  }
  return true;
}

function findTax(taxes: readonly TaxScene[], name: string): TaxScene | undefined {
  for (const scene of taxes) if (scene.tax.plan.name === name) return scene;
  return undefined;
}

const none: readonly never[] = [];

/** `line` is the first one that bears it. */
function stageTax(context: StageContext, name: string, line: LineScene): TaxScene | undefined {
  const { prepared, document, date, report } = context;
  const tax = prepared.taxes.get(name);
  if (tax === undefined) return undefined;
  const dated = tax.rates.find((rate) => rate.from <= date && date <= rate.to);
  if (dated === undefined) {
    report(noRate.at(placeOf(document, "date"), { tax: name, date, document: document.number }));
  }
  const pair = isPurchase(document.kind) ? tax.plan.purchases : tax.plan;
  if (pair === undefined) {
    report(
      sideNotMapped.at(placeOf(document, `tax.${name}`), {
        document: document.number,
        kind: document.kind,
        owner: ownerText("tax", name),
        bought: isPurchase(document.kind),
      }),
    );
    return undefined;
  }
  const debit = choose(context, pair.debit, "tax", name);
  const credit = choose(context, pair.credit, "tax", name);
  if (dated === undefined || debit === undefined || credit === undefined) return undefined;
  const stated = statedTax(document, tax);
  const recoverable = "recoverable" in pair ? partOf(pair.recoverable) : undefined;
  return {
    tax,
    rate: dated.rate,
    stated,
    recoverable,
    debit,
    credit,
    lines: [line],
    memo: newMemo(),
  };
}

/** What the document states of a tax; a tax that a list of taxes leaves out is stated as none. */
function statedTax(document: Document, tax: PreparedTax): Money | undefined {
  if (document.taxes === undefined) return undefined;
  return document.taxes.find((stated) => stated.tax === tax.plan.name)?.amount ?? zero;
}

function refuseForeignTaxes(context: StageContext, lines: readonly LineScene[]): void {
  const { prepared, document, report } = context;
  if (document.taxes === undefined) return;
  // A line that was refused may be the one that bears a stated tax.
  const allKnown = lines.length === document.lines.length;
  for (const stated of document.taxes) {
    const { tax, amount, origin } = stated;
    if (!prepared.taxes.has(tax)) {
      const near = nearestName(tax, prepared.taxes.keys());
      const place = origin ?? placeOf(document, `tax.${tax}`);
      report(unknownDocumentTax.at(place, { tax, document: document.number, near }));
    } else if (allKnown && !isZero(amount) && !isBorne(prepared, lines, tax)) {
      const words = {
        document: document.number,
        tax,
        amount: moneyWords(amount, currencyOf(prepared, document)),
      };
      report(taxWithoutLine.at(origin ?? placeOf(document, `tax.${tax}`), words));
    }
  }
}

function isBorne({ taxGroups }: Prepared, lines: readonly LineScene[], tax: string): boolean {
  for (const { taxGroup } of lines) {
    if (taxGroups.get(taxGroup)?.taxes.includes(tax) === true) return true;
  }
  return false;
}

function stageMethod(context: StageRequest): MethodScene | undefined {
  const { prepared, document, report } = context;
  if (!movesMoney(document)) return undefined;
  const name = document.method;
  if (name === undefined) {
    const words = { document: document.number, kind: document.kind, field: "method" };
    report(missingField.at(document.origin, words));
    return undefined;
  }
  const method = prepared.methods.get(name) ?? prepared.otherwise.method;
  if (method === undefined) {
    const near = nearestName(name, prepared.methods.keys());
    const words = { method: name, document: document.number, near };
    report(unmappedMethod.at(placeOf(document, "method"), words));
    return undefined;
  }
  const pair = pairOf(method, document.kind);
  const own = controlSideOf(document);
  const side = (slot: "debit" | "credit") =>
    (own === slot ? followed(context, pair[slot]) : undefined) ??
    choose(context, pair[slot], "method", method.name);
  const debit = side("debit");
  const credit = document.kind === "deposit" ? debit : side("credit");
  if (debit === undefined || credit === undefined) return undefined;
  const control = own === "debit" ? debit : credit;
  const follows = isOfControl(prepared, document, control.rule) ? own : undefined;
  return { method, debit, credit, follows };
}

function pairOf(method: PlanMethod, kind: DocumentKind): PlanPair {
  if (kind === "refund") return method.refunds;
  if (kind !== "bill-payment") return method;
  invariant(
    method.purchases !== undefined,
    "a book that takes bills has purchases for every method",
  );
  return method.purchases;
}

function movesMoney({ kind }: Document): boolean {
  switch (kind) {
    case "payment":
    case "refund":
    case "sale":
    case "deposit":
    case "bill-payment":
      return true;
    case "invoice":
    case "credit-note":
    case "bill":
    case "bill-credit":
      return false;
  }
}

/** Undefined where it is all of it. */
function partOf(fraction: string): Rate | undefined {
  return fraction === "1" ? undefined : readFraction(fraction);
}

/** `owner` and `name` are what a problem calls whoever has the slot. */
function choose(
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

function ownerText(owner: string, name: string | null): string {
  return `${owner} ${name ?? "otherwise"}`;
}

/** The cell of a field, else the line's row, else the document's. */
export function placeOf(document: Document, field: string, line?: DocumentLine): Place {
  return (
    line?.origins?.get(field) ?? line?.origin ?? document.origins?.get(field) ?? document.origin
  );
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
