// Writes entries with a target, as a run does.
import type { Problem } from "../../language/diagnostics/problem.ts";
import type { Entry } from "../../language/journal/entry.ts";
import type { Account } from "../../language/model/book.ts";
import type { AlteredTexts } from "../../language/targets/fit-text.ts";
import { openJournalFiles } from "../../language/targets/journal-files.ts";
import { findTarget } from "../../language/targets/registry.ts";
import { accounts as usual } from "./entries.ts";

export interface Written {
  /** Of the only file, or of all files one after the other. */
  readonly bytes: Uint8Array;
  readonly files: readonly WrittenFile[];
  /** Of each entry, in order. */
  readonly problems: readonly (readonly Problem[])[];
  readonly altered: AlteredTexts;
  /** Where each entry that is written stands. */
  readonly places: readonly WrittenPlace[];
}

export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface WrittenPlace {
  /** From 0. */
  readonly file: number;
  /** From 1. */
  readonly line: number;
  readonly count: number;
  readonly postings: readonly number[];
}

export interface Writing {
  readonly target: string;
  readonly entries: readonly Entry[];
  readonly options?: Readonly<Record<string, string>>;
  readonly texts?: "refuse" | "cut";
  readonly accounts?: ReadonlyMap<string, Account>;
}

export function writeJournal(writing: Writing): Written {
  const { target: name, entries, options = {}, texts = "cut", accounts = usual } = writing;
  const target = findTarget(name);
  if (target?.sees !== "entries") throw new Error(`no journal target ${name}`);
  const chunks: number[][] = [];
  const fiscalYear = { from: "2000-01-01", periods: "month" } as const;
  const files = openJournalFiles({
    target,
    run: {
      book: "Exemple",
      currency: "CAD",
      places: 2,
      foreign: entries.some(({ foreign }) => foreign !== undefined),
      fiscalYear,
      options: new Map(Object.entries(options)),
      accounts,
      texts,
    },
    fiscalYear,
    output: {
      open: () => {
        const chunk: number[] = [];
        chunks.push(chunk);
        const write = (bytes: Uint8Array) => {
          for (const byte of bytes) chunk.push(byte);
        };
        return { write, close: () => {} };
      },
    },
  });
  const places: WrittenPlace[] = [];
  const problems = entries.map((entry) => {
    const { problems: found, file, line, lines } = files.write(entry);
    if (found.every(({ severity }) => severity !== "error")) {
      places.push({ file, line, count: lines.count, postings: [...lines.postings] });
    }
    return found;
  });
  files.close();
  const names = files.names({ asked: {}, entries: undefined });
  return {
    bytes: Uint8Array.from(chunks.flat()),
    files: chunks.map((chunk, index) => ({
      name: names[index] ?? "",
      bytes: Uint8Array.from(chunk),
    })),
    problems,
    altered: files.altered(),
    places,
  };
}
