// Finds the delimiter of a CSV file in its header, without losing what was read of it.
import * as limits from "../text/limits.ts";

const candidates = [",", ";", "\t", "|"] as const;

export interface DetectedDelimiter {
  readonly delimiter: string;
  /** The candidates that stand in the header equally often, where no other stands there more. */
  readonly tied: readonly string[];
  /** The whole file again. */
  readonly chunks: Iterable<Uint8Array>;
}

/** The delimiter as declared, or the candidate that stands most often outside quotes in the header. */
export function detectDelimiter(bytes: Iterable<Uint8Array>, declared?: string): DetectedDelimiter {
  if (declared !== undefined) return { delimiter: declared, tied: [], chunks: bytes };
  const source = bytes[Symbol.iterator]();
  const counts = new Map<string, number>(candidates.map((candidate) => [candidate, 0]));
  const read: Uint8Array[] = [];
  // A longer header is refused when it is read: its delimiter matters no more.
  let left = limits.recordLength;
  for (let header = startHeader(counts); left > 0; ) {
    const next = source.next();
    if (next.done === true) break;
    read.push(next.value.slice());
    left -= next.value.length;
    if (header(next.value)) break;
  }
  function* chunks(): Generator<Uint8Array> {
    try {
      yield* read;
      for (let next = source.next(); next.done !== true; next = source.next()) yield next.value;
    } finally {
      source.return?.();
    }
  }
  const most = Math.max(...counts.values());
  const best = candidates.filter((candidate) => counts.get(candidate) === most);
  return {
    delimiter: most === 0 ? "," : (best[0] ?? ","),
    tied: most > 0 && best.length > 1 ? best : [],
    chunks: chunks(),
  };
}

/** Counts the candidates, chunk by chunk, until the header ends; true when it has. */
function startHeader(counts: Map<string, number>): (chunk: Uint8Array) => boolean {
  let quoted = false;
  let begun = false;
  return (chunk) => {
    for (const byte of chunk) {
      // Of a character that is not ASCII no byte is one of these.
      const character = String.fromCharCode(byte);
      if (character === '"') quoted = !quoted;
      const ends = !quoted && (character === "\n" || character === "\r");
      if (ends && begun) return true;
      begun ||= !ends;
      const count = counts.get(character);
      if (count !== undefined && !quoted) counts.set(character, count + 1);
    }
    return false;
  };
}
