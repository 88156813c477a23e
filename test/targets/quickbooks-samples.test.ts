// The documents of every sample that QuickBooks takes come to Folio's own balances there, and leave the same invoices
// open, by the stated model; of the others it is said why it takes none.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type CheckedBook, checkBook, compile, hasErrors } from "../../language/index.ts";
import { readSample, sampleRuns, samples } from "../support/samples.ts";
import { companyOf, invoiceThere } from "./quickbooks/company.ts";
import { centsOf, readStage } from "./quickbooks/reader.ts";
import { openCompany } from "./quickbooks-model.ts";

/** Who goes from another package to QuickBooks names there what it sells, and its counter's customers. */
interface Move {
  readonly change?: readonly (readonly [from: string, to: string])[];
  readonly customers?: true;
  /** An invoice that QuickBooks has from before, which a payment of the sample settles. */
  readonly there?: readonly [number: string, amount: string, customer: string];
  /** Invoices that a credit note stands against, which is applied in QuickBooks unless the book asks for it. */
  readonly credited?: readonly (readonly [number: string, cents: bigint])[];
}

const moved: ReadonlyMap<string, Move> = new Map<string, Move>([
  ["quickbooks-vitres", { credited: [["2104", 2156n]], there: ["2090", "97.73", "Gagnon, Lucie"] }],
  ["quickbooks-journal", {}],
  ["sage50-minimal", {}],
  ["acomba-plomberie", { change: [["  recognize   on payment\n", ""]], customers: true }],
  ["avantage-traiteur", { customers: true }],
]);

/**
 * Settings that no document says: an escompte and a surcharge on accounts of their own; items that are no
 * income; another currency.
 */
const refused = new Map([
  ["afas-profit", ["FOL6145"]],
  ["csv-erabliere", ["FOL6125"]],
  ["sage50-plannit", ["FOL6143"]],
]);

/** That names and tax codes are missing, whoever moves mends. */
const named = ["FOL6137", "FOL6141", "FOL6146"];

test("every sample is run, or said to be refused", () => {
  const all = sampleRuns.map(({ name }) => name);
  expect([...moved.keys(), ...refused.keys()].sort()).toEqual([...all].sort());
});

test.each([...refused])("%s is refused: %s", (name, codes) => {
  const { problems } = check(name, {}, "quickbooks");
  const found = problems.filter((one) => hasErrors([one]) && !named.includes(one.code));
  expect([...new Set(found.map(({ code }) => code))]).toEqual(codes);
});

describe.each([...moved])("samples/%s", (name, move) => {
  test("in QuickBooks", () => {
    const told = check(name, move, "quickbooks").problems.filter((one) => hasErrors([one]));
    expect(told.filter(({ code }) => !named.includes(code))).toEqual([]);
    const checked = forQuickbooks(check(name, move));
    const files: Uint8Array[][] = [];
    const data = (sampleRuns.find((one) => one.name === name)?.data ?? []).map((file) => {
      const path = `${name}/${file}`;
      const bytes = readFileSync(new URL(path, samples));
      const filled = bytes
        .toString("latin1")
        .replace(/^([VR]-[^;]*(?:;[^;]*){3});;/gm, "$1;Comptoir;");
      return { path, chunks: () => [move.customers ? Buffer.from(filled, "latin1") : bytes] };
    });
    const { problems, report } = compile({ checked, data }, { open: () => opened(files) });
    expect(problems.filter((one) => hasErrors([one]))).toEqual([]);
    const { book } = checked;
    if (book === undefined) throw new Error("a sample is a book");
    const [number = "", amount = "0.00", customer] = move.there ?? [];
    const names = { customer: `@customer:${customer}`, item: "@item:Revenus autres" };
    const before =
      customer === undefined ? [] : [["1", invoiceThere(number, amount, names)] as const];
    const company = companyOf(book, (kind, own) => `@${kind}:${own}`);
    const quickbooks = openCompany(company, new Map(before));
    for (const stage of files.map((chunks) => readStage(Buffer.concat(chunks)))) {
      const items = quickbooks.send(stage).flatMap(({ BatchItemResponse }) => BatchItemResponse);
      expect(items.filter(({ Fault }) => Fault !== undefined)).toEqual([]);
      expect(items.length).toBeGreaterThan(0);
    }
    const { balances, overridden } = quickbooks.posted();
    expect(overridden).toBe(0n);
    const expected = report.accounts.map(({ account, balance }) => [account, centsOf(balance)]);
    expect(expected.length).toBeGreaterThan(3);
    expect(shown([...balances])).toEqual(shown(expected));
    const open = new Map(
      report.openItems.flatMap(({ documents }) =>
        documents.map((one) => [one.document, centsOf(one.open)] as const),
      ),
    );
    for (const [number, cents] of move.credited ?? []) open.set(number, cents);
    for (const [key, cents] of quickbooks.openInvoices()) {
      expect([key, open.get(key.slice(key.indexOf(":") + 1))]).toEqual([key, cents]);
    }
  });
});

function opened(files: Uint8Array[][]) {
  const chunks: Uint8Array[] = [];
  files.push(chunks);
  return { write: (chunk: Uint8Array) => void chunks.push(chunk.slice()), close: () => {} };
}

function check(name: string, { change = [] }: Move, target?: string): CheckedBook {
  const files = readdirSync(new URL(`${name}/`, samples)).filter((file) => file.endsWith(".folio"));
  const changed = (text: string) => change.reduce((all, [from, to]) => all.replace(from, to), text);
  return checkBook({
    digest: (text) => createHash("sha256").update(text, "utf8").digest("hex"),
    files: files.map((path) => ({ path, text: changed(readSample(`${name}/${path}`)) })),
    read: (path) => [readFileSync(new URL(`${name}/${path}`, samples))],
    ...(target === undefined ? {} : { target }),
  });
}

/** The book with names at QuickBooks where it has none. */
function forQuickbooks(checked: CheckedBook): CheckedBook {
  const { plan, book } = checked;
  if (plan === undefined || book === undefined) throw new Error("a sample has no errors");
  if (plan.target.name === "quickbooks") return checked;
  return {
    ...checked,
    plan: {
      ...plan,
      target: {
        name: "quickbooks",
        options: [
          ["apply credits", "payment"],
          ["batch size", "10"],
          ["document numbers", "own"],
          ["stated taxes", "differing"],
          ["known documents", "leave"],
        ],
      },
      items: plan.items.map((item) => ({ ...item, at: item.name ?? "Autre" })),
      taxGroups: plan.taxGroups.map((group) => ({ ...group, at: group.name })),
    },
  };
}

function shown(balances: readonly (readonly (string | bigint)[])[]): string[] {
  return balances
    .filter(([, cents]) => cents !== 0n)
    .map(([account, cents]) => `${account} ${cents}`)
    .sort();
}
