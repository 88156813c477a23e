// How a list is laid out that is imported: its fields, the headers that they are known by, and their keys in JSON.
import type { Encoding } from "../text/decode.ts";

/** What a file lists. */
export type ListKind = "accounts" | "items" | "contacts";

export interface Layout {
  readonly list: ListKind;
  readonly fields: readonly LayoutField[];
  /** What QuickBooks calls the list in the answer of its API. */
  readonly entities: readonly string[];
}

export interface LayoutField {
  /** The word before the `=` of `--column`. */
  readonly name: string;
  /** Headers that mean it; case, accents and blanks do not count. The nearest to what is meant stands first. */
  readonly headers: readonly string[];
  /** Headers that mean it only beside another: `Compte` is a name in QuickBooks' list, and a number beside a `Nom`. */
  readonly beside?: { readonly headers: readonly string[]; readonly other: readonly string[] };
  /** The keys that lead to it in the JSON of QuickBooks' API. */
  readonly keys?: readonly string[];
  readonly required?: true;
}

/** What the user says of a file. */
export interface Choices {
  /** The header, or in JSON the keys, of a field: `--column code=Numéro`. */
  readonly columns: ReadonlyMap<string, string>;
  readonly delimiter?: string;
  readonly encoding?: Encoding;
  readonly decimal: "." | ",";
}

export const defaultChoices: Choices = { columns: new Map(), decimal: "." };
