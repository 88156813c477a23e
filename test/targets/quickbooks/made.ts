// Made books as QuickBooks takes them, and what a company of QuickBooks has of them.
import { type BookLimits, books, chart, type MadeBook } from "../../property/made/book.ts";
import { blockOf, bookText } from "../../property/made/book-text.ts";
import type { TextFile } from "../../support/front-end.ts";
import type { Company } from "../quickbooks-model.ts";

const limits: BookLimits = { recognize: "issue", ungrouped: true };

/** An item of QuickBooks has one income account: exceptions of the book have none to give it. */
export const made = books(limits).map(
  (book): MadeBook => ({
    ...book,
    discountTo: undefined,
    reference: "number",
    items: book.items.map((item) => ({ ...item, exceptions: [] })),
    categories: book.categories.map((category) => ({ ...category, exceptions: [] })),
  }),
);

export function forQuickbooks(book: MadeBook, options = ""): TextFile {
  const target = `target quickbooks { ${options} }`;
  const { settings, declarations } = bookText(book);
  const own = settings.map((line) => (line.startsWith("target ") ? target : line));
  const named = declarations.map((line) =>
    line
      .replace(/^(account 1210 .*)$/, "$1 linked to receivables")
      .replace(/^(item "([^"]+)".*?)( \{|$)/s, '$1 at quickbooks "Vente:$2"$3')
      .replace(/^(tax group "([^"]+)".*)$/, '$1 at quickbooks "Code $2"'),
  );
  return { path: "book.folio", text: `${blockOf(own)}\n${named.join("\n")}\n` };
}

/** What QuickBooks has of the book, by the names that bodies use. */
export function companyOf(book: MadeBook, name: (kind: string, name: string) => string): Company {
  const baseOf = (owner: MadeBook["items"][number] | undefined): string => {
    if (owner === undefined) throw new Error("a made item has an account");
    return owner.base ?? baseOf(book.categories.find(({ name: one }) => one === owner.above));
  };
  return {
    receivable: "1210",
    accounts: new Map(chart.map(([code]) => [name("account", code), code])),
    items: new Map(book.items.map((item) => [name("item", `Vente:${item.name}`), baseOf(item)])),
    taxCodes: new Map(
      book.groups.map((group) => [
        name("taxCode", `Code ${group.name}`),
        group.taxes.flatMap((tax) => book.taxes.find((one) => one.name === tax) ?? []),
      ]),
    ),
  };
}
