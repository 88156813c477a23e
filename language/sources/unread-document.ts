// What is left to tell of a document that could not be read as a whole.
import { isPurchase } from "../model/document-fields.ts";
import type { DocumentDraft } from "./document-draft.ts";
import type { Read, UnreadDocument } from "./read.ts";

/** Nothing where it has no number: then nobody can name it. */
export function unreadDocument(
  { number, kind, date, customer, supplier }: DocumentDraft,
  places: UnreadDocument["places"],
): Read | undefined {
  if (number === undefined) return undefined;
  const party = kind !== undefined && isPurchase(kind) ? supplier : customer;
  const named = party?.name ?? party?.number ?? party?.id;
  return { refused: { number, kind, date, party: named, places } };
}
