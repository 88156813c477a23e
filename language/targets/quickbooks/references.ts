// What only QuickBooks can give: its ids. One that is not known stands as a named reference, which a sender or a
// later run fills in.
import type { TargetId } from "../../model/target-ids.ts";
import { normalizeName } from "../../text/names.ts";
import type { DocumentRun } from "../writer.ts";
import { Reference } from "./json.ts";

export type ReferenceKind =
  | "account"
  | "item"
  | "taxCode"
  | "paymentMethod"
  | "customer"
  | "vendor";

export interface References {
  /** `35`, or `@account:1020`. */
  readonly id: (kind: ReferenceKind, name: string) => Reference;
  /** The id of a document: `invoice:F1001`. */
  readonly document: (key: string) => Reference;
  /** What is known of a name, if QuickBooks has it. */
  readonly known: (kind: ReferenceKind, name: string) => TargetId | undefined;
  readonly knownDocument: (key: string) => TargetId | undefined;
  /** The last request of a document, a customer or a supplier that QuickBooks refused. */
  readonly refused: (key: string) => string | undefined;
}

export function createReferences({
  ids,
  accounts,
}: Pick<DocumentRun, "ids" | "accounts">): References {
  const lists = {
    account: ids.accounts,
    item: ids.items,
    taxCode: ids.taxCodes,
    paymentMethod: ids.paymentMethods,
    customer: ids.customers,
    vendor: ids.vendors,
  } as const;
  // An account of QuickBooks without a number is known by its full name.
  const ownName = (kind: ReferenceKind, name: string) => {
    const account = kind === "account" ? accounts.get(name) : undefined;
    return account?.path ?? account?.title;
  };
  const known: References["known"] = (kind, name) => {
    const list = lists[kind];
    return list.get(normalizeName(name)) ?? list.get(normalizeName(ownName(kind, name) ?? name));
  };
  const knownDocument = (key: string) => {
    const document = ids.documents.get(normalizeName(key));
    return document?.id === undefined ? undefined : document;
  };
  return {
    known,
    knownDocument,
    refused: (key) => {
      const [kind = "", name = ""] = [
        key.slice(0, key.indexOf(":")),
        key.slice(key.indexOf(":") + 1),
      ];
      const list =
        kind === "customer" ? ids.customers : kind === "vendor" ? ids.vendors : undefined;
      return (list?.get(normalizeName(name)) ?? ids.documents.get(normalizeName(key)))?.refused;
    },
    id: (kind, name) => new Reference(known(kind, name)?.id, `${kind}:${name}`),
    document: (key) => new Reference(knownDocument(key)?.id, key),
  };
}
