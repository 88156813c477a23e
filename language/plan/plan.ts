// The plan: the meaning of a checked book as one serialisable value. `journal` interprets it; nothing in
// it depends on the order of text or rows, and every decision in it names the place it was written at.
import type { PackTax } from "../diagnostics/pack-wording.ts";
import type { DocumentKind } from "../model/document-fields.ts";

export interface Plan {
  readonly folio: 1;
  readonly book: string;
  readonly target: {
    readonly name: string;
    readonly options: readonly (readonly [string, string])[];
  };
  readonly currency: string;
  readonly places: number;
  /** Documents in other currencies; absent where the book takes none. */
  readonly exchange?: PlanExchange;
  readonly settings: PlanSettings;
  /** Accounts that refuse entries from a day on. */
  readonly inactiveAccounts: readonly { readonly account: string; readonly from: string }[];
  /** Every rule of the book; its index is its number. */
  readonly rules: readonly PlanRule[];
  /** The rules that are settings of the book, by the name that templates give them. */
  readonly settingRules: readonly { readonly setting: string; readonly rule: number }[];
  /** Decision tables; the index is the number by which owners and levels refer to them. */
  readonly tables: readonly DecisionTable[];
  /** The tables of the receivable and of the payable where they hang on the document; undefined where they are one account. */
  readonly controls?: PlanControls;
  readonly items: readonly PlanItem[];
  readonly methods: readonly PlanMethod[];
  readonly taxes: readonly PlanTax[];
  readonly taxGroups: readonly PlanTaxGroup[];
  /** What packs offer and the book leaves out; absent where that is nothing. */
  readonly offered?: PlanOffered;
  /** Which journal a document goes into; undefined where the book has no integrations. */
  readonly integrations?: PlanIntegrations;
  /** What each kind of document is worth: named amounts that the templates use. */
  readonly amounts: readonly NamedAmount[];
  /** What each kind of document posts. */
  readonly recipes: readonly Recipe[];
}

export interface PlanSettings {
  readonly cutover?: { readonly date: string; readonly older: "refuse" | "skip" };
  readonly beforeCutover: PlanBeforeCutover;
  readonly purchasesBeforeCutover: PlanBeforeCutover;
  readonly fiscalYear?: {
    readonly from: string;
    readonly to: string;
    readonly periods: "day" | "week" | "month" | "quarter" | "year";
  };
  readonly receivable?: string;
  readonly payable?: string;
  readonly deposits?: string;
  readonly recognize: "issue" | "payment";
  readonly taxesOnIssue: boolean;
  readonly computeTaxes: boolean;
  readonly tolerance: string;
  /** Where the surcharge of a credit restriction is booked. */
  readonly creditRestriction?: { readonly on: "issue" | "payment"; readonly days?: number };
  readonly paymentTerms?: PlanTerms;
  /** Where the cents go that splitting an amount leaves. */
  readonly leftover: "remainder" | "largest";
  readonly cashRounding?: {
    readonly step: string;
    readonly limit: string;
    readonly account: string;
  };
  readonly limits: {
    readonly paymentDiscount?: string;
    readonly writeOff?: string;
    readonly fees?: string;
    readonly purchasePaymentDiscount?: string;
    readonly purchaseWriteOff?: string;
  };
  readonly grouping: readonly {
    readonly kind: DocumentKind;
    readonly by: "day" | "week" | "month" | "run";
  }[];
  readonly mergeLines: boolean;
  readonly description: readonly PlanTemplate[];
  readonly reference: readonly PlanTemplate[];
  readonly texts: "refuse" | "cut";
  readonly ignoredKinds: readonly DocumentKind[];
  readonly identity: readonly string[];
  /** Whether the supplier is part of the identity of its documents: the book names no fields. */
  readonly suppliersNumber: boolean;
}

export interface PlanBeforeCutover {
  readonly policy: "refuse" | "skip" | "to";
  readonly account?: string;
}

/** What a document in another currency is converted with, beside its own rate. */
export interface PlanExchange {
  readonly currencies: readonly { readonly code: string; readonly places: number }[];
  /** The most that rounding the amounts of one entry may leave, where the book says. */
  readonly roundingLimit?: string;
}

/** The payment discount that a ledger of debtors is told. */
export interface PlanTerms {
  readonly days: number;
  readonly rate: string;
  readonly base: "net" | "total";
}

export type PlanTemplate = readonly ({ readonly text: string } | { readonly field: string })[];

export interface PlanPlace {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

export interface PlanRule {
  readonly owner: string;
  /** A setting's account is used on either side. */
  readonly slot: "debit" | "credit" | "tax" | "account" | "integration";
  readonly value: string;
  readonly tests: readonly PlanTest[];
  readonly place: PlanPlace;
}

export type PlanTest = { readonly field: string; readonly orAbsent: boolean } & (
  | { readonly is: "in" | "not in"; readonly values: readonly string[] }
  | { readonly is: "between"; readonly from: string; readonly to: string }
);

/**
 * One level of one slot. Of the exceptions that apply, the one that all others lose to is taken; without
 * any, the base; without a base, the next level. `beats` lists, for each exception, the ones it wins over.
 */
export interface DecisionTable {
  readonly exceptions: readonly {
    readonly rule: number;
    /** Rules of this table. */
    readonly beats: readonly number[];
  }[];
  readonly base?: number;
  readonly next?: number;
}

export interface PlanControls {
  readonly receivable?: number;
  readonly payable?: number;
}

export interface PlanItem {
  /** null for `otherwise`. */
  readonly name: string | null;
  readonly debit: number;
  readonly credit: number;
  readonly tax: number;
  readonly inactiveFrom?: string;
  /** What the target calls it: by itself, or by its nearest category. */
  readonly at?: string;
  /** What bills post of it, in a book that has a payable. */
  readonly purchases?: {
    readonly debit: number;
    readonly credit: number;
    readonly tax: number;
    /** Of the taxes that come back, the part that does for this item: a fraction. */
    readonly recoverable: string;
  };
}

export interface PlanMethod {
  readonly name: string | null;
  readonly debit: number;
  readonly credit: number;
  readonly refunds: PlanPair;
  /** For payments of bills, in a book that has a payable. */
  readonly purchases?: PlanPair;
  readonly at?: string;
}

export interface PlanPair {
  readonly debit: number;
  readonly credit: number;
}

export interface PlanTax {
  readonly name: string;
  readonly debit: number;
  readonly credit: number;
  /** Fractions: 9.975 % is 0.09975. */
  readonly rates: readonly { readonly rate: string; readonly from: string; readonly to?: string }[];
  /** Of a tax that bills may bear: how much of it comes back, as a fraction. */
  readonly purchases?: PlanPair & { readonly recoverable: string };
}

export interface PlanTaxGroup {
  readonly name: string;
  readonly taxes: readonly string[];
  readonly nature: "taxable" | "zero-rated" | "exempt" | "out of scope";
  readonly at?: string;
}

/** Of no meaning to a document that can be booked: one that names it is told how the book takes it in. */
export interface PlanOffered {
  readonly taxes: readonly PackTax[];
  readonly taxGroups: readonly { readonly name: string; readonly lacks: readonly PackTax[] }[];
}

// --- integrations ------------------------------------------------------------------------------------

/** One decision table, with rules of its own: a document has an integration and no posting hangs on it. */
export interface PlanIntegrations {
  readonly rules: readonly PlanRule[];
  readonly tables: readonly [DecisionTable];
  readonly list: readonly PlanIntegration[];
}

export interface PlanIntegration {
  readonly name: string;
  readonly journal: string;
  readonly notes: string;
  readonly administration?: string;
  readonly description?: readonly PlanTemplate[];
}

// --- amounts ------------------------------------------------------------------------------------------

/** An amount of a line, of a tax, of an application or of the document, defined once and named. */
export interface NamedAmount {
  readonly name: string;
  readonly of: Scope;
  readonly is: Amount;
}

/** A completion is what the last credit of an invoice gives back between the accounts of its items. */
export type Scope = "document" | "line" | "tax" | "application" | "completion";

/** An exact expression. Cents are made only in `spread`, `tax` and `cumulative`, which say how. */
export type Amount =
  | { readonly node: "zero" }
  /** What the document states; absent is zero. */
  | { readonly node: "field"; readonly field: string }
  /** A named amount of the same scope. */
  | { readonly node: "named"; readonly name: string }
  | { readonly node: "plus" | "minus"; readonly left: Amount; readonly right: Amount }
  | { readonly node: "negative"; readonly of: Amount }
  /** Over the lines (of a tax's scope: the lines that bear it), taxes or applications. */
  | { readonly node: "sum"; readonly over: "lines" | "taxes" | "applications"; readonly of: Amount }
  /** The line's part of an amount of the document, in proportion to `by`. */
  | {
      readonly node: "spread";
      readonly of: Amount;
      readonly by: Amount;
      readonly leftover: "remainder" | "largest";
    }
  /** A fraction of an amount, to a millionth; never posted by itself. */
  | { readonly node: "part"; readonly of: Amount; readonly rate: string }
  /** The tax on a base, or inside it, at the rate of the document's date; rounded half away from zero. */
  | {
      readonly node: "tax";
      readonly base: Amount;
      readonly inside: boolean;
      readonly round: "document" | "line";
    }
  /** What the document states if it does, or else. `refuse` makes a problem. */
  | { readonly node: "stated"; readonly field: string; readonly otherwise: Amount | "refuse" }
  /**
   * Of a line of a credit note and a tax: the part of the credited invoice's tax that falls on what is credited
   * of the item so far, minus the part credited before; so that credits of the whole return to zero. `unrecovered` is
   * of the part that does not come back.
   */
  /** Of a document in another currency: what the rates, or the roundings, of its amounts differ by. */
  | {
      readonly node: "converted";
      readonly what: "exchange gain" | "exchange loss" | "rounding exchange";
    }
  | { readonly node: "cumulative"; readonly of: "tax" | "unrecovered" }
  /** Of a line and a tax: the part of an amount that does not come back, to a millionth; never posted by itself. */
  | { readonly node: "unrecovered"; readonly of: Amount }
  /** To whole cents, half a cent away from zero. */
  | { readonly node: "round"; readonly of: Amount }
  | { readonly node: "by prices"; readonly exclusive: Amount; readonly inclusive: Amount }
  /** What customers buy, and what suppliers bill. */
  | { readonly node: "by side"; readonly sold: Amount; readonly bought: Amount }
  /** `cumulative` of a credit note whose credited document is known. */
  | {
      readonly node: "by credit";
      readonly cumulative: Amount;
      readonly otherwise: Amount | "refuse";
    };

// --- recipes --------------------------------------------------------------------------------------------

export interface Recipe {
  readonly kind: DocumentKind;
  readonly postings: readonly PostingTemplate[];
}

/** One posting for each thing in its scope; a negative amount posts on the other side, zero not at all. */
export interface PostingTemplate {
  /** `invoice.line.credit`: what `trace` and `coverage` call it. */
  readonly id: string;
  readonly each: Scope;
  readonly side: "debit" | "credit";
  readonly role:
    | "control"
    | "revenue"
    | "expense"
    | "unrecovered"
    | "tax"
    | "money"
    | "discount"
    | "fee"
    | "rounding"
    | "exchange"
    | "deposit"
    | "opening";
  /** Of a document in another currency, the rate at which it is converted. */
  readonly rate: RateUsed;
  readonly account: AccountChoice;
  /** The account instead, in a document that credits one older than the cutover. */
  readonly older?: AccountChoice;
  readonly amount: Amount;
}

/** The document's own, that of what it credits, or those of the documents that it moves. */
export type RateUsed = "own" | "credit" | "cleared";

export type AccountChoice =
  | {
      readonly from: "item" | "tax" | "method" | "refunds";
      readonly slot: "debit" | "credit";
      /** From what the owner says of purchases. */
      readonly purchases?: true;
    }
  /** Where it hangs on the document, by a table of its own. */
  | { readonly from: "receivable" }
  | { readonly from: "setting"; readonly setting: string; readonly account: string };
