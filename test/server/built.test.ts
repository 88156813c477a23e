// The command as it is built stands anywhere, with nothing beside it: so the front page says, and so CI uses it.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "folio-built-"));
const dist = join(folder, "dist");

beforeAll(() => {
  const build = ["server/build/build.mjs", "--out", dist, "--no-types"];
  execFileSync(process.execPath, build, { stdio: "inherit" });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ["check", ["check", resolve("samples/sage50-minimal")], "No problems"],
  ["explain", ["explain", "FOL2101"], "FOL2101"],
  [
    "compile",
    [
      "compile",
      resolve("samples/sage50-minimal"),
      "--data",
      resolve("samples/sage50-minimal/documents.csv"),
      "--out",
      "out",
    ],
    "229.96",
  ],
])("%s works from a copy of dist/ alone", (_, args, words) => {
  const command = [join(dist, "folio.cjs"), ...args];
  const run = spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
  expect(run.stdout + run.stderr).toContain(words);
  expect(run.status).toBe(0);
});

test("the package on npm has everything that is built", () => {
  const { files } = JSON.parse(readFileSync("package.json", "utf8"));
  const unpublished = ["server.meta.json"];
  for (const name of readdirSync(dist).filter((file) => !unpublished.includes(file))) {
    expect(files).toContain(`dist/${name}`);
  }
});
