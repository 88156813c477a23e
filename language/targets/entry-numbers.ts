// What the lines of an entry are put together by: never empty, never that of another entry of the run.
import { entryNumberTwice } from "../diagnostics/codes/entry-number-twice.ts";
import { neededTextEmpty } from "../diagnostics/codes/needed-text-empty.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Entry } from "../journal/entry.ts";
import { isPurchase } from "../model/document-fields.ts";
import type { Bilingual } from "../text/bilingual.ts";
import type { Block } from "./block.ts";
import { nameOf, placeOf } from "./fit-text.ts";

export interface EntryNumbers {
  /** What is wrong with the number in the block. */
  readonly find: (number: Block, entry: Entry) => readonly Problem[];
  /** An entry with this number is in the file. */
  readonly keep: (number: Block) => void;
}

export function createEntryNumbers(title: Bilingual, field: Bilingual): EntryNumbers {
  const taken = new Set<string>();
  const decoder = new TextDecoder();
  const textOf = ({ bytes, length }: Block) => decoder.decode(bytes.subarray(0, length));
  return {
    find: (number, entry) => {
      const words = { title, document: nameOf(entry), field };
      if (number.length === 0) return [neededTextEmpty.at(placeOf(entry), words)];
      const value = textOf(number);
      if (!taken.has(value)) return [];
      return [
        entryNumberTwice.at(placeOf(entry), { ...words, value, bought: isPurchase(entry.kind) }),
      ];
    },
    keep: (number) => taken.add(textOf(number)),
  };
}
