// Declaring names and looking them up: no name twice, no name that nobody declares (laws 1 and 2).
import { duplicateName } from "../../diagnostics/codes/duplicate-name.ts";
import { unknownAccount } from "../../diagnostics/codes/unknown-account.ts";
import { unknownCategory } from "../../diagnostics/codes/unknown-category.ts";
import { unknownItem } from "../../diagnostics/codes/unknown-item.ts";
import { unknownJournal } from "../../diagnostics/codes/unknown-journal.ts";
import { unknownMethod } from "../../diagnostics/codes/unknown-method.ts";
import { unknownTax } from "../../diagnostics/codes/unknown-tax.ts";
import { unknownTaxGroup } from "../../diagnostics/codes/unknown-tax-group.ts";
import { wrongKindOfName } from "../../diagnostics/codes/wrong-kind-of-name.ts";
import type { Fix, Problem, TextPlace } from "../../diagnostics/problem.ts";
import { unreachable } from "../../text/invariant.ts";
import { nearestName } from "../../text/names.ts";
import type { Span } from "../../text/source.ts";
import type { NameKind } from "../book.ts";
import { placeOf, report, type Scope } from "./resolution.ts";

/** A name as it stands in the text; `Name` and the names inside fields and values are such. */
export interface Written {
  readonly span: Span;
  readonly text: string;
  readonly quoted: boolean;
}

/** Enters a name. False if it is declared already: the first declaration stays. */
export function declare(scope: Scope, kind: NameKind, name: Written): boolean {
  const names = scope.resolution.declared.get(kind);
  const place = placeOf(scope, name.span);
  const first = names?.get(name.text);
  if (first === undefined) {
    names?.set(name.text, place);
    return true;
  }
  report(
    scope,
    twice(place, first, { of: kind, name: name.text }, completion(scope, kind, place, first)),
  );
  return false;
}

/** Where the first is a pack's, the second may mean to complete it. */
function completion(
  scope: Scope,
  kind: NameKind,
  place: TextPlace,
  first: TextPlace,
): readonly Fix[] {
  const { packs } = scope.resolution;
  const pack = [...packs.values()].find(({ files }) => files.includes(first.file));
  if (pack === undefined || kind === "account" || kind === "tax group" || kind === "journal")
    return [];
  const from = `from ${/^[\p{L}][\p{L}\p{N}-]*$/u.test(pack.name) ? pack.name : quoteName(pack.name)}`;
  const { end } = place.span;
  return [
    {
      title: {
        en: `Complete that of the pack: ${from}`,
        fr: `Compléter celle du paquet\u00a0: ${from}`,
      },
      edits: [{ file: place.file, span: { start: end, end }, text: ` ${from}` }],
    },
  ];
}

/** Enters `item otherwise` or `method otherwise`. */
export function declareOtherwise(scope: Scope, kind: "item" | "method", span: Span): boolean {
  const place = placeOf(scope, span);
  const first = scope.resolution.otherwise.get(kind);
  if (first === undefined) {
    scope.resolution.otherwise.set(kind, place);
    return true;
  }
  report(scope, twice(place, first, { of: kind, name: undefined }));
  return false;
}

function twice(
  place: TextPlace,
  first: TextPlace,
  words: { of: NameKind; name: string | undefined },
  fixes: readonly Fix[] = [],
): Problem {
  return duplicateName.at(place, words, {
    fixes,
    related: [
      {
        place: first,
        message: { en: "It is declared here first", fr: "La première déclaration est ici" },
      },
    ],
  });
}

/** Notes the use of a name, and reports it if nobody declares it. Gives the name as written. */
export function lookUp(scope: Scope, kind: NameKind, name: Written): string {
  const { declared, uses, broken } = scope.resolution;
  const place = placeOf(scope, name.span);
  uses.push({ of: kind, name: name.text, place });
  if (declared.get(kind)?.has(name.text) === true) return name.text;
  if (broken.mayDeclare(kind, name.text)) return name.text;
  const other = otherKind(scope, kind, name.text);
  if (other === undefined) report(scope, unknown(scope, kind, name, place));
  else report(scope, wrongKindOfName.at(place, { name: name.text, is: other, wanted: kind }));
  return name.text;
}

export function isDeclared(scope: Scope, kind: NameKind, name: string): boolean {
  return scope.resolution.declared.get(kind)?.has(name) === true;
}

function otherKind(scope: Scope, wanted: NameKind, name: string): NameKind | undefined {
  for (const [kind, names] of scope.resolution.declared) {
    if (kind !== wanted && names.has(name)) return kind;
  }
  return undefined;
}

function unknown(scope: Scope, kind: NameKind, name: Written, place: TextPlace): Problem {
  const near = nearestName(name.text, scope.resolution.declared.get(kind)?.keys() ?? []);
  const more = {
    fixes: near === undefined ? [] : [useInstead(place, near, spelled(kind, near, name))],
  };
  switch (kind) {
    case "account":
      return unknownAccount.at(place, { code: name.text, near }, more);
    case "tax":
      return unknownTax.at(place, { name: name.text, near }, more);
    case "tax group":
      return unknownTaxGroup.at(place, { name: name.text, near }, more);
    case "category":
      return unknownCategory.at(place, { name: name.text, near }, more);
    case "journal":
      return unknownJournal.at(place, { name: name.text, near }, more);
    case "method":
      return unknownMethod.at(place, { name: name.text, near }, more);
    case "item":
      return unknownItem.at(place, { name: name.text, near }, more);
    default:
      return unreachable(kind);
  }
}

/** A fix that writes another name or word in a place. */
export function useInstead(place: TextPlace, name: string, text: string): Fix {
  return {
    title: { en: `Use ${name}`, fr: `Utiliser ${name}` },
    edits: [{ file: place.file, span: place.span, text }],
  };
}

/** A name as the text would write it where `like` stands. */
function spelled(kind: NameKind, name: string, like: Written): string {
  if (kind === "account" && /^\d+$/.test(name)) return name;
  return !like.quoted && /^\p{L}[\p{L}\p{N}]*$/u.test(name) ? name : quoteName(name);
}

export function quoteName(name: string): string {
  return `"${name.replace(/["\\]/g, "\\$&")}"`;
}
