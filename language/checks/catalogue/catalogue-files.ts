// What the catalogue's own file has wrong.
import type { Check } from "../context.ts";

export const catalogueFiles: Check = {
  id: "catalogue-files",
  run: ({ catalogues }) => catalogues?.problems ?? [],
};
