// Tests that need nothing but Node run by default; judges and browsers have configurations of their own.
import { configDefaults, defineConfig } from "vitest/config";
import { folioText } from "./folio-text.ts";
import { reporters } from "./report.ts";

export default defineConfig({
  plugins: [folioText()],
  test: {
    ...reporters(),
    setupFiles: ["test/seed.ts"],
    include: ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "test/e2e/**", "test/**/*.judge.test.ts"],
    testTimeout: 60_000,
  },
});
