// What bills post, lowered: the decision tables of purchases, level by level like those of sales.
import type {
  AccountUse,
  Book,
  Category,
  Item,
  Method,
  SlotRules,
  Slots,
  Tax,
} from "../model/book.ts";
import { isZeroRate, type Rate, rateText } from "../model/money.ts";
import { controlLevel } from "./controls.ts";
import type { BookTables, TableMaker } from "./lower.ts";
import type { PlanItem, PlanMethod, PlanTax } from "./plan.ts";

/** Of a level, and of the book as the last of them. */
interface PurchaseTables {
  readonly debit: number;
  readonly credit: number;
  readonly tax: number;
  readonly recoverable: Rate | undefined;
}

export interface BookPurchases extends PurchaseTables {
  /** The payable alone. */
  readonly payable: number;
  /** The payable, or what the book says instead of it for some bills: what a payment of a bill takes off. */
  readonly suppliers: number;
  readonly categories: Map<string, PurchaseTables>;
}

/** `tax` is the table of the book's tax group, which bills take too where nothing else is said. */
export function lowerBookPurchases(
  { settings }: Book,
  tax: number,
  tables: TableMaker,
): BookPurchases | undefined {
  if (settings.payable === undefined) return undefined;
  const payable = tables.level("payable", payableSlot(settings.payable), undefined);
  const { slots } = settings.purchases;
  const debit = tables.level("book purchases", slots.debit, undefined);
  const credit = levelOrNext(tables, "book purchases", slots.credit, payable);
  return {
    payable,
    suppliers: controlLevel(tables, credit, payable),
    debit,
    credit,
    tax: levelOrNext(tables, "book purchases", slots.tax, tax),
    recoverable: undefined,
    categories: new Map(),
  };
}

function payableSlot({ code: value, place }: AccountUse): SlotRules {
  return { base: { slot: "credit", value, valuePlace: place, tests: [], place }, exceptions: [] };
}

/** A level for sales beside its own for purchases. */
interface SalesLevel {
  readonly tax: number;
  /** Of the level behind it. */
  readonly nextTax: number;
}

export function lowerCategoryPurchases(
  category: Category,
  sales: SalesLevel,
  next: PurchaseTables,
  above: BookPurchases,
  tables: TableMaker,
): void {
  const level = levelOf(`category ${category.name} purchases`, category, sales, next, tables);
  above.categories.set(category.name, level);
}

export function lowerItemPurchases(
  item: Item,
  owner: string,
  sales: SalesLevel,
  above: BookPurchases,
  tables: TableMaker,
): Required<Pick<PlanItem, "purchases">> {
  const next = purchasesBehind(item.category, above);
  const level = levelOf(`${owner} purchases`, item, sales, next, tables);
  const { recoverable, ...slots } = level;
  return {
    purchases: {
      ...slots,
      recoverable: recoverable === undefined ? "1" : rateText(recoverable),
    },
  };
}

export function purchasesBehind(
  category: string | undefined,
  above: BookPurchases,
): PurchaseTables {
  return (category === undefined ? undefined : above.categories.get(category)) ?? above;
}

/**
 * The tax group is the nearest that is stated, for purchases or else for both: an item that sells and buys under
 * the same taxes says so once.
 */
function levelOf(
  owner: string,
  { purchases, recoverable }: Pick<Item, "purchases" | "recoverable">,
  sales: SalesLevel,
  next: PurchaseTables,
  tables: TableMaker,
): PurchaseTables {
  const own = next.tax === sales.nextTax ? sales.tax : again(tables, sales.tax, next.tax);
  const share = recoverable?.rate ?? next.recoverable;
  if (purchases === undefined) {
    return { debit: next.debit, credit: next.credit, tax: own, recoverable: share };
  }
  return {
    debit: levelOrNext(tables, owner, purchases.debit, next.debit),
    credit: levelOrNext(tables, owner, purchases.credit, next.credit),
    tax: levelOrNext(tables, owner, purchases.tax, own),
    recoverable: share,
  };
}

export function lowerMethodPurchases(
  { purchases: slots }: Method,
  owner: string,
  money: number,
  { purchases }: BookTables,
  tables: TableMaker,
): Pick<PlanMethod, "purchases"> {
  if (purchases === undefined) return {};
  const { suppliers } = purchases;
  if (slots === undefined) return { purchases: { debit: suppliers, credit: money } };
  return {
    purchases: {
      debit: levelOrNext(tables, `${owner} purchases`, slots.debit, suppliers),
      credit: levelOrNext(tables, `${owner} purchases`, slots.credit, money),
    },
  };
}

export function lowerTaxPurchases(
  { name, purchases: tax }: Tax,
  { purchases }: BookTables,
  tables: TableMaker,
): Pick<PlanTax, "purchases"> {
  if (purchases === undefined || tax === undefined) return {};
  const owner = `tax ${name} purchases`;
  const { slots, recoverable } = tax;
  const credit = levelOrNext(tables, owner, slots.credit, purchases.credit);
  // What does not come back at all is never debited.
  const never = recoverable !== undefined && isZeroRate(recoverable.rate);
  return {
    purchases: {
      debit: tables.level(owner, slots.debit, never ? credit : undefined),
      credit,
      recoverable: recoverable === undefined ? "1" : rateText(recoverable.rate),
    },
  };
}

/** A level that says nothing is none: most items are sold only. */
function levelOrNext(
  tables: TableMaker,
  owner: string,
  rules: Slots[keyof Slots],
  next: number,
): number {
  const isSilent = rules.base === undefined && rules.exceptions.length === 0;
  return isSilent ? next : tables.level(owner, rules, next);
}

/** The same rules with another level behind them. */
function again({ tables }: TableMaker, table: number, next: number): number {
  const same = tables[table];
  return tables.push({ exceptions: [], ...same, next }) - 1;
}
