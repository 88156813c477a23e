// Judges: programs of others read what Folio writes. Needs `apt-get install hledger ledger`.
import { defineConfig } from "vitest/config";
import { reporters } from "../report.ts";

export default defineConfig({
  test: {
    ...reporters(),
    setupFiles: ["test/seed.ts"],
    include: ["test/**/*.judge.test.ts"],
    testTimeout: 60_000,
  },
});
