// A column of a table in memory: numbers in pieces of typed arrays, so that growing never holds everything twice.

export interface Column {
  readonly push: (value: number) => void;
  readonly get: (index: number) => number;
  readonly size: () => number;
}

type Numbers = Uint32Array | Float64Array;

/** `make` says how wide the numbers are. */
export function createColumn(make: (length: number) => Numbers): Column {
  let last = make(firstPiece);
  const pieces = [last];
  let size = 0;
  return {
    size: () => size,
    get: (index) => pieces[index >>> pieceBits]?.[index & pieceMask] ?? 0,
    push: (value) => {
      const at = size & pieceMask;
      if (at === last.length) {
        // The first piece begins small, for most runs are.
        const larger = make(last.length * 2);
        larger.set(last);
        last = larger;
        pieces[pieces.length - 1] = last;
      } else if (at === 0 && size > 0) {
        last = make(pieceSize);
        pieces.push(last);
      }
      last[at] = value;
      size++;
    },
  };
}

const pieceBits = 16;
const pieceSize = 1 << pieceBits;
const pieceMask = pieceSize - 1;
const firstPiece = 16;
