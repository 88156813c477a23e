// What a run adds up, document by document and entry by entry, before it is told.
import type { CivilDate } from "../model/calendar.ts";
import { type RunningSum, startSum } from "../model/money.ts";
import type { Report } from "./report.ts";

export interface Sums {
  read: number;
  booked: number;
  entries: number;
  postings: number;
  zeroLines: number;
  readonly sales: RunningSum;
  readonly purchases: RunningSum;
  firstDate: CivilDate | null;
  lastDate: CivilDate | null;
  readonly kinds: Map<string, Counted>;
  readonly currencies: Map<string, CurrencySum>;
  readonly passedOver: Map<string, string[]>;
  /** By the readers; listed before what the book ignores. */
  readonly ignored: string[];
  readonly held: Report["documents"]["held"][number][];
  readonly accounts: Map<string, { readonly debit: RunningSum; readonly credit: RunningSum }>;
  readonly taxes: Map<string, TaxSum>;
  readonly taxGroups: Map<string, RunningSum>;
  readonly methods: Map<string, Counted>;
  readonly purchaseTaxes: Map<string, TaxSum>;
  readonly purchaseTaxGroups: Map<string, RunningSum>;
  readonly purchaseMethods: Map<string, Counted>;
  readonly fallbackItems: Map<string, Counted>;
  readonly fallbackMethods: Map<string, Counted>;
}

export interface TaxSum {
  readonly base: RunningSum;
  readonly amount: RunningSum;
  /** Of bills. */
  readonly recovered: RunningSum;
  postings: number;
}

/** Of one kind in one currency. */
export interface CurrencySum {
  readonly currency: string;
  readonly kind: string;
  readonly places: number;
  readonly total: RunningSum;
  readonly sales: RunningSum;
  readonly purchases: RunningSum;
  readonly home: RunningSum;
  count: number;
}

export interface Counted {
  count: number;
  readonly amount: RunningSum;
}

export function emptySums(): Sums {
  return {
    read: 0,
    booked: 0,
    entries: 0,
    postings: 0,
    zeroLines: 0,
    sales: startSum(),
    purchases: startSum(),
    firstDate: null,
    lastDate: null,
    kinds: new Map(),
    currencies: new Map(),
    passedOver: new Map(),
    ignored: [],
    held: [],
    accounts: new Map(),
    taxes: new Map(),
    taxGroups: new Map(),
    methods: new Map(),
    purchaseTaxes: new Map(),
    purchaseTaxGroups: new Map(),
    purchaseMethods: new Map(),
    fallbackItems: new Map(),
    fallbackMethods: new Map(),
  };
}
