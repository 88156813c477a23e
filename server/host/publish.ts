// All or nothing: a run's files appear in the output folder together, whole, or not at all.
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { join } from "node:path";
import { invariant } from "../../language/text/invariant.ts";
import { DiskError, type Files, type NewFile } from "./files.ts";

export interface Publication {
  /** The next file of the run; its name comes with `publish`. */
  readonly open: () => NewFile;
  /** Gives the files their names, in the order in which they were opened. */
  readonly publish: (names: readonly string[]) => readonly Published[];
  /** Leaves the folder as it was found. Harmless after `publish`. */
  readonly discard: () => void;
}

export interface Published {
  readonly name: string;
  readonly path: string;
  /** What the folder held under that name before: nothing, the same bytes, or others. */
  readonly change: "new" | "unchanged" | "replaced";
}

/**
 * Files are written under temporary names beside their final ones, so that a rename is all that is left to
 * do. Links are resolved once, at the start: nothing is written outside the real folder.
 */
export function openPublication(files: Files, folder: string): Publication {
  files.makeFolder(folder);
  const real = files.realPath(folder);
  removeLeftovers(files, real);
  const temporary: string[] = [];
  const backups: string[] = [];
  const run = `${machinePrefix}${process.pid}-${randomUUID().slice(0, 8)}`;
  const nameFor = (kept: string[]) => {
    const path = join(real, `${run}-${temporary.length + backups.length}.tmp`);
    kept.push(path);
    return path;
  };
  const discard = () => {
    for (const path of [...temporary, ...backups]) attempt(() => files.remove(path));
  };
  return {
    open: () => files.create(nameFor(temporary)),
    publish: (names) => {
      invariant(names.length === temporary.length, "every opened file gets a name");
      const steps = names.map((name, index) =>
        step(files, temporary[index] ?? "", join(real, checkedName(name)), name),
      );
      const undo: (() => void)[] = [];
      try {
        for (const { from, published } of steps) {
          if (published.change === "new") undo.push(() => files.remove(published.path));
          if (published.change === "replaced") {
            const backup = nameFor(backups);
            copy(files, published.path, backup);
            undo.push(() => files.rename(backup, published.path));
          }
          files.rename(from, published.path);
        }
        files.syncFolder(real);
      } catch (error) {
        // On a disk that is gone for good the way back fails too; then each file is at least whole.
        for (const back of undo.reverse()) attempt(back);
        throw error;
      }
      discard();
      return steps.map(({ published }) => published);
    },
    discard,
  };
}

function attempt(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
  }
}

function step(files: Files, from: string, path: string, name: string) {
  const before = files.stat(path);
  if (before !== undefined && before.kind !== "file") {
    throw new DiskError("write", path, before.kind === "folder" ? "EISDIR" : "not a file");
  }
  // `report.json` and `trace.json` are names that other programs use too.
  if (before !== undefined && ownedNames.has(name) && !isOurs(files, path)) {
    throw new DiskError("write", path, "foreign file");
  }
  const change: Published["change"] =
    before === undefined ? "new" : sameBytes(files, from, path) ? "unchanged" : "replaced";
  return { from, published: { name, path, change } };
}

const ownedNames = new Set(["report.json", "trace.json"]);

/** Both begin with the version of Folio's own format. */
function isOurs(files: Files, path: string): boolean {
  for (const chunk of files.read(path)) {
    return /^\s*\{\s*"folio"\s*:/.test(new TextDecoder().decode(chunk.subarray(0, 100)));
  }
  return true;
}

/** Names are ours, made of the target and dates; still none may lead out of the folder (reliability: output names). */
function checkedName(name: string): string {
  invariant(
    /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,98}[A-Za-z0-9_-]$/.test(name),
    "output names are letters, digits, points and dashes",
  );
  return name;
}

function sameBytes(files: Files, one: string, other: string): boolean {
  if (files.stat(one)?.size !== files.stat(other)?.size) return false;
  // Both are read in chunks of one size, so equal files have equal chunks.
  const others = files.read(other)[Symbol.iterator]();
  for (const chunk of files.read(one)) {
    const next = others.next();
    if (next.done === true || Buffer.compare(chunk, next.value) !== 0) return false;
  }
  return true;
}

function copy(files: Files, from: string, to: string): void {
  const target = files.create(to);
  for (const chunk of files.read(from)) target.write(chunk);
  target.close();
}

const host = hostname().replace(/[^A-Za-z0-9-]/g, "");
const machinePrefix = `.folio-${host}-`;

/** What a run on this machine left behind that was killed before it could clean up. */
function removeLeftovers(files: Files, folder: string): void {
  for (const { name, kind } of files.list(folder)) {
    if (kind !== "file" || !name.startsWith(machinePrefix)) continue;
    const process = /^(\d+)-[0-9a-f]+-\d+\.tmp$/.exec(name.slice(machinePrefix.length))?.[1];
    if (process !== undefined && !isAlive(Number(process))) files.remove(join(folder, name));
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process that we may not signal is alive all the same.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
