// The accountant's page of a book and its data, made in process.
import { createHash } from "node:crypto";
import type { CheckedBook } from "../../language/front-end.ts";
import type { Report } from "../../language/journal/report.ts";
import { reportPage } from "../../language/report-page/page.ts";
import { keepRun, type RunRecord } from "../../language/report-page/record.ts";
import type { Language } from "../../language/text/bilingual.ts";
import { type CompileOptions, compileTexts, type TextFile } from "./front-end.ts";
import { checkSample, readSample } from "./samples.ts";

export interface PageRun {
  readonly report: Report;
  readonly record: RunRecord;
  readonly page: (language: Language) => string;
}

export function runPage(
  checked: CheckedBook,
  data: readonly TextFile[],
  options: CompileOptions = {},
): PageRun {
  const kept = keepRun(checked);
  const { report, problems } = compileTexts(checked, data, {
    ...options,
    observers: [kept.observer],
  });
  const record = kept.record();
  const page = (language: Language) =>
    reportPage({
      report,
      record,
      problems: [...checked.problems, ...problems],
      bookFiles: checked.trees,
      files: [
        ...data.map(({ path }) => ({ role: "data", path }) as const),
        ...(options.control === undefined
          ? []
          : [{ role: "control", path: options.control.path } as const]),
      ].map(({ role, path }) => ({ role, name: path, bytes: 1, sha256: "ab".repeat(32) })),
      version: "1.2.3",
      language,
      digest,
    });
  return { report, record, page };
}

/** A winter of the landscaper's. */
export function runPlannit(options: Pick<CompileOptions, "from" | "to"> = {}): PageRun {
  const file = (path: string): TextFile => ({ path, text: readSample(`sage50-plannit/${path}`) });
  const data = ["export-2026-01.csv", "export-2026-02.csv", "export-2026-03.csv"].map(file);
  const whole = options.from === undefined && options.to === undefined;
  return runPage(checkSample("sage50-plannit"), data, {
    ...options,
    ...(whole ? { control: file("controle.csv") } : {}),
  });
}

export function digest(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("base64");
}
