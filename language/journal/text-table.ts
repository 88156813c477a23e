// Different texts, each kept once and known by a number: names of customers, numbers that others name.
import { createSlots } from "./slots.ts";
import { createTextArena, hashText } from "./text-arena.ts";

export interface TextTable {
  /** The number of a text: from 0, in the order in which they first came. */
  readonly add: (text: string) => number;
  /** -1 where the text is not there. */
  readonly find: (text: string) => number;
  readonly text: (id: number) => string;
  readonly size: () => number;
}

export function createTextTable(): TextTable {
  const arena = createTextArena();
  let wanted = "";
  const slots = createSlots((id) => arena.equals(id, wanted), arena.hash);
  return {
    text: arena.text,
    size: arena.size,
    find: (text) => {
      wanted = text;
      return slots.find(hashText(text));
    },
    add: (text) => {
      const hash = hashText(text);
      wanted = text;
      const before = slots.claim(hash, arena.size());
      return before === -1 ? arena.push(text) : before;
    },
  };
}
