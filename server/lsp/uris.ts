// Between URIs, as the protocol names files, and paths.
import { fileURLToPath, pathToFileURL } from "node:url";

/** Undefined for what is no file on this machine: `untitled:`, `git:`, a damaged URI. */
export function pathOf(uri: string): string | undefined {
  if (!/^file:/i.test(uri)) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
