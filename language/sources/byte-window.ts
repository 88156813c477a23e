// The part of a data file that is in memory while it is cut into records, as bytes of UTF-8.

export interface DataBytes {
  /** Whole characters, well-formed; a chunk is read before the next is asked for. */
  readonly chunks: Iterable<Uint8Array>;
  /** True after the last chunk if the text ended early: what stands at its end is no whole record. */
  readonly cutShort: () => boolean;
}

export interface ByteWindow {
  /** At `end` stands a line feed more: whoever looks for one needs not look for the end. */
  bytes: Uint8Array;
  /** The same, for who reads words of four bytes: there are three more after the line feed. */
  view: DataView;
  /** Where the next record begins. */
  begin: number;
  end: number;
  /** True when no more bytes come. */
  isLast: boolean;
  /** Drops what is before `begin`, and reads on. The bytes before stay as they are for whoever keeps them. */
  readonly refill: () => void;
  /** Lets go of the file where reading stops early. */
  readonly close: () => void;
}

/** Bytes are cut in pieces of at least this length, whatever chunks they come in. */
const pieceLength = 65_536;

const lineFeed = 0x0a;

/** The line feed, and the rest of a word that begins with it or before. */
const behind = 4;

export function openBytes(source: Iterable<Uint8Array>): ByteWindow {
  const chunks = source[Symbol.iterator]();
  const window: ByteWindow = {
    ...viewed(Uint8Array.of(lineFeed)),
    begin: 0,
    end: 0,
    isLast: false,
    refill: () => {
      const { bytes, begin, end } = window;
      let fresh = enlarged(bytes.subarray(begin, end), pieceLength);
      let length = end - begin;
      // At least as much again: so a long record in short chunks is not read over and over.
      const wanted = length + Math.max(pieceLength, length);
      while (length < wanted && !window.isLast) {
        const next = chunks.next();
        if (next.done === true) {
          window.isLast = true;
        } else {
          const more = next.value;
          if (length + more.length + behind > fresh.length) {
            fresh = enlarged(fresh.subarray(0, length), Math.max(more.length, length));
          }
          fresh.set(more, length);
          length += more.length;
        }
      }
      fresh[length] = lineFeed;
      window.bytes = fresh;
      window.view = viewed(fresh).view;
      window.begin = 0;
      window.end = length;
    },
    close: () => chunks.return?.(),
  };
  return window;
}

function viewed(bytes: Uint8Array): Pick<ByteWindow, "bytes" | "view"> {
  return { bytes, view: new DataView(bytes.buffer) };
}

/** A copy with room for so many bytes more, and those behind them. */
function enlarged(bytes: Uint8Array, more: number): Uint8Array {
  const copy = new Uint8Array(bytes.length + more + behind);
  copy.set(bytes);
  return copy;
}
