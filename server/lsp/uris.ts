// Between URIs, as the protocol names files, and paths.
import { fileURLToPath, pathToFileURL } from "node:url";
import { isShippedPath } from "../../language/packs/shipped.ts";

/** Undefined for what is no file on this machine: `untitled:`, `git:`, a damaged URI. */
export function pathOf(uri: string): string | undefined {
  if (!/^file:/i.test(uri)) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** The text of a shipped pack is the server's own, and its path a URI already. */
export function uriOf(path: string): string {
  if (isShippedPath(path)) return path;
  return pathToFileURL(path).href;
}
