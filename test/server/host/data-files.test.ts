import * as fs from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { openData } from "../../../server/host/data-files.ts";
import { keepInput } from "../../../server/host/kept-input.ts";
import { nodeFiles } from "../../../server/host/node-files.ts";
import { newRun } from "../../../server/host/publish.ts";
import { StoppedError } from "../../../server/host/stopped-error.ts";
import { folderOf } from "../../support/folder.ts";

test("a file is read in chunks, as often as wanted, and the bytes are counted", () => {
  const folder = folderOf({ "a.csv": "x".repeat(600_000) });
  const seen: number[] = [];
  const paths = [{ name: "a.csv", path: join(folder, "a.csv") }];
  const data = openData(nodeFiles, paths, (bytes) => seen.push(bytes));
  const lengths = () => [...(data.files[0]?.chunks() ?? [])].map((chunk) => chunk.length);
  expect(lengths()).toEqual([262_144, 262_144, 75_712]);
  expect(lengths()).toHaveLength(3);
  expect(data.bytes).toBe(600_000);
  expect(seen.at(-1)).toBe(1_200_000);
});

test("a folder and a name that is not there say so", () => {
  const folder = folderOf({});
  const open = (path: string) => () => openData(nodeFiles, [{ name: path, path }]);
  expect(open(folder)).toThrow("EISDIR");
  expect(open(join(folder, "none.csv"))).toThrow("ENOENT");
});

test("standard input is kept in a file, which can be removed", async () => {
  const temporary = folderOf({});
  vi.stubEnv("TMPDIR", temporary);
  const input = async function* () {
    yield new TextEncoder().encode("kind,");
    yield new TextEncoder().encode("number\n");
  };
  const kept = await keepInput(nodeFiles, input(), newRun(), new AbortController().signal);
  expect(fs.readFileSync(kept.path, "utf8")).toBe("kind,number\n");
  kept.remove();
  expect(fs.readdirSync(temporary)).toEqual([]);
  vi.unstubAllEnvs();
});

test("waiting for more of it can be stopped, and leaves nothing behind", async () => {
  const temporary = folderOf({});
  vi.stubEnv("TMPDIR", temporary);
  const stop = new AbortController();
  const silent = async function* () {
    yield new TextEncoder().encode("kind,");
    stop.abort();
    await new Promise<never>(() => {});
  };
  const kept = keepInput(nodeFiles, silent(), newRun(), stop.signal);
  await expect(kept).rejects.toBeInstanceOf(StoppedError);
  expect(fs.readdirSync(temporary)).toEqual([]);
  vi.unstubAllEnvs();
});
