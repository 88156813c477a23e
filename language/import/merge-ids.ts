// Puts ids together, those that are known and those that QuickBooks answers; what contradicts is told, never merged.
import { importCategoryClash } from "../diagnostics/codes/import-category-clash.ts";
import { importIdShared } from "../diagnostics/codes/import-id-shared.ts";
import { importIdTwice } from "../diagnostics/codes/import-id-twice.ts";
import { importNameTaken } from "../diagnostics/codes/import-name-taken.ts";
import type { DataPlace, Problem, Related } from "../diagnostics/problem.ts";
import { type IdKind, noIds, type TargetId, type TargetIds } from "../model/target-ids.ts";
import type { ReadId } from "../sources/read-ids.ts";
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
  const codes = new Map(
    [...known, ...answers.ids]
      .filter(({ kind }) => kind === "accounts")
      .map(({ id, name }) => [id, name]),
  );
  const merged = new Map<string, Merged>();
  const names = new Map<string, TakenName>();
  for (const one of known) add(one, one);
  const before = merged.size;
  for (const one of answers.ids) add(one, targetOf(one, codes));
  tellTaken(answers, report);
  return { ids: idsOf(merged.values()), added: merged.size - before };

  function add({ kind, name, place }: ReadId | AnsweredId, target: TargetId): void {
    const words = { kind, name };
    const first = merged.get(`${kind} ${name}`);
    if (first !== undefined && first.target.id !== target.id) {
      const ids = [first.target.id, target.id] as const;
      report(importIdTwice.at(place, { ...words, ids }, { related: seen(first.place) }));
      return;
    }
    // QuickBooks may give an invoice and a payment the same id.
    const among = kind === "documents" ? name.slice(0, name.indexOf(":")) : "";
    const owner = names.get(`${kind} ${among} ${target.id}`);
    if (owner !== undefined && owner.name !== name) {
      const shared = { ...words, id: target.id, first: owner.name };
      report(importIdShared.at(place, shared, { related: seen(owner.place) }));
      return;
    }
    names.set(`${kind} ${among} ${target.id}`, { name, place });
    const latest = first === undefined ? target : newer(first.target, target);
    merged.set(`${kind} ${name}`, { kind, name, place, target: latest });
  }
}

interface Merged extends TakenName {
  readonly kind: IdKind;
  readonly target: TargetId;
}

/** The income account of an item by what the book calls it, where its list was read, too. */
function targetOf(
  { id, incomeId, syncToken }: AnsweredId,
  codes: ReadonlyMap<string, string>,
): TargetId {
  const income = incomeId === undefined ? undefined : codes.get(incomeId);
  return {
    id,
    ...(income === undefined ? {} : { income }),
    ...(syncToken === undefined ? {} : { syncToken }),
  };
}

/** The same id read again: what QuickBooks says now counts, and of two versions of a document the later. */
function newer(first: TargetId, second: TargetId): TargetId {
  const [older, later] = [first.syncToken, second.syncToken];
  const isStale = older !== undefined && (later === undefined || BigInt(later) < BigInt(older));
  return { ...first, ...second, ...(isStale ? { syncToken: older } : {}) };
}

function idsOf(merged: Iterable<Merged>): TargetIds {
  const byKind = new Map<IdKind, Map<string, TargetId>>();
  for (const { kind, name, target } of merged) {
    const ids = byKind.get(kind) ?? new Map<string, TargetId>();
    byKind.set(kind, ids.set(name, target));
  }
  return {
    accounts: byKind.get("accounts") ?? noIds.accounts,
    items: byKind.get("items") ?? noIds.items,
    taxCodes: byKind.get("taxCodes") ?? noIds.taxCodes,
    customers: byKind.get("customers") ?? noIds.customers,
    documents: byKind.get("documents") ?? noIds.documents,
  };
}

/** An item named like a category, and a customer named like a supplier: QuickBooks has one list of names for both. */
function tellTaken({ ids, categories, others }: Answers, report: (problem: Problem) => void): void {
  const categoryNames = new Map(categories.map((one) => [lastPart(one.name), one]));
  const otherNames = new Map(others.map((one) => [one.name.toLowerCase(), one]));
  for (const { kind, name, place } of ids) {
    const category = kind === "items" ? categoryNames.get(lastPart(name)) : undefined;
    const other = kind === "customers" ? otherNames.get(name.toLowerCase()) : undefined;
    if (category !== undefined) {
      const related = told(category.place, {
        en: "The category is here",
        fr: "La catégorie est ici",
      });
      report(
        importCategoryClash.at(place, { name: name.slice(name.lastIndexOf(":") + 1) }, { related }),
      );
    }
    if (other !== undefined) {
      const related = told(other.place, { en: "The name stands here", fr: "Le nom figure ici" });
      report(importNameTaken.at(place, { name }, { related }));
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
