// The journal of an entry in the FEC layout: that of the book, or else one by what the entry is.
import type { Entry } from "../journal/entry.ts";
import type { DocumentKind } from "../model/document-fields.ts";
import type { CharacterSet } from "../model/target.ts";
import { unreachable } from "../text/invariant.ts";
import { encodeText, holdText, missingCharacter } from "./encode.ts";
import { compactSpaces, oneLine, replaceCharacters } from "./fit-text.ts";
import type { OptionReader } from "./options.ts";

/** How the file holds a text. */
export interface FecForm {
  /** What parts its columns. */
  readonly mark: string;
  readonly characters: CharacterSet;
  readonly replaced: ReadonlyMap<string, string>;
}

/** Code and label, as the file holds them. */
export function fecJournals(
  option: OptionReader,
  form: FecForm,
): (entry: Pick<Entry, "kind" | "filing">) => Uint8Array {
  const bytes = (code: string, label: string) =>
    encodeText(`${fixedText(code, form)}${form.mark}${fixedText(label, form)}`, form.characters);
  const usual = {
    sales: bytes(option.text("sales journal"), "Ventes"),
    purchase: bytes(option.text("purchase journal"), "Achats"),
    bank: bytes(option.text("bank journal"), "Banque"),
  };
  const filed = new Map<string, Uint8Array>();
  return ({ kind, filing }) => {
    if (filing === undefined) return usual[journalOf(kind)];
    const known = filed.get(filing.journal) ?? bytes(filing.journal, filing.journal);
    filed.set(filing.journal, known);
    return known;
  };
}

function journalOf(kind: DocumentKind): "sales" | "purchase" | "bank" {
  switch (kind) {
    case "invoice":
    case "credit-note":
    case "sale":
      return "sales";
    case "bill":
    case "bill-credit":
      return "purchase";
    case "payment":
    case "refund":
    case "deposit":
    case "bill-payment":
      return "bank";
    default:
      return unreachable(kind);
  }
}

/** A text of the book's own. What the set lacks is left out of a label: the number says which account it is. */
export function fixedText(text: string, { characters, replaced }: FecForm): string {
  const line = replaceCharacters(compactSpaces(oneLine(holdText(text, characters))), replaced);
  return [...line].filter((one) => missingCharacter(one, characters) === undefined).join("");
}
