// What may stand beside a document's own body, and what it is called.

/** Each with what it is to QuickBooks. */
export const partsBeside = [
  ["journal", "JournalEntry"],
  ["application", "Payment"],
  ["paid", "Payment"],
] as const;

export function keyOfPart(part: (typeof partsBeside)[number][0], key: string): string {
  return `${part}:${key}`;
}
