// What went where: for each item or category, tax and method, and for all that the book's settings post, the
// amounts on each account. They are the postings of the run themselves, so they add up to its totals.
import type { LoosePosting } from "../journal/post.ts";
import type { Book } from "../model/book.ts";
import type { Document } from "../model/document.ts";
import { isPurchase } from "../model/document-fields.ts";
import { add, type Money, moneyText, zero } from "../model/money.ts";
import { compareText } from "../text/compare.ts";

export interface Flow {
  readonly from: FlowSource;
  readonly account: string;
  readonly debit: string;
  readonly credit: string;
}

/** `name` is the user's, but of a setting. An item or method that the book does not declare has none. */
export type FlowSource =
  | { readonly kind: "category" | "item" | "tax" | "method"; readonly name: string }
  | { readonly kind: "other items" | "other methods" }
  | { readonly kind: "setting"; readonly name: SettingFlow };

export type SettingFlow =
  | "customers"
  | "suppliers"
  | "discounts"
  | "write-offs"
  | "fees"
  | "cash rounding"
  | "exchange rounding"
  | "exchange"
  | "deposits"
  | "before cutover";

export interface Flows {
  readonly put: (document: Document, postings: readonly LoosePosting[]) => void;
  readonly all: () => readonly Flow[];
}

/** Undeclared names are the data's and may be many: they count as one. `places` are the decimals of the book’s currency. */
export function gatherFlows(book: Pick<Book, "items" | "methods">, places: number): Flows {
  const sums = new Map<string, Sum>();
  return {
    put: (document, postings) => {
      for (const posting of postings) {
        const from = sourceOf(book, document, posting);
        const key = JSON.stringify([flowOrder.indexOf(from.kind), nameOf(from), posting.account]);
        const sum = sums.get(key) ?? { from, account: posting.account, debit: zero, credit: zero };
        sum[posting.side] = add(sum[posting.side], posting.amount);
        sums.set(key, sum);
      }
    },
    all: () =>
      [...sums.values()].sort(compareSums).map(({ from, account, debit, credit }) => ({
        from,
        account,
        debit: moneyText(debit, places),
        credit: moneyText(credit, places),
      })),
  };
}

interface Sum {
  readonly from: FlowSource;
  readonly account: string;
  debit: Money;
  credit: Money;
}

const flowOrder: readonly FlowSource["kind"][] = [
  "category",
  "item",
  "other items",
  "tax",
  "method",
  "other methods",
  "setting",
];

export function nameOf(from: FlowSource): string {
  return "name" in from ? from.name : "";
}

function compareSums(a: Sum, b: Sum): number {
  const order = flowOrder.indexOf(a.from.kind) - flowOrder.indexOf(b.from.kind);
  return order || compareText(nameOf(a.from), nameOf(b.from)) || compareText(a.account, b.account);
}

function sourceOf(
  { items, methods }: Pick<Book, "items" | "methods">,
  document: Document,
  { role, tax, method, causes, template }: LoosePosting,
): FlowSource {
  switch (role) {
    case "revenue":
    case "expense":
    case "unrecovered": {
      const line = causes[0]?.line;
      const name = line === undefined ? undefined : document.lines[line]?.item;
      const item = name === undefined ? undefined : items.get(name);
      if (item === undefined || name === undefined) return { kind: "other items" };
      return item.category === undefined
        ? { kind: "item", name }
        : { kind: "category", name: item.category };
    }
    case "tax":
      return { kind: "tax", name: tax ?? "" };
    case "money":
      return method !== undefined && methods.has(method)
        ? { kind: "method", name: method }
        : { kind: "other methods" };
    case "control":
      return { kind: "setting", name: isPurchase(document.kind) ? "suppliers" : "customers" };
    case "discount": {
      const { account } = template;
      const setting = account.from === "setting" ? account.setting : "";
      const writeOff = setting === "write-off" || setting === "purchases write-off";
      return { kind: "setting", name: writeOff ? "write-offs" : "discounts" };
    }
    case "fee":
      return { kind: "setting", name: "fees" };
    case "rounding": {
      const exchange = template.amount.node === "converted";
      return { kind: "setting", name: exchange ? "exchange rounding" : "cash rounding" };
    }
    case "exchange":
      return { kind: "setting", name: "exchange" };
    case "deposit":
      return { kind: "setting", name: "deposits" };
    case "opening":
      return { kind: "setting", name: "before cutover" };
  }
}
