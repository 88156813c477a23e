// A checked book becomes a plan: decision tables for its slots, recipes for its kinds of documents.
import type {
  AccountUse,
  Book,
  Category,
  Item,
  Method,
  Slot,
  SlotRule,
  SlotRules,
  Slots,
  Tax,
} from "../model/book.ts";
import { rateText } from "../model/money.ts";
import { depositAccountOption, type Ledger } from "../model/target.ts";
import { controlLevel, controlsOf, reaches } from "./controls.ts";
import { lowerIntegrations } from "./integrations.ts";
import { lowerPlace, lowerTest } from "./lower-clauses.ts";
import { lowerExchange, lowerSettings } from "./lower-settings.ts";
import { namedAmounts } from "./named-amounts.ts";
import { lowerOffered } from "./offered.ts";
import type {
  AccountChoice,
  DecisionTable,
  Plan,
  PlanControls,
  PlanItem,
  PlanMethod,
  PlanRule,
  PlanTax,
} from "./plan.ts";
import {
  type BookPurchases,
  lowerBookPurchases,
  lowerCategoryPurchases,
  lowerItemPurchases,
  lowerMethodPurchases,
  lowerTaxPurchases,
  purchasesBehind,
} from "./purchases.ts";
import { recipes } from "./recipes.ts";
import { specificity } from "./specificity.ts";
import { setting } from "./templates.ts";

/** Lowers a book that has no errors. The plan has the same meaning whatever the order of the book's text. */
export function lowerBook(book: Book): Plan {
  const tables = createTables();
  const bookLevel = bookTables(book, tables);
  const items = [...book.items.values(), ...present(book.otherwise.item)].map((item) =>
    lowerItem(book, item, bookLevel, tables),
  );
  const methods = [...book.methods.values(), ...present(book.otherwise.method)].map((method) =>
    lowerMethod(book, method, bookLevel, tables),
  );
  const taxes = [...book.taxes.values()].map((tax) => lowerTax(tax, bookLevel, tables));
  const settingRules = lowerSettingRules(book, bookLevel, tables);
  const controls = controlsOf(bookLevel);
  return {
    folio: 1,
    book: book.name,
    target: { name: book.settings.target.name, options: [...book.settings.target.options] },
    currency: book.settings.currency,
    places: book.settings.places,
    ...lowerExchange(book),
    settings: lowerSettings(book),
    inactiveAccounts: [...book.accounts.values()].flatMap(({ code, inactiveFrom: from }) =>
      from === undefined || from === "always" ? [] : [{ account: code, from }],
    ),
    rules: tables.rules,
    settingRules,
    tables: tables.tables,
    items,
    methods,
    taxes,
    taxGroups: [...book.taxGroups.values()].map((group) => ({
      name: group.name,
      taxes: [...group.taxes],
      nature: group.nature,
      ...atTarget(book, group),
    })),
    ...lowerOffered(book),
    ...lowerIntegrations(book),
    amounts: namedAmounts(book.settings),
    ...(controls.receivable === undefined && controls.payable === undefined ? {} : { controls }),
    recipes: recipes(book.settings, {
      customersApart:
        keepsLedger(book, book.settings.receivable, "receivables") ||
        methods.some(({ credit, refunds }) =>
          [credit, refunds.debit].some((table) => reaches(tables, table, controls.receivable)),
        ),
      suppliersApart:
        keepsLedger(book, book.settings.payable, "payables") ||
        methods.some(({ purchases }) => reaches(tables, purchases?.debit, controls.payable)),
      receivable: receivableChoice(book, controls),
    }),
  };
}

/** Whether customers or suppliers are kept in a ledger, which wants to know what each payment settles. */
function keepsLedger(
  { accounts, integrations }: Book,
  control: AccountUse | undefined,
  ledger: Ledger,
): boolean {
  return accounts.get(control?.code ?? "")?.linked === ledger && integrations.size > 0;
}

function receivableChoice(
  { settings: { receivable } }: Book,
  controls: PlanControls,
): AccountChoice | undefined {
  if (receivable === undefined) return undefined;
  return controls.receivable === undefined
    ? setting("receivable", receivable.code)
    : { from: "receivable" };
}

/** Collects rules and tables under their numbers. */
export interface TableMaker {
  readonly rules: PlanRule[];
  readonly tables: DecisionTable[];
  readonly level: (owner: string, slot: SlotRules, next: number | undefined) => number;
}

export interface BookTables {
  readonly debit: number;
  readonly credit: number;
  readonly tax: number;
  /** The receivable alone. */
  readonly receivable: number;
  /** The receivable, or what the book says instead of it for some documents: where a payment goes that its method says nothing of. */
  readonly customers: number;
  /** Where money comes in that a method says no account for; undefined where the target has no such option. */
  readonly deposit: number | undefined;
  readonly categories: Map<string, { debit: number; credit: number; tax: number }>;
  /** Undefined where the book has no payable. */
  readonly purchases: BookPurchases | undefined;
}

function createTables(): TableMaker {
  const rules: PlanRule[] = [];
  const tables: DecisionTable[] = [];
  const addRule = (owner: string, rule: SlotRule): number =>
    rules.push({
      owner,
      slot: rule.slot,
      value: rule.value,
      tests: rule.tests.map(lowerTest),
      place: lowerPlace(rule.place),
    }) - 1;
  const level: TableMaker["level"] = (owner, slot, next) => {
    // Most tables of a large book have a base or nothing.
    if (slot.exceptions.length === 0) {
      const { base } = slot;
      if (base === undefined)
        return (
          tables.push(next === undefined ? { exceptions: none } : { exceptions: none, next }) - 1
        );
      const rule = addRule(owner, base);
      return (
        tables.push(
          next === undefined
            ? { exceptions: none, base: rule }
            : { exceptions: none, base: rule, next },
        ) - 1
      );
    }
    const numbers = slot.exceptions.map((exception) => addRule(owner, exception));
    const beats = specificity(numbers.map((number) => ({ tests: rules[number]?.tests ?? [] })));
    return (
      tables.push({
        exceptions: numbers.map((rule, index) => ({
          rule,
          beats: (beats[index] ?? []).flatMap((beaten) => numbers[beaten] ?? []),
        })),
        ...(slot.base === undefined ? {} : { base: addRule(owner, slot.base) }),
        ...(next === undefined ? {} : { next }),
      }) - 1
    );
  };
  return { rules, tables, level };
}

const none: DecisionTable["exceptions"] = [];

function bookTables(book: Book, tables: TableMaker): BookTables {
  const receivable = tables.level("receivable", receivableSlot(book), undefined);
  const { slots } = book.settings;
  const deposit = depositLevel(book, tables);
  const debit = tables.level("book", slots.debit, receivable);
  const credit = tables.level("book", slots.credit, undefined);
  const tax = tables.level("book", slots.tax, undefined);
  const purchases = lowerBookPurchases(book, tax, tables);
  const customers = controlLevel(tables, debit, receivable);
  return { receivable, customers, deposit, debit, credit, tax, categories: new Map(), purchases };
}

function depositLevel({ settings }: Book, tables: TableMaker): number | undefined {
  const account = settings.target.accounts?.get(depositAccountOption);
  if (account === undefined) return undefined;
  const { code: value, place } = account;
  const base: SlotRule = { slot: "debit", value, valuePlace: place, tests: [], place };
  return tables.level(`setting ${depositAccountOption}`, { base, exceptions: [] }, undefined);
}

function receivableSlot(book: Book): SlotRules {
  const { receivable } = book.settings;
  if (receivable === undefined) return { exceptions: [] };
  const { code: value, place } = receivable;
  return { base: { slot: "debit", value, valuePlace: place, tests: [], place }, exceptions: [] };
}

function lowerItem(book: Book, item: Item, above: BookTables, tables: TableMaker): PlanItem {
  const category = item.category === undefined ? undefined : book.categories.get(item.category);
  const next = category === undefined ? above : categoryTables(book, category, above, tables);
  const owner = item.name === undefined ? "item otherwise" : `item ${item.name}`;
  const slot = (name: Slot) => tables.level(owner, item.slots[name], next[name]);
  const sold = {
    name: item.name ?? null,
    debit: slot("debit"),
    credit: slot("credit"),
    tax: slot("tax"),
  };
  const sales = { tax: sold.tax, nextTax: next.tax };
  const lowered =
    above.purchases === undefined
      ? sold
      : { ...sold, ...lowerItemPurchases(item, owner, sales, above.purchases, tables) };
  const { inactiveFrom } = item;
  const active = inactiveFrom === undefined ? lowered : { ...lowered, inactiveFrom };
  const at = itemAtTarget(book, item);
  return at === undefined ? active : { ...active, at };
}

/** What the target calls an item: its own name there, or that of its nearest category. */
function itemAtTarget(book: Book, item: Item): string | undefined {
  const { name: target } = book.settings.target;
  let found = item.at?.get(target);
  for (let name = item.category; found === undefined && name !== undefined; ) {
    const category: Category | undefined = book.categories.get(name);
    found = category?.at?.get(target);
    name = category?.parent;
  }
  return found?.text;
}

function atTarget(book: Book, named: Pick<Item, "at">): { readonly at?: string } {
  const at = named.at?.get(book.settings.target.name);
  return at === undefined ? {} : { at: at.text };
}

function categoryTables(
  book: Book,
  category: Category,
  above: BookTables,
  tables: TableMaker,
): { debit: number; credit: number; tax: number } {
  const known = above.categories.get(category.name);
  if (known !== undefined) return known;
  const parent = category.parent === undefined ? undefined : book.categories.get(category.parent);
  const next = parent === undefined ? above : categoryTables(book, parent, above, tables);
  const slot = (name: Slot) =>
    tables.level(`category ${category.name}`, category.slots[name], next[name]);
  const made = { debit: slot("debit"), credit: slot("credit"), tax: slot("tax") };
  above.categories.set(category.name, made);
  const { purchases } = above;
  if (purchases !== undefined) {
    const sales = { tax: made.tax, nextTax: next.tax };
    const behind = purchasesBehind(category.parent, purchases);
    lowerCategoryPurchases(category, sales, behind, purchases, tables);
  }
  return made;
}

/** A refund without a pair of its own is the payment turned round. */
function lowerMethod(
  book: Book,
  method: Method,
  above: BookTables,
  tables: TableMaker,
): PlanMethod {
  const owner = method.name === undefined ? "method otherwise" : `method ${method.name}`;
  const debit = tables.level(owner, method.slots.debit, above.deposit);
  const credit = tables.level(owner, method.slots.credit, above.customers);
  const refunds: Slots | undefined = method.refunds;
  return {
    name: method.name ?? null,
    debit,
    credit,
    refunds:
      refunds === undefined
        ? { debit: credit, credit: debit }
        : {
            debit: tables.level(`${owner} refunds`, refunds.debit, credit),
            credit: tables.level(`${owner} refunds`, refunds.credit, debit),
          },
    ...atTarget(book, method),
    ...lowerMethodPurchases(method, owner, debit, above, tables),
  };
}

function lowerTax(tax: Tax, above: BookTables, tables: TableMaker): PlanTax {
  return {
    name: tax.name,
    debit: tables.level(`tax ${tax.name}`, tax.slots.debit, above.debit),
    credit: tables.level(`tax ${tax.name}`, tax.slots.credit, undefined),
    ...lowerTaxPurchases(tax, above, tables),
    rates: tax.rates.map(({ rate, from, to }) => ({
      rate: rateText(rate),
      from,
      ...(to === undefined ? {} : { to }),
    })),
  };
}

/** Accounts that templates take from the book's block. The receivable has its rule already, as a level of slots. */
function lowerSettingRules(
  { settings }: Book,
  above: BookTables,
  tables: TableMaker,
): Plan["settingRules"] {
  const { deposits, discount, fees, paymentDiscount, writeOff, cashRounding, beforeCutover } =
    settings;
  const { creditRestriction, purchases } = settings;
  const accounts: readonly (readonly [string, AccountUse | undefined])[] = [
    ["deposits", deposits],
    ["discount", discount.to === "account" ? discount.account : undefined],
    ["fees", fees],
    ["payment discount", paymentDiscount],
    ["credit restriction", creditRestriction],
    ["write-off", writeOff],
    ["rounding cash", cashRounding?.account],
    ["rounding exchange", settings.exchangeRounding],
    ["exchange gain", settings.exchange?.gain],
    ["exchange loss", settings.exchange?.loss],
    ["before cutover", beforeCutover.policy === "to" ? beforeCutover.account : undefined],
    ["purchases payment discount", purchases.paymentDiscount],
    ["purchases write-off", purchases.writeOff],
    [
      "purchases before cutover",
      purchases.beforeCutover.policy === "to" ? purchases.beforeCutover.account : undefined,
    ],
  ];
  const receivable = tables.tables[above.receivable]?.base;
  return [
    ...(receivable === undefined ? [] : [{ setting: "receivable", rule: receivable }]),
    ...accounts.flatMap(([setting, account]) =>
      account === undefined ? [] : [{ setting, rule: settingRule(setting, account, tables) }],
    ),
  ];
}

function settingRule(setting: string, { code, place }: AccountUse, { rules }: TableMaker): number {
  const owner = `setting ${setting}`;
  return (
    rules.push({ owner, slot: "account", value: code, tests: [], place: lowerPlace(place) }) - 1
  );
}

function present<Value>(value: Value | undefined): Value[] {
  return value === undefined ? [] : [value];
}
