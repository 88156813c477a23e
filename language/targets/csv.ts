// A CSV file of chosen columns, a row a posting: for spreadsheets, and for packages that let columns be matched.
import type { Posting } from "../journal/entry.ts";
import { type Money, rateText } from "../model/money.ts";
import type { TargetOptions, TargetRules } from "../model/target.ts";
import { type Bilingual, same } from "../text/bilingual.ts";
import {
  type Block,
  openBlock,
  writeAmount,
  writeAmountWithComma,
  writeAscii,
  writeByte,
  writeBytes,
  writeWhole,
} from "./block.ts";
import { createCsvCells, field } from "./csv-cells.ts";
import { type CsvColumnName, checkColumns, readColumns, showsForeign } from "./csv-columns.ts";
import { csvOptions } from "./csv-options.ts";
import { createCsvWriter, type Row } from "./csv-rows.ts";
import { dateText } from "./date-text.ts";
import { rateCarried, signedAmount, signedForeign } from "./entry-facts.ts";
import { foreignRule } from "./foreign-option.ts";
import { counterpartyOf } from "./linked-lines.ts";
import { readOptions } from "./options.ts";
import type { JournalTarget, JournalWriter, TargetRun } from "./writer.ts";

export const csv: JournalTarget = {
  name: "csv",
  sees: "entries",
  extension: "csv",
  options: csvOptions,
  rules,
  check: checkColumns,
  open,
};

const title: Bilingual = same("CSV");

const reference = field({ en: "reference", fr: "référence" }, 500);
const description = field(same("description"), 4000);
const other = field({ en: "text", fr: "texte" }, 4000);

function rules(given: TargetOptions): TargetRules {
  const option = readOptions(csvOptions, given);
  return {
    name: "csv",
    title,
    accountIdentity: "code",
    refusesLinked: [],
    refusesHeader: false,
    refusesInactive: false,
    referenceLength: reference.length,
    descriptionLength: description.length,
    characters: "utf-8",
    replaced: new Map(),
    foreign: showsForeign(option.text("columns")) ? "written" : foreignRule(option),
    needsFiscalYear: false,
    files: { each: "run" },
  };
}

function open(run: TargetRun): JournalWriter {
  const option = readOptions(csvOptions, run.options);
  const french = option.is("profile", "excel-french");
  const chosen = (name: string, word: string, inFrench: boolean) =>
    option.is(name, word) || (option.is(name, "profile") && french === inFrench);
  const tabs = option.is("delimiter", "tab");
  const delimiter = tabs ? "\t" : chosen("delimiter", "semicolon", true) ? ";" : ",";
  const decimalComma = chosen("decimal", "comma", true);
  const formulas = option.text("formulas");
  const cells = createCsvCells({
    title,
    characters: "utf-8",
    texts: run.texts,
    delimiter,
    formulas,
  });
  const writeReference = cells.cell(reference);
  const writeDescription = cells.cell(description);
  const writeOther = cells.cell(other);
  const form = option.text("date form");
  const [ownReference, ownText] = [openBlock(256), openBlock(4096)];
  const accounts = new Map(
    [...run.accounts].map(([code, { title: name = "", path = "" }]) => [
      code,
      { code: cells.fixed(code), name: cells.fixed(name), path: cells.fixed(path) },
    ]),
  );
  let entries = 0;

  const writeMoney = (block: Block, amount: Money, places: number) => {
    // A mark that parts columns and cents alike stands in quotation marks.
    const quoted = decimalComma && delimiter === "," && places > 0;
    if (quoted) writeByte(block, quote);
    if (decimalComma) writeAmountWithComma(block, amount, places);
    else writeAmount(block, amount, places);
    if (quoted) writeByte(block, quote);
  };
  const writeFigure = (block: Block, posting: Posting, signed: boolean) =>
    writeMoney(block, signed ? signedAmount(posting) : posting.amount, run.places);
  const amountOf = (side: Posting["side"]) => (row: Row) => {
    if (row.posting.side === side) writeFigure(row.block, row.posting, false);
  };
  const accountOf = (part: "code" | "name" | "path") => (row: Row) => {
    const own = accounts.get(row.posting.account);
    if (own !== undefined) writeBytes(row.block, own[part]);
  };
  const textOf = (find: (row: Row) => string | undefined) => (row: Row) => {
    writeOther(row.block, find(row) ?? "", row.entry, row.problems);
  };
  const writers: { readonly [column in CsvColumnName]: (row: Row) => void } = {
    entry: ({ block }) => writeWhole(block, entries + 1),
    date: ({ block, entry }) => writeAscii(block, dateText(entry.date, form)),
    reference: ({ block }) => writeBytes(block, held(ownReference)),
    description: ({ block }) => writeBytes(block, held(ownText)),
    document: textOf(({ entry }) => entry.documents.map(({ number }) => number).join(" ")),
    kind: ({ block, entry }) => writeAscii(block, entry.kind),
    journal: textOf(({ entry }) => entry.filing?.journal),
    account: accountOf("code"),
    "account name": accountOf("name"),
    "account path": accountOf("path"),
    debit: amountOf("debit"),
    credit: amountOf("credit"),
    amount: ({ block, posting }) => writeFigure(block, posting, true),
    customer: textOf(({ entry, posting }) => counterpartyOf(posting, entry)),
    tax: textOf(({ posting }) => posting.tax),
    method: textOf(({ posting }) => posting.method),
    class: textOf(({ posting }) => posting.class),
    currency: textOf(({ entry }) => entry.currency),
    "foreign amount": ({ block, entry: { foreign }, posting }) => {
      if (foreign === undefined || posting.foreign === undefined) return;
      writeMoney(block, signedForeign(posting, posting.foreign), foreign.places);
    },
    "foreign currency": ({ block, entry: { foreign }, posting }) => {
      if (posting.foreign !== undefined) writeAscii(block, foreign?.currency ?? "");
    },
    rate: ({ block, entry: { foreign }, posting }) => {
      if (foreign === undefined || posting.foreign === undefined) return;
      const text = rateText(rateCarried(posting, foreign, run.places));
      const quoted = decimalComma && delimiter === "," && text.includes(".");
      if (quoted) writeByte(block, quote);
      writeAscii(block, decimalComma ? text.replace(".", ",") : text);
      if (quoted) writeByte(block, quote);
    },
  };

  return createCsvWriter(run, {
    columns: readColumns(option.text("columns")).map(({ column, title: name }) => ({
      title: name,
      write: writers[column],
    })),
    delimiter,
    byteOrderMark: chosen("bom", "on", true),
    cells,
    prepare: (entry, problems) => {
      ownReference.length = 0;
      ownText.length = 0;
      writeReference(ownReference, entry.reference, entry, problems);
      writeDescription(ownText, entry.description, entry, problems);
    },
    keep: () => {
      entries++;
    },
  });
}

function held({ bytes, length }: Block): Uint8Array {
  return bytes.subarray(0, length);
}

const quote = 0x22;
