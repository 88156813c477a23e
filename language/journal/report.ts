// The report of a run: what an accountant checks before importing. Written as report.json.
import type { PlanTaxGroup } from "../plan/plan.ts";

/** Amounts are texts with a point, in the book's currency unless a field says otherwise. */
export interface Report {
  readonly folio: 1;
  readonly book: string;
  readonly target: string;
  readonly currency: string;
  /** What the book brings in with `use`; the hash is SHA-256 of the texts. */
  readonly packs: readonly {
    readonly name: string;
    /** Of a pack that comes with Folio. */
    readonly version: string | null;
    readonly hash: string | null;
  }[];
  /** First and last posting date, or what `--from` and `--to` asked for. */
  readonly from: string | null;
  readonly to: string | null;
  readonly files: readonly string[];
  readonly documents: {
    readonly read: number;
    readonly booked: number;
    /** By kind, of the booked ones. */
    readonly byKind: readonly {
      readonly kind: string;
      readonly count: number;
      readonly total: string;
    }[];
    /** Passed over, each with its reason: `void`, `draft`, `ignored`, `before cutover`, `outside the dates`, `all zero`. */
    readonly passedOver: readonly {
      readonly reason: string;
      readonly count: number;
      readonly documents: readonly string[];
    }[];
    /** Recognized on payment, and not settled yet. */
    readonly held: readonly {
      readonly document: string;
      readonly date: string;
      readonly total: string;
      readonly taxes: string;
    }[];
  };
  /** Of documents in other currencies, by currency and kind; not there where there are none. */
  readonly currencies?: readonly {
    readonly currency: string;
    readonly kind: string;
    readonly count: number;
    /** In that currency: the totals, and what lines put on their accounts before taxes, of sales and of bills. */
    readonly total: string;
    readonly sales: string;
    readonly purchases: string;
    /** The totals in the book's currency. */
    readonly home: string;
  }[];
  readonly entries: number;
  readonly postings: number;
  /** What lines put on their credit accounts, before taxes, less credits. */
  readonly sales: string;
  readonly accounts: readonly {
    readonly account: string;
    readonly title: string | null;
    readonly debit: string;
    readonly credit: string;
    /** debit − credit */
    readonly balance: string;
  }[];
  readonly taxes: readonly {
    readonly tax: string;
    readonly base: string;
    readonly amount: string;
    readonly postings: number;
  }[];
  /** `sales` by the tax group of the lines: what is exempt, zero-rated or out of scope bears no tax, and a return asks for it. */
  readonly taxGroups: readonly ReportedTaxGroup[];
  readonly methods: readonly {
    readonly method: string;
    readonly amount: string;
    readonly count: number;
  }[];
  /** What went through `otherwise`. */
  readonly fallbacks: readonly {
    readonly what: "item" | "method";
    readonly name: string;
    readonly count: number;
    readonly amount: string;
  }[];
  /** Zero lines, cut texts, and cents whose owner is stated. */
  readonly counted: readonly {
    readonly what: string;
    readonly count: number;
    readonly amount: string | null;
  }[];
  /** Open items at the run's end; their sum is the clearing accounts' movement plus the opening. */
  readonly openItems: readonly {
    readonly account: string;
    readonly customer: string;
    readonly open: string;
    /** In another currency, what is open of it: `open` is what it was opened at. */
    readonly currency?: string;
    readonly foreign?: string;
    readonly documents: readonly {
      readonly document: string;
      readonly date: string;
      readonly open: string;
      readonly foreign?: string;
    }[];
  }[];
  /** Of documents of suppliers, in a book that has a payable; null in another. */
  readonly purchases: ReportedPurchases | null;
  /** The source's own totals compared with the run's, where a control file was given. */
  readonly control: readonly {
    readonly what: string;
    readonly name: string;
    readonly source: string;
    readonly folio: string;
    readonly difference: string;
  }[];
  /** Of a target of documents: what its files name and has no id yet. */
  readonly references?: readonly {
    readonly file: string;
    readonly references: readonly string[];
  }[];
  readonly warnings: number;
}

export interface ReportedTaxGroup {
  readonly taxGroup: string;
  readonly nature: PlanTaxGroup["nature"];
  /** Those that its lines bear. */
  readonly taxes: readonly string[];
  /** What its lines put on their accounts, before taxes, less credits. */
  readonly amount: string;
}

export interface ReportedPurchases {
  /** What lines of bills put on their debit accounts, before taxes, less credits. */
  readonly total: string;
  readonly taxes: readonly {
    readonly tax: string;
    readonly base: string;
    readonly amount: string;
    /** The part of it that comes back; the rest stays with what was bought. */
    readonly recovered: string;
    readonly postings: number;
  }[];
  /** `total` by the tax group of the lines. */
  readonly taxGroups: readonly ReportedTaxGroup[];
  /** What was paid to suppliers. */
  readonly methods: Report["methods"];
  /** What the firm owes; their sum is the payable's movement plus the opening, as credits less debits. */
  readonly openItems: readonly {
    readonly account: string;
    readonly supplier: string;
    readonly open: string;
    readonly documents: Report["openItems"][number]["documents"];
  }[];
}
