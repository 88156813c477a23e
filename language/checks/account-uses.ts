// Every place of a book that posts to an account, and in what role.
import type { TextPlace } from "../diagnostics/problem.ts";
import type { AccountUse, Book, Item, Method, SlotRule, SlotRules, Slots } from "../model/book.ts";
import { depositAccountOption } from "../model/target.ts";

export type AccountRole =
  | "receivable"
  | "deposits"
  | "discount"
  | "payment discount"
  | "credit restriction"
  | "write-off"
  | "fees"
  | "rounding cash"
  | "rounding exchange"
  | "exchange gain"
  | "exchange loss"
  | "before cutover"
  | "item debit"
  | "item credit"
  | "tax debit"
  | "tax credit"
  | "method debit"
  | "deposit account"
  | "method credit"
  | "refund debit"
  | "refund credit"
  | "payable"
  | "purchases payment discount"
  | "purchases write-off"
  | "purchases before cutover"
  | "purchase debit"
  | "purchase credit"
  | "purchase tax debit"
  | "purchase tax credit"
  | "bill payment debit"
  | "bill payment credit";

export interface PostedAccount {
  readonly code: string;
  readonly role: AccountRole;
  readonly place: TextPlace;
  /** The reason that an item or category gives for an unusual account. */
  readonly because?: string;
}

export function postedAccounts(book: Book): readonly PostedAccount[] {
  return [...settingAccounts(book), ...slotAccounts(book)];
}

function settingAccounts({ settings }: Book): readonly PostedAccount[] {
  const { discount, beforeCutover, cashRounding, purchases } = settings;
  const uses: readonly (readonly [AccountRole, AccountUse | undefined])[] = [
    ["receivable", settings.receivable],
    ["deposits", settings.deposits],
    ["discount", discount.to === "account" ? discount.account : undefined],
    ["payment discount", settings.paymentDiscount],
    ["credit restriction", settings.creditRestriction],
    ["write-off", settings.writeOff],
    ["fees", settings.fees],
    ["rounding cash", cashRounding?.account],
    ["rounding exchange", settings.exchangeRounding],
    ["exchange gain", settings.exchange?.gain],
    ["exchange loss", settings.exchange?.loss],
    ["before cutover", beforeCutover.policy === "to" ? beforeCutover.account : undefined],
    ["deposit account", settings.target.accounts?.get(depositAccountOption)],
    ["payable", settings.payable],
    ["purchases payment discount", purchases.paymentDiscount],
    ["purchases write-off", purchases.writeOff],
    [
      "purchases before cutover",
      purchases.beforeCutover.policy === "to" ? purchases.beforeCutover.account : undefined,
    ],
  ];
  return uses.flatMap(([role, use]) =>
    use === undefined ? [] : [{ code: use.code, role, place: use.place }],
  );
}

function slotAccounts(book: Book): readonly PostedAccount[] {
  const { settings, otherwise } = book;
  const posted: PostedAccount[] = [];
  addPair(posted, settings.slots, "item");
  // The receivable is a setting, and told as one.
  const own = posted.filter(({ place }) => place !== settings.receivable?.place);
  addPair(own, settings.purchases.slots, "purchase");
  for (const item of book.items.values()) addItem(own, item);
  if (otherwise.item !== undefined) addItem(own, otherwise.item);
  for (const category of book.categories.values()) addItem(own, category);
  for (const { slots, purchases } of book.taxes.values()) {
    addPair(own, slots, "tax");
    if (purchases !== undefined) addPair(own, purchases.slots, "purchase tax");
  }
  for (const method of book.methods.values()) addMethod(own, method);
  if (otherwise.method !== undefined) addMethod(own, otherwise.method);
  return own;
}

function addItem(
  posted: PostedAccount[],
  { slots, purchases, because }: Pick<Item, "slots" | "purchases" | "because">,
): void {
  addPair(posted, slots, "item", because);
  if (purchases !== undefined) addPair(posted, purchases, "purchase", because);
}

function addMethod(posted: PostedAccount[], { slots, refunds, purchases }: Method): void {
  addPair(posted, slots, "method");
  if (purchases !== undefined) addPair(posted, purchases, "bill payment");
  if (refunds !== undefined) addPair(posted, refunds, "refund");
}

function addPair(
  posted: PostedAccount[],
  slots: Slots,
  owner: "item" | "tax" | "method" | "refund" | "purchase" | "purchase tax" | "bill payment",
  because?: string,
): void {
  addSlot(posted, slots.debit, `${owner} debit`, because);
  addSlot(posted, slots.credit, `${owner} credit`, because);
}

function addSlot(
  posted: PostedAccount[],
  { base, exceptions }: SlotRules,
  role: AccountRole,
  because: string | undefined,
): void {
  const add = ({ value: code, valuePlace: place }: SlotRule) =>
    posted.push(because === undefined ? { code, role, place } : { code, role, place, because });
  if (base !== undefined) add(base);
  for (const exception of exceptions) add(exception);
}
