// Options that give codes to taxes, `TPS = G, TVQ = Q`: each name is one of the book, or its lines would go without their code, and
// has one code.

import { codeForUnknownTax } from "../diagnostics/codes/code-for-unknown-tax.ts";
import { codeGivenTwice } from "../diagnostics/codes/code-given-twice.ts";
import type { Problem, TextPlace } from "../diagnostics/problem.ts";
import type { Book, Settings } from "../model/book.ts";
import { quoteName, useInstead } from "../model/resolve/names.ts";
import { nearestName, normalizeName } from "../text/names.ts";

/** What of a book decides about such an option. */
type CodedBook = Pick<Book, "place"> & { readonly settings: Pick<Settings, "target"> };

/** What of the option is no pair at all is left out, as it is where the option is read. */
export function checkCodedNames(
  book: CodedBook,
  option: string,
  of: { readonly names: Iterable<string>; readonly groups: boolean },
): readonly Problem[] {
  const known = new Set(of.names);
  const text = book.settings.target.options.get(option) ?? "";
  const at = placeOfOption(book, option);
  const pairs = text.split(",");
  const given = new Map<string, string>();
  const target = book.settings.target.name;
  return pairs.flatMap((pair, index) => {
    const [, written = "", rest = ""] = /^([^=]+)(=[\s\S]*)$/.exec(pair) ?? [];
    const name = normalizeName(written);
    if (name === "") return [];
    if (known.has(name)) {
      const second = rest.slice(1).trim();
      const first = given.get(name) ?? second;
      given.set(name, first);
      if (first === second) return [];
      return [codeGivenTwice.at(at, { option, name, first, second }, { target })];
    }
    const near = nearestName(name, known);
    const words = { option, name, near, groups: of.groups };
    const fixes =
      near === undefined || !stands(book, option)
        ? []
        : [useInstead(at, near, quoteName(pairs.with(index, mended(written, near) + rest).join()))];
    return [codeForUnknownTax.at(at, words, { fixes, target })];
  });
}

/** The value as the book gives it, or the target where it gives none. */
export function placeOfOption(
  { settings: { target }, place }: CodedBook,
  option: string,
): TextPlace {
  return target.places?.get(option) ?? target.place ?? place;
}

function stands({ settings: { target } }: CodedBook, option: string): boolean {
  return target.places?.has(option) === true;
}

/** The spaces around the name stay as they are. */
function mended(written: string, near: string): string {
  return written.replace(written.trim(), () => near);
}
