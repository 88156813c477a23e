// One amount of a posting: what it is added up from, who chose its account, and which cells say so.

import type { DataPlace } from "../diagnostics/problem.ts";
import type { Cause, Choice } from "../journal/entry.ts";
import { type Prepared, preparePlan } from "../journal/prepare.ts";
import type { DocumentScene, TaxScene } from "../journal/scene.ts";
import type { Document } from "../model/document.ts";
import { isPurchase } from "../model/document-fields.ts";
import { compareMoney, type Money, moneyText, percentText, sum, zero } from "../model/money.ts";
import type { Plan, PostingTemplate } from "../plan/plan.ts";
import { invariant } from "../text/invariant.ts";
import { type ChoiceRequest, traceChoices } from "./choices.ts";
import type { TracedCell, TracedPart, TracedTax } from "./document-trace.ts";
import { traceExchange } from "./exchange.ts";
import { fieldsRead, rulesTried } from "./fields-read.ts";
import type { RuleIndex } from "./rules.ts";
import { type Scene, termsOf } from "./terms.ts";

export type TracePart = (
  cause: Cause,
  side: "debit" | "credit",
  document: DocumentScene,
) => TracedPart;

export function tracePart(plan: Plan, index: RuleIndex): TracePart {
  const templates = new Map<string, PostingTemplate>(
    plan.recipes.flatMap(({ postings }) => postings.map((template) => [template.id, template])),
  );
  const prepared = preparePlan(plan);
  const choose = traceChoices(plan, index);
  const terms = termsOf(plan);
  return (cause, side, document) => {
    const template = templates.get(cause.template);
    invariant(template !== undefined, "a cause names a template of its own plan");
    const scene = sceneOf(cause, document);
    return {
      template: template.id,
      amount: moneyText(cause.amount, plan.places),
      document: cause.document,
      file: cause.file,
      row: cause.row,
      line: cause.fileLine,
      turned: side !== template.side,
      part: partOf(cause),
      about: aboutOf(template, scene),
      exchange: traceExchange(template, cause, document),
      terms: scene.tax === undefined ? terms(template.amount, scene) : [],
      tax: scene.tax === undefined ? null : traceTax(prepared, document, scene.tax, template),
      statedGroup: traceGroup(prepared, index, scene),
      choices: cause.choices.map((choice, at) => choose(requestOf(template, scene, choice, at))),
      cells: cellsOf(plan, template, cause, scene),
    };
  };
}

function sceneOf({ line, application, tax }: Cause, document: DocumentScene): Scene {
  return {
    document,
    line: line === undefined ? undefined : document.lines.find((one) => one.index === line),
    tax: tax === undefined ? undefined : document.taxes.find((one) => one.tax.plan.name === tax),
    application: application === undefined ? undefined : document.applications[application],
  };
}

function partOf({ line, application }: Cause): number | null {
  const index = line ?? application;
  return index === undefined ? null : index + 1;
}

function aboutOf({ account }: PostingTemplate, { document, line, tax, application }: Scene) {
  if (line !== undefined) return line.line.item ?? null;
  if (tax !== undefined) return tax.tax.plan.name;
  if (application !== undefined) return application.application.document;
  const byMethod = account.from === "method" || account.from === "refunds";
  return byMethod ? (document.document.method ?? null) : null;
}

function requestOf(
  { each }: PostingTemplate,
  scene: Scene,
  choice: Choice,
  at: number,
): ChoiceRequest {
  const { document, line } = scene;
  return {
    chose: at === 0 ? "account" : "tax group",
    choice,
    scene: document,
    line: line?.line,
    // A completion's is of a line of what is credited.
    known: each !== "completion" && !isOfNamed(scene, choice),
  };
}

/** Whether it was made for the document that is settled, by what that one says. */
function isOfNamed({ document, application }: Scene, choice: Choice): boolean {
  const { receivable, method } = document;
  const own: readonly (Choice | undefined)[] = [receivable, method?.debit, method?.credit];
  return application?.control === choice && !own.includes(choice);
}

function traceTax(
  prepared: Prepared,
  document: DocumentScene,
  tax: TaxScene,
  { amount }: PostingTemplate,
): TracedTax {
  const { plan } = prepared;
  const value = (name: string) => prepared.amounts.get(name)?.(document, undefined, tax) ?? zero;
  const text = (amount: Money) => moneyText(amount, document.places);
  const rounding = plan.amounts.find(({ name }) => name === "tax.computed")?.is;
  const comesBack = amount.node === "named" && amount.name === "tax.recovered";
  const all = value("tax.amount");
  const exclusive = rounding?.node === "by prices" ? rounding.exclusive : undefined;
  return {
    name: tax.tax.plan.name,
    rate: percentText(tax.rate),
    base: text(value("tax.base")),
    before: beforeDiscount(document, tax, value("tax.base"), text),
    computed: text(value("tax.computed")),
    how: tax.stated !== undefined ? "stated" : document.cumulative ? "credit" : "computed",
    whole: comesBack && compareMoney(value("tax.recovered"), all) !== 0 ? text(all) : null,
    rounded: exclusive?.node === "tax" ? exclusive.round : "document",
    inside: document.document.prices === "inclusive",
  };
}

/** Prices that hold their taxes have no such sum: their base is found from the taxes. */
function beforeDiscount(
  { document }: DocumentScene,
  { lines }: TaxScene,
  base: Money,
  text: (amount: Money) => string,
): string | null {
  if (document.prices === "inclusive") return null;
  const listed = sum(lines.map(({ line }) => line.amount));
  return compareMoney(listed, base) === 0 ? null : text(listed);
}

/** What the document states goes before what its items say: no rule is asked. */
function statedGroupOf({ line }: Scene): string | undefined {
  return line === undefined || line.tax !== undefined ? undefined : line.taxGroup;
}

function traceGroup(prepared: Prepared, index: RuleIndex, scene: Scene): TracedPart["statedGroup"] {
  const { document, line } = scene;
  const name = statedGroupOf(scene);
  if (line === undefined || name === undefined) return null;
  const { item } = line;
  const { tax } = isPurchase(document.document.kind) ? (item.purchases ?? item) : item;
  const { choice } = prepared.choose(tax, document.document, line.line, document.date);
  const overruled = choice === undefined ? undefined : index.rules[index.of(choice.rule)];
  return { name, overruled: overruled ?? null };
}

/** The cells that hold what was read; blank ones, and fields that the data has no column for, are left out. */
function cellsOf(
  plan: Plan,
  template: PostingTemplate,
  cause: Cause,
  scene: Scene,
): readonly TracedCell[] {
  const { line, application } = scene;
  const { document } = scene.document;
  const own = cause.choices.filter((choice) => !isOfNamed(scene, choice));
  const rules = own.flatMap(rulesTried);
  const inclusive = document.prices === "inclusive";
  const statesGroup = statedGroupOf(scene) !== undefined;
  const fields = fieldsRead({ plan, template, tax: cause.tax, rules, statesGroup, inclusive });
  // What is posted for the document as a whole comes from all of its applications.
  const applied = application === undefined ? document.applies : [application.application];
  const read = fields.flatMap((field) => {
    const places = field.startsWith("applies.")
      ? applied.map(({ origins }) => origins?.get(field))
      : field.startsWith("tax.")
        ? statedAt(document, field)
        : [line?.line.origins?.get(field) ?? document.origins?.get(field)];
    return places.flatMap((place) => (place === undefined ? [] : cellAt(field, place)));
  });
  const origin = application?.application.origin;
  const named = origin === undefined ? [] : cellAt("applies.document", origin);
  const isThere = ({ column, row }: TracedCell) =>
    read.some((cell) => cell.column === column && cell.row === row);
  return [...read, ...named.filter((cell) => !isThere(cell))];
}

/** Each row may state its part of a tax, and they add up: the cell of each is one that was read. */
function statedAt({ origins, lines, applies }: Document, field: string): readonly DataPlace[] {
  const all = [origins, ...[...lines, ...applies].map((one) => one.origins)];
  const places = all.flatMap((one) => one?.get(field) ?? []);
  const each = new Map(places.map((place) => [`${place.row} ${place.field}`, place]));
  return [...each.values()].sort((a, b) => a.row - b.row);
}

function cellAt(field: string, { field: column, row, line, excerpt }: DataPlace): TracedCell[] {
  if (column === undefined || excerpt.trim() === "") return [];
  return [{ field, column, row, line, text: excerpt }];
}
