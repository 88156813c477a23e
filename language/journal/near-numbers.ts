// What a number that no document has may have been meant for: looked for among all that the run remembers.
import type { Document } from "../model/document.ts";
import { type DocumentKind, documentKinds } from "../model/document-fields.ts";
import * as limits from "../text/limits.ts";
import { normalizeName } from "../text/names.ts";
import { canName, type DocumentTable, namedAs } from "./document-table.ts";
import { type Likeness, likenessTo, neighboursOf } from "./mistyped-number.ts";

export interface NearNumbers {
  readonly find: (by: Document, named: string) => Near;
}

export interface Near {
  /** The one number of those that the document could have named which is likely to have been meant. */
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
        number: likeliest(documents, by, normalizeName(named)),
        kind: otherKindOf(documents, by, named),
      };
    },
  };
}

/**
 * Undefined where two are as likely, and where numbers count on: what stands beside one that is there is missing, and
 * not mistyped.
 */
function likeliest(documents: DocumentTable, by: Document, named: string): string | undefined {
  const isThere = (number: string) =>
    canName(by.kind).some((as) => documents.named(as, number) !== -1);
  const countsOn = (number: string) => neighboursOf(number).some(isThere);
  const likeness = likenessTo(named);
  const worst = countsOn(named) ? 0 : 2;
  let best: { readonly number: string; readonly likeness: Likeness } | undefined;
  let isOnly = true;
  for (const number of numbersOf(documents, kindsNamed(by.kind))) {
    const found = likeness(number);
    if (found === undefined || found > worst || number === best?.number) continue;
    if (best !== undefined && best.likeness < found) continue;
    if (found === 2 && countsOn(number)) continue;
    isOnly = best?.likeness !== found;
    best = { number, likeness: found };
  }
  return isOnly ? best?.number : undefined;
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
