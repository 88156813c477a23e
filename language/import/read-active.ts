// Whether a row is of something that is still used, in the words of the packages.
import { dataUnknownWord } from "../diagnostics/codes/data-unknown-word.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { fold, nearestName } from "../text/names.ts";
import type { ImportRow } from "./import-row.ts";

/** True where the file does not say; undefined, and told, where it says what is not known. */
export function readActive(
  row: ImportRow,
  report: (problem: Problem) => void,
): boolean | undefined {
  const value = row.text("active");
  const word = fold(value);
  if (word === "" || active.includes(word)) return true;
  if (inactive.includes(word)) return false;
  const words = ["active", "inactive"];
  const nearest = nearestName(value, words);
  report(dataUnknownWord.at(row.place("active"), { field: "active", value, words, nearest }));
  return undefined;
}

const active = ["true", "active", "actif", "yes", "oui", "1"];
const inactive = ["false", "inactive", "inactif", "no", "non", "0"];
