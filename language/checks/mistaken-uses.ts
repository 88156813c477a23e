// What is meant where a name is wrong: the mistake is told there, and what it stands for is not unused as well.
import type { Book, NameKind, Use } from "../model/book.ts";
import { nearestAmong } from "../text/names.ts";

/** By kind, the names that wrong ones may have been written for. */
export function meantByMistake(book: Book): ReadonlyMap<NameKind, ReadonlySet<string>> {
  const names = namesByKind(book);
  const meant = new Map([...names.keys()].map((kind) => [kind, new Set<string>()] as const));
  const wrong = book.uses.filter(({ of, name }) => names.get(of)?.has(name) === false);
  if (wrong.length === 0) return meant;
  const nearest = new Map(
    [...names].map(([kind, declared]) => [kind, nearestAmong(declared.keys())] as const),
  );
  for (const { of, name } of wrong) {
    const near = nearest.get(of)?.(name);
    if (near !== undefined) meant.get(of)?.add(near);
    for (const [kind, declared] of names) {
      if (declared.has(name)) meant.get(kind)?.add(name);
    }
  }
  for (const group of groupsMeant(book, wrong)) meant.get("tax group")?.add(group);
  return meant;
}

/** A tax is named where the group was meant that has it. */
function groupsMeant({ taxGroups }: Book, wrong: readonly Use[]): readonly string[] {
  const taxes = new Set(wrong.filter(({ of }) => of === "tax group").map(({ name }) => name));
  const groups = [...taxGroups.values()].filter((group) =>
    group.taxes.some((tax) => taxes.has(tax)),
  );
  return groups.map(({ name }) => name);
}

function namesByKind(book: Book): ReadonlyMap<NameKind, ReadonlyMap<string, unknown>> {
  const { accounts, taxes, taxGroups, items, categories, methods, journals } = book;
  return new Map<NameKind, ReadonlyMap<string, unknown>>([
    ["account", accounts],
    ["tax", taxes],
    ["tax group", taxGroups],
    ["item", items],
    ["category", categories],
    ["method", methods],
    ["journal", journals],
  ]);
}
