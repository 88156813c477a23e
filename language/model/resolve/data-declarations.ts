// `source`, `catalog` and `opening`: which files, and how they are read.
import { sourceWithoutField } from "../../diagnostics/codes/source-without-field.ts";
import type {
  CatalogDeclaration,
  OpeningDeclaration,
  SourceDeclaration,
} from "../../syntax/tree.ts";
import type { Catalog, Opening, Source } from "../book.ts";
import { resolveMapping } from "./mappings.ts";
import { placeOf, report, type Scope } from "./resolution.ts";
import { readWord } from "./words.ts";

/** What every document must have; `whole` is false where part of the block could not be read. */
const needed = ["kind", "number", "date"];

export function resolveSource(
  scope: Scope,
  declaration: SourceDeclaration,
  whole: boolean,
): Source {
  const { name, format, pattern, clauses } = declaration;
  const mapping = resolveMapping(scope, "documents", clauses);
  const written = new Set(clauses.map((clause) => clause.clause === "field" && clause.field.text));
  // Without any field, the columns have the canonical names.
  const mapped = clauses.some((clause) => clause.clause === "field");
  for (const field of needed) {
    if (!mapped || !whole || written.has(field)) continue;
    const place = placeOf(scope, name.span);
    report(scope, sourceWithoutField.at(place, { source: name.text, field }));
  }
  return {
    name: name.text,
    place: placeOf(scope, name.span),
    format: readWord(scope, format, "source", ["csv", "json", "ndjson"]) ?? "csv",
    pattern: pattern.text,
    mapping,
  };
}

export function resolveCatalog(scope: Scope, declaration: CatalogDeclaration): Catalog {
  return {
    file: declaration.file.text,
    place: placeOf(scope, declaration.file.span),
    mapping: resolveMapping(scope, "catalogue", declaration.clauses),
  };
}

export function resolveOpening(scope: Scope, declaration: OpeningDeclaration): Opening {
  return {
    file: declaration.file.text,
    place: placeOf(scope, declaration.file.span),
    mapping: resolveMapping(scope, "documents", declaration.clauses),
  };
}
