// Writes entries with a target, as a run does.
import type { Problem } from "../../language/diagnostics/problem.ts";
import type { Entry } from "../../language/journal/entry.ts";
import type { Account } from "../../language/model/book.ts";
import { openBlock } from "../../language/targets/block.ts";
import type { AlteredTexts } from "../../language/targets/fit-text.ts";
import { findTarget } from "../../language/targets/registry.ts";
import { type EntryLines, newEntryLines } from "../../language/targets/writer.ts";
import { accounts as usual } from "./entries.ts";

export interface Written {
  readonly bytes: Uint8Array;
  /** Of each entry, in order. */
  readonly problems: readonly (readonly Problem[])[];
  readonly altered: AlteredTexts;
  /** The lines before the first entry, and where each entry that is written has its postings. */
  readonly headLines: number;
  readonly places: readonly Readonly<EntryLines>[];
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
  if (target === undefined) throw new Error(`no target ${name}`);
  const writer = target.open({
    book: "Exemple",
    currency: "CAD",
    places: 2,
    options: new Map(Object.entries(options)),
    accounts,
    texts,
  });
  const block = openBlock(16);
  writer.begin(block);
  const head = block.bytes.subarray(0, block.length).filter((byte) => byte === 0x0a).length;
  const places: EntryLines[] = [];
  const lines = newEntryLines();
  const problems = entries.map((entry) => {
    const found = writer.entry(entry, block, lines);
    if (found.length === 0) places.push({ ...lines, postings: [...lines.postings] });
    return found;
  });
  writer.end(block);
  const bytes = block.bytes.slice(0, block.length);
  return { bytes, problems, altered: writer.altered(), headLines: head, places };
}
