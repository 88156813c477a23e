// The formats of all targets, from the folders of test/targets: none is listed here.
import { journalTargets } from "../../language/targets/registry.ts";
import type { TargetFormat } from "./target-format.ts";

export type { ReadEntry, TargetFormat } from "./target-format.ts";

/** One a target. */
export const readers: ReadonlyMap<string, TargetFormat> = new Map(
  await Promise.all(
    journalTargets.map(async ({ name }) => {
      const { format }: { readonly format: TargetFormat } = await import(
        `../targets/${name}/format.ts`
      );
      return [name, format] as const;
    }),
  ),
);

export function formatOf(target: string): TargetFormat {
  const format = readers.get(target);
  if (format === undefined) throw new Error(`no target ${target}`);
  return format;
}
