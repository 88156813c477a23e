// What Intuit's reference says of the bodies that are sent, as schemas: fields, required ones, limits, vocabularies.
import * as z from "zod";

const text = (most: number) => z.string().min(1).max(most);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** At most fifteen digits; the reader hands numbers over as the digits that were written. */
const amount = z.string().regex(/^-?\d{1,13}\.\d{2}$/);
const positive = z.string().regex(/^\d{1,13}\.\d{2}$/);
const quantity = z.string().regex(/^-?\d{1,13}(\.\d{1,6})?$/);
/** An id, or the name of what has it. */
const id = z.string().regex(/^(?!@).+$|^@[A-Za-z-]+:.+$/su);
const reference = z.strictObject({ value: id });

const updated = {
  Id: text(20).optional(),
  SyncToken: z.string().regex(/^\d+$/).optional(),
  sparse: z.literal(false).optional(),
};

const salesLine = z.strictObject({
  Amount: amount,
  DetailType: z.literal("SalesItemLineDetail"),
  Description: text(4000).optional(),
  SalesItemLineDetail: z.strictObject({
    ItemRef: reference,
    Qty: quantity.optional(),
    UnitPrice: quantity.optional(),
    TaxCodeRef: reference.optional(),
  }),
});

const sales = {
  ...updated,
  DocNumber: text(21).optional(),
  TxnDate: date,
  CustomerRef: reference,
  PrivateNote: text(4000).optional(),
  GlobalTaxCalculation: z.enum(["TaxExcluded", "TaxInclusive", "NotApplicable"]),
  Line: z.array(salesLine).min(1).max(750),
  TxnTaxDetail: z.strictObject({ TotalTax: amount }).optional(),
};

const moneyMoved = {
  DepositToAccountRef: reference,
  PaymentMethodRef: reference.optional(),
  PaymentRefNum: text(21).optional(),
};

const link = z.strictObject({
  Amount: positive,
  LinkedTxn: z
    .array(
      z.strictObject({ TxnId: id, TxnType: z.enum(["Invoice", "CreditMemo", "JournalEntry"]) }),
    )
    .length(1),
});

const journalLine = z.strictObject({
  Amount: positive,
  DetailType: z.literal("JournalEntryLineDetail"),
  Description: text(4000).optional(),
  JournalEntryLineDetail: z.strictObject({
    PostingType: z.enum(["Debit", "Credit"]),
    AccountRef: reference,
    Entity: z
      .strictObject({ Type: z.enum(["Customer", "Vendor"]), EntityRef: reference })
      .optional(),
  }),
});

export const bodies = {
  Customer: z.strictObject({ DisplayName: text(500).regex(/^[^:\t\r\n]+$/) }),
  Vendor: z.strictObject({ DisplayName: text(500).regex(/^[^:\t\r\n]+$/) }),
  Invoice: z.strictObject({ ...sales, DueDate: date.optional() }),
  CreditMemo: z.strictObject(sales),
  SalesReceipt: z.strictObject({ ...sales, ...moneyMoved }),
  RefundReceipt: z.strictObject({ ...sales, ...moneyMoved }),
  Payment: z.strictObject({
    ...updated,
    CustomerRef: reference,
    TotalAmt: positive,
    TxnDate: date,
    PrivateNote: text(4000).optional(),
    DepositToAccountRef: reference.optional(),
    PaymentMethodRef: reference.optional(),
    PaymentRefNum: text(21).optional(),
    Line: z.array(link),
  }),
  JournalEntry: z.strictObject({
    ...updated,
    DocNumber: text(21),
    TxnDate: date,
    PrivateNote: text(4000).optional(),
    Line: z.array(journalLine).min(2),
  }),
} as const;

export type Bodies = { readonly [entity in keyof typeof bodies]: z.infer<(typeof bodies)[entity]> };

const operation = { bId: text(10), operation: z.enum(["create", "update"]) };

/** A journal entry and a payment may be deleted, by their id and their version. */
const deletion = { bId: text(10), operation: z.literal("delete") };
const deleted = z.strictObject({ Id: text(20), SyncToken: z.string().regex(/^\d+$/) });

const request = z.union([
  z.strictObject({ ...operation, Customer: bodies.Customer }),
  z.strictObject({ ...operation, Vendor: bodies.Vendor }),
  z.strictObject({ ...operation, Invoice: bodies.Invoice }),
  z.strictObject({ ...operation, CreditMemo: bodies.CreditMemo }),
  z.strictObject({ ...operation, SalesReceipt: bodies.SalesReceipt }),
  z.strictObject({ ...operation, RefundReceipt: bodies.RefundReceipt }),
  z.strictObject({ ...operation, Payment: bodies.Payment }),
  z.strictObject({ ...operation, JournalEntry: bodies.JournalEntry }),
  z.strictObject({ ...deletion, Payment: deleted }),
  z.strictObject({ ...deletion, JournalEntry: deleted }),
]);

export type Request = z.infer<typeof request>;

export const stage = z.strictObject({
  folio: z.literal("1"),
  target: z.literal("quickbooks"),
  stage: z.enum(["1-customers", "1-vendors", "2-documents", "3-payments", "4-deletions"]),
  references: z.array(z.string().regex(/^@[A-Za-z-]+:.+$/su)),
  batches: z.array(
    z.strictObject({
      requestid: text(36),
      documents: z.record(text(10), z.strictObject({ key: text(10_000), requestid: text(36) })),
      BatchItemRequest: z.array(request).min(1).max(30),
    }),
  ),
});

export type Stage = z.infer<typeof stage>;
