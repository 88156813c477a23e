// The records of a CSV file before anything is known of its header: lists come with titles above their columns.
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import { cellText } from "../sources/cells.ts";
import { detectDelimiter } from "../sources/csv-delimiter.ts";
import { csvFaultProblem } from "../sources/csv-fault.ts";
import { CsvPlaces } from "../sources/csv-place.ts";
import { scanCsv } from "../sources/csv-scanner.ts";
import type { DataFile } from "../sources/data-file.ts";
import { takeDelimiterLine } from "../sources/delimiter-line.ts";
import { openData } from "../sources/file-text.ts";
import type { Choices } from "./layout.ts";

export interface CsvRecord {
  readonly cells: readonly string[];
  /** From 0. */
  readonly index: number;
  /** Whether the file ends with it, without a line end. */
  readonly endsFile: boolean;
  /** The place of a cell, or of the record, under these columns; rows are counted from the header's. */
  readonly place: (columns: readonly string[], header: number, cell?: number) => DataPlace;
}

export function* readCsvRecords(
  file: DataFile,
  { delimiter: declared, encoding }: Choices,
  report: (problem: Problem) => void,
): Generator<CsvRecord> {
  const source = openData(file, encoding, report);
  const line = takeDelimiterLine(source.chunks);
  const { delimiter, chunks } = detectDelimiter(line.chunks, declared ?? line.delimiter);
  const records = scanCsv({ chunks, cutShort: source.cutShort }, delimiter, (fault) =>
    report(csvFaultProblem(file.path, fault, [])),
  );
  try {
    while (records.next()) {
      const { cut, separator } = records;
      const [begin, index, at] = [records.begin(), records.row(), records.line()];
      const [bytes, end] = [cut.bytes, cut.end];
      yield {
        cells: Array.from({ length: cut.cells }, (_, cell) => cellText(cut, cell)),
        index,
        endsFile: records.endsFile(),
        place: (columns, header, cell) => {
          const shape = { file: file.path, columns, separator };
          return new CsvPlaces(shape, bytes, begin, end, at, Math.max(0, index - header)).at(cell);
        },
      };
    }
  } finally {
    records.close();
  }
}
