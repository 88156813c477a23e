// What all bodies of a run share: references, texts, the book's fallbacks, and what is remembered of items.
import type { Problem } from "../../diagnostics/problem.ts";
import type { Entry } from "../../journal/entry.ts";
import type { ResolvedMethod } from "../../journal/resolved.ts";
import { isPurchase } from "../../model/document-fields.ts";
import {
  addTo,
  type Money,
  moneyText,
  type RunningSum,
  startSum,
  totalOf,
} from "../../model/money.ts";
import type { PlanTaxGroup } from "../../plan/plan.ts";
import { readOptions } from "../options.ts";
import type { CountedFact, DocumentRun } from "../writer.ts";
import type { Json } from "./json.ts";
import type { Names } from "./names.ts";
import { quickbooksOptions } from "./options.ts";
import type { References } from "./references.ts";
import type { Texts } from "./texts.ts";

export interface Setting {
  readonly run: DocumentRun;
  readonly refer: References;
  readonly texts: Texts;
  /** Whether documents keep the source's numbers. */
  readonly ownNumbers: boolean;
  readonly override: string;
  /** Whether credits are applied to their invoices. */
  readonly appliesCredits: boolean;
  /** Whether the company charges sales taxes at all. */
  readonly taxes: boolean;
  readonly defaultItem: string | undefined;
  readonly taxCode: (group: PlanTaxGroup) => string | undefined;
  readonly customer: (entry: Entry, problems: Problem[]) => Json | undefined;
  /** The customer of a line on the receivable, the supplier of one on the payable. */
  readonly partyOn: (account: string, entry: Entry, problems: Problem[]) => Json | undefined;
  readonly paymentMethod: (method: ResolvedMethod) => Json | undefined;
  /**
   * The account that an item of QuickBooks is sold to, where it is another than this: the imported one, or else the
   * first that it was used with. Each item is told once.
   */
  readonly otherIncome: (item: string, account: string) => string | undefined;
  readonly countDefault: (amount: Money) => void;
  readonly counted: () => readonly CountedFact[];
}

interface Shared {
  readonly refer: References;
  readonly texts: Texts;
  readonly names: Names;
}

export function createSetting(run: DocumentRun, { refer, texts, names }: Shared): Setting {
  const option = readOptions(quickbooksOptions, run.options);
  const [taxable, nonTaxable] = [
    given(option.text("taxable code")),
    given(option.text("non-taxable code")),
  ];
  const incomes = new Map<string, string>();
  const told = new Set<string>();
  const defaults = { count: 0, amount: startSum() };
  return {
    run,
    refer,
    texts,
    ownNumbers: option.is("document numbers", "own"),
    override: option.text("stated taxes"),
    appliesCredits: option.is("apply credits", "payment"),
    taxes: run.taxes,
    defaultItem: given(option.text("default item")),
    taxCode: ({ at, taxes }) => at ?? (taxes.length > 0 ? taxable : nonTaxable),
    customer: (entry, problems) => {
      const party = names.of(entry, problems);
      return party === undefined ? undefined : { value: refer.id(party.role, party.name) };
    },
    partyOn: (account, entry, problems) => {
      const control = isPurchase(entry.kind) ? run.payable : run.receivable;
      const party = account === control ? names.of(entry, problems) : undefined;
      if (party === undefined) return undefined;
      return {
        Type: party.role === "vendor" ? "Vendor" : "Customer",
        EntityRef: { value: refer.id(party.role, party.name) },
      };
    },
    paymentMethod: ({ at }) =>
      at === undefined ? undefined : { value: refer.id("paymentMethod", at) },
    otherIncome: (item, account) => {
      const income = refer.known("item", item)?.income ?? incomes.get(item) ?? account;
      incomes.set(item, income);
      if (income === account || told.has(item)) return undefined;
      told.add(item);
      return income;
    },
    countDefault: (amount) => countOne(defaults, amount),
    counted: () =>
      defaults.count === 0
        ? []
        : [
            {
              what: "default item",
              count: defaults.count,
              amount: moneyText(totalOf(defaults.amount), run.places),
            },
          ],
  };
}

function countOne(into: { count: number; readonly amount: RunningSum }, amount: Money): void {
  into.count++;
  addTo(into.amount, amount);
}

function given(text: string): string | undefined {
  return text === "" ? undefined : text;
}
