// Books that data is read with: one for the canonical forms, one whose sources are mapped.

import { exampleBook } from "../../language/diagnostics/example.ts";
import { type CheckedBook, checkBook } from "../../language/index.ts";
import type { BookTexts } from "./claims.ts";

export interface ReadyBook {
  readonly checked: CheckedBook;
  readonly texts: BookTexts;
}

const mappings = `source ventes csv "ventes-*.csv" {
  delimiter ";"  decimal ","  rows grouped by number
  number = column "No"  date = column "Date" as "dd/mm/yyyy"  customer.name = column "Client"
  kind   = column "Type" { "Facture" = invoice  "Paiement" = payment  "Soumission" = ignore }
  line.item = column "Article"  line.amount = column "Montant"  tax.TPS = column "TPS"
  method = column "Mode"  amount = column "Reçu"  applies.document = column "Facture payée"
}
source web json "web-*.json" {
  kind = column "type" { "sale" = sale "order" = invoice }
  number = column "id"  date = column "day"  customer.name = column "buyer.name"
  line.item = column "items.name"  line.amount = column "items.price"  tax.TPS = column "gst"
  method = column "paid.with"  amount = column "paid.amount"
}
`;

const ready = once((): ReadyBook => {
  const text = exampleBook + mappings;
  const checked = checkBook({ files: [{ path: "book.folio", text }], read: () => undefined });
  if (checked.plan === undefined) {
    const said = checked.problems.map(({ code, message }) => `${code} ${message.en}`);
    throw new Error(`the book of the fuzzers has problems: ${said.join("; ")}`);
  }
  return { checked, texts: new Map([["book.folio", text]]) };
});

export function plainBook(): ReadyBook {
  return ready();
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
