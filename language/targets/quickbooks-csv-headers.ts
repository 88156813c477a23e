// The headers of journal files that QuickBooks Online is known to take: what stands in which column.

export type QuickbooksColumn =
  | "number"
  | "date"
  | "memo"
  | "account"
  | "debit"
  | "credit"
  | "description"
  | "name"
  | "currency"
  | "class"
  | "empty";

export type QuickbooksHeader = readonly (readonly [string, QuickbooksColumn])[];

const starred: QuickbooksHeader = [
  ["*JournalNo", "number"],
  ["*JournalDate", "date"],
];
const tracking: QuickbooksHeader = [
  ["Location", "empty"],
  ["Class", "class"],
];

/** By the word of the option `header`. */
export const quickbooksHeaders: ReadonlyMap<string, QuickbooksHeader> = new Map<
  string,
  QuickbooksHeader
>([
  [
    "sample",
    [
      ...starred,
      ["*AccountName", "account"],
      ["*Debits", "debit"],
      ["*Credits", "credit"],
      ["Description", "description"],
      ["Name", "name"],
      ["Currency", "currency"],
      ...tracking,
    ],
  ],
  [
    "memo",
    [
      ...starred,
      ["Memo", "memo"],
      ["*AccountName", "account"],
      ["Debits", "debit"],
      ["Credits", "credit"],
      ["Description", "description"],
      ["Name", "name"],
      ...tracking,
    ],
  ],
  [
    "sales-tax",
    [
      ...starred,
      ["*AccountName", "account"],
      ["*Debits", "debit"],
      ["*Credits", "credit"],
      ["Description", "description"],
      ["Name", "name"],
      ["Sales Tax", "empty"],
    ],
  ],
  [
    "currency-memo",
    [
      ["JournalNo", "number"],
      ["JournalDate", "date"],
      ["Currency", "currency"],
      ["Memo", "memo"],
      ["AccountName", "account"],
      ["Debits", "debit"],
      ["Credits", "credit"],
      ["Description", "description"],
      ["Name", "name"],
      ...tracking,
    ],
  ],
]);
