import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  symlinkSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { type Built, buildFolio } from "../../support/built.ts";
import { contentsOf, folderOf } from "../../support/folder.ts";
import { sampleBook } from "../../support/ide.ts";

// Each test starts processes of its own, on machines that have others to run.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let built: Built;
beforeAll(() => {
  built = buildFolio();
});

function run(
  folder: string,
  args: readonly string[],
  options: { input?: string; env?: object } = {},
) {
  const ran = spawnSync(process.execPath, [built.command, ...args], {
    cwd: folder,
    encoding: "utf8",
    input: options.input ?? "",
    env: { PATH: process.env.PATH, ...options.env },
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

const row = (number: number) => `invoice,F${number},2026-01-15,Municipal,Tonte,100.00,5.00,9.98\n`;
const header = "kind,number,date,customer.group,line.item,line.amount,tax.TPS,tax.TVQ\n";

test("a compile from a pipe, in a process and a thread of its own", () => {
  const folder = folderOf({ "book.folio": sampleBook });
  const args = ["compile", "--data", "-", "--out", "out"];
  const ran = run(folder, args, { input: header + row(1) });
  expect([ran.code, ran.out]).toEqual([0, ""]);
  expect(readdirSync(join(folder, "out"))).toEqual([
    "report.json",
    expect.stringMatching(/^sage50/),
    "trace.json",
  ]);
});

test("exit codes", () => {
  const folder = folderOf({ "book.folio": sampleBook });
  expect(run(folder, ["check"]).code).toBe(0);
  expect(run(folder, ["check", "--bad"]).code).toBe(2);
  expect(run(folder, ["compile", "--data", "none.csv", "--out", "out"]).code).toBe(3);
  expect(
    run(folder, ["compile", "--data", "-", "--out", "out"], { input: `${header}x` }).code,
  ).toBe(1);
});

test("the system's language", () => {
  const ran = run(folderOf({}), ["check"], { env: { LANG: "fr_CA.UTF-8" } });
  expect(ran.err).toMatch(/^folio: Il n’y a pas de paramétrage/);
});

test("it runs through a link, as npm installs it", () => {
  const folder = folderOf({ "book.folio": sampleBook, "d.csv": header + row(1) });
  mkdirSync(join(folder, "bin"));
  symlinkSync(built.command, join(folder, "bin/folio"));
  const args = ["compile", "--data", "d.csv", "--out", "out"];
  execFileSync(join(folder, "bin/folio"), args, { cwd: folder, stdio: "pipe" });
  expect(contentsOf(folder)).toHaveProperty("out/report.json");
});

test("a closed pipe is no fault: nothing on standard error, no stack", async () => {
  const items = Array.from({ length: 150 }, (_, n) => `item "I${n}" debit 1210 credit 9${n}\n`);
  const folder = folderOf({ "book.folio": sampleBook, "items.folio": items.join("") });
  const child = spawn(process.execPath, [built.command, "check", "--quiet"], { cwd: folder });
  child.stdout.destroy();
  let err = "";
  child.stderr.on("data", (text) => {
    err += text;
  });
  expect([await ended(child), err]).toEqual([1, ""]);
});

describe("a run that is interrupted", () => {
  test.each(["SIGINT", "SIGTERM"] as const)("%s leaves nothing behind", async (signal) => {
    const folder = folderOf({ "book.folio": sampleBook, "out/kept.txt": "", "tmp/x": "" });
    const temporary = join(folder, "tmp");
    // Newer versions of Node.js keep compiled code there, too.
    const kept = () => readdirSync(temporary).filter((name) => name.startsWith("folio-"));
    const pipe = join(folder, "data.pipe");
    execFileSync("mkfifo", [pipe]);
    const args = ["compile", "--data", "-", "--out", "out"];
    const child = spawn(
      "sh",
      ["-c", `exec "$0" "$@" < data.pipe`, process.execPath, built.command, ...args],
      { cwd: folder, env: { ...process.env, TMPDIR: temporary } },
    );
    const writer = openSync(pipe, "w");
    writeSync(writer, header + row(1));
    // The run has begun, and waits for the rest of its input.
    await until(() => kept().length > 0);
    child.kill(signal);
    expect(await ended(child)).toBe(130);
    closeSync(writer);
    expect(contentsOf(folder)).toMatchObject({ "out/kept.txt": "" });
    expect(readdirSync(join(folder, "out"))).toEqual(["kept.txt"]);
    expect(kept()).toEqual([]);
  });

  test.each([
    { signals: "one signal", again: false },
    { signals: "the same signal again and again, as npx and timeout pass it on", again: true },
  ])("while it writes, by $signals: the temporary files are removed", async ({ again }) => {
    const many = header + Array.from({ length: 4_000 }, (_, n) => row(n)).join("");
    const folder = folderOf({ "book.folio": sampleBook, "d.csv": many, "out/kept.txt": "" });
    const args = ["compile", "--data", "d.csv", "--out", "out"];
    const child = spawn(process.execPath, [built.command, ...args], { cwd: folder });
    const out = join(folder, "out");
    await until(() => readdirSync(out).length > 1);
    child.kill("SIGINT");
    const repeated = again ? setInterval(() => child.kill("SIGINT"), 1) : undefined;
    expect(await ended(child)).toBe(130);
    clearInterval(repeated);
    expect(readdirSync(out)).toEqual(["kept.txt"]);
  });

  test("while it writes into a folder of its own: that goes too", async () => {
    const many = header + Array.from({ length: 4_000 }, (_, n) => row(n)).join("");
    const folder = folderOf({ "book.folio": sampleBook, "d.csv": many });
    const args = ["compile", "--data", "d.csv", "--out", "new/out"];
    const child = spawn(process.execPath, [built.command, ...args], { cwd: folder });
    const out = join(folder, "new/out");
    await until(() => existsSync(out) && readdirSync(out).length > 0);
    child.kill("SIGINT");
    expect(await ended(child)).toBe(130);
    expect(readdirSync(folder).sort()).toEqual(["book.folio", "d.csv"]);
  });

  test("a run that is refused leaves no folder that was not there", () => {
    const bad = header + row(1).replace("Tonte", "Tente");
    const folder = folderOf({ "book.folio": sampleBook, "d.csv": bad });
    mkdirSync(join(folder, "empty"));
    for (const out of ["new/out", "empty"]) {
      const args = ["compile", "--data", "d.csv", "--out", out];
      const { status } = spawnSync(process.execPath, [built.command, ...args], { cwd: folder });
      expect(status).toBe(1);
    }
    expect(readdirSync(folder).sort()).toEqual(["book.folio", "d.csv", "empty"]);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}
