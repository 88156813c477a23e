// The command and the server as users get them: built once a test file, into a folder of its own.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll } from "vitest";

export interface Built {
  readonly command: string;
  readonly server: string;
  /** The licences of the packages that are in them. */
  readonly notices: string;
}

/** Inside the repository, since what is not bundled is looked up from there. */
export function buildFolio(): Built {
  const root = join(import.meta.dirname, "../..");
  mkdirSync(join(root, "test/output"), { recursive: true });
  const out = mkdtempSync(join(root, "test/output/built-"));
  afterAll(() => rmSync(out, { recursive: true, force: true }));
  execFileSync(process.execPath, ["server/build/build.mjs", "--no-types", "--out", out], {
    cwd: root,
  });
  return {
    command: join(out, "folio.cjs"),
    server: join(out, "server.cjs"),
    notices: join(out, "THIRD-PARTY-NOTICES.txt"),
  };
}
