// The request by which the editor asks the language server for a journal.
import { RequestType } from "vscode-languageclient/node";

/** Folders and files are URIs, days are `2026-01-31` and both included. */
export interface ExportParams {
  readonly book: string;
  readonly data: readonly string[];
  readonly out: string;
  readonly from?: string;
  readonly to?: string;
}

/** With errors nothing is written. `summary` is a sentence in the language of the messages. */
export interface ExportResult {
  readonly written: readonly string[];
  readonly summary: string;
  readonly errors: number;
  readonly warnings: number;
}

export const exportRequest = new RequestType<ExportParams, ExportResult, void>("folio/export");
