// Tests in a real VS Code, apart from the others: they install an editor and a browser first.
import { defineConfig } from "vitest/config";
import { folioText } from "../folio-text.ts";
import { reporters } from "../report.ts";

export default defineConfig({
  plugins: [folioText()],
  test: {
    ...reporters(),
    include: ["test/e2e/**/*.e2e.ts"],
    globalSetup: "test/e2e/install.ts",
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
