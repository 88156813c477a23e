// Sends diagnostics to the editor: what a check and an export found of one file goes out together.
import type { Diagnostic } from "vscode-languageserver/node";
import type { ByPath } from "./diagnostics.ts";

export interface Publisher {
  /** Replaces everything that `owner` said before, and sends what has changed. */
  readonly publish: (owner: string, found: ByPath) => void;
  /** Takes back what owners of this kind said of a file. */
  readonly withdraw: (isOwner: (owner: string) => boolean, path: string) => void;
}

/** A list past this is cut: an editor that is given more only gets slower. */
const told = 1_000;

export function createPublisher(
  send: (path: string, diagnostics: readonly Diagnostic[]) => void,
): Publisher {
  const byOwner = new Map<string, ByPath>();
  const publish = (owner: string, found: ByPath) => {
    const before = byOwner.get(owner);
    if (found.size === 0) byOwner.delete(owner);
    else byOwner.set(owner, found);
    for (const path of new Set([...(before?.keys() ?? []), ...found.keys()])) {
      const all = [...byOwner.values()].flatMap((one) => one.get(path) ?? []);
      send(path, all.slice(0, told));
    }
  };
  return {
    publish,
    withdraw: (isOwner, path) => {
      for (const [owner, found] of [...byOwner]) {
        if (!isOwner(owner) || !found.has(path)) continue;
        publish(owner, new Map([...found].filter(([other]) => other !== path)));
      }
    },
  };
}
