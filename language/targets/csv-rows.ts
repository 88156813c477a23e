// Journal files of one row a posting: a header, and cells by their columns.
import type { Problem } from "../diagnostics/problem.ts";
import type { Entry, Posting } from "../journal/entry.ts";
import { type Block, writeAscii, writeByte, writeBytes } from "./block.ts";
import type { CsvCells } from "./csv-cells.ts";
import { confirmEntry } from "./entry-facts.ts";
import { type JournalWriter, onePostingALine, type TargetRun } from "./writer.ts";

/** What the cells of a row are written from. One object, which each row fills anew. */
export interface Row {
  readonly block: Block;
  readonly entry: Entry;
  readonly posting: Posting;
  /** Whether it is the entry's first. */
  readonly first: boolean;
  readonly problems: Problem[];
}

export interface CsvColumn {
  readonly title: string;
  /** Writes the cell, or nothing where it is empty. */
  readonly write: (row: Row) => void;
}

export interface CsvTable {
  readonly columns: readonly CsvColumn[];
  readonly delimiter: string;
  readonly byteOrderMark: boolean;
  readonly cells: CsvCells;
  /** Before the rows of an entry: what all of them say is fitted once. */
  readonly prepare: (entry: Entry, problems: Problem[]) => void;
  /** The entry is in the file. */
  readonly keep?: (entry: Entry) => void;
}

export function createCsvWriter(run: TargetRun, table: CsvTable): JournalWriter {
  const { columns, cells, prepare, keep } = table;
  const delimiter = table.delimiter.charCodeAt(0);
  const titles = columns.map(({ title }) => cells.fixed(title));
  const writeRow = (block: Block, write: (index: number) => void) => {
    for (let index = 0; index < columns.length; index++) {
      if (index > 0) writeByte(block, delimiter);
      write(index);
    }
    writeAscii(block, lineEnd);
  };
  return {
    begin: ({ block }) => {
      if (table.byteOrderMark) writeBytes(block, mark);
      writeRow(block, (index) => writeBytes(block, titles[index] ?? nothing));
    },
    entry: (entry, { block }, lines) => {
      confirmEntry(entry, run.places);
      const before = block.length;
      const problems: Problem[] = [];
      prepare(entry, problems);
      for (const [index, posting] of entry.postings.entries()) {
        const row = { block, entry, posting, first: index === 0, problems };
        writeRow(block, (column) => columns[column]?.write(row));
      }
      onePostingALine(lines, 0, entry);
      if (problems.some(({ severity }) => severity === "error")) block.length = before;
      else keep?.(entry);
      return problems;
    },
    end: () => {},
    altered: cells.altered,
  };
}

const lineEnd = "\r\n";
const nothing = new Uint8Array();
const mark = Uint8Array.of(0xef, 0xbb, 0xbf);
