// Writes entries with a target, as a run does.
import type { Problem } from "../../language/diagnostics/problem.ts";
import type { Entry } from "../../language/journal/entry.ts";
import type { Account } from "../../language/model/book.ts";
import { openBlock } from "../../language/targets/block.ts";
import type { AlteredTexts } from "../../language/targets/fit-text.ts";
import { findTarget } from "../../language/targets/registry.ts";
import { accounts as usual } from "./entries.ts";

export interface Written {
  readonly bytes: Uint8Array;
  /** Of each entry, in order. */
  readonly problems: readonly (readonly Problem[])[];
  readonly altered: AlteredTexts;
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
  const problems = entries.map((entry) => writer.entry(entry, block));
  writer.end(block);
  const bytes = block.bytes.slice(0, block.length);
  return { bytes, problems, altered: writer.altered() };
}
