// Acomba (classic): the fixed-width file of "Transactions à la Comptabilité (GLImport)".
// Sources: the first page of Acomba's "L'importation d'écritures comptables", and programs whose files are in use.

import type { Problem } from "../diagnostics/problem.ts";
import type { Entry } from "../journal/entry.ts";
import type { CivilDate } from "../model/calendar.ts";
import type { CharacterSet, TargetOptions, TargetRules } from "../model/target.ts";
import { type Bilingual, same } from "../text/bilingual.ts";
import { invariant } from "../text/invariant.ts";
import { acombaOptions } from "./acomba-options.ts";
import { writeAmountRight, writeAscii, writeSpaces } from "./block.ts";
import { confirmEntry, withReference } from "./entry-facts.ts";
import { createTextFitter, type TextField } from "./fit-text.ts";
import { foldToAscii } from "./fold.ts";
import { foreignRule } from "./foreign-option.ts";
import { type OptionReader, readOptions } from "./options.ts";
import {
  type EntryLines,
  type JournalFile,
  type JournalTarget,
  type JournalWriter,
  onePostingALine,
  type TargetRun,
} from "./writer.ts";

export const acomba: JournalTarget = {
  name: "acomba",
  sees: "entries",
  extension: "txt",
  options: acombaOptions,
  rules,
  check: () => [],
  open,
};

const title: Bilingual = same("Acomba");

function rules(options: TargetOptions): TargetRules {
  const option = readOptions(acombaOptions, options);
  return {
    name: "acomba",
    title,
    accountIdentity: "code",
    accountCode: { digits: { least: 1, most: option.number("account width") } },
    refusesLinked: ["receivables", "payables", "payroll", "inventory", "prepayments"],
    refusesHeader: true,
    refusesInactive: true,
    descriptionLength,
    characters: charactersOf(option),
    replaced: new Map(),
    foreign: foreignRule(option),
    decimals: 2,
    needsFiscalYear: true,
    largestAmount: `${"9".repeat(option.number("amount width") - 3)}.99`,
    // The user chooses the period of the company when importing.
    files: { each: "fiscal period", entries: option.number("entries per file") },
  };
}

const descriptionLength = 30;

function open(run: TargetRun): JournalWriter {
  const option = readOptions(acombaOptions, run.options);
  const [accountWidth, amountWidth] = [
    option.number("account width"),
    option.number("amount width"),
  ];
  const onTheLeft = option.is("account side", "left");
  const fitter = createTextFitter({ title, characters: charactersOf(option), texts: run.texts });
  const description: TextField = {
    name: { en: "description", fr: "description" },
    length: descriptionLength,
    replaced: new Map(),
  };
  const writeDescription = fitter.field(description);
  const codes = new Map(
    [...run.accounts.keys()].map((code) => {
      const padded = onTheLeft ? code.padEnd(accountWidth) : code.padStart(accountWidth);
      return [code, `T${padded}`];
    }),
  );

  const write = (entry: Entry, { block }: JournalFile, lines: EntryLines): readonly Problem[] => {
    invariant(entry.currency === run.currency, "the journal refuses documents in other currencies");
    confirmEntry(entry, 2);
    const before = block.length;
    writeAscii(block, `E${dateText(entry.date)}`);
    const start = block.length;
    const problem = writeDescription(block, withReference(entry), entry);
    if (problem !== undefined) {
      block.length = before;
      return [problem];
    }
    // A cheque needs 42 characters after its letter; nobody says so of an entry, and nobody is hurt by spaces.
    writeSpaces(block, afterDate - (block.length - start));
    writeAscii(block, lineEnd);
    for (const { account, side, amount } of entry.postings) {
      writeAscii(block, codes.get(account) ?? "");
      if (side === "credit") writeSpaces(block, amountWidth);
      writeAmountRight(block, amount, 2, amountWidth);
      if (side === "debit") writeSpaces(block, amountWidth);
      writeAscii(block, lineEnd);
    }
    onePostingALine(lines, 1, entry);
    return [];
  };

  return {
    begin: (file) => {
      const widths = option.is("width line", "on") ? `LGL${accountWidth}${lineEnd}` : "";
      writeTitle(file, run.book);
      writeAscii(file.block, `${lineEnd}${widths}`);
    },
    entry: write,
    end: () => {},
    altered: fitter.altered,
  };
}

/** `GLImport.001 - Plannit du 2026-01-01 au 2026-01-31`: free text, in the form that is in use. */
function writeTitle({ block, number, period }: JournalFile, book: string): void {
  invariant(period !== undefined, "Acomba has a file for each fiscal period");
  const name = foldToAscii(book).replace(/[^\x20-\x7e]/g, " ");
  writeAscii(
    block,
    `GLImport.${String(number).padStart(3, "0")} - ${name} du ${period.from} au ${period.to}`,
  );
}

const afterDate = 36;
const lineEnd = "\r\n";

/** `260115` */
function dateText(date: CivilDate): string {
  return date.slice(2).replaceAll("-", "");
}

function charactersOf(option: OptionReader): CharacterSet {
  return option.is("encoding", "ascii") ? "ascii" : "windows-1252";
}
