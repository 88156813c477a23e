// The bodies for QuickBooks come to the balances of the journal, and leave the same documents open, by a stated model of
// QuickBooks: over made books and stories, with names in place of ids and with ids.
import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../../language/index.ts";
import { chart, type MadeBook } from "../property/made/book.ts";
import { centsOf, holds, sumUp } from "../property/made/compiled.ts";
import { ndjson } from "../property/made/data-text.ts";
import type { MadeDocument } from "../property/made/document.ts";
import { totalOf } from "../property/made/reckoning.ts";
import { stories, tell } from "../property/made/stories.ts";
import { checkTexts, dataFile } from "../support/front-end.ts";
import { companyOf, forQuickbooks, made } from "./quickbooks/made.ts";
import { readStage } from "./quickbooks/reader.ts";
import { openCompany } from "./quickbooks-model.ts";

/** In parts of a hundred: what is paid of a sale at once, and later; more than all of it, sometimes. */
const percents = fc.constantFrom(100, 40, 0, 75);
const sales = fc.array(fc.record({ first: percents, later: percents, anothers: fc.boolean() }), {
  minLength: 1,
  maxLength: 3,
});

const cases = fc.record({
  book: made,
  told: stories,
  sales,
  applies: fc.boolean(),
  known: fc.boolean(),
});

/** Numbers of each kind apart, since open items are told by number; and sales that are not paid at once. */
function tellAll(book: MadeBook, { told, sales: parts }: Pick<Case, "told" | "sales">) {
  const letters = new Map([
    ["credit-note", "C"],
    ["payment", "P"],
    ["refund", "R"],
  ]);
  let sold = 0;
  return tell(book, told).flatMap((document): readonly MadeDocument[] => {
    const own = { ...document, number: `${letters.get(document.kind) ?? ""}${document.number}` };
    const part = parts[sold % parts.length];
    if (document.kind !== "sale" || part === undefined) return [own];
    sold++;
    const { customer, date, method = "" } = document;
    const total = totalOf(book, document);
    if (total < 100n) return [own];
    const [first, later] = [part.first, part.later].map((one) => (total * BigInt(one)) / 100n);
    const payment: MadeDocument = {
      kind: "payment",
      number: `V${document.number}`,
      date,
      customer: part.anothers ? { ...customer, name: "Un autre" } : customer,
      lines: [],
      method,
      amount: later ?? 0n,
      applies: [{ document: document.number }],
    };
    const underpaid = { ...own, amount: first ?? 0n };
    return first === total || later === 0n ? [underpaid] : [underpaid, payment];
  });
}

interface Case {
  readonly told: Parameters<typeof tell>[1];
  readonly sales: readonly {
    readonly first: number;
    readonly later: number;
    readonly anothers: boolean;
  }[];
}

test("what QuickBooks posts for the bodies is what the journal says, and so is what it leaves open", () => {
  const seen = {
    documents: 0,
    overridden: 0,
    open: 0,
    underpaid: 0,
    anothers: 0,
    entities: new Set<string>(),
  };
  holds(cases, ({ book, told, sales: parts, applies, known }) => {
    const checked = checkTexts([forQuickbooks(book, applies ? "apply credits payment" : "")]);
    const documents = tellAll(book, { told, sales: parts });
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
        data: [dataFile(ndjson(documents))],
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
    const quickbooks = openCompany(company);
    for (const stage of files.map((chunks) => readStage(Buffer.concat(chunks)))) {
      for (const { BatchItemResponse: items } of quickbooks.send(stage)) {
        for (const { bId: _, Fault: fault, ...entity } of items) {
          expect(fault?.Error).toBeUndefined();
          seen.documents++;
          for (const name of Object.keys(entity)) seen.entities.add(name);
        }
      }
    }
    const { balances, overridden, overrides } = quickbooks.posted();
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

    const items = report.openItems.filter(({ account }) => account === "1210");
    const owed = items.map(({ customer, open }) => [customer, centsOf(open)] as const);
    const parties = [...quickbooks.parties()].map(
      ([id, cents]) => [quickbooks.nameOf(id), cents] as const,
    );
    const owner = (one: string) => documents.find(({ number }) => number === one)?.customer.name;
    // To Folio a payment settles whoever's invoice it names; QuickBooks leaves the payer a credit.
    const anothers = documents.flatMap(({ kind, customer, amount = 0n, applies: [named] = [] }) => {
      const other = named === undefined ? undefined : owner(named.document);
      if (kind !== "payment" || other === undefined || other === customer.name) return [];
      seen.anothers++;
      return [[other, amount] as const, [customer.name, -amount] as const];
    });
    expect(sumUp(parties)).toEqual(sumUp([...owed, ...anothers]));
    // What nothing of QuickBooks can link is open there on both sides.
    const unlinked = new Set(
      documents.flatMap(({ kind, number, lines, customer, applies: named = [], credits }) => {
        const [first] = named;
        if (kind === "refund" && lines.length === 0) return named.map((one) => one.document);
        if (first !== undefined && owner(first.document) !== customer.name) return [first.document];
        if (applies) return [];
        if (kind === "invoice" && first !== undefined) return [number];
        return credits ?? [];
      }),
    );
    const open = new Map(
      items.flatMap((item) => item.documents.map((one) => [one.document, centsOf(one.open)])),
    );
    const there = quickbooks.openInvoices();
    for (const { kind, number, status } of documents) {
      if ((kind !== "invoice" && kind !== "sale") || status !== undefined) continue;
      if (unlinked.has(number)) continue;
      const left = open.get(number) ?? 0n;
      expect([number, there.get(`${kind}:${number}`) ?? 0n]).toEqual([
        number,
        left < 0n ? 0n : left,
      ]);
      if (left > 0n) seen.open++;
      if (left > 0n && kind === "sale") seen.underpaid++;
    }
  });
  expect(seen.open).toBeGreaterThan(0);
  expect(seen.underpaid).toBeGreaterThan(0);
  expect(seen.anothers).toBeGreaterThan(0);
  expect(seen.documents).toBeGreaterThan(10);
  expect(seen.overridden).toBeGreaterThan(0);
  for (const entity of ["Invoice", "Payment", "JournalEntry", "Customer"]) {
    expect(seen.entities).toContain(entity);
  }
});
