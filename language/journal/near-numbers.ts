// What a number that no document has may have been meant for: looked for among all that the run remembers.
import type { Document } from "../model/document.ts";
import { type DocumentKind, documentKinds } from "../model/document-fields.ts";
import * as limits from "../text/limits.ts";
import { nearestName, normalizeName } from "../text/names.ts";
import { canName, type DocumentTable, namedAs } from "./document-table.ts";

export interface NearNumbers {
  readonly find: (by: Document, named: string) => Near;
}

export interface Near {
  /** The nearest number of those that the document could have meant. */
  readonly number: string | undefined;
  /** What has the very number and is not of the kinds that the document can name. */
  readonly kind: DocumentKind | undefined;
}

/** Payments of a year without its invoices are a mistake each: past what is looked at, they are told without this. */
export function createNearNumbers(documents: DocumentTable): NearNumbers {
  let left: number = limits.nearNumbers;
  return {
    find: (by, named) => {
      if (left <= 0) return { number: undefined, kind: undefined };
      left -= documents.size();
      return {
        number: nearestName(named, numbersOf(documents, kindsNamed(by.kind))),
        kind: otherKindOf(documents, by, named),
      };
    },
  };
}

export function kindsNamed(by: DocumentKind): readonly DocumentKind[] {
  const names = canName(by);
  return documentKinds.filter((kind) => {
    const as = namedAs(kind);
    return as !== undefined && names.includes(as);
  });
}

function* numbersOf(documents: DocumentTable, kinds: readonly DocumentKind[]): Generator<string> {
  for (let row = 0; row < documents.size(); row++) {
    if (kinds.includes(documents.kind(row))) yield documents.row(row).number;
  }
}

function otherKindOf(
  documents: DocumentTable,
  by: Document,
  named: string,
): DocumentKind | undefined {
  const wanted = normalizeName(named);
  const own = normalizeName(by.number) === wanted ? by.kind : undefined;
  const fitting = kindsNamed(by.kind);
  for (let row = 0; row < documents.size(); row++) {
    const kind = documents.kind(row);
    if (kind === own || fitting.includes(kind)) continue;
    if (documents.row(row).number === wanted) return kind;
  }
  return undefined;
}
