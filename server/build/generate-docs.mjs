// Writes what is made from the diagnostics: a page for each, in both languages, and the list of their codes.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { allPages, knownCodesModule } from "../../dist/index.js";

const language = join(import.meta.dirname, "../../language");

writeFileSync(join(language, "DIAGNOSTICS.md"), allPages("en"));
writeFileSync(join(language, "DIAGNOSTICS.fr.md"), allPages("fr"));
writeFileSync(join(language, "diagnostics", "known-codes.ts"), knownCodesModule());
