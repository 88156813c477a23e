// The bodies for QuickBooks come to the balances of the journal, by a stated model of what QuickBooks posts: over made
// books and stories, with names in place of ids and with ids.
import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../../language/index.ts";
import { type BookLimits, books, chart, type MadeBook } from "../property/made/book.ts";
import { blockOf, bookText } from "../property/made/book-text.ts";
import { centsOf, holds, sumUp } from "../property/made/compiled.ts";
import { ndjson } from "../property/made/data-text.ts";
import { stories, tell } from "../property/made/stories.ts";
import { checkTexts, dataFile, type TextFile } from "../support/front-end.ts";
import { readStage, requestsOf } from "./quickbooks/reader.ts";
import { type Company, post } from "./quickbooks-model.ts";

const limits: BookLimits = { recognize: "issue", ungrouped: true };

/** An item of QuickBooks has one income account: exceptions of the book have none to give it. */
const made = books(limits).map(
  (book): MadeBook => ({
    ...book,
    discountTo: undefined,
    reference: "number",
    items: book.items.map((item) => ({ ...item, exceptions: [] })),
    categories: book.categories.map((category) => ({ ...category, exceptions: [] })),
  }),
);

function forQuickbooks(book: MadeBook): TextFile {
  const { settings, declarations } = bookText(book);
  const own = settings.map((line) => (line.startsWith("target ") ? "target quickbooks" : line));
  const named = declarations.map((line) =>
    line
      .replace(/^(account 1210 .*)$/, "$1 linked to receivables")
      .replace(/^(item "([^"]+)".*?)( \{|$)/s, '$1 at quickbooks "Vente:$2"$3')
      .replace(/^(tax group "([^"]+)".*)$/, '$1 at quickbooks "Code $2"'),
  );
  return { path: "book.folio", text: `${blockOf(own)}\n${named.join("\n")}\n` };
}

/** What QuickBooks has of the book, by the names that bodies use. */
function companyOf(book: MadeBook, name: (kind: string, name: string) => string): Company {
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

const cases = fc.record({ book: made, told: stories, known: fc.boolean() });

test("what QuickBooks posts for the bodies is what the journal says", () => {
  const seen = { documents: 0, overridden: 0, entities: new Set<string>() };
  holds(cases, ({ book, told, known }) => {
    const checked = checkTexts([forQuickbooks(book)]);
    expect(checked.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const files: Uint8Array[][] = [];
    const id = (kind: string, name: string) => (known ? `${kind}-${name}` : `@${kind}:${name}`);
    const company = companyOf(book, id);
    const list = (kind: string, names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, { id: id(kind, name) }]));
    const ids = {
      folio: 1,
      target: "quickbooks",
      accounts: list(
        "account",
        chart.map(([code]) => code),
      ),
      items: list(
        "item",
        book.items.map(({ name }) => `Vente:${name}`),
      ),
      taxCodes: list(
        "taxCode",
        book.groups.map(({ name }) => `Code ${name}`),
      ),
    };
    const { problems, report } = compile(
      {
        checked,
        data: [dataFile(ndjson(tell(book, told)))],
        ...(known ? { ids: dataFile({ path: "ids.json", text: JSON.stringify(ids) }) } : {}),
      },
      {
        open: () => {
          const chunks: Uint8Array[] = [];
          files.push(chunks);
          return { write: (chunk) => void chunks.push(chunk.slice()), close: () => {} };
        },
      },
    );
    const errors = problems.filter(({ severity }) => severity === "error");
    // QuickBooks takes no document below zero; the rest of the run is not written either.
    if (errors.length > 0) {
      expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(["FOL6135"]));
      return;
    }
    const requests = requestsOf(files.map((chunks) => readStage(Buffer.concat(chunks))));
    for (const request of requests) {
      seen.entities.add(Object.keys(request).find((key) => /^[A-Z]/.test(key)) ?? "");
    }
    seen.documents += requests.length;
    const { balances, overridden, overrides } = post(company, requests);
    if (overrides > 0) seen.overridden++;
    const taxAccounts = new Set(book.taxes.map(({ account }) => account));
    // On which tax account an override falls is not known: then they are compared together.
    const together = (account: string) =>
      overrides > 0 && taxAccounts.has(account) ? "taxes" : account;
    const expected = report.accounts.map(
      ({ account, balance }) => [together(account), centsOf(balance)] as const,
    );
    const posted = [...balances].map(([account, cents]) => [together(account), cents] as const);
    expect(sumUp([...posted, ["taxes", overridden]])).toEqual(sumUp(expected));
  });
  expect(seen.documents).toBeGreaterThan(10);
  expect(seen.overridden).toBeGreaterThan(0);
  for (const entity of ["Invoice", "Payment", "JournalEntry", "Customer"]) {
    expect(seen.entities).toContain(entity);
  }
});
