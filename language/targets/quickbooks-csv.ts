// QuickBooks Online: the CSV file of "Import journal entries".
// Sources: Intuit's sample file and help article L4tQBwbs7, and files of businesses in use for the other headers.
import { taxNotOnReturn } from "../diagnostics/codes/tax-not-on-return.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Posting } from "../journal/entry.ts";
import type { Book } from "../model/book.ts";
import type { TargetOptions, TargetRules } from "../model/target.ts";
import { type Bilingual, same } from "../text/bilingual.ts";
import { invariant } from "../text/invariant.ts";
import { accountNames } from "./account-names.ts";
import { type Block, openBlock, writeAmount, writeAscii, writeBytes } from "./block.ts";
import { createCsvCells, field } from "./csv-cells.ts";
import { createCsvWriter, type Row } from "./csv-rows.ts";
import { dateText } from "./date-text.ts";
import { createEntryNumbers } from "./entry-numbers.ts";
import { foreignRule } from "./foreign-option.ts";
import { accountsWithCounterparty, counterpartyOf } from "./linked-lines.ts";
import { readOptions } from "./options.ts";
import { type QuickbooksColumn, quickbooksHeaders } from "./quickbooks-csv-headers.ts";
import { quickbooksCsvOptions } from "./quickbooks-csv-options.ts";
import type { JournalTarget, JournalWriter, TargetRun } from "./writer.ts";

export const quickbooksCsv: JournalTarget = {
  name: "quickbooks-csv",
  sees: "entries",
  extension: "csv",
  options: quickbooksCsvOptions,
  rules,
  check: checkTaxes,
  open,
};

const title: Bilingual = same("QuickBooks");

const number = field({ en: "journal number", fr: "numéro d’écriture" }, 21);
const description = field({ en: "description", fr: "description" }, 4000);
const counterparty = field({ en: "name", fr: "nom" }, 500);
const classField = field({ en: "class", fr: "classe" }, 100);

function rules(options: TargetOptions): TargetRules {
  const option = readOptions(quickbooksCsvOptions, options);
  const rows = option.number("rows per file");
  return {
    name: "quickbooks-csv",
    title,
    accountIdentity: "name",
    accountName: { length: 100, levels: 5, refused: '"', formulas: option.is("formulas", "keep") },
    refusesLinked: [],
    refusesHeader: false,
    refusesInactive: true,
    needsCounterparty: ["receivables", "payables"],
    ...(option.is("receivable lines", "one")
      ? { linesWithCounterparty: { most: 1, option: "receivable lines several" } }
      : {}),
    referenceLength: number.length,
    descriptionLength: description.length,
    characters: "utf-8",
    replaced: new Map(),
    foreign: foreignRule(option),
    needsFiscalYear: false,
    // An entry that is longer than a file has one of its own.
    postingsPerEntry: { most: rows, option: "rows per file" },
    gathersEntries: true,
    files: { each: "run", entries: option.number("entries per file"), postings: rows },
  };
}

function checkTaxes({ taxes, settings, place }: Book): readonly Problem[] {
  const { options, place: at = place } = settings.target;
  if (taxes.size === 0 || options.get("sales tax") === "ledger-only") return [];
  return [taxNotOnReturn.at(at, { taxes: [...taxes.keys()].sort() })];
}

function open(run: TargetRun): JournalWriter {
  const option = readOptions(quickbooksCsvOptions, run.options);
  const header = quickbooksHeaders.get(option.text("header"));
  invariant(header !== undefined, "each word of the option has its header");
  const delimiter = option.is("delimiter", "semicolon") ? ";" : ",";
  const formulas = option.text("formulas");
  const cells = createCsvCells({
    title,
    characters: "utf-8",
    texts: run.texts,
    delimiter,
    formulas,
  });
  const accounts = new Map(
    [...accountNames(run.accounts)].map(([code, name]) => [code, cells.fixed(name)]),
  );
  const linked = accountsWithCounterparty(rules(run.options), run.accounts);
  const writeNumber = cells.cell(number);
  const writeDescription = cells.cell(description);
  const writeName = cells.cell(counterparty);
  const writeClass = cells.cell(classField);
  const numbers = createEntryNumbers(title, number.name);
  const form = option.text("date form");
  const onEach = option.is("dates", "every");
  const nameOnEach = option.is("names", "every");
  const classes = option.is("classes", "on");
  const [ownNumber, ownText] = [openBlock(64), openBlock(4096)];

  const amountOf = (side: Posting["side"]) => (row: Row) => {
    if (row.posting.side === side) writeAmount(row.block, row.posting.amount, run.places);
  };
  const writers: { readonly [column in QuickbooksColumn]: (row: Row) => void } = {
    number: ({ block }) => writeBytes(block, held(ownNumber)),
    date: ({ block, entry, first }) => {
      if (first || onEach) writeAscii(block, dateText(entry.date, form));
    },
    currency: ({ block, entry, first }) => {
      if (first || onEach) writeAscii(block, entry.currency);
    },
    memo: ({ block, first }) => {
      if (first || onEach) writeBytes(block, held(ownText));
    },
    account: ({ block, posting }) => writeBytes(block, accounts.get(posting.account) ?? nothing),
    debit: amountOf("debit"),
    credit: amountOf("credit"),
    description: ({ block }) => writeBytes(block, held(ownText)),
    name: ({ block, entry, posting, problems }) => {
      if (!nameOnEach && !linked.has(posting.account)) return;
      writeName(block, counterpartyOf(posting, entry), entry, problems);
    },
    class: ({ block, entry, posting, problems }) => {
      if (classes) writeClass(block, posting.class ?? "", entry, problems);
    },
    empty: () => {},
  };

  return createCsvWriter(run, {
    columns: header.map(([name, column]) => ({ title: name, write: writers[column] })),
    delimiter,
    byteOrderMark: option.is("bom", "on"),
    cells,
    prepare: (entry, problems) => {
      invariant(entry.currency === run.currency, "documents in other currencies are refused");
      ownNumber.length = 0;
      ownText.length = 0;
      writeNumber(ownNumber, entry.reference, entry, problems);
      writeDescription(ownText, entry.description, entry, problems);
      const fits = problems.every(({ severity }) => severity !== "error");
      if (fits) problems.push(...numbers.find(ownNumber, entry));
    },
    keep: () => numbers.keep(ownNumber),
  });
}

function held({ bytes, length }: Block): Uint8Array {
  return bytes.subarray(0, length);
}

const nothing = new Uint8Array();
