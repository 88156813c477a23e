// Sage's tax block of an entry, which brings its taxes to Sage's tax report.
import { taxLinesUnstated } from "../diagnostics/codes/tax-lines-unstated.ts";
import { taxWithoutCode } from "../diagnostics/codes/tax-without-code.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Entry, EntryTax } from "../journal/entry.ts";
import type { Book, Settings } from "../model/book.ts";
import { isPurchase } from "../model/document-fields.ts";
import { isZero } from "../model/money.ts";
import { normalizeName } from "../text/names.ts";
import { type Block, writeAmount, writeAscii } from "./block.ts";
import { checkCodedNames } from "./tax-code-names.ts";

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
  return [
    ...checkCodedNames({ settings, place }, "tax codes", { names, groups: false }),
    ...names.filter((tax) => !codes.has(tax)).map((tax) => taxWithoutCode.at(at, { tax })),
  ];
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

export interface TaxTexts {
  /** Writes the name of a tax as the file holds it. */
  readonly name: (tax: string) => void;
  readonly code: (tax: string) => string;
}

export const lineEnd = "\r\n";

/** The block's lines: a header with the number of lines and sales or purchases, then a line a tax. */
export function writeTaxLines(block: Block, entry: Entry, { name, code }: TaxTexts): void {
  const taxes = reported(entry);
  if (taxes.length === 0) return;
  writeAscii(block, `TAXH,${taxes.length},${isPurchase(entry.kind) ? 1 : 0}${lineEnd}`);
  for (const { tax, account, base, amount, recovered } of taxes) {
    writeAscii(block, `TAXD,${account},`);
    name(tax);
    writeAscii(block, `,${code(tax)},`);
    writeAmount(block, base, 2);
    writeAscii(block, ",");
    writeAmount(block, recovered ?? amount, 2);
    // "Other tax paid" is tax on purchases that the book posts with its own tax, never here.
    writeAscii(block, `,0.00${lineEnd}`);
  }
}

/** How many lines that is. */
export function taxLineCount(entry: Entry): number {
  const { length } = reported(entry);
  return length === 0 ? 0 : 1 + length;
}

/** Of what is bought, what comes back: a tax that stays with the purchase is no claim on the return. */
function reported({ kind, taxes }: Entry): readonly EntryTax[] {
  if (!isPurchase(kind)) return taxes;
  return taxes.filter(({ amount, recovered }) => !isZero(recovered ?? amount));
}
