// VAT codes of postings: an account may be sold or bought on under several tax groups, and a line of AFAS bears one code.
// Sources: the vendor's page on VAT codes, which serve debtors and creditors alike and say how much of a tax comes back.
import { groupWithoutVatCode } from "../diagnostics/codes/group-without-vat-code.ts";
import { purchaseVatCodesUnstated } from "../diagnostics/codes/purchase-vat-codes-unstated.ts";
import type { Fix, Problem } from "../diagnostics/problem.ts";
import type { Cause, Posting } from "../journal/entry.ts";
import type { Book, Item, SlotRules } from "../model/book.ts";
import { add, compareMoney, isZero, type Money, sum, zero } from "../model/money.ts";
import { readTaxCodes } from "./sage50-taxes.ts";
import { checkCodedNames, placeOfOption } from "./tax-code-names.ts";

export function checkVatCodes(book: Book): readonly Problem[] {
  const sides = [
    ["vat codes", (item: Taxed) => [item.slots.tax]],
    ["purchase vat codes", (item: Taxed) => (item.purchases ? [item.purchases.tax] : [])],
  ] as const;
  const names = [...book.taxes.keys(), ...book.taxGroups.keys()];
  return [
    ...checkPurchases(book),
    ...sides.flatMap(([option, rules]) => {
      const unknown = checkCodedNames(book, option, { names, groups: true });
      // A misspelled name may be that of the group: told once.
      return unknown.length > 0 ? unknown : withoutCode(book, option, rules);
    }),
  ];
}

type Taxed = Pick<Item, "slots" | "purchases">;

/** Taxed groups that lines are put under, where the book gives codes and none to them, or none to their taxes. */
function withoutCode(
  book: Book,
  option: string,
  rules: (owner: Taxed) => readonly SlotRules[],
): readonly Problem[] {
  const { settings, items, categories, otherwise, taxGroups } = book;
  const codes = readTaxCodes(settings.target.options.get(option) ?? "");
  if (codes.size === 0) return [];
  const owners: readonly Taxed[] = [
    { slots: settings.slots, purchases: settings.purchases.slots },
    ...categories.values(),
    ...items.values(),
    ...(otherwise.item === undefined ? [] : [otherwise.item]),
  ];
  const used = owners
    .flatMap(rules)
    .flatMap(({ base, exceptions }) => [...(base === undefined ? [] : [base]), ...exceptions])
    .map(({ value }) => value);
  const at = placeOfOption(book, option);
  return [...new Set(used)].sort().flatMap((group) => {
    const taxes = taxGroups.get(group)?.taxes ?? [];
    const [tax] = taxes;
    if (tax === undefined || (codes.has(group) && taxes.some((one) => codes.has(one)))) return [];
    const words = { group, tax: codes.has(group) ? tax : undefined, option };
    return [groupWithoutVatCode.at(at, words, { target: "afas" })];
  });
}

/** Codes of sales say nothing of what is bought: which box of the return its tax goes to is never guessed. */
function checkPurchases({ settings: { target, payable } }: Book): readonly Problem[] {
  const sales = target.options.get("vat codes") ?? "";
  if (payable === undefined || sales === "" || target.stated.has("purchase vat codes")) return [];
  const { room } = target;
  const fixes: Fix[] = [];
  if (room !== undefined) {
    const text = `purchase vat codes "${sales}"\n    `;
    const title = {
      en: "Give purchases the VAT codes of sales",
      fr: "Donner aux achats les codes TVA des ventes",
    };
    fixes.push({ title, edits: [{ file: room.place.file, span: room.place.span, text }] });
  }
  return [purchaseVatCodesUnstated.at(payable.place, {}, { target: "afas", fixes })];
}

export interface TaxedPart {
  readonly amount: Money;
  /** The same in another currency, where the posting has one. */
  readonly foreign: Money | undefined;
  readonly code: string | undefined;
}

/** The posting in parts of one VAT code each; together they are the posting. */
export function taxedParts(
  posting: Posting,
  codes: ReadonlyMap<string, string>,
): readonly TaxedPart[] {
  const { amount, foreign, tax, role, causes } = posting;
  if (codes.size === 0) return [{ amount, foreign, code: undefined }];
  if (role === "tax") return [{ amount, foreign, code: codes.get(tax ?? "") }];
  if (role !== "revenue" && role !== "expense" && role !== "unrecovered") {
    return [{ amount, foreign, code: undefined }];
  }
  const parts = new Map<string, Money>();
  const foreigns = new Map<string, Money>();
  for (const cause of causes) {
    const { amount: part, foreign: own } = cause;
    const code = isUnrecovered(cause) ? "" : (codes.get(groupOf(cause) ?? "") ?? "");
    const before = parts.get(code);
    parts.set(code, before === undefined ? part : add(before, part));
    if (own !== undefined) foreigns.set(code, add(foreigns.get(code) ?? zero, own));
  }
  const all = [...parts].filter(([, part]) => !isZero(part));
  if (compareMoney(sum(all.map(([, part]) => part)), amount) !== 0)
    return [{ amount, foreign, code: undefined }];
  return all
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, part]) => ({
      amount: part,
      foreign: foreigns.get(code),
      code: code === "" ? undefined : code,
    }));
}

/** The account's rule comes first, and the tax group's second. */
function groupOf({ choices }: Cause): string | undefined {
  return choices[1]?.value;
}

/** What stays with a line of its taxes is no part of their base. */
function isUnrecovered({ template }: Cause): boolean {
  return template.endsWith(".line.unrecovered");
}
