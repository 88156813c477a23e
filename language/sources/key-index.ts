// Finds the keys of one number that a row may be of: thousands of suppliers may number their bills from 1, and none of
// their columns need be filled in every row.
import { baseLength, type DocumentKey, type KeyColumns } from "./document-key.ts";

export interface KeyIndex<Item> {
  /** What `isSame` would find among all of them, in no order. */
  readonly find: (key: DocumentKey) => readonly Item[];
  readonly put: (key: DocumentKey, item: Item) => void;
  readonly remove: (key: DocumentKey, item: Item) => void;
}

/** Items whose keys say the same parts, and leave the same ones open. */
interface Alike<Item> {
  readonly says: readonly number[];
  readonly items: Set<Item>;
  /** By some of the parts that they say: made for the first row that says these, too. */
  readonly by: Map<string, Shared<Item>>;
}

interface Shared<Item> {
  readonly parts: readonly number[];
  readonly items: Map<string, Set<Item>>;
}

export function createKeyIndex<Item>(columns: KeyColumns): KeyIndex<Item> {
  const base = baseLength(columns);
  const all = new Map<string, Alike<Item>>();
  const keys = new Map<Item, DocumentKey>();

  function said(key: DocumentKey): readonly number[] {
    return key.flatMap((part, index) => (index < base || part === "" ? [] : [index]));
  }

  function sharedBy(alike: Alike<Item>, says: readonly number[]): Shared<Item> | undefined {
    const both = alike.says.filter((part) => says.includes(part));
    // One supplier, whatever else is said of it.
    const parts = columns.apart.of === "purchases" ? both.slice(0, 1) : both;
    if (parts.length === 0) return undefined;
    const name = parts.join();
    let shared = alike.by.get(name);
    if (shared === undefined) {
      shared = { parts, items: new Map() };
      for (const item of alike.items) putInto(shared, keys.get(item) ?? [], item);
      alike.by.set(name, shared);
    }
    return shared;
  }

  return {
    find: (key) => {
      const says = said(key);
      return [...all.values()].flatMap((alike) => {
        const shared = sharedBy(alike, says);
        if (shared === undefined) return [...alike.items];
        return [...(shared.items.get(textOf(key, shared.parts)) ?? [])];
      });
    },
    put: (key, item) => {
      const says = said(key);
      const name = says.join();
      const alike = all.get(name) ?? { says, items: new Set(), by: new Map() };
      all.set(name, alike);
      alike.items.add(item);
      keys.set(item, key);
      for (const shared of alike.by.values()) putInto(shared, key, item);
    },
    remove: (key, item) => {
      const alike = all.get(said(key).join());
      alike?.items.delete(item);
      keys.delete(item);
      for (const { parts, items } of alike?.by.values() ?? []) {
        items.get(textOf(key, parts))?.delete(item);
      }
    },
  };
}

function putInto<Item>({ parts, items }: Shared<Item>, key: DocumentKey, item: Item): void {
  const text = textOf(key, parts);
  const same = items.get(text);
  if (same === undefined) items.set(text, new Set([item]));
  else same.add(item);
}

function textOf(key: DocumentKey, parts: readonly number[]): string {
  return JSON.stringify(parts.map((part) => key[part]));
}
