// What the compiler produces: entries that balance, each posting able to say why it is there.
import type { DataPlace } from "../diagnostics/problem.ts";
import type { CivilDate } from "../model/calendar.ts";
import type { DocumentKind } from "../model/document-fields.ts";
import type { Money, Rate } from "../model/money.ts";
import type { ResolvedDocument } from "./resolved.ts";

export interface Entry {
  /** The documents that the entry books; more than one only where the book groups. */
  readonly documents: readonly DocumentKey[];
  readonly kind: DocumentKind;
  readonly date: CivilDate;
  /** What the package calls the entry by: the document's number, unless the book says otherwise. */
  readonly reference: string;
  readonly description: string;
  /** The book's own, of all amounts but those that are foreign. */
  readonly currency: string;
  /** Of documents in another currency, all at one rate. */
  readonly foreign?: ForeignCurrency | undefined;
  readonly counterparty?: string | undefined;
  /** Where the entry goes, in a book whose documents are put into journals. */
  readonly filing?: Filing | undefined;
  readonly postings: readonly Posting[];
  /** For the target's tax report: what was taxed, and by how much. Sales and bills are positive. */
  readonly taxes: readonly EntryTax[];
  /** The document, for a target that writes documents: such a target groups none. */
  readonly resolved?: ResolvedDocument | undefined;
}

export interface ForeignCurrency {
  readonly currency: string;
  readonly places: number;
  /** What one of its units is worth in the book's currency. */
  readonly rate: Rate;
}

/** The journal of an entry, and what a ledger of debtors or creditors asks beside it. */
export interface Filing {
  readonly integration: string;
  readonly journal: string;
  readonly administration: string | undefined;
  /** The number of the customer or the supplier, and the day on which the document falls due. */
  readonly party: string | undefined;
  readonly due: CivilDate | undefined;
  /** Of an invoice: what may be left out by paying within some days, in the book's own currency. */
  readonly discount:
    | { readonly days: number; readonly amount: Money; readonly ofTotal: boolean }
    | undefined;
  readonly restrictionDays: number | undefined;
}

export interface DocumentKey {
  readonly kind: DocumentKind;
  readonly number: string;
  /** Where a problem of the entry is told. */
  readonly origin?: DataPlace;
}

export interface Posting {
  readonly account: string;
  readonly side: "debit" | "credit";
  /** Above zero; zero only where a foreign amount is worth less than a cent. */
  readonly amount: Money;
  /** In the entry's foreign currency, where it has one; a difference of rates has none. */
  readonly foreign?: Money | undefined;
  /** At which the foreign amount is carried; undefined where parts of it are at several. */
  readonly rate?: Rate | undefined;
  readonly role: PostingRole;
  readonly counterparty?: string | undefined;
  readonly tax?: string | undefined;
  readonly method?: string | undefined;
  readonly class?: string | undefined;
  /** The document that it settles, where a ledger of debtors or creditors asks. */
  readonly settles?: string | undefined;
  /** One cause for each amount that was merged into this posting. */
  readonly causes: readonly Cause[];
}

/** What a posting is to its document: the verifier adds up the control side by this. */
export type PostingRole =
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

/** Why: the template and the rules of the plan that made it, and the row. */
export interface Cause {
  /** A node of the plan: a posting template. */
  readonly template: string;
  /** Which rules of the plan chose: of the account first, and of the tax group of a line. */
  readonly choices: readonly Choice[];
  /** Its part of the posting; on the posting's side. */
  readonly amount: Money;
  /** The same in the currency of the document. */
  readonly foreign?: Money | undefined;
  readonly document: string;
  /** Of a tax, its name, on both sides. */
  readonly tax?: string | undefined;
  /** Of a line, its tax group; of what completes a credit, that of the items whose account it is. */
  readonly taxGroup?: string | undefined;
  /** The line of the document, from 0, where the amount came from one. */
  readonly line?: number | undefined;
  /** What the document applies to, from 0, where the amount came from an application. */
  readonly application?: number | undefined;
  /** Data file, its row, and the line of the file on which that begins. */
  readonly file: string;
  readonly row: number;
  readonly fileLine: number;
}

export interface Choice {
  /** The account, or the tax group. */
  readonly value: string;
  /** Numbers of the plan: the rule that gave the value, and those that would have applied too. */
  readonly rule: number;
  readonly lost: readonly number[];
  /** Exceptions that were tried, whether they applied or not: from the first level down to the one that decided. */
  readonly asked: readonly number[];
}

export interface EntryTax {
  readonly tax: string;
  readonly account: string;
  readonly base: Money;
  /** The same in the currency of the document, where that is another one. */
  readonly foreignBase?: Money;
  readonly amount: Money;
  /** Of a bill: the part of it that comes back. */
  readonly recovered?: Money;
}
