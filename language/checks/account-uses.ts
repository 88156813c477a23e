// Every place of a book that posts to an account, and in what role.
import type { TextPlace } from "../diagnostics/problem.ts";
import type { AccountUse, Book, SlotRules, Slots } from "../model/book.ts";

export type AccountRole =
  | "receivable"
  | "deposits"
  | "discount"
  | "payment discount"
  | "write-off"
  | "fees"
  | "rounding cash"
  | "before cutover"
  | "item debit"
  | "item credit"
  | "tax debit"
  | "tax credit"
  | "method debit"
  | "method credit"
  | "refund debit"
  | "refund credit";

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
  const { discount, beforeCutover, cashRounding } = settings;
  const uses: readonly (readonly [AccountRole, AccountUse | undefined])[] = [
    ["receivable", settings.receivable],
    ["deposits", settings.deposits],
    ["discount", discount.to === "account" ? discount.account : undefined],
    ["payment discount", settings.paymentDiscount],
    ["write-off", settings.writeOff],
    ["fees", settings.fees],
    ["rounding cash", cashRounding?.account],
    ["before cutover", beforeCutover.policy === "to" ? beforeCutover.account : undefined],
  ];
  return uses.flatMap(([role, use]) =>
    use === undefined ? [] : [{ code: use.code, role, place: use.place }],
  );
}

function slotAccounts(book: Book): readonly PostedAccount[] {
  const { settings, otherwise } = book;
  const items = [...book.items.values(), ...(otherwise.item === undefined ? [] : [otherwise.item])];
  const methods = [
    ...book.methods.values(),
    ...(otherwise.method === undefined ? [] : [otherwise.method]),
  ];
  return [
    ...pair(settings.slots, "item").filter(({ place }) => place !== settings.receivable?.place),
    ...[...items, ...book.categories.values()].flatMap(({ slots, because }) =>
      pair(slots, "item").map((use) => (because === undefined ? use : { ...use, because })),
    ),
    ...[...book.taxes.values()].flatMap(({ slots }) => pair(slots, "tax")),
    ...methods.flatMap(({ slots, refunds }) => [
      ...pair(slots, "method"),
      ...(refunds === undefined ? [] : pair(refunds, "refund")),
    ]),
  ];
}

function pair(slots: Slots, owner: "item" | "tax" | "method" | "refund"): readonly PostedAccount[] {
  return [...inSlot(slots.debit, `${owner} debit`), ...inSlot(slots.credit, `${owner} credit`)];
}

function inSlot({ base, exceptions }: SlotRules, role: AccountRole): readonly PostedAccount[] {
  return [...(base === undefined ? [] : [base]), ...exceptions].map(({ value, valuePlace }) => ({
    code: value,
    role,
    place: valuePlace,
  }));
}
