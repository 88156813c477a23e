// What packs offer and a book does not use is not in the book: a pack may hold the taxes of a whole country.
import type { TaxGroupDeclaration } from "../../syntax/tree.ts";
import type { Book, Tax, TaxGroup, Use } from "../book.ts";

type Taxes = ReadonlyMap<string, Tax>;
type Groups = ReadonlyMap<string, TaxGroup>;

/** Groups of packs, with the file that each stands in: naming a tax there uses nothing. */
export interface PackGroup {
  readonly file: string;
  readonly declaration: TaxGroupDeclaration;
}

/**
 * A tax of a pack stays if the book completes it, or names it or a group of it; or if the pack itself gives it
 * accounts. A group stays if the book names it, or if all of its taxes stay, since documents may name it.
 */
export function leaveOut(
  all: { readonly taxes: Taxes; readonly taxGroups: Groups },
  uses: readonly Use[],
  isInPack: (file: string) => boolean,
  packGroups: readonly PackGroup[],
): { readonly taxes: Taxes; readonly taxGroups: Groups; readonly leftOut: Book["leftOut"] } {
  const named = new Set(uses.filter(({ of }) => of === "tax group").map(({ name }) => name));
  const reached = new Set(
    uses
      .filter((use) => use.of === "tax" && !packGroups.some((group) => standsIn(use, group)))
      .map(({ name }) => name),
  );
  for (const group of named)
    for (const tax of all.taxGroups.get(group)?.taxes ?? []) reached.add(tax);
  const taxStays = (tax: Tax) =>
    !isInPack(tax.place.file) || reached.has(tax.name) || tax.slots.credit.base !== undefined;
  const [taxes, taxesOut] = part(all.taxes, taxStays);
  const [taxGroups, groupsOut] = part(
    all.taxGroups,
    (group) =>
      !isInPack(group.place.file) ||
      named.has(group.name) ||
      group.taxes.every((tax) => !all.taxes.has(tax) || taxes.has(tax)),
  );
  return { taxes, taxGroups, leftOut: { taxes: taxesOut, taxGroups: groupsOut } };
}

function standsIn({ place }: Use, { file, declaration: { span } }: PackGroup): boolean {
  return place.file === file && span.start <= place.span.start && place.span.end <= span.end;
}

function part<Value>(
  all: ReadonlyMap<string, Value>,
  stays: (value: Value) => boolean,
): readonly [ReadonlyMap<string, Value>, ReadonlyMap<string, Value>] {
  const [kept, out] = [new Map<string, Value>(), new Map<string, Value>()];
  for (const [name, value] of all) (stays(value) ? kept : out).set(name, value);
  return [kept, out];
}
