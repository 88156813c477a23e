// Judges: programs of others read what Folio writes. Needs `apt-get install hledger ledger beancount`.
import { defineConfig } from "vitest/config";
import { folioText } from "../folio-text.ts";
import { reporters } from "../report.ts";

export default defineConfig({
  plugins: [folioText()],
  test: {
    ...reporters(),
    setupFiles: ["test/seed.ts"],
    include: ["test/**/*.judge.test.ts"],
    testTimeout: 60_000,
  },
});
