// The numbers of documents that are most like one that is not there: a few of them, however many there are.
import { fold, mistakes } from "../text/names.ts";

export interface NearNumbers {
  readonly see: (number: string) => void;
  /** Nearest first. */
  readonly list: () => readonly string[];
}

export function nearNumbers(wanted: string): NearNumbers {
  const folded = fold(wanted);
  // More than half of it wrong is another number, not a mistake in this one.
  const most = Math.max(1, Math.floor(folded.length / 2));
  let nearest: { readonly number: string; readonly away: number }[] = [];
  return {
    see: (number) => {
      const worst = nearest.length < kept ? most + 1 : (nearest.at(-1)?.away ?? 0);
      // Letters too many or too few are mistakes each.
      if (Math.abs(number.length - wanted.length) >= worst) return;
      const away = mistakes(folded, fold(number));
      if (away >= worst || nearest.some((one) => one.number === number)) return;
      nearest = [...nearest, { number, away }].sort((a, b) => a.away - b.away).slice(0, kept);
    },
    list: () => nearest.map(({ number }) => number),
  };
}

const kept = 3;
