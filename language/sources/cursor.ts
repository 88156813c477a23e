// Things that are read one after the other, of which there are millions: a call each, and no memory.

export interface Cursor<Thing> {
  /** The next thing; undefined at the end. */
  readonly next: () => Thing | undefined;
  /** Lets go of the file where reading stops early. */
  readonly close: () => void;
}

export function cursorOf<Thing>(things: Iterable<Thing>): Cursor<Thing> {
  const iterator = things[Symbol.iterator]();
  return {
    next: () => {
      const next = iterator.next();
      return next.done === true ? undefined : next.value;
    },
    close: () => iterator.return?.(),
  };
}

/** For who goes through them with `for`: to be done once. */
export function iterate<Thing>({ next, close }: Cursor<Thing>): IterableIterator<Thing> {
  return {
    [Symbol.iterator]() {
      return this;
    },
    next: () => {
      const value = next();
      return value === undefined ? { done: true, value } : { done: false, value };
    },
    return: () => {
      close();
      return { done: true, value: undefined };
    },
  };
}
