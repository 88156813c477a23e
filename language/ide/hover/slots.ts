// Which account or tax group an owner's slot has when no exception applies, and from which level.
import type { Book, Category, Item, Slot, Slots, Test } from "../../model/book.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import { both, code, escapeText } from "./markdown.ts";

export interface ResolvedSlot {
  readonly value: string;
  /** Empty where the owner says so itself. */
  readonly from: Bilingual;
}

type Owner = { readonly slots: Slots } & Partial<Pick<Item, "category"> & Pick<Category, "parent">>;

/** The nearest base: the owner, its category, that category's parents, the book. */
export function resolveSlot(book: Book, owner: Owner, slot: Slot): ResolvedSlot | undefined {
  const own = owner.slots[slot].base;
  if (own !== undefined) return { value: own.value, from: { en: "", fr: "" } };
  const seen = new Set<string>();
  for (let name = owner.category ?? owner.parent; name !== undefined && !seen.has(name); ) {
    seen.add(name);
    const category = book.categories.get(name);
    const base = category?.slots[slot].base;
    const from = {
      en: ` (from category ${escapeText(name)})`,
      fr: ` (de la catégorie ${escapeText(name)})`,
    };
    if (base !== undefined) return { value: base.value, from };
    name = category?.parent;
  }
  const base = book.settings.slots[slot].base;
  return base && { value: base.value, from: { en: " (from the book)", fr: " (du paramétrage)" } };
}

/** `credit 4001 when customer.group = Municipal`, as the book means it. */
export function exceptionLines(book: Book, owner: { readonly slots: Slots }): Bilingual[] {
  const { debit, credit, tax } = owner.slots;
  return [debit, credit, tax].flatMap(({ exceptions }) =>
    exceptions.map(({ slot, value, tests }) => {
      const title = book.accounts.get(value)?.title;
      const text = escapeText(title === undefined ? value : `${value} ${title}`);
      const when = tests.map(testText).join(" and ");
      return both(() => `${code(slot)} ${text} when ${when}`);
    }),
  );
}

function testText(test: Test): string {
  const absent = test.orAbsent ? " or absent" : "";
  return `${escapeText(test.field)} ${condition(test)}${absent}`;
}

function condition(test: Test): string {
  if (test.is === "between") return `in ${escapeText(test.from)}..${escapeText(test.to)}`;
  const values = [...test.values].map(escapeText);
  if (test.is === "in" && values.length === 1) return `= ${values.join("")}`;
  return `${test.is} { ${values.join(", ")} }`;
}
