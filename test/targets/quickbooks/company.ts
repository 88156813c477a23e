// What a company of QuickBooks must have for a book: accounts, items with their income accounts, tax codes with their rates.
import type { Book, Item, TaxGroup } from "../../../language/index.ts";
import { percentText } from "../../../language/model/money.ts";
import type { Company } from "../quickbooks-model.ts";
import type { Bodies } from "./schemas.ts";

/** `name` says what bodies call a thing: by its id, or by its name as long as that is not known. */
export function companyOf(book: Book, name: (kind: string, own: string) => string): Company {
  const { accounts, items, taxes, taxGroups, settings } = book;
  const options = settings.target.options;
  const nameOf = (item: Item) =>
    [item, ...above(book, item)].flatMap(({ at }) => at?.get("quickbooks")?.text ?? [])[0];
  const rates = (group: string) =>
    (taxGroups.get(group)?.taxes ?? []).flatMap((tax) => {
      const found = taxes.get(tax);
      const account = found?.slots.credit.base?.value;
      if (found === undefined || account === undefined) return [];
      const percents = found.rates.map(({ from, rate }) => ({ from, percent: percentText(rate) }));
      return [{ account, rates: percents }];
    });
  const sold = [
    ...items.values(),
    ...(book.otherwise.item === undefined ? [] : [book.otherwise.item]),
  ];
  return {
    receivable: settings.receivable?.code ?? "",
    ...(settings.payable === undefined ? {} : { payable: settings.payable.code }),
    accounts: new Map([...accounts.keys()].map((code) => [name("account", code), code])),
    items: new Map(
      sold.flatMap((item) => {
        const income = [item, ...above(book, item), settings].flatMap(
          ({ slots }) => slots.credit.base?.value ?? [],
        )[0];
        const own = nameOf(item) ?? options.get("default item") ?? "";
        return income === undefined
          ? []
          : [[name("item", own === "" ? (item.name ?? "") : own), income] as const];
      }),
    ),
    taxCodes: new Map(
      // What has a code of its own says more of it than what only falls back on it.
      [...taxGroups.values()]
        .sort((a, b) => Number(isNamed(a)) - Number(isNamed(b)))
        .map((group) => {
          const fallback = options.get(
            group.taxes.length > 0 ? "taxable code" : "non-taxable code",
          );
          const code = group.at?.get("quickbooks")?.text ?? (fallback || group.name);
          return [name("taxCode", code), rates(group.name)];
        }),
    ),
  };
}

/** An invoice that somebody entered in QuickBooks. */
export function invoiceThere(
  number: string,
  amount: string,
  of: { readonly customer: string; readonly item: string },
): Bodies["Invoice"] {
  const { customer } = of;
  const detail = { ItemRef: { value: of.item } };
  return {
    ...{
      DocNumber: number,
      SyncToken: "1",
      TxnDate: "2026-01-27",
      CustomerRef: { value: customer },
    },
    GlobalTaxCalculation: "NotApplicable",
    Line: [{ Amount: amount, DetailType: "SalesItemLineDetail", SalesItemLineDetail: detail }],
  };
}

function above({ categories }: Book, { category }: Item) {
  const found = [];
  for (let next = category; next !== undefined; ) {
    const own = categories.get(next);
    if (own !== undefined) found.push(own);
    next = own?.parent;
  }
  return found;
}

function isNamed({ at }: TaxGroup): boolean {
  return at?.has("quickbooks") === true;
}
