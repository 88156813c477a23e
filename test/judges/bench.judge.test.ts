// The programs that `npm run bench` measures beside Folio do the same job: on 1,000 rows each says what Folio says.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { buildFolio } from "../support/built.ts";
import { folderOf } from "../support/folder.ts";

const bench = join(import.meta.dirname, "../bench");
const { command } = buildFolio();

describe("on 1,000 rows", () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(bench, "bench.mjs"), "data", "--rows", "1000", "--pairs", "1"],
    { encoding: "utf8", env: { ...process.env, FOLIO_BENCH_COMMAND: command } },
  );

  test("the bench ends well", () => {
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).not.toContain("ABSENT");
  });

  test.each([
    ["map", "straight line, bytes (bytes)"],
    ["map", "idiomatic Node (bytes)"],
    ["map", "Python csv+decimal (bytes)"],
    ["map", "DuckDB, order kept (bytes)"],
    ["map", "ledger convert (revenue)"],
    ["map", "hledger CSV rules (balances)"],
    ["calc", "straight line, bytes (bytes)"],
    ["calc", "idiomatic Node (bytes)"],
    ["calc", "Python csv+decimal (bytes)"],
    ["calc", "DuckDB, order kept (bytes)"],
  ])("%s: %s agrees", (variant, contender) => {
    const section = stdout.split(`1,000 rows, ${variant}`)[1] ?? "";
    const line = /The same as Folio's to the cent: (.*)/.exec(section)?.[1] ?? "";
    expect(line).toContain(contender);
  });
});

describe("a journal that is a cent off", () => {
  test.each(["bytes", "balances", "revenue"])("does not agree by %s", (agrees) => {
    const posted = (amount: string) =>
      `2026-01-01 *\n    revenues:4010  -${amount} CAD\n    assets:1  ${amount} CAD\n`;
    const folder = folderOf({ "ours.journal": posted("12.30"), "theirs.journal": posted("12.31") });
    const [ours, theirs] = ["ours", "theirs"].map((name) => join(folder, `${name}.journal`));
    const totals = pathToFileURL(join(bench, "totals.mjs")).href;
    const script = `import { mustAgree } from ${JSON.stringify(totals)};
      mustAgree("other", ...process.argv.slice(1));`;
    const agree = (...paths: readonly (string | undefined)[]) =>
      spawnSync(
        process.execPath,
        ["--input-type=module", "-e", script, agrees, ...paths.map((path) => path ?? "")],
        { encoding: "utf8" },
      );
    expect(agree(ours, ours).status).toBe(0);
    expect(agree(ours, theirs)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("Folio's"),
    });
  });
});
