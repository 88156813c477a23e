// Sends diagnostics to the editor: what a check and an export found of one file goes out together.
import type { Diagnostic } from "vscode-languageserver/node";
import type { ByPath } from "./diagnostics.ts";

export interface Publisher {
  /** Replaces everything that `owner` said before, and sends what has changed. */
  readonly publish: (owner: string, found: ByPath) => void;
  readonly owners: () => readonly string[];
}

/** A list past this is cut: an editor that is given more only gets slower. */
const told = 1_000;

export function createPublisher(
  send: (path: string, diagnostics: readonly Diagnostic[]) => void,
): Publisher {
  const byOwner = new Map<string, ByPath>();
  return {
    publish: (owner, found) => {
      const before = byOwner.get(owner);
      if (found.size === 0) byOwner.delete(owner);
      else byOwner.set(owner, found);
      for (const path of new Set([...(before?.keys() ?? []), ...found.keys()])) {
        const all = [...byOwner.values()].flatMap((one) => one.get(path) ?? []);
        send(path, all.slice(0, told));
      }
    },
    owners: () => [...byOwner.keys()],
  };
}
