// A document that names one of another customer: a mistyped number may happen to be a good one.
import { namesAnothers } from "../diagnostics/codes/names-anothers.ts";
import type { Application, Document } from "../model/document.ts";
import type { Run } from "./booking.ts";
import { findNamed } from "./known.ts";
import { partyOf } from "./party.ts";
import { placeOf } from "./place-of.ts";

/** Suppliers’ documents are looked for among those of the same supplier, and have no customer. */
export function findAnothers({ known, report }: Run, document: Document): void {
  const { applies, credits } = document;
  const tell = (
    { document: number, origin }: Pick<Application, "document" | "origin">,
    field: string,
  ) => {
    const named = findNamed(known, document, number);
    if (named === undefined || known.customers.isOf(document, named.customer) !== false) return;
    const words = {
      document: document.number,
      customer: partyOf(document),
      named: named.number,
      owner: named.customer,
    };
    report(namesAnothers.at(origin ?? placeOf(document, field), words));
  };
  for (const application of applies) tell(application, "applies.document");
  if (credits !== undefined) tell(credits, "credits.document");
}
