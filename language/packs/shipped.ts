// The packs that come with Folio, by the name that `use` gives them.
import type { SourceFile } from "../text/source.ts";
import canada from "./canada.folio";
import canadaEn from "./canada-en.folio";

export interface ShippedPack {
  readonly name: string;
  /** Changes whenever the text does: the year of what it holds, and a number. */
  readonly version: string;
  readonly files: readonly SourceFile[];
}

/** The scheme of the paths of shipped packs, which are URIs: no disk has them. */
export const packScheme = "folio";

export const shippedPacks: ReadonlyMap<string, ShippedPack> = new Map(
  [shipped("canada", "2026.1", canada), shipped("canada-en", "2026.1", canadaEn)].map((pack) => [
    pack.name,
    pack,
  ]),
);

/** The text at a path that a shipped pack's places name. */
export function shippedText(path: string): string | undefined {
  for (const { files } of shippedPacks.values()) {
    const file = files.find((one) => one.path === path);
    if (file !== undefined) return file.text;
  }
  return undefined;
}

export function isShippedPath(path: string): boolean {
  return path.startsWith(`${packScheme}:`);
}

function shipped(name: string, version: string, text: string): ShippedPack {
  return { name, version, files: [{ path: `${packScheme}:/${name}.folio`, text }] };
}
