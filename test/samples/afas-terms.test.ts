// The worked examples of credit restriction, escompte and discount on the invoice, in the bodies that AFAS gets of the sample's book.
import { describe, expect, test } from "vitest";
import { checkBook, compile } from "../../language/index.ts";
import { centsOf, readAfasFile } from "../support/afas-reader.ts";
import { checkSample, readSample } from "../support/samples.ts";

const [header = ""] = readSample("afas-profit/export-2026-01.csv").split("\n");

/** The setting of the sample, and what stands there instead. */
const escompte = "within 8 days 2% base net taxes discounted";
const fullTaxes: Change = [escompte, "within 8 days 2% base net taxes full"];
const onIssue = "within 30 days on issue";

type Change = readonly [from: string, to: string];
type Row = Readonly<Record<string, string>>;

function bodies(changes: readonly Change[], rows: readonly Row[]) {
  const files = checkSample("afas-profit").trees.map(({ path, text }) => {
    if (path !== "book.folio") return { path, text };
    for (const [from] of changes) expect(text).toContain(from);
    return { path, text: changes.reduce((all, [from, to]) => all.replace(from, to), text) };
  });
  const checked = checkBook({ files, read: () => undefined });
  const columns = header.split(";");
  const cells = rows.map((row) => columns.map((column) => row[column] ?? "").join(";"));
  const bytes = new TextEncoder().encode(`${[header, ...cells].join("\n")}\n`);
  const parts: Uint8Array[] = [];
  const { problems } = compile(
    { checked, data: [{ path: "export-2026-03.csv", chunks: () => [bytes] }] },
    { open: () => ({ write: (part) => void parts.push(part.slice()), close: () => {} }) },
  );
  expect(problems.map(({ message }) => message.en)).toEqual([]);
  return readAfasFile(Buffer.concat(parts)).map(({ fields, lines }) => ({
    journal: fields["JoCo"],
    lines: lines.map((line) => `${String(line["AcNr"])} ${centsOf(line)}${codeOf(line["VaId"])}`),
    terms: lines.flatMap(({ DaCl, VaPa, DaDp, AmDp }) =>
      DaCl === undefined && DaDp === undefined ? [] : [{ DaCl, VaPa, DaDp, AmDp }],
    ),
  }));
}

/** The VAT code is what brings a line into the base of the return. */
function codeOf(code: unknown): string {
  return code === undefined ? "" : ` code ${String(code)}`;
}

const invoice = (number: string, more: Row): Row => ({
  Genre: "Facture",
  Numéro: number,
  Date: "02/03/2026",
  Échéance: "01/04/2026",
  Origine: "vkf",
  "Description origine": "Facture de vente",
  Débiteur: "10001",
  Nom: "Garage Lambert",
  ...more,
});
const payment = (number: string, more: Row): Row => ({
  Genre: "Paiement",
  Numéro: number,
  Date: "09/03/2026",
  Débiteur: "10001",
  Nom: "Garage Lambert",
  Mode: "Virement",
  ...more,
});

describe("900.00 and 189.00 of VAT, with a credit restriction of 2 %", () => {
  const sold = { Article: "Étude de jardin", Montant: "900,00", "TVA 21": "189,00" };
  const rows = [
    invoice("F26100", { ...sold, "Limitation de crédit": "18,00", Total: "1107,00" }),
    payment("B26-100", {
      Reçu: "1089,00",
      Règle: "F26100",
      Imputé: "1089,00",
      "Limitation non due": "18,00",
    }),
  ];

  test("on issue: 1,107.00 is due, and 18.00 goes back to who pays in time", () => {
    const [billed, paid] = bodies([fullTaxes], rows);
    expect(billed).toEqual({
      journal: "VK",
      lines: ["10001 110700", "700300 -90000 code 1", "451021 -18900 code 1", "748000 -1800"],
      terms: [{ DaCl: 30, VaPa: false, DaDp: 8, AmDp: "18.00" }],
    });
    expect(paid?.lines).toEqual(["550000 108900", "748000 1800", "10001 -110700"]);
  });

  test("on payment: 1,089.00 is due, and nothing is left of the surcharge", () => {
    const [billed, paid] = bodies([fullTaxes, [onIssue, "within 30 days on payment"]], rows);
    expect(billed?.lines).toEqual(["10001 108900", "700300 -90000 code 1", "451021 -18900 code 1"]);
    expect(paid?.lines).toEqual(["550000 108900", "10001 -108900"]);
  });
});

test("2,500.00 less an escompte of 2 %: 3,014.50, and 2,964.50 in time", () => {
  const sold = { Article: "Terrasse", Montant: "2500,00", "TVA 21": "514,50", Total: "3014,50" };
  const settled = { Reçu: "2964,50", Règle: "F26101", Imputé: "2964,50", Escompte: "50,00" };
  const [billed, paid] = bodies([], [invoice("F26101", sold), payment("B26-101", settled)]);
  expect(billed).toEqual({
    journal: "VK",
    lines: [
      "10001 301450",
      // The base of the tax, and the part of the price that bears none.
      "700300 -245000 code 1",
      "700300 -5000",
      "451021 -51450 code 1",
    ],
    terms: [{ DaCl: undefined, VaPa: false, DaDp: 8, AmDp: "50.00" }],
  });
  expect(paid?.lines).toEqual(["550000 296450", "653000 5000", "10001 -301450"]);
});

test("1,000.00 less 10 % on the invoice: 900.00, 189.00 of VAT, 1,089.00", () => {
  const sold = { Article: "Dolomie", Montant: "1000,00", Remise: "100,00" };
  const row = invoice("F26102", { ...sold, "TVA 21": "189,00", Total: "1089,00" });
  const [billed] = bodies([fullTaxes], [row]);
  expect(billed?.lines).toEqual([
    "10001 108900",
    "708000 10000",
    "701000 -90000 code 1",
    "701000 -10000",
    "451021 -18900 code 1",
  ]);
  // Two percent of what is left after the discount on the invoice.
  expect(billed?.terms).toEqual([{ DaCl: undefined, VaPa: false, DaDp: 8, AmDp: "18.00" }]);
});
