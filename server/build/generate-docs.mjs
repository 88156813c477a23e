// Writes the documents that are made from the code: a page for every diagnostic, in both languages.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { allPages } from "../../dist/index.js";

const language = join(import.meta.dirname, "../../language");

writeFileSync(join(language, "DIAGNOSTICS.md"), allPages("en"));
writeFileSync(join(language, "DIAGNOSTICS.fr.md"), allPages("fr"));
