// Made documents as the canonical forms: a JSON document a line, or rows of a CSV file.
import type { TextFile } from "../../support/front-end.ts";
import type { MadeDocument } from "./document.ts";

export function ndjson(documents: readonly MadeDocument[], path = "data.ndjson"): TextFile {
  return {
    path,
    text: documents.map((document) => `${JSON.stringify(jsonOf(document))}\n`).join(""),
  };
}

function jsonOf(document: MadeDocument) {
  const { customer, lines, taxes, applies, credits, prices, status, method } = document;
  const money = (name: "discount" | "total" | "amount" | "fee" | "rounding") => {
    const cents = document[name];
    return cents === undefined ? {} : { [name]: decimal(cents) };
  };
  return {
    folio: 1,
    kind: document.kind,
    number: document.number,
    date: document.date,
    ...(status === undefined ? {} : { status }),
    customer,
    ...(prices === undefined ? {} : { prices }),
    ...(lines.length === 0
      ? {}
      : { lines: lines.map((line) => ({ ...line, amount: decimal(line.amount) })) }),
    ...money("discount"),
    ...(taxes === undefined
      ? {}
      : { taxes: taxes.map(({ tax, amount }) => ({ tax, amount: decimal(amount) })) }),
    ...money("total"),
    ...(method === undefined ? {} : { method }),
    ...money("amount"),
    ...money("fee"),
    ...money("rounding"),
    ...(applies === undefined
      ? {}
      : {
          applies: applies.map(({ document: applied, amount, discount, writeOff }) => ({
            document: applied,
            ...(amount === undefined ? {} : { amount: decimal(amount) }),
            ...(discount === undefined ? {} : { discount: decimal(discount) }),
            ...(writeOff === undefined ? {} : { writeOff: decimal(writeOff) }),
          })),
        }),
    ...(credits === undefined ? {} : { credits: { document: credits } }),
  };
}

/** Documents that state their taxes, or bear none: a CSV row with tax columns cannot be silent about them. */
export function csv(
  documents: readonly MadeDocument[],
  taxes: readonly string[],
  path = "data.csv",
): TextFile {
  const rows = documents.flatMap((document) => rowsOf(document, taxes));
  const header = [...columns, ...taxes.map((tax) => `tax.${tax}`)].join(",");
  return { path, text: `${[header, ...rows.map((row) => row.map(quote).join(","))].join("\n")}\n` };
}

const columns = [
  ...["kind", "number", "date", "status"],
  ...["customer.name", "customer.group", "customer.province", "prices"],
  ...["discount", "total", "method", "amount", "fee", "rounding"],
  ...["credits.document"],
  ...["line.item", "line.amount", "line.class", "line.taxGroup"],
  ...["applies.document", "applies.amount", "applies.discount", "applies.writeOff"],
];

/** What belongs to the whole document stands in its first row; rows of lines repeat the deposit that they use. */
function rowsOf(document: MadeDocument, taxes: readonly string[]): string[][] {
  const { kind, number, date, customer, lines, applies = [] } = document;
  const count = Math.max(1, lines.length, lines.length === 0 ? applies.length : 1);
  return Array.from({ length: count }, (_, index) => {
    const first = (text: string | undefined) => (index === 0 ? (text ?? "") : "");
    const line = lines[index];
    const application = lines.length === 0 ? applies[index] : applies[0];
    return [
      ...[kind, number, first(date), first(document.status)],
      ...[customer.name, customer.group, customer.province, first(document.prices)],
      ...[document.discount, document.total].map((cents) => first(decimalOr(cents))),
      first(document.method),
      ...[document.amount, document.fee, document.rounding].map((cents) => first(decimalOr(cents))),
      first(document.credits),
      ...[line?.item ?? "", decimalOr(line?.amount), line?.class ?? "", line?.taxGroup ?? ""],
      application?.document ?? "",
      ...[application?.amount, application?.discount, application?.writeOff].map(decimalOr),
      ...taxes.map((tax) =>
        first(decimalOr(document.taxes?.find((stated) => stated.tax === tax)?.amount)),
      ),
    ];
  });
}

function quote(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function decimalOr(cents: bigint | undefined): string {
  return cents === undefined ? "" : decimal(cents);
}

export function decimal(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, "0");
  return `${cents < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
