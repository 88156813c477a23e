// Sage 50 Accounting, Canadian Edition: the text file of "Import General Journal Entries".
// Sources: help-sage50 "ImportingGeneralJournalEntries" (2017, 2025) and article 220924250010186.

import type { Problem } from "../diagnostics/problem.ts";
import type { Entry, Posting } from "../journal/entry.ts";
import { type CivilDate, partsOf } from "../model/calendar.ts";
import type { CharacterSet, TargetOptions, TargetRules } from "../model/target.ts";
import { type Bilingual, same } from "../text/bilingual.ts";
import { invariant } from "../text/invariant.ts";
import { writeAmount, writeAscii, writeByte } from "./block.ts";
import { confirmEntry, signedAmount } from "./entry-facts.ts";
import { createTextFitter, type TextField, type WriteText } from "./fit-text.ts";
import { foreignRule } from "./foreign-option.ts";
import { type OptionReader, readOptions } from "./options.ts";
import { sage50Options } from "./sage50-options.ts";
import {
  checkSageTaxes,
  lineEnd,
  readTaxCodes,
  taxLineCount,
  writeTaxLines,
} from "./sage50-taxes.ts";
import {
  type EntryLines,
  type JournalFile,
  type JournalTarget,
  type JournalWriter,
  onePostingALine,
  type TargetRun,
} from "./writer.ts";

export const sage50: JournalTarget = {
  name: "sage50",
  sees: "entries",
  extension: "txt",
  options: sage50Options,
  rules,
  check: checkSageTaxes,
  open,
};

const title: Bilingual = same("Sage\u00a050");

// The file has no escape for a quotation mark. Two apostrophes look the same and keep 12'' twelve inches.
const inQuotes: ReadonlyMap<string, string> = new Map([['"', "''"]]);
// Tax names stand without quotes.
const bare: ReadonlyMap<string, string> = new Map([...inQuotes, [",", " "]]);

const taxName: TextField = {
  name: { en: "tax name", fr: "nom de taxe" },
  length: 39,
  replaced: bare,
};

function rules(options: TargetOptions): TargetRules {
  const option = readOptions(sage50Options, options);
  const width = option.number("account width");
  return {
    name: "sage50",
    title,
    accountIdentity: "code",
    // All accounts of a Sage company have the same number of digits.
    accountCode: { digits: { least: width, most: width } },
    refusesLinked: ["receivables", "payables", "payroll", "inventory", "prepayments"],
    refusesHeader: true,
    refusesInactive: true,
    referenceLength: option.number("source length"),
    descriptionLength: option.number("comment length"),
    characters: charactersOf(option),
    replaced: inQuotes,
    foreign: foreignRule(option),
    decimals: 2,
    needsFiscalYear: true,
    files: { each: "run" },
  };
}

function open(run: TargetRun): JournalWriter {
  const option = readOptions(sage50Options, run.options);
  const characters = charactersOf(option);
  const fitter = createTextFitter({ title, characters, texts: run.texts });
  const source: TextField = {
    name: same("source"),
    length: option.number("source length"),
    replaced: inQuotes,
  };
  const comment: TextField = {
    name: { en: "comment", fr: "commentaire" },
    length: option.number("comment length"),
    replaced: inQuotes,
  };
  const codes = option.is("tax lines", "on") ? readTaxCodes(option.text("tax codes")) : undefined;

  const writeSource = fitter.field(source);
  const writeComment = fitter.field(comment);
  const writeTaxName = fitter.field(taxName);
  const dayFirst = option.is("date order", "dmy");
  const lineComments = option.is("line comments", "on");

  const write = (entry: Entry, { block }: JournalFile, lines: EntryLines) => {
    invariant(entry.currency === run.currency, "the journal refuses documents in other currencies");
    confirmEntry(entry, 2);
    const problems: Problem[] = [];
    const before = block.length;
    const place = (writeText: WriteText, text: string) => {
      const problem = writeText(block, text, entry);
      if (problem !== undefined) problems.push(problem);
    };
    /** After a comma and in quotes; a text of which nothing is left is left out with them. */
    const placeComment = (text: string) => {
      const start = block.length;
      writeAscii(block, ',"');
      const inside = block.length;
      place(writeComment, text);
      if (block.length === inside) block.length = start;
      else writeByte(block, quote);
    };
    writeAscii(block, dateText(entry.date, dayFirst));
    writeAscii(block, ',"');
    place(writeSource, entry.reference);
    writeByte(block, quote);
    placeComment(entry.description);
    writeAscii(block, lineEnd);
    if (codes !== undefined) {
      writeTaxLines(block, entry, {
        name: (tax) => place(writeTaxName, tax),
        code: (tax) => codes.get(tax) ?? "",
      });
    }
    for (const posting of entry.postings) {
      writeAscii(block, posting.account);
      writeByte(block, comma);
      writeAmount(block, signedAmount(posting), 2);
      if (lineComments) placeComment(lineComment(posting));
      writeAscii(block, lineEnd);
    }
    const taxes = codes === undefined ? 0 : taxLineCount(entry);
    onePostingALine(lines, 1 + taxes, entry);
    if (problems.length > 0) block.length = before;
    return problems;
  };

  return { begin: () => {}, entry: write, end: () => {}, altered: fitter.altered };
}

function charactersOf(option: OptionReader): CharacterSet {
  return option.is("encoding", "ascii") ? "ascii" : "windows-1252";
}

/** `01-15-26`, or `15-01-26` with the day first. */
function dateText(date: CivilDate, dayFirst: boolean): string {
  const { year } = partsOf(date);
  const [month, day] = [date.slice(5, 7), date.slice(8, 10)];
  const order = dayFirst ? [day, month] : [month, day];
  return [...order, String(year % 100).padStart(2, "0")].join("-");
}

function lineComment({ counterparty, tax, method, class: kind }: Posting): string {
  return counterparty ?? tax ?? method ?? kind ?? "";
}

const quote = 0x22;
const comma = 0x2c;
