// Whom a document is about: its customer, or its supplier.
import type { Document } from "../model/document.ts";
import { isPurchase } from "../model/document-fields.ts";

/** As open items name it. */
export function partyOf(document: Document): string {
  const party = isPurchase(document.kind) ? document.supplier : document.customer;
  return party?.name ?? party?.number ?? party?.id ?? "";
}

/** What suppliers are known by from run to run, surest first: a name may be corrected. */
export function marksOfSupplier({ supplier = {} }: Pick<Document, "supplier">): readonly string[] {
  const { id, number, name } = supplier;
  return [id, number, name].flatMap((mark) => (mark === undefined || mark === "" ? [] : [mark]));
}
