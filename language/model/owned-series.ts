// The series of numbers of a book, each with whose it is: a journal's, or one of a module, with a name of its own.
import type { TextPlace } from "../diagnostics/problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import type { Book, DeclaredSeries } from "./book.ts";

export interface OwnedSeries {
  /** `the series of journal VK`, `la série du journal VK`. */
  readonly owner: Bilingual;
  readonly series: DeclaredSeries;
  /** The journal whose it is; undefined of a series with a name of its own. */
  readonly journal: string | undefined;
}

/** In the order of the text: of two that overlap, the later one is told. */
export function seriesOf(book: Pick<Book, "journals" | "series">): readonly OwnedSeries[] {
  const journals = [...book.journals.values()].flatMap(({ code, series }) => {
    if (series === undefined) return [];
    const owner = { en: `the series of journal ${code}`, fr: `la série du journal ${code}` };
    return [{ owner, series, journal: code }];
  });
  const named = [...book.series.values()].map((series) => ({
    owner: { en: `the series “${series.name}”`, fr: `la série «\u00a0${series.name}\u00a0»` },
    series,
    journal: undefined,
  }));
  return [...journals, ...named].sort((a, b) => comparePlaces(a.series.place, b.series.place));
}

function comparePlaces(a: TextPlace, b: TextPlace): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.span.start - b.span.start;
}
