// The currency in which an import writes prices: the option's, or that of the book that the list is for.
import { dirname, join } from "node:path";
import { currencies } from "../../language/model/currencies.ts";
import { nearestName } from "../../language/text/names.ts";
import type { Files } from "../host/files.ts";
import { bookFolderOf } from "../host/find-book.ts";
import type { OptionValues } from "./options.ts";
import type { Session } from "./session.ts";
import { UsageError } from "./usage-error.ts";

/** The book is the nearest one at or above where the result goes; undefined where there is none. */
export async function importCurrency(
  session: Session,
  options: OptionValues,
): Promise<string | undefined> {
  const given = options.text("currency");
  if (given !== undefined) return knownCurrency(given);
  const { files } = session.environment;
  const out = options.text("out");
  const file = out === undefined ? join(session.path("."), "-") : session.path(out);
  const folder = bookFolderOf(files, join(existing(files, dirname(file)), "-"));
  if (folder === undefined) return undefined;
  const { checkFolder } = await import("../host/check-folder.ts");
  return checkFolder(files, folder).checked.book?.settings.currency;
}

/** The folder itself, or the nearest above it that there is: an import makes what is missing below. */
function existing(files: Files, folder: string): string {
  const above = dirname(folder);
  if (above === folder || files.stat(folder)?.kind === "folder") return folder;
  return existing(files, above);
}

function knownCurrency(given: string): string {
  if (currencies.has(given)) return given;
  const near = nearestName(given, currencies.keys());
  throw new UsageError({
    en: `--currency is a code such as CAD or XOF, not ${given}${near === undefined ? "" : `; did you mean ${near}?`}`,
    fr: `--currency vaut un code comme CAD ou XOF, et non ${given}${near === undefined ? "" : `; vouliez-vous dire ${near}?`}`,
  });
}
