// The request `folio/report`: the accountant's page of a run, beside the journals of the editor's exports.
import type { CancellationToken } from "vscode-languageserver/node";
import { refusalWords } from "../../language/report-page/control-alone.ts";
import { publishPage } from "../host/report-file.ts";
import { answer, type ExportParams, show } from "./export.ts";
import type { Session } from "./session.ts";

/** `out` is the folder of the page. */
export type ReportParams = ExportParams;

export interface ReportResult {
  /** Undefined where the book has errors: then there is nothing to tell of. */
  readonly page: string | undefined;
  readonly errors: number;
  /** A sentence in the language of the messages. */
  readonly summary: string;
}

/** With errors in the data the page lists them, and gives no figures but the control totals that differ. */
export function onReport(
  session: Session,
  params: unknown,
  token: CancellationToken,
): Promise<ReportResult> {
  return answer(session, params, token, async (job, stop) => {
    const outcome = await session.compile({ ...job, out: undefined, keep: true }, () => {}, stop);
    show(session, job, outcome);
    const language = session.language();
    const path = publishPage(session.files, outcome, language, { folder: job.out });
    const errors = outcome.problems.filter(({ severity }) => severity === "error").length;
    const words =
      path === undefined
        ? noPage
        : errors > 0
          ? refusalWords(outcome.problems, outcome.kept?.files ?? [])
          : { en: "The page is written", fr: "La page est écrite" };
    return {
      page: path === undefined ? undefined : session.uriOf(path),
      errors,
      summary: words[language],
    };
  });
}

const noPage = {
  en: "There is no page: the book has errors",
  fr: "Il n’y a pas de page\u00a0: le paramétrage contient des erreurs",
};
