// Avantage (ACCEO): a file of write requests, one line an entry.
// Sources: the export of a point of sale with a sample of a customer's file, and a reader of the same request grammar.

import type { Problem } from "../diagnostics/problem.ts";
import type { Entry } from "../journal/entry.ts";
import type { CharacterSet, TargetOptions, TargetRules } from "../model/target.ts";
import { type Bilingual, same } from "../text/bilingual.ts";
import { invariant } from "../text/invariant.ts";
import { avantageOptions } from "./avantage-options.ts";
import { writeAmount, writeAscii } from "./block.ts";
import { confirmEntry, withReference } from "./entry-facts.ts";
import { createTextFitter, type TextField } from "./fit-text.ts";
import { foreignRule } from "./foreign-option.ts";
import { type OptionReader, readOptions } from "./options.ts";
import type { EntryLines, JournalFile, JournalTarget, JournalWriter, TargetRun } from "./writer.ts";

export const avantage: JournalTarget = {
  name: "avantage",
  sees: "entries",
  extension: "txt",
  options: avantageOptions,
  rules,
  check: () => [],
  open,
};

const title: Bilingual = same("Avantage");

// A quotation mark may have to be doubled, or may not: two apostrophes are safe and keep 12'' twelve inches.
const inQuotes: ReadonlyMap<string, string> = new Map([['"', "''"]]);

function rules(options: TargetOptions): TargetRules {
  const option = readOptions(avantageOptions, options);
  return {
    name: "avantage",
    title,
    accountIdentity: "code",
    // Five digits are usual; no rule says so.
    accountCode: { digits: { least: 1, most: 9 } },
    refusesLinked: ["receivables", "payables", "payroll", "inventory", "prepayments"],
    refusesHeader: true,
    refusesInactive: true,
    descriptionLength: option.number("description length"),
    characters: charactersOf(option),
    replaced: inQuotes,
    foreign: foreignRule(option),
    decimals: 2,
    needsFiscalYear: true,
    postingsPerEntry: { most: option.number("postings per entry"), option: "postings per entry" },
    // Requests are numbered with two digits, from 01 in each file.
    files: { each: "run", entries: 99 },
  };
}

function open(run: TargetRun): JournalWriter {
  const option = readOptions(avantageOptions, run.options);
  const fitter = createTextFitter({ title, characters: charactersOf(option), texts: run.texts });
  const description: TextField = {
    name: { en: "description", fr: "description" },
    length: option.number("description length"),
    replaced: inQuotes,
  };
  const writeDescription = fitter.field(description);
  const company = option.text("company");

  const write = (entry: Entry, file: JournalFile, lines: EntryLines): readonly Problem[] => {
    invariant(entry.currency === run.currency, "the journal refuses documents in other currencies");
    confirmEntry(entry, 2);
    const { block, entries } = file;
    const before = block.length;
    const request = String(entries + 1).padStart(2, "0");
    const date = entry.date.replaceAll("-", "/");
    writeAscii(block, `RQ${request},W01,${company},ECR,SUPDATE="${date}",SUPDESC1="`);
    const problem = writeDescription(block, withReference(entry), entry);
    if (problem !== undefined) {
      block.length = before;
      return [problem];
    }
    writeAscii(block, '"');
    for (const { account, side, amount } of entry.postings) {
      writeAscii(block, `,GL="${account},`);
      writeAmount(block, amount, 2);
      writeAscii(block, side === "debit" ? ',1"' : ',2"');
    }
    writeAscii(block, "\r\n");
    lines.count = 1;
    lines.postings.length = entry.postings.length;
    lines.postings.fill(0);
    return [];
  };

  return { begin: () => {}, entry: write, end: () => {}, altered: fitter.altered };
}

function charactersOf(option: OptionReader): CharacterSet {
  return option.is("encoding", "ascii") ? "ascii" : "windows-1252";
}
