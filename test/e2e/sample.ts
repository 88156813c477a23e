// A sample as a user has it: a copy of its own, to change and to export from.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export interface SampleCopy {
  readonly folder: string;
  readonly remove: () => void;
}

export function copySample(name: string): SampleCopy {
  const parent = mkdtempSync(join(tmpdir(), "folio-sample-"));
  const folder = join(parent, name);
  cpSync(resolve("samples", name), folder, { recursive: true });
  rmSync(join(folder, "out"), { recursive: true, force: true });
  return { folder, remove: () => rmSync(parent, { recursive: true, force: true }) };
}
