// Text cells of comma-separated files: in quotation marks where they need them, and never a spreadsheet's formula.
import { formulaRefused } from "../diagnostics/codes/formula-refused.ts";
import { formulaWritten } from "../diagnostics/codes/formula-written.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Entry } from "../journal/entry.ts";
import type { TargetOptionRule } from "../model/target.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { type Block, writeByte, writeBytes } from "./block.ts";
import { encodeText } from "./encode.ts";
import {
  compactSpaces,
  createTextFitter,
  type FitOptions,
  nameOf,
  oneLine,
  placeOf,
  type TextField,
  type TextFitter,
} from "./fit-text.ts";

export type WriteCell = (block: Block, text: string, entry: Entry, problems: Problem[]) => void;

export interface CsvCells {
  readonly cell: (field: Omit<TextField, "replaced">) => WriteCell;
  /** A text of the book's own, such as the name of an account, as bytes to write again and again. */
  readonly fixed: (text: string) => Uint8Array;
  readonly altered: TextFitter["altered"];
}

export interface CsvForm extends FitOptions {
  readonly delimiter: string;
  readonly formulas: string;
}

export const formulasOption: TargetOptionRule = {
  name: "formulas",
  value: "word",
  words: ["neutralise", "refuse", "keep"],
  fallback: "neutralise",
  explains: {
    en: "What becomes of a text that a spreadsheet would run as a formula (`=`, `+`, `-`, `@` at its start): an apostrophe before it and a warning, an error, or the text as it is; amounts are never touched",
    fr: "Sort d’un texte qu’un tableur exécuterait comme une formule (`=`, `+`, `-`, `@` au début)\u00a0: une apostrophe devant et un avertissement, une erreur, ou le texte tel quel; les montants ne changent jamais",
  },
};

const doubled: ReadonlyMap<string, string> = new Map([['"', '""']]);

export function createCsvCells(form: CsvForm): CsvCells {
  const fitter = createTextFitter(form);
  const delimiter = form.delimiter.charCodeAt(0);

  const cell = (field: Omit<TextField, "replaced">): WriteCell => {
    const write = fitter.field({ ...field, replaced: new Map(), escaped: doubled });
    return (block, text, entry, problems) => {
      let written = text;
      if (form.formulas !== "keep" && mayBeFormula(text)) {
        const words = { field: field.name, document: nameOf(entry), text: compactSpaces(text) };
        if (form.formulas === "refuse") {
          problems.push(formulaRefused.at(placeOf(entry), words));
          return;
        }
        problems.push(formulaWritten.at(placeOf(entry), words));
        written = `'${compactSpaces(oneLine(text))}`;
      }
      const start = block.length;
      const problem = write(block, written, entry);
      if (problem === undefined) quoteWhereNeeded(block, start, delimiter);
      else problems.push(problem);
    };
  };

  const fixed = (text: string) => {
    const line = compactSpaces(oneLine(text.normalize("NFC"))).replace(/\p{Cs}/gu, "\ufffd");
    // The checks refuse such a name where it is what an account is found by.
    const calm = form.formulas !== "keep" && mayBeFormula(line) ? `'${line}` : line;
    const quoted = calm.includes(form.delimiter) || calm.includes('"');
    return encodeText(quoted ? `"${calm.replaceAll('"', '""')}"` : calm, form.characters);
  };
  return { cell, fixed, altered: fitter.altered };
}

/** Whether a spreadsheet takes the text for a formula; wide forms of the signs count, as it reads them alike. */
export function mayBeFormula(text: string): boolean {
  // Nearly every text begins with a letter or a digit.
  if (/^[A-Za-z0-9]/.test(text)) return false;
  return /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(compactSpaces(oneLine(text)));
}

/** Spreadsheets and importers cut a cell at the delimiter, and take one that begins with a quotation mark for quoted. */
function quoteWhereNeeded(block: Block, start: number, delimiter: number): void {
  let needed = false;
  for (let index = start; index < block.length && !needed; index++) {
    const byte = block.bytes[index];
    needed = byte === delimiter || byte === quote;
  }
  if (!needed) return;
  const inside = block.bytes.slice(start, block.length);
  block.length = start;
  writeByte(block, quote);
  writeBytes(block, inside);
  writeByte(block, quote);
}

/** Tells the titles of the fields apart from what the package calls them. */
export function field(name: Bilingual, length: number): Omit<TextField, "replaced"> {
  return { name, length };
}

const quote = 0x22;
