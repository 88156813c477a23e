// Tests that need nothing but Node run by default; judges and browsers have configurations of their own.
import { configDefaults, defineConfig } from "vitest/config";
import { reporters } from "./report.ts";

export default defineConfig({
  test: {
    ...reporters(),
    setupFiles: ["test/seed.ts"],
    include: ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "test/e2e/**", "test/**/*.judge.test.ts"],
    testTimeout: 60_000,
  },
});
