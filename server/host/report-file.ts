// The accountant's page as a file: it takes the place of nothing but an older page.
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { reportPage } from "../../language/report-page/page.ts";
import type { Language } from "../../language/text/bilingual.ts";
import { version } from "../version.ts";
import type { CompileOutcome } from "./compile-job.ts";
import { DiskError, type Files } from "./files.ts";
import { writeText } from "./write-text.ts";

/** The path of the page; undefined where nothing was compiled, so that there is nothing to tell. */
export function publishPage(
  files: Files,
  { report, kept, problems, files: bookFiles }: CompileOutcome,
  language: Language,
  where: { readonly path: string } | { readonly folder: string },
): string | undefined {
  if (report === undefined || kept === undefined) return undefined;
  const page = reportPage({
    report,
    record: kept.record,
    problems,
    bookFiles,
    files: kept.files,
    version,
    language,
    digest: (text) => createHash("sha256").update(text, "utf8").digest("base64"),
  });
  const path = "path" in where ? where.path : join(where.folder, pageName(report, language));
  refuseForeign(files, path);
  files.makeFolder(dirname(path));
  writeText(files, path, page);
  return path;
}

/** `report-2026-01-05-2026-03-31.html`; of a run without entries, no dates. */
function pageName(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  language: Language,
): string {
  const name = { en: "report", fr: "rapport" }[language];
  return [name, from ?? "", to ?? ""]
    .filter((part) => part !== "")
    .join("-")
    .concat(".html");
}

/** A slip such as `--out book.folio` costs nobody a file. */
function refuseForeign(files: Files, path: string): void {
  const stat = files.stat(path);
  if (stat === undefined) return;
  if (stat.kind !== "file") {
    throw new DiskError("write", path, stat.kind === "folder" ? "EISDIR" : "not a file");
  }
  for (const chunk of files.read(path)) {
    if (ours.test(new TextDecoder().decode(chunk.subarray(0, 300)))) return;
    throw new DiskError("write", path, "foreign file");
  }
}

const ours =
  /^<!doctype html>\n<html lang="..-CA">\n<head>\n.*\n<meta name="generator" content="Folio">/;
