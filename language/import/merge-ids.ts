// Puts ids together, those that are known and those that QuickBooks answers; what contradicts is told, never merged.
import { importCategoryClash } from "../diagnostics/codes/import-category-clash.ts";
import { importIdTwice } from "../diagnostics/codes/import-id-twice.ts";
import { importNameTaken } from "../diagnostics/codes/import-name-taken.ts";
import type { DataPlace, Problem, Related } from "../diagnostics/problem.ts";
import { type IdKind, noIds, type TargetId, type TargetIds } from "../model/target-ids.ts";
import type { ReadId } from "../sources/read-ids.ts";
import { watchIds } from "../sources/shared-ids.ts";
import type { Bilingual } from "../text/bilingual.ts";
import type { AnsweredId, Answers, TakenName } from "./list-entity.ts";

export interface MergedIds {
  readonly ids: TargetIds;
  /** Names that were not known before. */
  readonly added: number;
}

export function mergeIds(
  known: readonly ReadId[],
  answers: Answers,
  report: (problem: Problem) => void,
): MergedIds {
  const all = [...known, ...answers.ids];
  const codes = new Map(
    all.flatMap(({ kind, id, name }) =>
      kind === "accounts" && id !== undefined ? [[id, name] as const] : [],
    ),
  );
  const merged = new Map<string, Merged>();
  const isOwn = watchIds(report);
  for (const { kind, name, place, ...target } of known) add({ kind, name, place }, target);
  const before = merged.size;
  for (const one of answers.ids) add(one, targetOf(one, codes));
  const sent = sentDocuments(merged.values());
  for (const { name: number, place, ...listed } of answers.listed) {
    const name = sent.get(`${listed.entity} ${listed.id}`) ?? number;
    if (name !== undefined) add({ kind: "documents", name, place }, listed);
  }
  const added = merged.size - before;
  for (const name of answers.deleted) merged.delete(`documents ${name}`);
  // A name that QuickBooks refused is told with its refusal.
  const there = all.filter(({ id, refused }) => id !== undefined || refused === undefined);
  tellTaken(there, answers.categories, report);
  return { ids: idsOf(merged.values()), added };

  function add({ kind, name, place }: Named, target: TargetId): void {
    const words = { kind, name };
    const first = merged.get(`${kind} ${name}`);
    const { id } = target;
    const before = first?.target.id;
    if (first !== undefined && before !== undefined && id !== undefined && before !== id) {
      report(
        importIdTwice.at(place, { ...words, ids: [before, id] }, { related: seen(first.place) }),
      );
      return;
    }
    if (id !== undefined && !isOwn({ kind, name, place }, id)) return;
    const latest = first === undefined ? target : newer(first.target, target);
    merged.set(`${kind} ${name}`, { kind, name, place, target: latest });
  }
}

interface Named extends TakenName {
  readonly kind: IdKind;
}

interface Merged extends Named {
  readonly target: TargetId;
}

/** The income account of an item by what the book calls it, where its list was read, too. */
function targetOf(
  { id, incomeId, syncToken, entity, refused }: AnsweredId,
  codes: ReadonlyMap<string, string>,
): TargetId {
  const income = incomeId === undefined ? undefined : codes.get(incomeId);
  return {
    ...(id === undefined ? {} : { id }),
    ...(income === undefined ? {} : { income }),
    ...(entity === undefined ? {} : { entity }),
    ...(syncToken === undefined ? {} : { syncToken }),
    ...(refused === undefined ? {} : { refused }),
  };
}

/** The same id read again: what QuickBooks says now counts, and of two versions of a document the later. */
function newer(first: TargetId, second: TargetId): TargetId {
  const [older, later] = [first.syncToken, second.syncToken];
  const isStale = older !== undefined && (later === undefined || BigInt(later) < BigInt(older));
  const { refused, total, customer, ...both } = { ...first, ...second };
  // What one of our own requests made is ours, whatever a list says of it.
  const isOurs = isAnswered(first) || isAnswered(second);
  // What was refused and is taken now is a request of before.
  const isTaken = second.id !== undefined && second.refused === undefined;
  return {
    ...both,
    ...(isStale ? { syncToken: older } : {}),
    ...(total === undefined || isOurs ? {} : { total }),
    ...(customer === undefined || isOurs ? {} : { customer }),
    ...(refused === undefined || isTaken ? {} : { refused }),
  };
}

/** Only what a list says has its total. */
function isAnswered({ id, total }: TargetId): boolean {
  return id !== undefined && total === undefined;
}

/** By what QuickBooks calls them: `Payment 131`. */
function sentDocuments(merged: Iterable<Merged>): ReadonlyMap<string, string> {
  return new Map(
    [...merged].flatMap(({ kind, name, target: { id, entity } }) =>
      kind === "documents" && id !== undefined && entity !== undefined
        ? [[`${entity} ${id}`, name] as const]
        : [],
    ),
  );
}

function idsOf(merged: Iterable<Merged>): TargetIds {
  const byKind = new Map<IdKind, Map<string, TargetId>>();
  for (const { kind, name, target } of merged) {
    const ids = byKind.get(kind) ?? new Map<string, TargetId>();
    byKind.set(kind, ids.set(name, target));
  }
  return { ...noIds, ...Object.fromEntries(byKind) };
}

/** An item named like a category, and a customer named like a supplier: QuickBooks has one list of names for both. */
function tellTaken(
  all: readonly Named[],
  categories: readonly TakenName[],
  report: (problem: Problem) => void,
): void {
  const categoryNames = new Map(categories.map((one) => [lastPart(one.name), one]));
  const others = all.filter(({ kind }) => kind === "vendors" || kind === "employees");
  const otherNames = new Map(others.map((one) => [one.name.toLowerCase(), one]));
  for (const { kind, name, place } of all) {
    const category = kind === "items" ? categoryNames.get(lastPart(name)) : undefined;
    const other = kind === "customers" ? otherNames.get(name.toLowerCase()) : undefined;
    if (category !== undefined) {
      const item = name.slice(name.lastIndexOf(":") + 1);
      const here = { en: "The category is here", fr: "La catégorie est ici" };
      report(
        importCategoryClash.at(place, { name: item }, { related: told(category.place, here) }),
      );
    }
    if (other !== undefined) {
      const here = { en: "The name stands here", fr: "Le nom figure ici" };
      report(importNameTaken.at(place, { name }, { related: told(other.place, here) }));
    }
  }
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf(":") + 1).toLowerCase();
}

function seen(place: DataPlace): readonly Related[] {
  return told(place, { en: "It stands here first", fr: "Il figure d’abord ici" });
}

function told(place: DataPlace, message: Bilingual): readonly Related[] {
  return [{ place, message }];
}
