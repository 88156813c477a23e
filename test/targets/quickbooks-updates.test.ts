// Documents that changed after they were sent: once their updates are taken, QuickBooks has Folio’s balances of what they
// say now, and nothing of what stood beside them before is left.
import fc from "fast-check";
import { expect, test } from "vitest";
import { importIds } from "../../language/import/import-ids.ts";
import { compile, type Report } from "../../language/index.ts";
import type { MadeBook } from "../property/made/book.ts";
import { centsOf, holds, sumUp } from "../property/made/compiled.ts";
import { ndjson } from "../property/made/data-text.ts";
import { type Story, stories, tell } from "../property/made/stories.ts";
import { checkTexts, dataFile } from "../support/front-end.ts";
import { companyOf, forQuickbooks, made } from "./quickbooks/made.ts";
import { readStage } from "./quickbooks/reader.ts";
import { openCompany, type QuickBooks } from "./quickbooks-model.ts";

interface Sent {
  readonly report: Report;
  readonly ids: string;
  readonly operations: readonly string[];
}

/** Undefined where the run has an error, and sends nothing. */
function send(
  quickbooks: QuickBooks,
  book: MadeBook,
  told: readonly Story[],
  ids: string,
): Sent | undefined {
  const checked = checkTexts([forQuickbooks(book, "known documents update")]);
  const files: Uint8Array[][] = [];
  const { problems, report } = compile(
    {
      checked,
      data: [dataFile(ndjson(tell(book, told)))],
      ids: dataFile({ path: "ids.json", text: ids }),
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
  if (errors.length > 0) {
    // Below zero, or below zero once and not the other time.
    for (const { code } of errors) expect(["FOL6135", "FOL6161"]).toContain(code);
    return undefined;
  }
  let known = ids;
  const operations: string[] = [];
  for (const text of files.map((chunks) => Buffer.concat(chunks).toString("utf8"))) {
    const stage = readStage(new TextEncoder().encode(text));
    const requests = stage.batches.flatMap((batch) => batch.BatchItemRequest);
    operations.push(...requests.map(({ operation }) => operation));
    const answers = quickbooks.send(stage);
    for (const { BatchItemResponse: items } of answers) {
      for (const { Fault: fault } of items) expect(fault?.Error).toBeUndefined();
    }
    const taken = importIds({
      files: [dataFile({ path: "answer.json", text: JSON.stringify(answers) })],
      known: [dataFile({ path: "ids.json", text: known })],
      stage: dataFile({ path: "stage.json", text }),
    });
    expect(taken.problems).toEqual([]);
    known = taken.text ?? "";
  }
  return { report, ids: known, operations };
}

/** What is no money of a payment comes and goes; what it settles stays. */
function changed(told: readonly Story[], flip: readonly boolean[]): readonly Story[] {
  let at = 0;
  return told.map((story) => ({
    ...story,
    events: story.events.map((event) => {
      if (flip[at++ % flip.length] === true) return { ...event, ...bare };
      return { ...event, fee: event.fee === 0 ? 150 : 0 };
    }),
  }));
}

/** All of it is money: no journal entry stands beside it. */
const bare = { fee: 0, writeOff: 0, discount: 0, cash: false };

const cases = fc.record({
  book: made,
  told: stories,
  flip: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
});

test("what changed is updated, and what nothing needs any more is deleted", () => {
  const seen = { update: 0, delete: 0, create: 0 };
  holds(
    cases,
    ({ book, told, flip }) => {
      const id = (kind: string, name: string) => `@${kind}:${name}`;
      const quickbooks = openCompany(companyOf(book, id));
      const first = send(quickbooks, book, told, '{"folio":1,"target":"quickbooks"}');
      if (first === undefined) return;
      const second = send(quickbooks, book, changed(told, flip), first.ids);
      if (second === undefined) return;
      for (const operation of second.operations) {
        if (operation === "update" || operation === "delete" || operation === "create") {
          seen[operation]++;
        }
      }
      const { balances, overridden, overrides } = quickbooks.posted();
      const taxes = new Set(book.taxes.map(({ account }) => account));
      const together = (account: string) =>
        overrides > 0 && taxes.has(account) ? "taxes" : account;
      const posted = [...balances].map(([account, cents]) => [together(account), cents] as const);
      const expected = second.report.accounts.map(
        ({ account, balance }) => [together(account), centsOf(balance)] as const,
      );
      expect(sumUp([...posted, ["taxes", overridden]])).toEqual(sumUp(expected));
      // Sent once more, the same changes nothing, and takes nothing back.
      const third = send(quickbooks, book, changed(told, flip), second.ids);
      expect(new Set(third?.operations)).toEqual(
        new Set(second.operations.length > 0 ? ["update"] : []),
      );
      expect(quickbooks.posted().balances).toEqual(balances);
    },
    0.5,
  );
  expect(seen.update).toBeGreaterThan(0);
  expect(seen.delete).toBeGreaterThan(0);
  expect(seen.create).toBeGreaterThan(0);
});
