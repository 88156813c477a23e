// Sage 50's chart of accounts: a first line that says what ledger it is, then six cells an account and no header.
import { dataFieldCount } from "../diagnostics/codes/data-field-count.ts";
import { importOtherLedger } from "../diagnostics/codes/import-other-ledger.ts";
import type { DataFile } from "../sources/data-file.ts";
import { normalizeName } from "../text/names.ts";
import { readCsvRecords } from "./csv-records.ts";
import { type ImportedRows, type ImportRow, rowOf } from "./import-row.ts";
import type { Choices } from "./layout.ts";
import type { RowsRequest } from "./read-rows.ts";

/** As the package's own record layout names them. */
const columns = ["number", "name", "type", "class", "currency", "GIFI"];
const fields: ReadonlyMap<string, number> = new Map([
  ["code", 0],
  ["title", 1],
  ["type", 2],
  ["class", 3],
]);
const needed = 3;

/** Whether the first line is a version, a country and a ledger, or the names of the three. */
export function isSageFile(file: DataFile, choices: Choices): boolean {
  for (const { cells } of readCsvRecords(file, choices, () => {})) return isFirstLine(cells);
  return false;
}

export function readSageRows({ file, choices, report }: Omit<RowsRequest, "layout">): ImportedRows {
  const rows: ImportRow[] = [];
  for (const record of readCsvRecords(file, choices, report)) {
    const { cells } = record;
    const place = (field?: string) =>
      record.place(columns, 0, field === undefined ? undefined : fields.get(field));
    if (isFirstLine(cells)) {
      const ledger = normalizeName(cells[2] ?? "");
      if (!["Accounts", "LEDGER"].includes(ledger)) {
        report(importOtherLedger.at(record.place([], 0, 2), { ledger }));
        break;
      }
      continue;
    }
    if (record.index === 0) {
      report(importOtherLedger.at(record.place([], 0), { ledger: undefined }));
      break;
    }
    const filled = cells.findLastIndex((cell) => normalizeName(cell) !== "") + 1;
    if (filled === 0) continue;
    if (cells.length < needed || filled > columns.length) {
      const cutOff = cells.length < needed && record.endsFile;
      const words = { expected: columns.length, found: cells.length, cutOff };
      report(dataFieldCount.at(place(), words));
      continue;
    }
    rows.push(rowOf((field) => cells[fields.get(field) ?? -1], place));
  }
  return { rows, fields: new Set(fields.keys()), layout: "Sage 50" };
}

function isFirstLine(cells: readonly string[]): boolean {
  const [version = "", country = "", ledger = "", ...others] = cells.map(normalizeName);
  if (ledger === "" || others.some((cell) => cell !== "")) return false;
  return /^(?:VERNUM|\d+)$/.test(version) && /^(?:CTYCODE|\d{1,2})$/.test(country);
}
