// What packs offer and the book leaves out: a document may name it, and is then told how the book takes it in.
import type { PackTax } from "../diagnostics/pack-wording.ts";
import type { Book, Tax } from "../model/book.ts";
import type { PlanOffered } from "./plan.ts";

/** Taxes of packs that the book does not complete, by name. */
export function offeredTaxes(book: Book): ReadonlyMap<string, PackTax> {
  return new Map(
    [...book.leftOut.taxes.values()].flatMap((tax) => {
      const pack = book.packs.find(({ files }) => files.includes(tax.place.file));
      if (pack === undefined) return [];
      return [[tax.name, { tax: tax.name, pack: pack.name, slots: lacking(book, tax) }] as const];
    }),
  );
}

export function lowerOffered(book: Book): { readonly offered?: PlanOffered } {
  const taxes = offeredTaxes(book);
  if (taxes.size === 0) return {};
  const taxGroups = [...book.leftOut.taxGroups.values()].map((group) => ({
    name: group.name,
    lacks: group.taxes.flatMap((tax) => taxes.get(tax) ?? []),
  }));
  return { offered: { taxes: [...taxes.values()], taxGroups } };
}

/** A tax of a document goes to the receivable like its lines, where the book says one. */
function lacking({ settings }: Book, { slots }: Tax): PackTax["slots"] {
  const debit = slots.debit.base ?? settings.slots.debit.base ?? settings.receivable;
  return debit === undefined ? ["debit", "credit"] : ["credit"];
}
