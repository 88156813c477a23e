// What only documents of QuickBooks ask of a book: its own receivable, an item and an income account for each line,
// a tax code, and no setting that bodies cannot follow.
import { categoryNamedAsItem } from "../../diagnostics/codes/category-named-as-item.ts";
import { groupWithoutTaxCode } from "../../diagnostics/codes/group-without-tax-code.ts";
import { itemNotIncome } from "../../diagnostics/codes/item-not-income.ts";
import { itemUnmappedAtTarget } from "../../diagnostics/codes/item-unmapped-at-target.ts";
import { notTheReceivable } from "../../diagnostics/codes/not-the-receivable.ts";
import { oneItemTwoAccounts } from "../../diagnostics/codes/one-item-two-accounts.ts";
import { receivableOfQuickbooks } from "../../diagnostics/codes/receivable-of-quickbooks.ts";
import { settingNotForDocuments } from "../../diagnostics/codes/setting-not-for-documents.ts";
import { targetNameNotTaken } from "../../diagnostics/codes/target-name-not-taken.ts";
import type { Problem, TextPlace } from "../../diagnostics/problem.ts";
import type { Book, Category, Item, SlotRule, SlotRules, TargetName } from "../../model/book.ts";
import { readOptions } from "../options.ts";
import { title } from "./limits.ts";
import { quickbooksOptions } from "./options.ts";

const target = "quickbooks";

export function checkBook(book: Book): readonly Problem[] {
  return [
    ...checkSettings(book),
    ...checkReceivable(book),
    ...checkItems(book),
    ...checkNames(book),
    ...checkCategories(book),
    ...checkTaxGroups(book),
  ];
}

function checkSettings({ settings, place }: Book): readonly Problem[] {
  const { grouping, recognize, discount, creditRestriction } = settings;
  const wrong: readonly (readonly [string, TextPlace | undefined])[] = [
    ...[...grouping.keys()].map((kind) => [`group ${kind}`, undefined] as const),
    ...(recognize.on === "payment" ? [["recognize on payment", recognize.place] as const] : []),
    ...(discount.to === "account" ? [["discount to", discount.account.place] as const] : []),
    ...(creditRestriction === undefined
      ? []
      : [["credit restriction", creditRestriction.place] as const]),
  ];
  return wrong.map(([setting, at]) =>
    settingNotForDocuments.at(at ?? place, { setting, title }, { target }),
  );
}

/** QuickBooks posts to its own receivable: nothing of the book may say another account. */
function checkReceivable(book: Book): readonly Problem[] {
  const { settings, accounts, items, categories, taxes, methods, otherwise } = book;
  const { receivable } = settings;
  if (receivable === undefined) {
    return [receivableOfQuickbooks.at(book.place, { code: undefined }, { target })];
  }
  const account = accounts.get(receivable.code);
  if (account !== undefined && account.linked !== "receivables") {
    const words = { code: account.code };
    return [receivableOfQuickbooks.at(receivable.place, words, { target })];
  }
  const debits = [settings, ...items.values(), ...present(otherwise.item), ...categories.values()];
  const paid = [...methods.values(), ...present(otherwise.method)];
  const rules = [
    ...[...debits, ...taxes.values()].flatMap(({ slots }) => rulesOf(slots.debit)),
    ...paid.flatMap(({ slots, refunds }) => [
      ...rulesOf(slots.credit),
      ...(refunds === undefined ? [] : rulesOf(refunds.debit)),
    ]),
  ];
  return rules
    .filter(({ value }) => value !== receivable.code && accounts.has(value))
    .map(({ value, valuePlace }) => {
      const words = { code: value, receivable: receivable.code };
      return notTheReceivable.at(valuePlace, words, { target });
    });
}

/** Each item has a name there, and each name one income account. */
function checkItems(book: Book): readonly Problem[] {
  const { settings, accounts, categories, items, otherwise } = book;
  const fallback = readOptions(quickbooksOptions, settings.target.options).text("default item");
  const all = [...items.values(), ...present(otherwise.item)];
  const problems: Problem[] = [];
  for (const owner of [settings, ...all, ...categories.values()]) {
    for (const { value, valuePlace } of rulesOf(owner.slots.credit)) {
      const account = accounts.get(value);
      if (account === undefined || account.classUnknown === true || account.class === "revenue") {
        continue;
      }
      problems.push(itemNotIncome.at(valuePlace, { code: value }, { target }));
    }
  }
  const incomes = new Map<string, SlotRule>();
  for (const item of all) {
    if (isOnlyBought(book, item)) continue;
    const name = nameOf(book, item) ?? fallback;
    if (name === "") {
      problems.push(itemUnmappedAtTarget.at(item.place, { item: item.name }, { target }));
      continue;
    }
    const credit = creditOf(book, item);
    if (credit === undefined) continue;
    const first = incomes.get(name);
    if (first === undefined) incomes.set(name, credit);
    else if (first.value !== credit.value) {
      const words = { name, accounts: [first.value, credit.value] };
      problems.push(oneItemTwoAccounts.at(credit.valuePlace, words, { target }));
    }
  }
  return problems;
}

/** The base of an item's credit, its own or inherited; what exceptions say, data decides. */
function creditOf(book: Book, item: Item): SlotRule | undefined {
  for (const { slots } of [item, ...categoriesOf(book, item)]) {
    if (slots.credit.base !== undefined) return slots.credit.base;
  }
  return book.settings.slots.credit.base;
}

/** What no sales document can name needs no name there. */
function isOnlyBought(book: Book, item: Item): boolean {
  const owners = [item, ...categoriesOf(book, item)];
  const isBought = owners.some(({ purchases }) => purchases !== undefined);
  return isBought && creditOf(book, item) === undefined;
}

function nameOf(book: Book, item: Item): string | undefined {
  for (const { at } of [item, ...categoriesOf(book, item)]) {
    const name = at?.get(target);
    if (name !== undefined) return name.text;
  }
  return undefined;
}

/** From the nearest one up; the resolver opened every circle. */
function categoriesOf({ categories }: Book, { category }: Item): readonly Category[] {
  const above: Category[] = [];
  for (let name = category; name !== undefined; ) {
    const next: Category | undefined = categories.get(name);
    if (next !== undefined) above.push(next);
    name = next?.parent;
  }
  return above;
}

/** Items, and what items are in: names with colons. */
function itemNames({ items, categories, otherwise }: Book): readonly TargetName[] {
  return [...items.values(), ...present(otherwise.item), ...categories.values()].flatMap(
    ({ at }) => at?.get(target) ?? [],
  );
}

function checkNames(book: Book): readonly Problem[] {
  const others = [...book.taxGroups.values(), ...book.methods.values()];
  const flat = others.flatMap(({ at }) => at?.get(target) ?? []);
  return [
    ...itemNames(book).flatMap((name) => findFault(name, name.text.split(":"))),
    ...flat.flatMap((name) => findFault(name, [name.text])),
  ];
}

function findFault({ text, place }: TargetName, parts: readonly string[]): readonly Problem[] {
  const why = /[\t\r\n]/.test(text)
    ? "character"
    : parts.some((part) => part.trim() === "")
      ? "empty"
      : parts.some((part) => [...part].length > 100)
        ? "long"
        : parts.length > 5
          ? "levels"
          : undefined;
  return why === undefined ? [] : [targetNameNotTaken.at(place, { name: text, why }, { target })];
}

/** Categories and items are one list of names, in QuickBooks and where its categories come from the book's own. */
function checkCategories(book: Book): readonly Problem[] {
  const names = itemNames(book);
  const parents = new Set(
    names.flatMap(({ text }) => {
      const parts = text.split(":").map(key);
      return parts.slice(0, -1);
    }),
  );
  const clashing = names.filter(({ text }) => parents.has(key(text.split(":").at(-1) ?? "")));
  const items = new Set([...book.items.keys()].map(key));
  const own = [...book.categories.values()].filter(({ name }) => items.has(key(name)));
  return [
    ...clashing.map(({ text, place }) => {
      const name = text.split(":").at(-1) ?? text;
      return categoryNamedAsItem.at(place, { name }, { target });
    }),
    ...own.map(({ name, place }) => categoryNamedAsItem.at(place, { name }, { target })),
  ];
}

/** Letters of either case are the same there. */
function key(name: string): string {
  return name.trim().toLowerCase();
}

/** A company without taxes has no tax codes. */
function checkTaxGroups({ settings, taxes, taxGroups, uses, packs }: Book): readonly Problem[] {
  if (taxes.size === 0) return [];
  const option = readOptions(quickbooksOptions, settings.target.options);
  return [...taxGroups.values()].flatMap((group) => {
    const fallback = option.text(group.taxes.length > 0 ? "taxable code" : "non-taxable code");
    if (group.at?.has(target) === true || fallback !== "") return [];
    const inPack = packs.some(({ files }) => files.includes(group.place.file));
    const use = uses.find(({ of, name }) => of === "tax group" && name === group.name);
    // What a pack offers and nothing of the book names is for documents to name.
    if (inPack && use === undefined) return [];
    const place = inPack && use !== undefined ? use.place : group.place;
    return [groupWithoutTaxCode.at(place, { group: group.name }, { target })];
  });
}

function rulesOf({ base, exceptions }: SlotRules): readonly SlotRule[] {
  return base === undefined ? exceptions : [base, ...exceptions];
}

function present<Value>(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}
