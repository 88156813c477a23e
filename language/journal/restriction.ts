// The surcharge of a credit restriction is booked with the invoice, or with the payment that keeps it: the book says
// which, and what the other way would book is left out of the documents.
import type { Document } from "../model/document.ts";
import { subtract } from "../model/money.ts";

export function* bookedThere(
  documents: Iterable<Document>,
  on: "issue" | "payment",
): Generator<Document> {
  for (const document of documents) {
    yield on === "issue" ? withoutKept(document) : withoutSurcharge(document);
  }
}

/** The invoice has it already: what is paid late settles no more than the invoice. */
function withoutKept(document: Document): Document {
  if (document.applies.every(({ kept }) => kept === undefined)) return document;
  return { ...document, applies: document.applies.map(({ kept: _, ...rest }) => rest) };
}

/** The invoice is worth what is due in time. */
function withoutSurcharge(document: Document): Document {
  const { surcharge, ...plain } = document;
  const waives = document.applies.some(({ waived }) => waived !== undefined);
  if (surcharge === undefined && !waives) return document;
  const total =
    surcharge === undefined || document.total === undefined
      ? {}
      : { total: subtract(document.total, surcharge) };
  return { ...plain, ...total, applies: document.applies.map(({ waived: _, ...rest }) => rest) };
}
