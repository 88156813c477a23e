// Judges: programs of others read what Folio writes. Needs `apt-get install hledger ledger`.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/**/*.judge.test.ts"], testTimeout: 60_000 },
});
