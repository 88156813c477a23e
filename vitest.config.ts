// Tests that need nothing but Node run by default; judges and browsers have configurations of their own.
import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "test/e2e/**", "test/**/*.judge.test.ts"],
  },
});
