// What the page is made of. The host reads the files and hands in what they are; all else is the run's own.
import type { Problem } from "../diagnostics/problem.ts";
import type { Report } from "../journal/report.ts";
import type { Language } from "../text/bilingual.ts";
import type { SourceFile } from "../text/source.ts";
import type { RunRecord } from "./record.ts";

export interface PageContent {
  readonly report: Report;
  readonly record: RunRecord;
  /** Of the book and of the data. With an error among them the page gives no figures, but of control totals. */
  readonly problems: readonly Problem[];
  /** The book's files, for the excerpts of its rules. */
  readonly bookFiles: readonly SourceFile[];
  readonly files: readonly FileFacts[];
  /** Of Folio. */
  readonly version: string;
  readonly language: Language;
  /** The SHA-256 of a text in UTF-8, in base64: the page's policy names its own style by it. */
  readonly digest: (text: string) => string;
}

export interface FileFacts {
  readonly role: "book" | "data" | "control" | "journal";
  readonly name: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}
