import * as fs from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DiskError, type Files } from "../../../server/host/files.ts";
import { nodeFiles } from "../../../server/host/node-files.ts";
import {
  discardDraft,
  discardRun,
  missingFolders,
  newRun,
  openDraft,
  publishDraft,
} from "../../../server/host/publish.ts";
import { faultyFiles } from "../../support/faulty-files.ts";
import { contentsOf, folderOf } from "../../support/folder.ts";

const report = '{\n  "folio": 1\n}\n';

function publish(files: Files, folder: string, texts: { readonly [name: string]: string }) {
  const { draft, open } = openDraft(files, folder, newRun());
  try {
    for (const text of Object.values(texts)) {
      const file = open();
      file.write(new TextEncoder().encode(text));
      file.close();
    }
    return publishDraft(files, draft, Object.keys(texts));
  } finally {
    discardDraft(files, draft);
  }
}

function changes(folder: string, texts: { readonly [name: string]: string }) {
  return publish(nodeFiles, folder, texts).map((file) => `${file.name} ${file.change}`);
}

test("files appear under their names, and nothing else does", () => {
  const folder = folderOf({});
  publish(nodeFiles, join(folder, "a", "b"), { "x.txt": "one", "report.json": report });
  expect(contentsOf(folder)).toEqual({ "a/b/report.json": report, "a/b/x.txt": "one" });
});

test("it says what became of each file", () => {
  const folder = folderOf({});
  expect(changes(folder, { "x.txt": "one", "y.txt": "two" })).toEqual(["x.txt new", "y.txt new"]);
  expect(changes(folder, { "x.txt": "one", "y.txt": "2" })).toEqual([
    "x.txt unchanged",
    "y.txt replaced",
  ]);
  expect(contentsOf(folder)).toEqual({ "x.txt": "one", "y.txt": "2" });
});

test("discarding leaves the folder as it was", () => {
  const folder = folderOf({ "x.txt": "before" });
  const { draft, open } = openDraft(nodeFiles, folder, newRun());
  open().write(new TextEncoder().encode("half"));
  discardDraft(nodeFiles, draft);
  expect(contentsOf(folder)).toEqual({ "x.txt": "before" });
});

test("a run that was stopped from outside is cleared by its name", () => {
  const folder = folderOf({ "x.txt": "before" });
  const [stopped, other] = [newRun(), newRun()];
  openDraft(nodeFiles, folder, stopped).open().close();
  openDraft(nodeFiles, folder, other).open().close();
  discardRun(nodeFiles, folder, stopped, []);
  expect(Object.keys(contentsOf(folder))).toEqual([expect.stringContaining(other), "x.txt"]);
});

describe("folders that a run made", () => {
  const half = (draft: ReturnType<typeof openDraft>) =>
    draft.open().write(new TextEncoder().encode("half"));

  test("go with it, and those that were there stay, though empty", () => {
    const folder = folderOf({});
    fs.mkdirSync(join(folder, "kept"));
    const drafted = openDraft(nodeFiles, join(folder, "kept", "a", "b"), newRun());
    half(drafted);
    discardDraft(nodeFiles, drafted.draft);
    expect(fs.readdirSync(folder, { recursive: true })).toEqual(["kept"]);
    const again = openDraft(nodeFiles, join(folder, "kept"), newRun());
    half(again);
    discardDraft(nodeFiles, again.draft);
    expect(fs.readdirSync(folder, { recursive: true })).toEqual(["kept"]);
  });

  test("go with a run that was stopped from outside", () => {
    const folder = folderOf({});
    const [out, run] = [join(folder, "a", "b"), newRun()];
    const missing = missingFolders(nodeFiles, out);
    half(openDraft(nodeFiles, out, run));
    discardRun(nodeFiles, out, run, missing);
    expect(fs.readdirSync(folder)).toEqual([]);
    // Stopped between the first folder and the second.
    fs.mkdirSync(join(folder, "a"));
    discardRun(nodeFiles, out, run, missing);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test("stay where another run writes into them, which makes them again where it comes too late", () => {
    const folder = folderOf({});
    const out = join(folder, "out");
    const first = openDraft(nodeFiles, out, newRun());
    const second = openDraft(nodeFiles, out, newRun());
    discardDraft(nodeFiles, first.draft);
    expect(fs.existsSync(out)).toBe(false);
    half(second);
    const third = openDraft(nodeFiles, out, newRun());
    half(third);
    discardDraft(nodeFiles, third.draft);
    expect(fs.readdirSync(out)).toHaveLength(1);
    expect(publishDraft(nodeFiles, second.draft, ["x.txt"])).toHaveLength(1);
    discardDraft(nodeFiles, second.draft);
    expect(contentsOf(folder)).toEqual({ "out/x.txt": "half" });
  });
});

describe("what is not ours stays", () => {
  test("a report.json of another program is not replaced", () => {
    const folder = folderOf({ "report.json": '{"jest": true}' });
    expect(() => publish(nodeFiles, folder, { "report.json": report })).toThrow(DiskError);
    expect(contentsOf(folder)).toEqual({ "report.json": '{"jest": true}' });
  });

  test("a folder that has the name of a file stops the run before anything is renamed", () => {
    const folder = folderOf({ "y.txt/kept": "" });
    expect(() => publish(nodeFiles, folder, { "x.txt": "one", "y.txt": "two" })).toThrow(DiskError);
    expect(contentsOf(folder)).toEqual({ "y.txt/kept": "" });
  });

  test("a link of that name is replaced, and what it points to is not touched", () => {
    const folder = folderOf({ "outside.txt": "kept", "out/other.txt": "" });
    fs.symlinkSync(join(folder, "outside.txt"), join(folder, "out", "x.txt"));
    publish(nodeFiles, join(folder, "out"), { "x.txt": "one" });
    expect(contentsOf(folder)).toEqual({
      "out/other.txt": "",
      "out/x.txt": "one",
      "outside.txt": "kept",
    });
  });
});

test("leftovers of a killed run are cleared, those of a living one are not", () => {
  const host = hostname().replace(/[^A-Za-z0-9-]/g, "");
  // No system gives a process this number; its own belongs to this very process.
  const dead = `.folio-${host}-4194999-0badcafe-0.tmp`;
  const alive = `.folio-${host}-${process.pid}-0badcafe-0.tmp`;
  const folder = folderOf({ [dead]: "half", [alive]: "half", ".folio-notes.tmp": "" });
  publish(nodeFiles, folder, { "x.txt": "one" });
  expect(Object.keys(contentsOf(folder))).toEqual([alive, ".folio-notes.tmp", "x.txt"].sort());
});

describe.each([{ onwards: false }, { onwards: true }])(
  "a disk that fails ($onwards)",
  (options) => {
    test("every operation in turn: the folder holds the old files or the new, whole", () => {
      const before = { "report.json": report, "x.txt": "old" };
      const after = { "report.json": `${report}\n`, "x.txt": "new", "y.txt": "more" };
      for (let at = 1; ; at++) {
        const folder = folderOf(before);
        const { files, failed } = faultyFiles(at, options);
        const outcome = attempt(() => publish(files, folder, after));
        if (!failed()) {
          expect(contentsOf(folder)).toEqual(after);
          expect(at).toBeGreaterThan(10);
          return;
        }
        expect(outcome).toBeInstanceOf(DiskError);
        // With the disk gone for good not even the way back can be gone: then each file is still whole.
        if (!options.onwards) expect(contentsOf(folder)).toEqual(before);
        for (const [name, text] of Object.entries(contentsOf(folder))) {
          if (name.endsWith(".tmp")) continue;
          expect([Reflect.get(before, name), Reflect.get(after, name)]).toContain(text);
        }
      }
    });
  },
);

function attempt(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
