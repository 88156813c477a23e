// Whatever the texts of documents hold, the files stay JSON of the API, and what is read back is what was said.
import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../../language/index.ts";
import { anyText } from "../support/entries.ts";
import { checkTexts, dataFile } from "../support/front-end.ts";
import { runs } from "../support/runs.ts";
import { readStage, requestsOf } from "./quickbooks/reader.ts";

const checked = checkTexts([
  {
    path: "book.folio",
    text: `book "Exemple" {
  folio 1
  target quickbooks
  currency CAD
  receivable 1200
  description "{customer.name} {place}" or "{number}"
  texts cut
}
account 1020 "Banque" asset
account 1200 "Clients" asset linked to receivables
account 2420 "TPS à payer" liability
account 4001 "Ventes" revenue
tax TPS credit 2420 { 5% from 2008-01-01 }
tax group "Exonéré" = exempt at quickbooks "Exempt"
tax group "TPS" = TPS at quickbooks "GST"
item "Tonte" credit 4001 tax "Exonéré" at quickbooks "Tonte"
item "Semis" credit 4001 tax "TPS" at quickbooks "Semis"
method "Interac" debit 1020
`,
  },
]);

test("the book has no errors", () => {
  expect(checked.problems.map(({ code }) => code)).toEqual([]);
});

interface Texts {
  readonly number: string;
  readonly name: string;
  readonly note: string;
  readonly line: string;
}

function send({ number, name, note, line }: Texts) {
  const about = { folio: 1, kind: "invoice", date: "2026-01-15", place: note };
  const lines = [{ item: "Tonte", amount: "10.00", description: line }];
  const document = { ...about, number, customer: { name }, lines, taxes: [] };
  const files: Uint8Array[][] = [];
  const { problems } = compile(
    {
      checked,
      data: [dataFile({ path: "data.ndjson", text: `${JSON.stringify(document)}\n` })],
    },
    {
      open: () => {
        const chunks: Uint8Array[] = [];
        files.push(chunks);
        return { write: (chunk) => void chunks.push(chunk.slice()), close: () => {} };
      },
    },
  );
  const refused = problems.filter(({ severity }) => severity === "error");
  const requests = requestsOf(files.map((chunks) => readStage(Buffer.concat(chunks))));
  return { refused: refused.map(({ code }) => code), requests };
}

/** As a field of one line holds a text: what cannot be seen goes, spaces are single. */
function held(text: string, most: number): string {
  const line = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  return [...line].slice(0, most).join("").trimEnd();
}

test("hostile texts stay texts", () => {
  let written = 0;
  fc.assert(
    fc.property(
      fc.record({ number: anyText, name: anyText, note: anyText, line: anyText }),
      (texts) => {
        const { refused, requests } = send(texts);
        if (refused.length > 0) {
          expect(requests).toEqual([]);
          return;
        }
        written++;
        const [created, sold] = requests;
        expect(requests.length).toBe(2);
        const customer =
          created !== undefined && "Customer" in created ? created.Customer : undefined;
        const invoice = sold !== undefined && "Invoice" in sold ? sold.Invoice : undefined;
        expect(customer).toEqual({ DisplayName: held(texts.name, 500) });
        expect(invoice?.CustomerRef.value).toBe(`@customer:${held(texts.name, 500)}`);
        expect(invoice?.DocNumber).toBe(held(texts.number, 21));
        expect(invoice?.PrivateNote).toBe(held(`${texts.name} ${texts.note}`, 4000));
        expect(invoice?.Line[0]?.Description ?? "").toBe(held(texts.line, 4000));
      },
    ),
    { numRuns: runs * 2 },
  );
  expect(written).toBeGreaterThan(0);
});

const plain: Texts = { number: "F1", name: "Roy", note: "Laval", line: "Pelouse" };

test.each([
  ["a number of 21 characters", { ...plain, number: "N".repeat(21) }, []],
  ["one of 22", { ...plain, number: "N".repeat(22) }, ["FOL6101"]],
  ["a name of 500 characters", { ...plain, name: "é".repeat(500) }, []],
  ["one of 501", { ...plain, name: "é".repeat(501) }, ["FOL6101"]],
  ["a name with a colon", { ...plain, name: "Roy:chalet" }, ["FOL6132"]],
  ["a name with a tab", { ...plain, name: "Roy\tchalet" }, ["FOL6132"]],
])("%s", (_, texts, refused) => {
  expect(send(texts).refused).toEqual(refused);
});

test("a description of 4,000 characters stands whole, and one past it is cut where the book says so", () => {
  const line = "é".repeat(4_001);
  const [, request] = send({ ...plain, line }).requests;
  const invoice = request !== undefined && "Invoice" in request ? request.Invoice : undefined;
  expect(invoice?.Line[0]?.Description).toBe("é".repeat(4_000));
});
