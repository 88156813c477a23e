// Numbers of invoices: each once in an administration, whichever module handed it out.
import { invoiceNumberTwice } from "../diagnostics/codes/invoice-number-twice.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Entry } from "../journal/entry.ts";
import { nameOf, placeOf } from "./fit-text.ts";

/** Tells an entry whose invoice number an earlier one of the run has, and remembers it otherwise. */
export function createInvoiceNumbers(): (
  entry: Entry,
  administration: number,
) => readonly Problem[] {
  const taken = new Map<number, Set<string>>();
  return (entry, administration) => {
    const [document, ...others] = entry.documents;
    if (document === undefined || others.length > 0) return [];
    const numbers = taken.get(administration) ?? new Set();
    taken.set(administration, numbers);
    const { number } = document;
    if (!numbers.has(number)) {
      numbers.add(number);
      return [];
    }
    const words = { document: nameOf(entry), number, administration };
    return [invoiceNumberTwice.at(placeOf(entry), words)];
  };
}
