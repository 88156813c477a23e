// QuickBooks Desktop: an IIF file of journal entries, which tabs part.
// Sources: descriptions of the format by abila and smartsimple, a writer in postbooks, and qbgarage on receivables.

import type { Problem } from "../diagnostics/problem.ts";
import type { Entry, Posting } from "../journal/entry.ts";
import type { TargetOptionRule, TargetOptions, TargetRules } from "../model/target.ts";
import { type Bilingual, same } from "../text/bilingual.ts";
import { invariant } from "../text/invariant.ts";
import { accountNames } from "./account-names.ts";
import { writeAmount, writeAscii, writeByte, writeBytes } from "./block.ts";
import { dateText } from "./date-text.ts";
import { encodeText } from "./encode.ts";
import { confirmEntry, signedAmount } from "./entry-facts.ts";
import { createTextFitter, type TextField, type WriteText } from "./fit-text.ts";
import { foreignOption, foreignRule } from "./foreign-option.ts";
import { accountsWithCounterparty, counterpartyOf } from "./linked-lines.ts";
import { readOptions } from "./options.ts";
import type { EntryLines, JournalFile, JournalTarget, JournalWriter, TargetRun } from "./writer.ts";

export const iifOptions: readonly TargetOptionRule[] = [
  {
    name: "number length",
    value: "number",
    least: 4,
    most: 21,
    fallback: "11",
    explains: {
      en: "Longest number of an entry (`DOCNUM`)",
      fr: "Longueur maximale du numéro d’une écriture (`DOCNUM`)",
    },
    unconfirmed: {
      en: "No published text states it for the file; 11 is the length in the program",
      fr: "Aucun texte publié ne l’indique pour le fichier; 11 est la longueur dans le logiciel",
    },
  },
  {
    name: "account length",
    value: "number",
    least: 10,
    most: 100,
    fallback: "31",
    explains: {
      en: "Longest name of an account; of a sub-account each name of its path",
      fr: "Longueur maximale du nom d’un compte; pour un sous-compte, de chaque nom de son chemin",
    },
    unconfirmed: {
      en: "31 is the length in the program",
      fr: "31 est la longueur dans le logiciel",
    },
  },
  {
    name: "classes",
    value: "word",
    words: ["off", "on"],
    fallback: "off",
    explains: {
      en: "Whether the class of a line is written; class tracking must be on in QuickBooks",
      fr: "Si la classe d’une ligne est écrite; le suivi des classes doit être activé dans QuickBooks",
    },
  },
  foreignOption,
];

export const iif: JournalTarget = {
  name: "iif",
  sees: "entries",
  extension: "iif",
  options: iifOptions,
  rules,
  check: () => [],
  open,
};

const title: Bilingual = same("QuickBooks Desktop");

// A quotation mark at the start of a cell would open a quoted one, and nothing says how it is doubled.
const inCells: ReadonlyMap<string, string> = new Map([['"', "''"]]);
const memo: TextField = { name: same("memo"), length: 4000, replaced: inCells };
const counterparty: TextField = { name: { en: "name", fr: "nom" }, length: 209, replaced: inCells };
const classField: TextField = {
  name: { en: "class", fr: "classe" },
  length: 159,
  replaced: inCells,
};

function rules(options: TargetOptions): TargetRules {
  const option = readOptions(iifOptions, options);
  return {
    name: "iif",
    title,
    accountIdentity: "name",
    accountName: {
      length: option.number("account length"),
      levels: 5,
      refused: '"',
      formulas: true,
    },
    refusesLinked: [],
    refusesHeader: false,
    refusesInactive: true,
    needsCounterparty: ["receivables", "payables"],
    linesWithCounterparty: { most: 1 },
    referenceLength: option.number("number length"),
    descriptionLength: memo.length,
    characters: "windows-1252",
    replaced: inCells,
    foreign: foreignRule(option),
    needsFiscalYear: false,
    files: { each: "run" },
  };
}

function open(run: TargetRun): JournalWriter {
  const option = readOptions(iifOptions, run.options);
  const fitter = createTextFitter({ title, characters: "windows-1252", texts: run.texts });
  const number: TextField = {
    name: { en: "journal number", fr: "numéro d’écriture" },
    length: option.number("number length"),
    replaced: inCells,
  };
  const writeNumber = fitter.field(number);
  const writeMemo = fitter.field(memo);
  const writeName = fitter.field(counterparty);
  const writeClass = fitter.field(classField);
  const accounts = new Map(
    [...accountNames(run.accounts)].map(([code, name]) => [code, encodeText(name, "windows-1252")]),
  );
  const linked = accountsWithCounterparty(rules(run.options), run.accounts);
  const classes = option.is("classes", "on");

  const write = (entry: Entry, { block }: JournalFile, lines: EntryLines): readonly Problem[] => {
    invariant(entry.currency === run.currency, "the journal refuses documents in other currencies");
    confirmEntry(entry, run.places);
    const problems: Problem[] = [];
    const before = block.length;
    const cell = (writeText: WriteText, text: string) => {
      writeByte(block, tab);
      const problem = writeText(block, text, entry);
      if (problem !== undefined) problems.push(problem);
    };
    const row = (posting: Posting, first: boolean) => {
      writeAscii(block, first ? "TRNS" : "SPL");
      writeAscii(block, `\t\tGENERAL JOURNAL\t${dateText(entry.date, "mm/dd/yyyy")}\t`);
      writeBytes(block, accounts.get(posting.account) ?? nothing);
      cell(writeName, linked.has(posting.account) ? counterpartyOf(posting, entry) : "");
      cell(writeClass, classes ? (posting.class ?? "") : "");
      writeByte(block, tab);
      writeAmount(block, signedAmount(posting), run.places);
      cell(writeNumber, entry.reference);
      cell(writeMemo, entry.description);
      writeAscii(block, lineEnd);
    };
    // The line with a customer stands first, or QuickBooks gives its name to no line.
    const order = [...entry.postings.keys()].toSorted(
      (a, b) => nameFirst(entry.postings[a]) - nameFirst(entry.postings[b]) || a - b,
    );
    lines.postings.length = order.length;
    for (const [line, index] of order.entries()) {
      const posting = entry.postings[index];
      if (posting !== undefined) row(posting, line === 0);
      lines.postings[index] = line;
    }
    writeAscii(block, `ENDTRNS${lineEnd}`);
    lines.count = order.length + 1;
    if (problems.length > 0) block.length = before;
    return problems;
  };
  const nameFirst = (posting: Posting | undefined) =>
    posting !== undefined && linked.has(posting.account) ? 0 : 1;

  return {
    begin: ({ block }) => writeAscii(block, header),
    entry: write,
    end: () => {},
    altered: fitter.altered,
  };
}

const tab = 0x09;
const lineEnd = "\r\n";
const nothing = new Uint8Array();

const columns = ["TRNSTYPE", "DATE", "ACCNT", "NAME", "CLASS", "AMOUNT", "DOCNUM", "MEMO"];
const header = [
  ["!TRNS", "TRNSID", ...columns].join("\t"),
  ["!SPL", "SPLID", ...columns].join("\t"),
  "!ENDTRNS",
]
  .map((line) => `${line}${lineEnd}`)
  .join("");
