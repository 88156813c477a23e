// The tree of a book's text. Every node has a span; nothing here has a meaning yet.
import type { Problem } from "../diagnostics/problem.ts";
import type { Span } from "../text/source.ts";

/** A parsed file. Parsing never fails: what could not be read is a problem and a piece without declaration. */
export interface Tree {
  readonly path: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly problems: readonly Problem[];
}

/**
 * A piece starts at column 0 and ends before the next one; it parses alone. `span` covers its own text,
 * without the comments above it. A table block is a piece whose rows are pieces too (`rows`).
 */
export interface Piece {
  readonly span: Span;
  /** One declaration; of a table, one a row. Empty where the piece could not be read. */
  readonly declarations: readonly Declaration[];
}

export type Declaration =
  | BookDeclaration
  | UseDeclaration
  | AccountDeclaration
  | TaxDeclaration
  | TaxGroupDeclaration
  | ItemDeclaration
  | CategoryDeclaration
  | MethodDeclaration
  | JournalDeclaration
  | SeriesDeclaration
  | IntegrationDeclaration
  | CatalogDeclaration
  | SourceDeclaration
  | OpeningDeclaration
  | TestDeclaration;

/** A name where it is declared or used, normalised; account codes, taxes, items and fields alike. */
export interface Name {
  readonly kind: "name";
  readonly span: Span;
  readonly text: string;
  readonly quoted: boolean;
}

/** A text in quotes that is not a name. `text` has the escapes resolved. */
export interface TextLiteral {
  readonly kind: "text";
  readonly span: Span;
  readonly text: string;
}

/** Digits as written: `60.00`, `-5.00`, `9.975`. Read by `model/money.ts`. */
export interface NumberLiteral {
  readonly kind: "number";
  readonly span: Span;
  readonly text: string;
}

/** `2026-01-15` as written; a day that the calendar does not have is found by the resolver. */
export interface DateLiteral {
  readonly kind: "date";
  readonly span: Span;
  readonly text: string;
}

export type Literal = Name | TextLiteral | NumberLiteral | DateLiteral;

// --- book ---------------------------------------------------------------------------------------

/** `book "Name" { settings }` */
export interface BookDeclaration {
  readonly kind: "book";
  readonly span: Span;
  readonly name: Name;
  readonly settings: readonly Setting[];
}

/** `use canada`, `use "../commun"` */
export interface UseDeclaration {
  readonly kind: "use";
  readonly span: Span;
  readonly pack: Name;
}

/** A line of the `book` block. `keyword` is the span of its first word or words. */
export type Setting = { readonly span: Span; readonly keyword: Span } & (
  | { readonly setting: "folio"; readonly version: NumberLiteral }
  /** `target sage50 { source length 20 }`; the options belong to the target. */
  | { readonly setting: "target"; readonly target: Name; readonly options: readonly TargetOption[] }
  | { readonly setting: "currency"; readonly currency: Name }
  /** `currencies USD, EUR`: the other ones that documents may come in */
  | { readonly setting: "currencies"; readonly currencies: readonly Name[] }
  /** `fiscal year from 2026-01-01 periods month` */
  | {
      readonly setting: "fiscal year";
      readonly from: DateLiteral;
      readonly periods: Name | undefined;
    }
  /** `cutover 2026-01-01 skip`; `policy` is `refuse` or `skip`. */
  | { readonly setting: "cutover"; readonly date: DateLiteral; readonly policy: Name | undefined }
  /** `before cutover refuse | skip | to 3000` */
  | {
      readonly setting: "before cutover" | "purchases before cutover";
      readonly policy: Name | undefined;
      readonly account: Name | undefined;
    }
  | { readonly setting: "receivable"; readonly account: Name }
  | { readonly setting: "deposits"; readonly account: Name }
  | { readonly setting: "payable"; readonly account: Name }
  /** `recognize on issue`, `recognize on payment`, `recognize on payment taxes on issue` */
  | { readonly setting: "recognize"; readonly on: Name; readonly taxesOnIssue: Span | undefined }
  /** `compute taxes` */
  | { readonly setting: "compute taxes" }
  /** `tolerance taxes 0.01`: money a line, per tax */
  | { readonly setting: "tolerance"; readonly amount: NumberLiteral }
  /** `rounding taxes per document | per line` */
  | { readonly setting: "rounding taxes"; readonly per: Name }
  /** `rounding split to largest line | to largest remainder` */
  | { readonly setting: "rounding split"; readonly to: Name }
  /** `rounding cash 0.05 to 5999 up to 0.02 because "…"` */
  | {
      readonly setting: "rounding cash";
      readonly step: NumberLiteral;
      readonly account: Name;
      readonly limit: NumberLiteral | undefined;
      readonly because: TextLiteral | undefined;
    }
  /** `rounding exchange to 5998 up to 0.02 because "…"` */
  | {
      readonly setting: "rounding exchange";
      readonly account: Name;
      readonly limit: NumberLiteral | undefined;
      readonly because: TextLiteral | undefined;
    }
  /** `exchange gain 4900 loss 5900` */
  | { readonly setting: "exchange"; readonly gain: Name; readonly loss: Name }
  /** `discount on lines`, `discount to 4190`: where a document's discount goes */
  | { readonly setting: "discount"; readonly account: Name | undefined }
  /** `write-off to 5600 up to 1.00`, `fees to 5700`, `purchases payment discount to 5190` */
  | {
      readonly setting: "write-off" | "fees" | "purchases payment discount" | "purchases write-off";
      readonly account: Name;
      readonly limit: NumberLiteral | undefined;
    }
  /** `payment discount to 657 up to 100.00 within 8 days 2% base net taxes discounted` */
  | {
      readonly setting: "payment discount";
      readonly account: Name;
      readonly limit: NumberLiteral | undefined;
      readonly terms: DiscountTerms | undefined;
    }
  /** `credit restriction to 8090 within 30 days on issue` */
  | {
      readonly setting: "credit restriction";
      readonly account: Name;
      readonly days: NumberLiteral | undefined;
      readonly on: Name;
    }
  /** `group by day`, `group payment by month`; `by` is document, day, week, month or run */
  | { readonly setting: "group"; readonly documentKind: Name | undefined; readonly by: Name }
  /** `lines separate`, `lines merged` */
  | { readonly setting: "lines"; readonly how: Name }
  /** `description "{customer.name}" or "{kind} {number}"`, `reference "{number}"` */
  | { readonly setting: "description" | "reference"; readonly patterns: readonly TextLiteral[] }
  /** `texts refuse | cut`: what to do with a text that the target cannot hold */
  | { readonly setting: "texts"; readonly policy: Name }
  /** `ignore deposit`: a kind that is passed over and counted */
  | { readonly setting: "ignore"; readonly documentKind: Name }
  /** `identity number, customer.id`: the fields that make a document the same document */
  | { readonly setting: "identity"; readonly fields: readonly Field[] }
  /** A base or an exception at the level of the book: `debit 1210`, `credit 4001 when place = "Laval"`. */
  | { readonly setting: "rule"; readonly rule: Rule }
);

/** What may be left out by paying within some days. */
export interface DiscountTerms {
  readonly days: NumberLiteral;
  readonly percent: NumberLiteral;
  readonly base: Name | undefined;
  /** Whether taxes are due on the price less the discount: `taxes discounted`, or `taxes full`. */
  readonly taxes: Name | undefined;
}

/** `source length 20`, `tax lines on`: words, then one value. */
export interface TargetOption {
  readonly span: Span;
  /** The words before the value, joined by one space. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Literal;
}

// --- accounts and taxes ----------------------------------------------------------------------------

/** `account 1200 "Comptes clients" asset linked to receivables inactive from 2026-01-01` */
export interface AccountDeclaration {
  readonly kind: "account";
  readonly span: Span;
  readonly code: Name;
  readonly title: TextLiteral | undefined;
  /** `asset`, `liability`, `equity`, `revenue`, `expense` */
  readonly class: Name | undefined;
  /** The module that owns the account: `receivables`, `payables`, `payroll`, `inventory`, `prepayments` */
  readonly linked: { readonly span: Span; readonly to: Name } | undefined;
  readonly header: Span | undefined;
  readonly inactive: Inactive | undefined;
  /** `path "Ventes:Services"` */
  readonly path: TextLiteral | undefined;
}

/** `inactive` or `inactive from 2026-03-01` */
export interface Inactive {
  readonly span: Span;
  readonly from: DateLiteral | undefined;
}

/** `tax TPS debit 1210 credit 2420 purchases debit 2425 recoverable 50% { 5% from 2008-01-01 }` */
export interface TaxDeclaration {
  readonly kind: "tax";
  readonly span: Span;
  readonly name: Name;
  /** `from canada`: the pack whose declaration this one completes. */
  readonly from: Name | undefined;
  readonly rules: readonly Rule[];
  readonly recoverable: RecoverableClause | undefined;
  /** Exceptions may stand among them. */
  readonly rates: readonly RateClause[];
}

/** `recoverable 50%`: how much of the tax on purchases comes back; percent. */
export interface RecoverableClause {
  readonly span: Span;
  readonly percent: NumberLiteral;
}

/** `9.975% from 2013-01-01 to 2030-12-31`; percent. */
export interface RateClause {
  readonly span: Span;
  readonly percent: NumberLiteral;
  readonly from: DateLiteral;
  readonly to: DateLiteral | undefined;
}

/** `tax group "TPS+TVQ" = TPS + TVQ at quickbooks "GST/QST QC"`, or `= zero-rated | exempt | out of scope` */
export interface TaxGroupDeclaration {
  readonly kind: "tax group";
  readonly span: Span;
  readonly name: Name;
  /** `from canada`: the pack whose group this one completes; it says no taxes of its own. */
  readonly from: Name | undefined;
  readonly taxes: readonly Name[];
  /** Without taxes: why there are none. */
  readonly nature:
    | { readonly span: Span; readonly is: "zero-rated" | "exempt" | "out of scope" }
    | undefined;
  readonly at: readonly AtClause[];
}

/** `at quickbooks "Services:Tonte"`: what a target calls it. */
export interface AtClause {
  readonly span: Span;
  readonly target: Name;
  readonly name: TextLiteral;
}

// --- items, categories, methods ----------------------------------------------------------------------

/**
 * One slot given a value, at the level of its owner: a base (`tests` empty) or an exception.
 * `credit 4001 when customer.group = "Municipal" and date in 2026-01-01..2026-06-30`
 */
export interface Rule {
  readonly span: Span;
  readonly slot: "debit" | "credit" | "tax";
  /** Whose slot it is: `refunds debit 1210 credit 1020` of a method, `purchases debit 5100` of what bills post. */
  readonly pair: "own" | "refunds" | "purchases";
  readonly value: Name;
  readonly tests: readonly TestClause[];
}

/** A dotted field: `customer.group`. */
export interface Field {
  readonly span: Span;
  readonly text: string;
  /** What follows the first dot: of `tax."TPS 5"`, the name of the tax. */
  readonly after: Name | undefined;
}

export interface TestClause {
  readonly span: Span;
  readonly field: Field;
  readonly operator: "=" | "in" | "not in" | "range";
  /** One value of `=`, several of `in { … }` and `not in { … }`, both ends of a range. */
  readonly values: readonly Literal[];
  readonly orAbsent: Span | undefined;
}

/** `item "Tonte" …`, a row of `items { … }`, or `item otherwise …` (then `name` is undefined). */
export interface ItemDeclaration {
  readonly kind: "item";
  readonly span: Span;
  readonly name: Name | undefined;
  /** `from canada`: the pack whose declaration this one completes. */
  readonly from: Name | undefined;
  readonly category: Name | undefined;
  readonly inactive: Inactive | undefined;
  readonly unit: TextLiteral | undefined;
  readonly price: NumberLiteral | undefined;
  readonly recoverable: RecoverableClause | undefined;
  /** `because "…"`: silences the warning about an account of an unusual class. */
  readonly because: TextLiteral | undefined;
  readonly at: readonly AtClause[];
  readonly rules: readonly Rule[];
}

/** `category "Entretien" in "Services" credit 4001` */
export interface CategoryDeclaration {
  readonly kind: "category";
  readonly span: Span;
  readonly name: Name;
  /** `from canada`: the pack whose declaration this one completes. */
  readonly from: Name | undefined;
  readonly parent: Name | undefined;
  readonly recoverable: RecoverableClause | undefined;
  readonly because: TextLiteral | undefined;
  readonly at: readonly AtClause[];
  readonly rules: readonly Rule[];
}

/** `method "Interac" debit 1020 credit 1210`, or `method otherwise …` (then `name` is undefined). */
export interface MethodDeclaration {
  readonly kind: "method";
  readonly span: Span;
  readonly name: Name | undefined;
  /** `from canada`: the pack whose declaration this one completes. */
  readonly from: Name | undefined;
  readonly at: readonly AtClause[];
  readonly rules: readonly Rule[];
}

// --- journals ----------------------------------------------------------------------------------------------

/** `journal VK "Ventes" sales series "F" 10000..19999 last 10412` */
export interface JournalDeclaration {
  readonly kind: "journal";
  readonly span: Span;
  readonly code: Name;
  readonly title: TextLiteral | undefined;
  /** `sales`, `purchase`, `bank`, `cash` or `miscellaneous` */
  readonly type: Name | undefined;
  readonly series: SeriesClause | undefined;
}

/** `series abonnements "A" 00001..49999`: numbers that another module hands out. */
export interface SeriesDeclaration {
  readonly kind: "series";
  readonly span: Span;
  readonly name: Name;
  readonly series: SeriesClause;
}

/** `"F" 10000..19999 last 10412`: what numbers begin with, the first and the last, the one given last. */
export interface SeriesClause {
  readonly span: Span;
  readonly prefix: TextLiteral | undefined;
  readonly from: NumberLiteral;
  readonly to: NumberLiteral;
  readonly last: NumberLiteral | undefined;
}

/** `integration ventes when source = "vkf" { … }`: how a kind of documents is put into the journals. */
export interface IntegrationDeclaration {
  readonly kind: "integration";
  readonly span: Span;
  readonly name: Name;
  readonly tests: readonly TestClause[];
  readonly clauses: readonly IntegrationClause[];
}

/** `keyword` is the span of its first word or words. */
export type IntegrationClause = { readonly span: Span; readonly keyword: Span } & (
  | { readonly clause: "administration"; readonly number: NumberLiteral }
  /** `journal VK notes NC` */
  | { readonly clause: "journal"; readonly journal: Name; readonly notes: Name | undefined }
  | { readonly clause: "description"; readonly patterns: readonly TextLiteral[] }
);

// --- data ----------------------------------------------------------------------------------------------

/** `catalog items from "catalogue.csv" { name = column "Nom"  active = column "Actif" { "Oui" = active } }` */
export interface CatalogDeclaration {
  readonly kind: "catalog";
  readonly span: Span;
  readonly file: TextLiteral;
  readonly clauses: readonly SourceClause[];
}

/** `source plannit csv "export-*.csv" { … }`; `format` is csv, json or ndjson. */
export interface SourceDeclaration {
  readonly kind: "source";
  readonly span: Span;
  readonly name: Name;
  readonly format: Name;
  readonly pattern: TextLiteral;
  readonly clauses: readonly SourceClause[];
}

/** `opening "ouvertes.csv"`, with the same clauses as a source if its columns have other names. */
export interface OpeningDeclaration {
  readonly kind: "opening";
  readonly span: Span;
  readonly file: TextLiteral;
  readonly clauses: readonly SourceClause[];
}

export type SourceClause = {
  readonly span: Span;
} /** `delimiter ";"`, `decimal ","`, `thousands " "`, `encoding utf-8` */ & (
  | {
      readonly clause: "delimiter" | "decimal" | "thousands" | "encoding";
      readonly value: TextLiteral | Name;
    }
  /** `rows grouped by number`, `rows adjacent` */
  | { readonly clause: "rows"; readonly groupedBy: Field | undefined }
  /** `date = column "Date" as "dd/mm/yyyy"`, `kind = column "Type" { "Facture" = invoice }`, `currency = "CAD"` */
  | {
      readonly clause: "field";
      readonly field: Field;
      readonly column: TextLiteral | undefined;
      readonly constant: Literal | undefined;
      readonly as: TextLiteral | undefined;
      readonly values: readonly ValueClause[];
    }
);

/** `"Facture" = invoice` */
export interface ValueClause {
  readonly span: Span;
  readonly from: TextLiteral;
  readonly to: Name;
}

// --- tests -----------------------------------------------------------------------------------------------

/** `test "une facture" { documents, expectations }` */
export interface TestDeclaration {
  readonly kind: "test";
  readonly span: Span;
  readonly name: Name;
  readonly steps: readonly TestStep[];
}

export type TestStep = TestDocument | TestExpectation;

/** `invoice "F1" 2026-01-15 for "Tremblay" { "Tonte" 60.00  TPS 3.00 }`; `payment "P1" 2026-01-20 "Interac" 63.00 applies "F1"` */
export interface TestDocument {
  readonly step: "document";
  readonly span: Span;
  /** A kind of document, as written: `invoice`, `credit-note`, … */
  readonly documentKind: Name;
  readonly number: TextLiteral;
  readonly date: DateLiteral;
  /** `USD at 1.3725`, `USD` */
  readonly currency: Name | undefined;
  readonly rate: NumberLiteral | undefined;
  /** Of a bill, its credit and its payment: the supplier. */
  readonly customer: TextLiteral | undefined;
  readonly method: TextLiteral | undefined;
  readonly amount: NumberLiteral | undefined;
  /** `applies "F1" 50.00 at 1.3725 discount 1.00 write-off 0.02 waived 18.00 kept 18.00` */
  readonly applies: readonly TestApplication[];
  /** `credits "F1"`: the invoice that a credit note credits */
  readonly credits: TextLiteral | undefined;
  /** `with { customer.group = "Municipal" }` */
  readonly fields: readonly {
    readonly span: Span;
    readonly field: Field;
    readonly value: Literal;
  }[];
  readonly lines: readonly TestLine[];
  /** `TPS 5.00`; `taxes none` gives an empty list, and no tax at all gives undefined. */
  readonly taxes: readonly TestTax[] | undefined;
}

export interface TestApplication {
  readonly span: Span;
  readonly document: TextLiteral;
  readonly amount: NumberLiteral | undefined;
  readonly rate: NumberLiteral | undefined;
  readonly discount: NumberLiteral | undefined;
  readonly writeOff: NumberLiteral | undefined;
  readonly waived: NumberLiteral | undefined;
  readonly kept: NumberLiteral | undefined;
}

/** `"Tonte" 60.00`, `"Tonte" 60.00 tax "TPS"` */
export interface TestLine {
  readonly span: Span;
  readonly item: TextLiteral;
  readonly amount: NumberLiteral;
  readonly taxGroup: TextLiteral | undefined;
}

export interface TestTax {
  readonly span: Span;
  readonly tax: Name;
  readonly amount: NumberLiteral;
}

/** `expect entry "F1" [on 2026-01-15] { debit 1210 63.00  credit 4001 60.00 }`, `expect no entry "F1"`, `expect problem FOL5012 "F1"` */
export interface TestExpectation {
  readonly step: "expectation";
  readonly span: Span;
  readonly expects: "entry" | "no entry" | "problem";
  readonly document: TextLiteral | undefined;
  readonly date: DateLiteral | undefined;
  readonly code: Name | undefined;
  readonly postings: readonly TestPosting[];
}

export interface TestPosting {
  readonly span: Span;
  readonly side: "debit" | "credit";
  readonly account: Name;
  readonly amount: NumberLiteral;
  /** `= 100.00 USD`: the amount in the document's own currency */
  readonly foreign:
    | { readonly span: Span; readonly amount: NumberLiteral; readonly currency: Name }
    | undefined;
}
