// What an accounting package accepts, as data. Checks and writers both read it.
import type { Bilingual } from "../text/bilingual.ts";

/** The modules that can own an account. */
export const ledgers = ["receivables", "payables", "payroll", "inventory", "prepayments"] as const;

export type Ledger = (typeof ledgers)[number];

/** What a target may have names of its own for, which `at` gives. */
export type NamedAtTarget = "item" | "category" | "tax group" | "method";

export interface TargetRules {
  /** The word after `target` in a book. */
  readonly name: string;
  /** The package as its users call it. */
  readonly title: Bilingual;
  /** What the written file calls an account by. */
  readonly accountIdentity: "code" | "name" | "path";
  /** The form of an account code, where the package has one. */
  readonly accountCode?: { readonly digits: { readonly least: number; readonly most: number } };
  /** How many digits a code begins with, where the package looks at no more of it. */
  readonly accountBeginning?: { readonly digits: number };
  /** The form of an account's name or path, where the file calls accounts by it. */
  readonly accountName?: AccountNameRule;
  /** Ledgers whose linked accounts refuse journal entries. */
  readonly refusesLinked: readonly Ledger[];
  readonly refusesHeader: boolean;
  readonly refusesInactive: boolean;
  /** Ledgers whose linked accounts are posted to with the name of a customer or supplier. */
  readonly needsCounterparty?: readonly Ledger[];
  /** How many lines of one entry such accounts may have, and the option that allows more. */
  readonly linesWithCounterparty?: { readonly most: number; readonly option?: string };
  /** Longest texts, in characters, of what the entry is called and what it says. */
  readonly referenceLength?: number;
  readonly descriptionLength?: number;
  readonly characters: CharacterSet;
  /** Characters that the file's syntax gives no way to write in a text, and what stands for each. */
  readonly replaced: ReadonlyMap<string, string>;
  /**
   * Documents in other currencies: `written` with both amounts, by their amounts in the book's own currency alone (`home`),
   * or not at all.
   */
  readonly foreign: "written" | "home" | "refused";
  /** How many decimals an amount has in the file, where it cannot have more. */
  readonly decimals?: number;
  /** Entries must lie in the book's fiscal year. */
  readonly needsFiscalYear: boolean;
  /** The largest amount that a line can hold, where its field ends somewhere: `999999.99`. */
  readonly largestAmount?: string;
  /** How many postings of an entry are known to be taken; more are told. */
  readonly postingsPerEntry?: { readonly most: number; readonly option: string };
  /** How many lines of an entry are taken; more are refused. */
  readonly linesPerEntry?: number;
  /** Lines are put together to an entry by what it is called: no two entries of a run may be called the same. */
  readonly gathersEntries?: boolean;
  /** Entries go into journals: the book has integrations. */
  readonly needsJournals?: boolean;
  /** How long the number of an invoice may be, prefix included. */
  readonly numberLength?: number;
  readonly files: FileRule;
}

export interface AccountNameRule {
  /** Longest name, in characters; of a path, each of its names. */
  readonly length: number;
  /** Most names of a path, which colons part. */
  readonly levels: number;
  /** Characters that no name holds, beside the colon. */
  readonly refused: string;
  /** Whether a name may begin as the formula of a spreadsheet does. */
  readonly formulas: boolean;
}

/** What makes a new file begin. No entry is ever parted. */
export interface FileRule {
  readonly each: "run" | "fiscal period";
  /** The most that one file may hold. */
  readonly entries?: number;
  readonly postings?: number;
}

/** `ascii` folds accents away (é becomes e); a character that a set cannot hold is a problem, never `?`. */
export type CharacterSet = "utf-8" | "windows-1252" | "iso-8859-15" | "ascii";

/** An option of a target, as `target sage50 { source length 20 }` gives it. */
export interface TargetOptionRule {
  /** The words before the value. */
  readonly name: string;
  /** `account`: one that the book declares. */
  readonly value: "number" | "word" | "text" | "account";
  /** For words: the ones it may be. For numbers: the least and the most. */
  readonly words?: readonly string[];
  readonly least?: number;
  readonly most?: number;
  /** For texts: the form that one must have. */
  readonly form?: { readonly pattern: RegExp; readonly words: Bilingual };
  readonly fallback: string;
  readonly explains: Bilingual;
  /** What no vendor text confirms. */
  readonly unconfirmed?: Bilingual;
}

/** The option of a document target by which money comes in where a method says no account. */
export const depositAccountOption = "deposit account";

/** The options of a target with their values, by name. */
export type TargetOptions = ReadonlyMap<string, string>;
