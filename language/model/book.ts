// The book with its names resolved: what a paramétrage says, without its text.
import type { TextPlace } from "../diagnostics/problem.ts";
import type { CivilDate, Period } from "./calendar.ts";
import type { DocumentKind } from "./document-fields.ts";
import type { Money, Rate } from "./money.ts";
import type { NumberSeries } from "./series.ts";
import type { Ledger } from "./target.ts";

export interface Book {
  readonly name: string;
  readonly place: TextPlace;
  readonly settings: Settings;
  /** By code, in the order of the text. So are the maps below, by name. */
  readonly accounts: ReadonlyMap<string, Account>;
  readonly taxes: ReadonlyMap<string, Tax>;
  readonly taxGroups: ReadonlyMap<string, TaxGroup>;
  readonly items: ReadonlyMap<string, Item>;
  readonly categories: ReadonlyMap<string, Category>;
  readonly methods: ReadonlyMap<string, Method>;
  readonly journals: ReadonlyMap<string, Journal>;
  /** Numbers that other modules hand out. */
  readonly series: ReadonlyMap<string, NamedSeries>;
  /** How documents are put into the journals; without any, the package has none or the target writes none. */
  readonly integrations: ReadonlyMap<string, Integration>;
  /** `item otherwise` and `method otherwise`: take undeclared names only, and are counted. */
  readonly otherwise: { readonly item?: Item; readonly method?: Method };
  readonly catalogs: readonly Catalog[];
  readonly sources: readonly Source[];
  readonly openings: readonly Opening[];
  readonly tests: readonly BookTest[];
  /** What `use` brings in, in the order of its names. */
  readonly packs: readonly Pack[];
  /** What packs offer and the book does not use: completion shows it, and nothing else looks at it. */
  readonly leftOut: {
    readonly taxes: ReadonlyMap<string, Tax>;
    readonly taxGroups: ReadonlyMap<string, TaxGroup>;
  };
  /** Every place where a declared name is used, for rename, references and unused declarations. */
  readonly uses: readonly Use[];
}

/** Declarations that several books share: shipped with Folio, or a folder without a `book`. */
export interface Pack {
  /** As `use` writes it: `canada`, `../commun`. */
  readonly name: string;
  /** Of a shipped pack. */
  readonly version?: string;
  /** Of its texts, where the host can make one: SHA-256 in hexadecimal. */
  readonly hash?: string;
  readonly files: readonly string[];
}

export type NameKind = "account" | "tax" | "tax group" | "item" | "category" | "method" | "journal";

export interface Use {
  readonly of: NameKind;
  readonly name: string;
  readonly place: TextPlace;
}

export interface Settings {
  readonly version: number;
  readonly target: {
    readonly name: string;
    /** Every option that the target has, with its fallback where the book gives none. */
    readonly options: ReadonlyMap<string, string>;
    /** The options that the book gives. */
    readonly stated: ReadonlySet<string>;
    /** Of the options that are accounts, those that the book gives. */
    readonly accounts?: ReadonlyMap<string, AccountUse>;
    /** Where the values stand that the book gives. */
    readonly places?: ReadonlyMap<string, TextPlace>;
    readonly place?: TextPlace;
    /** Where an option may be added: before the first, or behind the name where it has no block. */
    readonly room?: { readonly place: TextPlace; readonly inBlock: boolean };
  };
  readonly currency: string;
  /** Smallest unit of the currency: 2 decimals for CAD and EUR. */
  readonly places: number;
  /** The other currencies that documents may come in, where the book names any. */
  readonly currencies?: { readonly codes: readonly string[]; readonly place: TextPlace };
  /** Where the differences between the rates of an invoice and of its payment go. */
  readonly exchange?: { readonly gain: AccountUse; readonly loss: AccountUse };
  /** The cents that an entry in another currency leaves when its amounts are rounded. */
  readonly exchangeRounding?: LimitedAccount & { readonly because?: string };
  readonly fiscalYear?: {
    readonly from: CivilDate;
    readonly to: CivilDate;
    readonly periods: Period;
    readonly place: TextPlace;
  };
  readonly cutover?: {
    readonly date: CivilDate;
    readonly older: "refuse" | "skip";
    readonly place: TextPlace;
  };
  /** A payment or credit of a document before the cutover. */
  readonly beforeCutover:
    | { readonly policy: "refuse" | "skip" }
    | { readonly policy: "to"; readonly account: AccountUse };
  readonly receivable?: AccountUse;
  /** Where bills stand until they are paid; without it the book takes no documents of suppliers. */
  readonly payable?: AccountUse;
  readonly deposits?: AccountUse;
  readonly recognize: {
    readonly on: "issue" | "payment";
    readonly taxesOnIssue: boolean;
    readonly place?: TextPlace;
  };
  readonly computeTaxes: boolean;
  /** How far a stated tax may lie from the computed one, a line, before it is told. */
  readonly tolerance: Money;
  readonly roundTaxes: "document" | "line";
  readonly leftover: "remainder" | "largest";
  readonly cashRounding?: {
    readonly step: Money;
    readonly account: AccountUse;
    readonly limit: Money;
    readonly because?: string;
  };
  /** Where a document's discount goes: spread over its lines, or an account of its own. */
  readonly discount:
    | { readonly to: "lines" }
    | { readonly to: "account"; readonly account: AccountUse };
  readonly paymentDiscount?: LimitedAccount & { readonly terms?: DiscountTerms };
  /** The surcharge of a credit restriction: booked with the invoice, or with the payment that keeps it. */
  readonly creditRestriction?: AccountUse & {
    readonly on: "issue" | "payment";
    readonly days?: number;
  };
  readonly writeOff?: LimitedAccount;
  readonly fees?: LimitedAccount;
  /** What the settings of the same names say of documents of suppliers. */
  readonly purchases: {
    readonly beforeCutover: Settings["beforeCutover"];
    readonly paymentDiscount?: LimitedAccount;
    readonly writeOff?: LimitedAccount;
    readonly slots: Slots;
  };
  /** Per kind; a kind that is absent is grouped by document. */
  readonly grouping: ReadonlyMap<DocumentKind, "day" | "week" | "month" | "run">;
  readonly mergeLines: boolean;
  readonly description: readonly Template[];
  readonly reference: readonly Template[];
  readonly texts: "refuse" | "cut";
  readonly ignoredKinds: ReadonlySet<DocumentKind>;
  /** Fields that make a document the same document. */
  readonly identity: readonly string[];
  /** The book names none: then bills of two suppliers may have one number. */
  readonly suppliersNumber: boolean;
  /** The book's own slots: the level after the last category. */
  readonly slots: Slots;
}

export interface AccountUse {
  readonly code: string;
  readonly place: TextPlace;
}

/** What a customer may leave out by paying within some days. */
export interface DiscountTerms {
  readonly days: number;
  /** As a fraction, and as it is written. */
  readonly rate: Rate;
  readonly percent: string;
  /** Of the price before taxes, or with them. */
  readonly base: "net" | "total";
  /** Whether taxes are due on the price less the discount. */
  readonly taxesDiscounted: boolean;
}

export interface LimitedAccount extends AccountUse {
  readonly limit?: Money;
}

/** A text with placeholders, cut: `Facture {number}` is a text and a field. */
export interface Template {
  readonly parts: readonly (
    | { readonly text: string }
    | { readonly field: string; readonly place: TextPlace }
  )[];
  readonly place: TextPlace;
}

export type AccountClass = "asset" | "liability" | "equity" | "revenue" | "expense";

export interface Account {
  readonly code: string;
  readonly title?: string;
  readonly class: AccountClass;
  /** The text gives no class that could be read: `class` is a stand-in, and no check relies on it. */
  readonly classUnknown?: true;
  readonly linked?: Ledger;
  readonly header: boolean;
  readonly inactiveFrom?: CivilDate | "always";
  readonly path?: string;
  /** The place of its name, as in every declaration below. */
  readonly place: TextPlace;
  /** Where one clause more may stand. */
  readonly end?: TextPlace;
}

export type Slot = "debit" | "credit" | "tax";

/** What an owner says of each slot: at most one base, and exceptions. */
export type Slots = { readonly [slot in Slot]: SlotRules };

export interface SlotRules {
  readonly base?: SlotRule;
  readonly exceptions: readonly SlotRule[];
}

export interface SlotRule {
  readonly slot: Slot;
  /** The account's code, or the tax group's name. */
  readonly value: string;
  readonly valuePlace: TextPlace;
  /** A conjunction; empty for a base. */
  readonly tests: readonly Test[];
  readonly place: TextPlace;
}

/** A test of one field. Dates and ranges include both ends. */
export type Test = {
  readonly field: string;
  readonly orAbsent: boolean;
  readonly place: TextPlace;
} & (
  | { readonly is: "in"; readonly values: ReadonlySet<string> }
  | { readonly is: "not in"; readonly values: ReadonlySet<string> }
  | { readonly is: "between"; readonly from: string; readonly to: string }
);

export interface Tax {
  readonly name: string;
  readonly place: TextPlace;
  /** Where the book completes a tax of a pack. */
  readonly completedAt?: TextPlace;
  readonly slots: Slots;
  /** What a bill posts of it; without it, no bill bears the tax. */
  readonly purchases?: TaxOnPurchases;
  /** In order of dates; a later check finds gaps and overlaps. */
  readonly rates: readonly DatedRate[];
}

export interface TaxOnPurchases {
  readonly slots: Slots;
  /** How much of it comes back: all of it where the book does not say. */
  readonly recoverable?: Recoverable;
}

export interface Recoverable {
  /** As a fraction, and as it is written. */
  readonly rate: Rate;
  readonly percent: string;
  readonly place: TextPlace;
}

export interface DatedRate {
  /** As a fraction: 0.09975. */
  readonly rate: Rate;
  readonly percent: string;
  readonly from: CivilDate;
  readonly to?: CivilDate;
  readonly place: TextPlace;
}

export interface TaxGroup {
  readonly name: string;
  readonly place: TextPlace;
  readonly taxes: readonly string[];
  /** They differ on returns. */
  readonly nature: "taxable" | "zero-rated" | "exempt" | "out of scope";
  /** By the name of the target. */
  readonly at?: ReadonlyMap<string, TargetName>;
}

/** What a target calls a thing in its own lists, as `at` says. */
export interface TargetName {
  readonly text: string;
  readonly place: TextPlace;
}

export interface Item {
  /** Undefined for `otherwise`. */
  readonly name?: string;
  readonly place: TextPlace;
  readonly category?: string;
  readonly inactiveFrom?: CivilDate | "always";
  readonly unit?: string;
  readonly price?: Money;
  readonly because?: string;
  readonly slots: Slots;
  /** By the name of the target. */
  readonly at?: ReadonlyMap<string, TargetName>;
  /** What a bill posts of it. */
  readonly purchases?: Slots;
  /** Of the taxes that come back, the part that does for this item. */
  readonly recoverable?: Recoverable;
}

export interface Category {
  readonly name: string;
  readonly place: TextPlace;
  readonly parent?: string;
  readonly because?: string;
  readonly slots: Slots;
  /** By the name of the target. */
  readonly at?: ReadonlyMap<string, TargetName>;
  readonly purchases?: Slots;
  readonly recoverable?: Recoverable;
}

export interface Method {
  /** Undefined for `otherwise`. */
  readonly name?: string;
  readonly place: TextPlace;
  readonly slots: Slots;
  /** The pair for refunds, where the method has one of its own. */
  readonly refunds?: Slots;
  /** By the name of the target. */
  readonly at?: ReadonlyMap<string, TargetName>;
  /** The pair for payments of bills, where it is not the money's account and the payable. */
  readonly purchases?: Slots;
}

// --- journals --------------------------------------------------------------------------------------------

export const journalTypes = ["sales", "purchase", "bank", "cash", "miscellaneous"] as const;

export type JournalType = (typeof journalTypes)[number];

export interface Journal {
  readonly code: string;
  readonly place: TextPlace;
  readonly title?: string;
  /** Absent where the text gives none that could be read. */
  readonly type?: JournalType;
  readonly series?: DeclaredSeries;
}

export interface NamedSeries extends DeclaredSeries {
  readonly name: string;
  readonly namePlace: TextPlace;
}

export interface JournalUse {
  readonly code: string;
  readonly place: TextPlace;
}

/** A kind of documents, and how they are put into the journals of an administration. */
export interface Integration {
  readonly name: string;
  readonly place: TextPlace;
  readonly tests: readonly Test[];
  /** From the keyword to the end of the tests. */
  readonly head: TextPlace;
  readonly administration?: string;
  readonly journal?: JournalUse;
  /** The journal of credit notes, where they have their own. */
  readonly notes?: JournalUse;
  readonly description?: readonly Template[];
}

/** A series where it stands in the text. */
export interface DeclaredSeries extends NumberSeries {
  /** From the prefix to the end of the range. */
  readonly place: TextPlace;
  readonly prefixPlace?: TextPlace;
  readonly fromPlace: TextPlace;
  readonly toPlace: TextPlace;
}

// --- data ------------------------------------------------------------------------------------------------

/** How a foreign file is read. */
export interface Mapping {
  readonly delimiter?: string;
  readonly decimal: "." | ",";
  readonly thousands?: string;
  readonly encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  /** Rows of one document need not stand together. */
  readonly grouped: boolean;
  /** By field of the document; `tax.NAME` for stated taxes. Empty: the canonical column names. */
  readonly fields: ReadonlyMap<string, FieldMapping>;
}

export interface FieldMapping {
  readonly column?: string;
  readonly constant?: string;
  /** A date's form, such as `dd/mm/yyyy`. */
  readonly as?: string;
  /** The source's words for ours; `ignore` is one of ours for kinds. */
  readonly values: ReadonlyMap<string, string>;
  readonly place: TextPlace;
}

export interface Source {
  readonly name: string;
  readonly place: TextPlace;
  readonly format: "csv" | "json" | "ndjson";
  readonly pattern: string;
  readonly mapping: Mapping;
}

/** A list of what the source sells. Fields: `name`, `category`, `active`, `unit`, `price`. */
export interface Catalog {
  readonly file: string;
  readonly place: TextPlace;
  readonly mapping: Mapping;
}

/** Documents known when the book begins: remembered, never posted. */
export interface Opening {
  readonly file: string;
  readonly place: TextPlace;
  readonly mapping: Mapping;
}

// --- tests -------------------------------------------------------------------------------------------------

export interface BookTest {
  readonly name: string;
  readonly place: TextPlace;
  readonly documents: readonly import("./document.ts").Document[];
  readonly expectations: readonly Expectation[];
}

export type Expectation = { readonly place: TextPlace } & (
  | {
      readonly expects: "entry";
      readonly document: string;
      readonly date?: CivilDate;
      readonly postings: readonly ExpectedPosting[];
    }
  | { readonly expects: "no entry"; readonly document: string }
  | { readonly expects: "problem"; readonly code: string; readonly document?: string }
);

export interface ExpectedPosting {
  readonly side: "debit" | "credit";
  readonly account: string;
  readonly amount: Money;
  /** In the document's own currency, where the test says it. */
  readonly foreign?: { readonly amount: Money; readonly currency: string };
  readonly place: TextPlace;
}
