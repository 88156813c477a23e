// Where the books of the workspace are, and the files beside them.
import { RelativePattern, Uri, workspace } from "vscode";

/** The folders of the workspace that hold a book, sorted. */
export async function findBooks(): Promise<readonly Uri[]> {
  const files = await workspace.findFiles("**/*.folio", passedOver);
  const declaring = await Promise.all(
    files.map(async (file) => ((await declaresBook(file)) ? [folderOf(file)] : [])),
  );
  const folders = new Map(declaring.flat().map((folder) => [folder.toString(), folder]));
  return [...folders.values()].sort((a, b) => a.path.localeCompare(b.path));
}

/** Files in a book's folder that fit a pattern, sorted; not what an earlier export wrote to `out`. */
export async function findFiles(
  book: Uri,
  patterns: readonly string[],
  out: Uri,
): Promise<readonly Uri[]> {
  const found = await Promise.all(
    patterns.map((pattern) => workspace.findFiles(new RelativePattern(book, pattern), passedOver)),
  );
  const files = new Map(found.flat().map((file) => [file.toString(), file]));
  return [...files.values()]
    .filter((file) => !isWithin(file, out))
    .sort((a, b) => a.path.localeCompare(b.path));
}

export function isWithin(place: Uri, folder: Uri): boolean {
  return place.toString() === folder.toString() || place.path.startsWith(`${folder.path}/`);
}

/** The path from a book's folder, for people. */
export function pathFrom(folder: Uri, place: Uri): string {
  if (!isWithin(place, folder)) return workspace.asRelativePath(place);
  return place.path.slice(folder.path.length + 1);
}

/** Folders that hold what other programs wrote. */
const passedOver = "**/{node_modules,.*}/**";

/** A declaration starts at column 0, so the keyword can be nowhere else. */
async function declaresBook(file: Uri): Promise<boolean> {
  return /^book(?![\w-])/m.test(await textOf(file));
}

/** As the user sees it: what is on the disk may be older than what stands in the editor. */
async function textOf(file: Uri): Promise<string> {
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  return open?.getText() ?? new TextDecoder().decode(await workspace.fs.readFile(file));
}

function folderOf(file: Uri): Uri {
  return Uri.joinPath(file, "..");
}
