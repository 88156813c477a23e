// The disk as Node gives it, where it refuses.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DiskError } from "../../../server/host/files.ts";
import { nodeFiles } from "../../../server/host/node-files.ts";
import { folderOf } from "../../support/folder.ts";

test("folders are made with those that they stand in, and may be there already", () => {
  const folder = join(folderOf({}), "a/b/c");
  nodeFiles.makeFolder(folder);
  nodeFiles.makeFolder(folder);
  expect(nodeFiles.stat(folder)?.kind).toBe("folder");
});

test("a folder that cannot be made is told, and not tried for ever", () => {
  // Linux answers there that nothing exists, however often one makes it.
  const nowhere = existsSync("/proc/self") ? "/proc/folio/out" : join(folderOf({ a: "" }), "a/out");
  expect(() => nodeFiles.makeFolder(nowhere)).toThrow(DiskError);
});

test("a file in the place of a folder is told", () => {
  expect(() => nodeFiles.makeFolder(join(folderOf({ a: "" }), "a"))).toThrow(DiskError);
});
