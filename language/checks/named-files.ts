// Files that the book names and that are not there.
import { namedFileMissing } from "../diagnostics/codes/named-file-missing.ts";
import type { Check } from "./context.ts";

export const namedFiles: Check = {
  id: "named-files",
  run: ({ book, read }) =>
    [...book.catalogs, ...book.openings]
      .filter(({ file }) => read(file) === undefined)
      .map(({ file, place }) => namedFileMissing.at(place, { file })),
};
