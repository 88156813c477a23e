// What only QuickBooks can give: its ids. One that is not known stands as a named reference, which a sender or a
// later run fills in.
import type { TargetId } from "../../model/target-ids.ts";
import { normalizeName } from "../../text/names.ts";
import type { DocumentRun } from "../writer.ts";
import { Reference } from "./json.ts";

export type ReferenceKind = "account" | "item" | "taxCode" | "paymentMethod" | "customer";

export interface References {
  /** `35`, or `@account:1020`. */
  readonly id: (kind: ReferenceKind, name: string) => Reference;
  /** The id and the version of a document: `invoice:F1001`. */
  readonly document: (key: string) => Reference;
  readonly version: (key: string) => Reference;
  /** What is known of a name, if QuickBooks has it. */
  readonly known: (kind: ReferenceKind, name: string) => TargetId | undefined;
  readonly knownDocument: (key: string) => TargetId | undefined;
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
  const knownDocument = (key: string) => ids.documents.get(normalizeName(key));
  return {
    known,
    knownDocument,
    id: (kind, name) => new Reference(known(kind, name)?.id, `${kind}:${name}`),
    document: (key) => new Reference(knownDocument(key)?.id, key),
    version: (key) => new Reference(knownDocument(key)?.syncToken, `syncToken:${key}`),
  };
}
