// The first line that Excel writes and reads: `sep=;` says how the columns below are separated.

export interface DelimiterLine {
  /** Undefined where the file has no such line. */
  readonly delimiter: string | undefined;
  /** The bytes with that line left blank, so that lines are counted as they stand in the file. */
  readonly chunks: Iterable<Uint8Array>;
}

export function takeDelimiterLine(bytes: Iterable<Uint8Array>): DelimiterLine {
  const source = bytes[Symbol.iterator]();
  let start = new Uint8Array(0);
  while (start.length < longestLine) {
    const next = source.next();
    if (next.done === true) break;
    const both = new Uint8Array(start.length + next.value.length);
    both.set(start);
    both.set(next.value, start.length);
    start = both;
  }
  const text = String.fromCharCode(...start.subarray(0, longestLine));
  const [line = "", delimiter] = /^"?sep=([ -~\t])"?(?=[\r\n])/i.exec(text) ?? [];
  function* chunks(): Generator<Uint8Array> {
    try {
      yield start.subarray(line.length);
      for (let next = source.next(); next.done !== true; next = source.next()) yield next.value;
    } finally {
      source.return?.();
    }
  }
  return { delimiter, chunks: chunks() };
}

/** `"sep=;"` and the first character of its line end. */
const longestLine = 8;
