// The fields of a document: what a CSV column, a JSON key, a source mapping and a `when` may name.

export type FieldType =
  | "text"
  | "amount"
  | "rate"
  | "date"
  | "kind"
  | "status"
  | "prices"
  | "currency";

export interface DocumentField {
  /** Dotted path, `line.` for what a line carries. */
  readonly name: string;
  readonly type: FieldType;
  /** A `when` may test it. */
  readonly testable?: boolean;
}

/** The kinds of documents, in the order in which reports list them. */
export const documentKinds = [
  "invoice",
  "credit-note",
  "sale",
  "payment",
  "refund",
  "deposit",
  "bill",
  "bill-credit",
  "bill-payment",
] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** Documents of suppliers: they move the payable, and their party is `supplier`. */
export const purchaseKinds = ["bill", "bill-credit", "bill-payment"] as const;

export function isPurchase(kind: DocumentKind): kind is (typeof purchaseKinds)[number] {
  return kind === "bill" || kind === "bill-credit" || kind === "bill-payment";
}

export const documentStatuses = ["open", "paid", "void", "draft"] as const;

export type DocumentStatus = (typeof documentStatuses)[number];

/**
 * One value a document or a line (LANGUAGE: "Documents in"). Beside these, `tax.NAME` states the amount of a
 * tax, and `x-…` is carried and ignored.
 */
export const documentFields: readonly DocumentField[] = [
  { name: "kind", type: "kind", testable: true },
  { name: "number", type: "text" },
  { name: "date", type: "date", testable: true },
  { name: "due", type: "date" },
  { name: "status", type: "status" },
  { name: "source", type: "text", testable: true },
  { name: "sourceDescription", type: "text" },
  { name: "administration", type: "text", testable: true },
  { name: "customer.id", type: "text" },
  { name: "customer.number", type: "text" },
  { name: "customer.name", type: "text" },
  { name: "customer.group", type: "text", testable: true },
  { name: "customer.province", type: "text", testable: true },
  { name: "customer.country", type: "text", testable: true },
  { name: "supplier.id", type: "text" },
  { name: "supplier.number", type: "text" },
  { name: "supplier.name", type: "text" },
  { name: "supplier.group", type: "text", testable: true },
  { name: "supplier.province", type: "text", testable: true },
  { name: "supplier.country", type: "text", testable: true },
  { name: "relation.number", type: "text" },
  { name: "relation.name", type: "text" },
  { name: "project.number", type: "text", testable: true },
  { name: "project.description", type: "text" },
  { name: "place", type: "text", testable: true },
  { name: "currency", type: "currency", testable: true },
  { name: "rate", type: "rate" },
  { name: "prices", type: "prices" },
  { name: "taxGroup", type: "text" },
  { name: "line.item", type: "text" },
  { name: "line.code", type: "text" },
  { name: "line.description", type: "text" },
  { name: "line.quantity", type: "amount" },
  { name: "line.unitPrice", type: "amount" },
  { name: "line.discount", type: "amount" },
  { name: "line.amount", type: "amount" },
  { name: "line.taxGroup", type: "text" },
  { name: "line.class", type: "text", testable: true },
  { name: "discount", type: "amount" },
  { name: "total", type: "amount" },
  { name: "method", type: "text", testable: true },
  { name: "amount", type: "amount" },
  { name: "fee", type: "amount" },
  { name: "rounding", type: "amount" },
  { name: "surcharge", type: "amount" },
  { name: "applies.document", type: "text" },
  { name: "applies.date", type: "date" },
  { name: "applies.rate", type: "rate" },
  { name: "applies.amount", type: "amount" },
  { name: "applies.discount", type: "amount" },
  { name: "applies.writeOff", type: "amount" },
  { name: "applies.waived", type: "amount" },
  { name: "applies.kept", type: "amount" },
  { name: "credits.document", type: "text" },
  { name: "credits.date", type: "date" },
];

const byName = new Map(documentFields.map((field) => [field.name, field]));

export function documentField(name: string): DocumentField | undefined {
  return byName.get(name);
}
