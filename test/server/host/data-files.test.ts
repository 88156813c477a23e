import * as fs from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { openData } from "../../../server/host/data-files.ts";
import { nodeFiles } from "../../../server/host/node-files.ts";
import { folderOf } from "../../support/folder.ts";

const nothing = () => [];

test("a file is read in chunks, as often as wanted, and the bytes are counted", () => {
  const text = "x".repeat(2_500_000);
  const folder = folderOf({ "a.csv": text });
  const seen: number[] = [];
  const data = openData(
    nodeFiles,
    [{ name: "a.csv", path: join(folder, "a.csv") }],
    nothing,
    (bytes) => seen.push(bytes),
  );
  const lengths = () => [...(data.files[0]?.chunks() ?? [])].map((chunk) => chunk.length);
  expect(lengths()).toEqual([1_048_576, 1_048_576, 402_848]);
  expect(lengths()).toHaveLength(3);
  expect(data.bytes).toBe(2_500_000);
  expect(seen.at(-1)).toBe(5_000_000);
});

test("standard input can be read again, and leaves nothing behind", () => {
  const temporary = folderOf({});
  vi.stubEnv("TMPDIR", temporary);
  const input = function* () {
    yield new TextEncoder().encode("kind,");
    yield new TextEncoder().encode("number\n");
  };
  const data = openData(nodeFiles, [{ name: "-", path: "" }], input);
  const text = () => Buffer.concat([...(data.files[0]?.chunks() ?? [])]).toString();
  expect([text(), text()]).toEqual(["kind,number\n", "kind,number\n"]);
  expect(fs.readdirSync(temporary)).toHaveLength(1);
  data.close();
  expect(fs.readdirSync(temporary)).toEqual([]);
  vi.unstubAllEnvs();
});

test("a folder and a name that is not there say so", () => {
  const folder = folderOf({});
  const open = (path: string) => () => openData(nodeFiles, [{ name: path, path }], nothing);
  expect(open(folder)).toThrow("EISDIR");
  expect(open(join(folder, "none.csv"))).toThrow("ENOENT");
});
