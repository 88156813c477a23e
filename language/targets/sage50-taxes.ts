// Sage's tax block of an entry, which brings its taxes to Sage's tax report.
import { taxLinesUnstated } from "../diagnostics/codes/tax-lines-unstated.ts";
import { taxWithoutCode } from "../diagnostics/codes/tax-without-code.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Entry, EntryTax } from "../journal/entry.ts";
import type { Book, Settings } from "../model/book.ts";
import type { DocumentKind } from "../model/document-fields.ts";
import { moneyText } from "../model/money.ts";
import { normalizeName } from "../text/names.ts";

/** What of a book decides about its tax lines. */
type TaxedBook = Pick<Book, "taxes" | "place"> & { readonly settings: Pick<Settings, "target"> };

/** A book with taxes says whether they go to Sage's tax report, and under which codes. */
export function checkSageTaxes({ taxes, settings, place }: TaxedBook): readonly Problem[] {
  const { options, stated, place: at = place } = settings.target;
  const names = [...taxes.keys()].sort();
  if (names.length === 0) return [];
  if (!stated.has("tax lines")) return [taxLinesUnstated.at(at, { taxes: names })];
  if (options.get("tax lines") !== "on") return [];
  const codes = readTaxCodes(options.get("tax codes") ?? "");
  return names.filter((tax) => !codes.has(tax)).map((tax) => taxWithoutCode.at(at, { tax }));
}

/** `TPS = G, TVQ = Q`: Sage's code by the book's name of a tax. What has another form is left out. */
export function readTaxCodes(text: string): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const pair of text.split(",")) {
    const [, name = "", code = ""] = /^([^="]+)=\s*([A-Za-z0-9]+)\s*$/.exec(pair) ?? [];
    if (code !== "") codes.set(normalizeName(name), code);
  }
  return codes;
}

export interface TaxLineTexts {
  readonly name: string;
  readonly code: string;
}

/** The block's lines: a header with the number of lines and sales or purchases, then a line a tax. */
export function taxLines(entry: Entry, texts: (tax: EntryTax) => TaxLineTexts): readonly string[] {
  if (entry.taxes.length === 0) return [];
  const side = isPurchase(entry.kind) ? 1 : 0;
  return [
    `TAXH,${entry.taxes.length},${side}`,
    ...entry.taxes.map((tax) => {
      const { name, code } = texts(tax);
      const amounts = [moneyText(tax.base), moneyText(tax.amount)];
      // "Other tax paid" is tax on purchases that the book posts with its own tax, never here.
      return ["TAXD", tax.account, name, code, ...amounts, "0.00"].join(",");
    }),
  ];
}

function isPurchase(kind: DocumentKind): boolean {
  return kind === "bill" || kind === "bill-credit" || kind === "bill-payment";
}
