// Problems of a book as text: each its code and the words it is about.
import { readExample } from "../../language/diagnostics/example.ts";
import type { Problem } from "../../language/diagnostics/problem.ts";
import { type CheckedBook, checkBook } from "../../language/front-end.ts";
import { bookFiles } from "./book-files.ts";

/** Checks an example: a text beside the example book, or files under `--- name` lines. */
export function checkExample(example: string, target?: string): CheckedBook {
  const { files } = readExample(example);
  return checkBook({
    ...bookFiles(files),
    read: (path) => {
      const file = files.find((candidate) => candidate.path === path);
      return file === undefined ? undefined : [new TextEncoder().encode(file.text)];
    },
    ...(target === undefined ? {} : { target }),
  });
}

/** `FOL2001 4O01` for each problem, in the order of the text. */
export function problemsOf(example: string, target?: string): readonly string[] {
  const { files } = readExample(example);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return checkExample(example, target).problems.map(({ code, place }: Problem) => {
    if (place.in === "run") return code;
    if (place.in === "data") return `${code} ${place.excerpt}`;
    return `${code} ${texts.get(place.file)?.slice(place.span.start, place.span.end)}`;
  });
}

/** A whole book: what every book states, these lines in its block, and these declarations. */
export function bookWith(settings: string, declarations = ""): string {
  return `--- book.folio
book "Exemple" {
  folio       1
  target      sage50 { tax lines off }
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
${settings}
}
account 1020 "Banque"          asset
account 1210 "Comptes clients" asset
account 2310 "Acomptes"        liability
account 2420 "TPS à payer"     liability
account 4001 "Ventes"          revenue
account 5999 "Écarts"          expense
tax TPS credit 2420 { 5% from 2008-01-01 }
tax group "TPS" = TPS
item "Tonte" credit 4001 tax "TPS"
item "Écart" credit 5999 tax "TPS" because "compte de passage"
item "Bon"   credit 2310 tax "TPS" because "dû au client"
method "Interac" debit 1020 credit 1210
${declarations}`;
}
