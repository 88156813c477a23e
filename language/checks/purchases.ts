// What bills need: the payable, and of each tax that something bought bears, what comes back of it and where.
import { noPayable } from "../diagnostics/codes/no-payable.ts";
import { taxWithoutPurchases } from "../diagnostics/codes/tax-without-purchases.ts";
import type { Problem, TextPlace } from "../diagnostics/problem.ts";
import type { Book, Slots, Tax } from "../model/book.ts";
import type { Setting } from "../syntax/tree.ts";
import { type Check, type CheckContext, isDoubtful } from "./context.ts";
import { hasBase, rulesOf } from "./tables.ts";

export const purchases: Check = {
  id: "purchases",
  run: (context) =>
    isDoubtful(context, context.book.place) ? [] : [...payable(context), ...taxes(context)],
};

/** Told once, where the book first speaks of purchases: without a payable nothing of them would be posted. */
function payable(context: CheckContext): readonly Problem[] {
  const { book, trees } = context;
  const settings = trees
    .flatMap(({ pieces }) => pieces.flatMap(({ declarations }) => declarations))
    .flatMap((one) => (one.kind === "book" ? one.settings : []));
  if (settings.some(({ setting }) => setting === "payable")) return [];
  const [first] = [...settingPlaces(book, settings), ...ownerPlaces(book)];
  return first === undefined ? [] : [noPayable.at(first, {})];
}

function settingPlaces({ settings, place }: Book, written: readonly Setting[]): TextPlace[] {
  const { paymentDiscount, writeOff, slots } = settings.purchases;
  const named = [paymentDiscount?.place, writeOff?.place, ...placesIn(slots)];
  const other = written.find(({ setting }) => setting === "purchases before cutover");
  return [
    ...named.flatMap((one) => one ?? []),
    ...(other === undefined ? [] : [{ ...place, span: other.keyword }]),
  ];
}

function ownerPlaces({ items, categories, methods, taxes, otherwise }: Book): TextPlace[] {
  const owners = [
    ...items.values(),
    ...Object.values(otherwise),
    ...categories.values(),
    ...methods.values(),
  ];
  return [
    ...owners.flatMap(({ purchases: slots }) => (slots === undefined ? [] : placesIn(slots))),
    // That nothing of a tax comes back may be said by a pack, for those whom it concerns.
    ...[...taxes.values()].flatMap((tax) =>
      tax.purchases === undefined ? [] : placesIn(tax.purchases.slots),
    ),
  ];
}

function placesIn({ debit, credit, tax }: Slots): TextPlace[] {
  return [debit, credit, tax].flatMap(({ base, exceptions }) =>
    [...(base === undefined ? [] : [base]), ...exceptions].map(({ place }) => place),
  );
}

/** A tax that something bought bears, without a purchase pair or without the account of what comes back. */
function taxes(context: CheckContext): readonly Problem[] {
  const { plan, book } = context;
  const told = new Set<string>();
  return plan.items.flatMap((planned) => {
    const bought = planned.purchases;
    const item = planned.name === null ? book.otherwise.item : book.items.get(planned.name);
    if (bought === undefined || item === undefined || !hasBase(plan, bought.debit)) return [];
    const groups = rulesOf(plan, bought.tax).map(({ value }) => book.taxGroups.get(value));
    const names = new Set(groups.flatMap((group) => group?.taxes ?? []));
    return [...names].flatMap((name) => {
      const tax = book.taxes.get(name);
      const pair = plan.taxes.find((one) => one.name === name)?.purchases;
      if (tax === undefined || told.has(name) || isDoubtful(context, tax.place)) return [];
      if (pair !== undefined && hasBase(plan, pair.debit)) return [];
      told.add(name);
      const words = { tax: name, item: planned.name ?? "otherwise", whole: pair === undefined };
      return [taxWithoutPurchases.at(ownPlace(book, tax, item.place), words)];
    });
  });
}

/** In the book's own text: of a tax that a pack declares, where the book completes it, or what is bought under it. */
function ownPlace({ packs }: Book, { place, completedAt }: Tax, item: TextPlace): TextPlace {
  const isOfPack = packs.some(({ files }) => files.includes(place.file));
  return completedAt ?? (isOfPack ? item : place);
}
