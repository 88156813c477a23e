// The figures of a run as its report tells them: sorted, as texts, in the book's currency.
import type { Account } from "../model/book.ts";
import type { CivilDate } from "../model/calendar.ts";
import { documentKinds } from "../model/document-fields.ts";
import { type Money, moneyText, type RunningSum, subtract, totalOf } from "../model/money.ts";
import type { Plan } from "../plan/plan.ts";
import { invariant } from "../text/invariant.ts";
import type { Report, ReportedPurchases, ReportedTaxGroup } from "./report.ts";
import type { Counted, Sums } from "./run-sums.ts";

export type Figures = Pick<
  Report,
  | "documents"
  | "currencies"
  | "entries"
  | "postings"
  | "sales"
  | "accounts"
  | "taxes"
  | "taxGroups"
  | "methods"
  | "fallbacks"
  | "counted"
> & {
  readonly firstDate: CivilDate | null;
  readonly lastDate: CivilDate | null;
  readonly purchases: Omit<ReportedPurchases, "openItems">;
};

/** The decimals of the book's currency, and what its tax groups are. */
export type ToldByPlan = Pick<Plan, "places" | "taxGroups">;

export function figuresOf(
  sums: Sums,
  accounts: ReadonlyMap<string, Account>,
  { places, taxGroups }: ToldByPlan,
): Figures {
  const text = (amount: Money) => moneyText(amount, places);
  const passedOver = new Map(sums.passedOver);
  const ignored = [...sums.ignored, ...(passedOver.get("ignored") ?? [])];
  if (ignored.length > 0) passedOver.set("ignored", ignored);
  return {
    firstDate: sums.firstDate,
    lastDate: sums.lastDate,
    documents: {
      read: sums.read,
      booked: sums.booked,
      byKind: documentKinds.flatMap((kind) => {
        const counted = sums.kinds.get(kind);
        return counted === undefined
          ? []
          : [{ kind, count: counted.count, total: text(totalOf(counted.amount)) }];
      }),
      passedOver: sorted(passedOver).map(([reason, documents]) => ({
        reason,
        count: documents.length,
        documents,
      })),
      held: sums.held,
    },
    ...(sums.currencies.size === 0 ? {} : { currencies: currenciesOf(sums.currencies, text) }),
    entries: sums.entries,
    postings: sums.postings,
    sales: text(totalOf(sums.sales)),
    accounts: sorted(sums.accounts).map(([account, { debit, credit }]) => ({
      account,
      title: accounts.get(account)?.title ?? null,
      debit: text(totalOf(debit)),
      credit: text(totalOf(credit)),
      balance: text(subtract(totalOf(debit), totalOf(credit))),
    })),
    taxes: sorted(sums.taxes).map(([tax, { base, amount, postings }]) => ({
      tax,
      base: text(totalOf(base)),
      amount: text(totalOf(amount)),
      postings,
    })),
    taxGroups: groupsOf(sums.taxGroups, taxGroups, text),
    methods: methodsOf(sums.methods, text),
    purchases: {
      total: text(totalOf(sums.purchases)),
      taxes: sorted(sums.purchaseTaxes).map(([tax, { base, amount, recovered, postings }]) => ({
        tax,
        base: text(totalOf(base)),
        amount: text(totalOf(amount)),
        recovered: text(totalOf(recovered)),
        postings,
      })),
      taxGroups: groupsOf(sums.purchaseTaxGroups, taxGroups, text),
      methods: methodsOf(sums.purchaseMethods, text),
    },
    fallbacks: [
      ...fallbacksOf("item", sums.fallbackItems, text),
      ...fallbacksOf("method", sums.fallbackMethods, text),
    ],
    counted:
      sums.zeroLines === 0 ? [] : [{ what: "zero lines", count: sums.zeroLines, amount: null }],
  };
}

/** In the book’s currency, with its decimals. */
type Text = (amount: Money) => string;

function currenciesOf(sums: Sums["currencies"], text: Text): NonNullable<Report["currencies"]> {
  return sorted(sums).map(([, { currency, kind, places, count: times, ...own }]) => {
    const foreign = (sum: RunningSum) => moneyText(totalOf(sum), places);
    return {
      currency,
      kind,
      count: times,
      total: foreign(own.total),
      sales: foreign(own.sales),
      purchases: foreign(own.purchases),
      home: text(totalOf(own.home)),
    };
  });
}

function groupsOf(
  sums: ReadonlyMap<string, RunningSum>,
  groups: Plan["taxGroups"],
  text: Text,
): readonly ReportedTaxGroup[] {
  const declared = new Map(groups.map((group) => [group.name, group]));
  const told = sorted(sums).map(([taxGroup, sum]) => {
    const group = declared.get(taxGroup);
    invariant(group !== undefined, "lines bear tax groups of the book");
    const { nature, taxes } = group;
    return { taxGroup, nature, taxes, amount: text(totalOf(sum)) };
  });
  return natures.flatMap((nature) => told.filter((group) => group.nature === nature));
}

/** As returns ask for them. */
const natures = ["taxable", "zero-rated", "exempt", "out of scope"] as const;

function methodsOf(counted: ReadonlyMap<string, Counted>, text: Text): Report["methods"] {
  return sorted(counted).map(([method, { amount, count: times }]) => ({
    method,
    amount: text(totalOf(amount)),
    count: times,
  }));
}

function fallbacksOf(
  what: "item" | "method",
  counted: ReadonlyMap<string, Counted>,
  text: Text,
): Report["fallbacks"] {
  return sorted(counted).map(([name, { count: times, amount }]) => ({
    what,
    name,
    count: times,
    amount: text(totalOf(amount)),
  }));
}

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
