// The layout of the French "fichier des écritures comptables": 18 columns, a row a posting.
// Sources: article A47 A-1 of the Livre des procédures fiscales, and the tax administration's Test-Compta-Demat.
import { neededTextEmpty } from "../diagnostics/codes/needed-text-empty.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Entry } from "../journal/entry.ts";
import type { Account } from "../model/book.ts";
import type { CharacterSet, TargetOptions, TargetRules } from "../model/target.ts";
import { type Bilingual, same } from "../text/bilingual.ts";
import { invariant } from "../text/invariant.ts";
import {
  type Block,
  openBlock,
  writeAmountWithComma,
  writeAscii,
  writeByte,
  writeBytes,
  writeWhole,
} from "./block.ts";
import { dateText } from "./date-text.ts";
import { encodeText } from "./encode.ts";
import { confirmEntry } from "./entry-facts.ts";
import { type FecForm, fecJournals, fixedText } from "./fec-journals.ts";
import { fecOptions } from "./fec-options.ts";
import { createTextFitter, nameOf, placeOf, type TextField } from "./fit-text.ts";
import { counterpartyOf } from "./linked-lines.ts";
import { type OptionReader, readOptions } from "./options.ts";
import {
  type EntryLines,
  type JournalFile,
  type JournalTarget,
  type JournalWriter,
  onePostingALine,
  type TargetRun,
} from "./writer.ts";

export const fec: JournalTarget = {
  name: "fec",
  sees: "entries",
  extension: "txt",
  options: fecOptions,
  notes: {
    en: "Only the layout of the French file of accounting entries: the file that the law asks for holds a whole fiscal year with its opening entries, which no run of documents is.",
    fr: "Seulement la disposition du fichier des écritures comptables (FEC) de France\u00a0: le fichier exigé par la loi contient tout un exercice avec ses à-nouveaux, ce que n’est aucun lot de pièces.",
  },
  rules,
  check: () => [],
  open,
};

const title: Bilingual = { en: "FEC layout", fr: "disposition du FEC" };

const columns = [
  ...["JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib"],
  ...["CompAuxNum", "CompAuxLib", "PieceRef", "PieceDate", "EcritureLib", "Debit", "Credit"],
  ...["EcritureLet", "DateLet", "ValidDate", "Montantdevise", "Idevise"],
];

function rules(options: TargetOptions): TargetRules {
  const option = readOptions(fecOptions, options);
  return {
    name: "fec",
    title,
    accountIdentity: "code",
    // Class, heading and account of the chart that the law sets.
    accountBeginning: { digits: 3 },
    refusesLinked: [],
    refusesHeader: false,
    refusesInactive: false,
    referenceLength,
    descriptionLength,
    characters: charactersOf(option),
    replaced: replacedIn(option),
    foreign: "written",
    needsFiscalYear: false,
    files: { each: "run" },
  };
}

const [referenceLength, descriptionLength] = [100, 500];

function open(run: TargetRun): JournalWriter {
  const option = readOptions(fecOptions, run.options);
  const characters = charactersOf(option);
  const replaced = replacedIn(option);
  const fitter = createTextFitter({ title, characters, texts: run.texts });
  const field = (name: Bilingual, length: number): TextField => ({ name, length, replaced });
  const pieceRef = field(same("PieceRef"), referenceLength);
  const writeReference = fitter.field(pieceRef);
  const writeDescription = fitter.field(field(same("EcritureLib"), descriptionLength));
  const writeName = fitter.field(field(same("CompAuxLib"), 200));
  const mark = option.is("separator", "pipe") ? "|" : "\t";
  const separator = mark.charCodeAt(0);
  const form: FecForm = { mark, characters, replaced };
  const journals = fecJournals(option, form);
  const accounts = new Map(
    [...run.accounts].map(([code, account]) => [
      code,
      {
        account: accountCells(account, form),
        linked: isLinked(account),
      },
    ]),
  );
  const [reference, description] = [openBlock(256), openBlock(2048)];
  const zero = run.places === 0 ? "0" : `0,${"0".repeat(run.places)}`;
  let next = option.number("first number");

  const write = (entry: Entry, { block }: JournalFile, lines: EntryLines): readonly Problem[] => {
    invariant(entry.currency === run.currency, "the journal refuses documents in other currencies");
    confirmEntry(entry, run.places);
    reference.length = 0;
    description.length = 0;
    const found = [
      writeReference(reference, entry.reference, entry),
      writeDescription(description, entry.description, entry),
    ].filter((problem) => problem !== undefined);
    if (found.length === 0 && reference.length === 0) {
      const words = { title, document: nameOf(entry), field: pieceRef.name };
      found.push(neededTextEmpty.at(placeOf(entry), words));
    }
    const before = block.length;
    const date = dateText(entry.date, "yyyymmdd");
    const journal = journals(entry);
    const between = () => writeByte(block, separator);
    const { foreign } = entry;
    for (const { account, side, amount, foreign: own, ...posting } of entry.postings) {
      const cells = accounts.get(account);
      invariant(cells !== undefined, "entries post to accounts of the book");
      writeBytes(block, journal);
      between();
      writeWhole(block, next);
      between();
      writeAscii(block, date);
      between();
      writeBytes(block, cells.account);
      between();
      const name = cells.linked ? counterpartyOf({ account, side, amount, ...posting }, entry) : "";
      // A customer has no number of its own here: the name is both.
      for (let cell = 0; cell < 2; cell++) {
        const problem = writeName(block, name, entry);
        if (problem !== undefined && cell === 0) found.push(problem);
        between();
      }
      writeBytes(block, held(reference));
      between();
      writeAscii(block, date);
      between();
      // A row says something of its entry in any case.
      writeBytes(block, held(description.length === 0 ? reference : description));
      between();
      if (side === "credit") writeAscii(block, zero);
      else writeAmountWithComma(block, amount, run.places);
      between();
      if (side === "debit") writeAscii(block, zero);
      else writeAmountWithComma(block, amount, run.places);
      between();
      between();
      between();
      writeAscii(block, date);
      between();
      // On the side of the amount before it, whose direction it has.
      if (foreign !== undefined && own !== undefined) {
        writeAmountWithComma(block, own, foreign.places);
        between();
        writeAscii(block, foreign.currency);
      } else between();
      writeAscii(block, lineEnd);
    }
    onePostingALine(lines, 0, entry);
    if (found.length > 0) block.length = before;
    else next++;
    return found;
  };

  return {
    begin: ({ block }) => writeAscii(block, `${columns.join(mark)}${lineEnd}`),
    entry: write,
    end: () => {},
    altered: fitter.altered,
  };
}

function isLinked({ linked }: Account): boolean {
  return linked === "receivables" || linked === "payables";
}

/** Number and label of an account. */
function accountCells({ code, title: label = code }: Account, form: FecForm): Uint8Array {
  const cells = `${fixedText(code, form)}${form.mark}${fixedText(label, form)}`;
  return encodeText(cells, form.characters);
}

function charactersOf(option: OptionReader): CharacterSet {
  return option.is("encoding", "utf-8") ? "utf-8" : "iso-8859-15";
}

function replacedIn(option: OptionReader): ReadonlyMap<string, string> {
  return option.is("separator", "pipe") ? new Map([["|", "/"]]) : new Map();
}

function held({ bytes, length }: Block): Uint8Array {
  return bytes.subarray(0, length);
}

const lineEnd = "\r\n";
