// A document that names one of another customer: a mistyped number may happen to be a good one.
import { namesAnothers } from "../diagnostics/codes/names-anothers.ts";
import type { Application, Document } from "../model/document.ts";
import { isPurchase } from "../model/document-fields.ts";
import { fold } from "../text/names.ts";
import type { Run } from "./booking.ts";
import { findNamed, findShared } from "./known.ts";
import { placeOf } from "./place-of.ts";

/** Suppliers’ documents are looked for among those of the same supplier. */
export function findAnothers({ known, report }: Run, document: Document): void {
  const { kind, applies, credits, customer = {} } = document;
  // By the name alone can two be told apart: one may have an id that the other lacks.
  const { name } = customer;
  if (isPurchase(kind) || name === undefined || name === "") return;
  const marks = [name, customer.number, customer.id].flatMap((mark) => mark ?? []).map(fold);
  const tell = (
    { document: number, origin }: Pick<Application, "document" | "origin">,
    field: string,
  ) => {
    const named = findNamed(known, document, number);
    if (named === undefined || named.customer === "" || marks.includes(fold(named.customer)))
      return;
    // Of a number that two documents have, nobody knows whose it is.
    if (findShared(known, document, number) !== undefined) return;
    const words = {
      document: document.number,
      customer: name,
      named: named.number,
      owner: named.customer,
    };
    report(namesAnothers.at(origin ?? placeOf(document, field), words));
  };
  for (const application of applies) tell(application, "applies.document");
  if (credits !== undefined) tell(credits, "credits.document");
}
