// What only the accounting package can give: the ids of its accounts, items, tax codes, customers, and of what was sent to it.

export const idKinds = [
  "accounts",
  "items",
  "taxCodes",
  "paymentMethods",
  "customers",
  "vendors",
  "employees",
  "documents",
] as const;

export type IdKind = (typeof idKinds)[number];

export interface TargetId {
  /** Undefined of what is known to be there before its id is. */
  readonly id?: string;
  /** Of an item: what the book calls its income account, where that is known. */
  readonly income?: string;
  /** Of a document: which version of it the package had when it was last heard of. */
  readonly syncToken?: string;
  /** Of a document: what the package calls what it was made, such as `Invoice`. */
  readonly entity?: string;
  /** Of a document that a list of the package has, whoever put it there: what it comes to, and for whom. */
  readonly total?: string;
  readonly customer?: string;
  /** The request that the package refused last; whoever sends the same one again gets the same answer. */
  readonly refused?: string;
}

/**
 * By name: an account's code in the book, or its full name where it has no number; an item's and a tax code's full
 * name; the display name of a customer, a supplier or an employee; a document's kind and number, `invoice:F1001`.
 */
export type TargetIds = { readonly [kind in IdKind]: ReadonlyMap<string, TargetId> };

export const noIds: TargetIds = {
  accounts: new Map(),
  items: new Map(),
  taxCodes: new Map(),
  paymentMethods: new Map(),
  customers: new Map(),
  vendors: new Map(),
  employees: new Map(),
  documents: new Map(),
};

/** The target whose ids these are, as the file says it. */
export const idsTarget = "quickbooks";
