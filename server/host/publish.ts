// All or nothing: a run's files appear in the output folder together, whole, or not at all.
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { invariant } from "../../language/text/invariant.ts";
import { DiskError, type Files, type NewFile } from "./files.ts";

/** Files that are written, but do not have their names yet. Plain data: a thread may hand it to another. */
export interface Draft {
  /** Where they will appear, with its links resolved: nothing is written outside of it. */
  readonly folder: string;
  /** Their temporary paths, in the order in which they were opened. */
  readonly temporary: string[];
  /** Folders that were not there before the run: without files of it they are not there afterwards either. */
  readonly made: readonly string[];
}

export interface DraftFiles {
  readonly draft: Draft;
  readonly open: () => NewFile;
}

/** Temporary names stand beside the final ones, so that a rename is all that is left to do. */
export function openDraft(files: Files, folder: string, run: string): DraftFiles {
  const made = missingFolders(files, folder);
  try {
    files.makeFolder(folder);
    const draft: Draft = { folder: files.realPath(folder), temporary: [], made };
    removeLeftovers(files, draft.folder);
    return {
      draft,
      open: () => {
        // Another run that made the folder, and came to nothing, may have taken it away.
        files.makeFolder(draft.folder);
        const path = join(draft.folder, `${runPrefix(run)}${draft.temporary.length}.tmp`);
        draft.temporary.push(path);
        return files.create(path);
      },
    };
  } catch (error) {
    removeEmpty(files, made);
    throw error;
  }
}

/** What a run has to make before it can write into the folder: the folder first, then those above it. */
export function missingFolders(files: Files, folder: string): readonly string[] {
  const missing: string[] = [];
  // Where the disk will not say, making the folder tells why.
  attempt(() => {
    for (let path = folder; files.stat(path) === undefined; path = dirname(path)) {
      missing.push(path);
      if (dirname(path) === path) return;
    }
  });
  return missing;
}

/** Gives the files their names. If one cannot have its name, the folder is as it was before. */
export function publishDraft(
  files: Files,
  { folder, temporary }: Draft,
  names: readonly string[],
): readonly Published[] {
  invariant(names.length === temporary.length, "every opened file gets a name");
  const steps = names.map((name, index) =>
    step(files, temporary[index] ?? "", join(folder, checkedName(name)), name),
  );
  const undo: (() => void)[] = [];
  const backups: string[] = [];
  try {
    for (const { from, published } of steps) {
      if (published.change === "new") undo.push(() => files.remove(published.path));
      if (published.change === "replaced") {
        const backup = `${from}.old.tmp`;
        backups.push(backup);
        copy(files, published.path, backup);
        undo.push(() => files.rename(backup, published.path));
      }
      files.rename(from, published.path);
    }
    files.syncFolder(folder);
  } catch (error) {
    // On a disk that is gone for good the way back fails too; then each file is at least whole.
    for (const back of undo.reverse()) attempt(back);
    throw error;
  } finally {
    for (const backup of backups) attempt(() => files.remove(backup));
  }
  return steps.map(({ published }) => published);
}

/** Leaves the folder as it was found; files that have their names stay. */
export function discardDraft(files: Files, draft: Draft): void {
  for (const path of draft.temporary) attempt(() => files.remove(path));
  removeEmpty(files, draft.made);
}

/** The same for a run that was stopped from outside, by the name it was given; `missing` from before it began. */
export function discardRun(
  files: Files,
  folder: string,
  run: string,
  missing: readonly string[],
): void {
  const isThere = files.stat(folder) !== undefined;
  for (const { name } of isThere ? files.list(folder) : []) {
    if (name.startsWith(runPrefix(run))) attempt(() => files.remove(join(folder, name)));
  }
  removeEmpty(files, missing);
}

/** A folder that holds something, of this run or of another, stays. */
function removeEmpty(files: Files, folders: readonly string[]): void {
  for (const folder of folders) {
    attempt(() => {
      if (files.list(folder).length === 0) files.removeFolder(folder);
    });
  }
}

/** Whether a run has left its files there; a folder that cannot be asked holds none. */
export function holdsRun(files: Files, folder: string): boolean {
  let holds = false;
  attempt(() => {
    const path = join(folder, "report.json");
    holds = files.stat(path)?.kind === "file" && isOurs(files, path);
  });
  return holds;
}

/**
 * Files like those of a run, of other dates or numbers, that another one has left beside them: whoever imports the whole
 * folder imports them as well.
 */
export function filesBeside(
  files: Files,
  folder: string,
  names: readonly string[],
): readonly string[] {
  const forms = new Set(names.map(formOf));
  const beside: string[] = [];
  attempt(() => {
    for (const { name, kind } of files.list(folder)) {
      const isAlike = /\d/.test(name) && forms.has(formOf(name));
      if (kind === "file" && isAlike && !names.includes(name)) beside.push(name);
    }
  });
  return beside;
}

/** Its target and its kind: `sage50-#-#-#-#-#-#.txt`. */
function formOf(name: string): string {
  return name.replace(/\d+/g, "#");
}

/** A name for a run, so that two of them can write into one folder. */
export function newRun(): string {
  return randomUUID().slice(0, 8);
}

export interface Published {
  readonly name: string;
  readonly path: string;
  /** What the folder held under that name before: nothing, the same bytes, or others. */
  readonly change: "new" | "unchanged" | "replaced";
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

function runPrefix(run: string): string {
  return `${machinePrefix}${process.pid}-${run}-`;
}

/** What a run on this machine left behind that was killed before it could clean up. */
function removeLeftovers(files: Files, folder: string): void {
  for (const { name, kind } of files.list(folder)) {
    if (kind !== "file" || !name.startsWith(machinePrefix)) continue;
    const process = /^(\d+)-[0-9a-f]+-\d+\.tmp(?:\.old\.tmp)?$/.exec(
      name.slice(machinePrefix.length),
    )?.[1];
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
