// Whether the totals of the source are all that a run has against it: then its figures are those of the whole.
import type { Problem } from "../diagnostics/problem.ts";
import type { FileFacts } from "./content.ts";

/** That some total differs, or cannot be compared: no document is refused. */
export function failsControlAlone(
  problems: readonly Problem[],
  files: readonly Pick<FileFacts, "role" | "name">[],
): boolean {
  const errors = problems.filter(({ severity }) => severity === "error");
  const control = new Set(files.flatMap(({ role, name }) => (role === "control" ? [name] : [])));
  return (
    errors.length > 0 && errors.every(({ place }) => place.in === "data" && control.has(place.file))
  );
}

/** What whoever asked for the page is told of a run with errors. */
export function refusalWords(
  problems: readonly Problem[],
  files: readonly Pick<FileFacts, "role" | "name">[],
) {
  return failsControlAlone(problems, files)
    ? {
        en: "The page shows the totals of the source beside those of the journal",
        fr: "La page montre les totaux de la source à côté de ceux du journal",
      }
    : {
        en: "The page lists the errors and gives no figures",
        fr: "La page énumère les erreurs et ne donne aucun chiffre",
      };
}
