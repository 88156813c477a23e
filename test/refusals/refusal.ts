// A line of the catalogue of refusals: what a package or a help page refuses, and what Folio says of it.
import type { TargetRules } from "../../language/model/target.ts";
import type { Bilingual } from "../../language/text/bilingual.ts";
import type { Spoil } from "./base.ts";

export interface Refusal {
  /** What is refused, as a reader looks for it. */
  readonly what: Bilingual;
  /** Who refuses it. */
  readonly from: Source;
  /** The diagnostic; none where nothing is wrong and something must not happen. */
  readonly code?: string;
  readonly severity?: "error" | "warning" | "information";
  /** Whether it carries a fix that cures. */
  readonly fixed?: true;
  /** Told when a list comes in, whatever the package is: by which command, with the diagnostic's own bad example. */
  readonly imported?: "chart" | "catalog" | "contacts";
  /** How it comes about in a target, by what the target says of itself; or why it cannot. */
  readonly of: (rules: TargetRules) => Case | Bilingual;
}

/** `code` where a target says it with another diagnostic. */
export interface Case extends Spoil {
  readonly code?: string;
  /** What cannot but be told with it. */
  readonly follows?: readonly string[];
  /** Warnings that the target has for any such document, refused or not. */
  readonly warned?: readonly string[];
  /** What is still to be said by a person once the fix is in. */
  readonly leaves?: readonly string[];
  /** Where there is no diagnostic: what holds of the run instead. */
  readonly gives?: "no entry" | "the same balances turned round";
}

/** The failure catalogue of connectors, both sides of the trade, other currencies, and the help pages by their package. */
export type Source =
  | "connectors"
  | "purchases"
  | "currencies"
  | "Avantage, Acomba, Sage 50"
  | "QuickBooks"
  | "AFAS Profit";

export function isCase(found: Case | Bilingual): found is Case {
  return !("en" in found);
}
