// `integration`: which documents go into which journal, and what is said of them there.
import { badTargetOption } from "../../diagnostics/codes/bad-target-option.ts";
import { missingClause } from "../../diagnostics/codes/missing-clause.ts";
import { repeatedClause } from "../../diagnostics/codes/repeated-clause.ts";
import type {
  IntegrationClause,
  IntegrationDeclaration,
  Name,
  NumberLiteral,
} from "../../syntax/tree.ts";
import type { Integration, JournalUse } from "../book.ts";
import { resolveTests } from "./conditions.ts";
import { lookUp } from "./names.ts";
import { placeOf, report, type Scope } from "./resolution.ts";
import { resolveTemplates } from "./templates.ts";

/** Undefined after a problem in its tests: half a condition would take too many documents. */
export function resolveIntegration(
  scope: Scope,
  declaration: IntegrationDeclaration,
  whole: boolean,
): Integration | undefined {
  const { name, span } = declaration;
  const clauses = withoutRepeats(scope, declaration.clauses);
  const journals = clauses.get("journal");
  const administration = clauses.get("administration");
  const description = clauses.get("description");
  const place = placeOf(scope, name.span);
  if (journals === undefined && whole) {
    const clause = { en: "journal", fr: "son journal" };
    const known = [...(scope.resolution.declared.get("journal")?.keys() ?? [])];
    const words = { of: "integration", name: name.text, clause, known } as const;
    report(scope, missingClause.at(place, words));
  }
  const integration = {
    name: name.text,
    place,
    ...(journals?.clause === "journal" ? journalsOf(scope, journals) : {}),
    ...(administration?.clause === "administration"
      ? administrationOf(scope, administration.number)
      : {}),
    ...(description?.clause === "description"
      ? { description: resolveTemplates(scope, description.patterns) }
      : {}),
  };
  const tests = resolveTests(scope, declaration.tests);
  if (tests === undefined) return undefined;
  const end = declaration.tests.at(-1)?.span.end ?? name.span.end;
  return { ...integration, tests, head: placeOf(scope, { start: span.start, end }) };
}

function administrationOf(
  scope: Scope,
  { text, span }: NumberLiteral,
): Pick<Integration, "administration"> {
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return { administration: text };
  const allowed = {
    en: "a number from 1 to 999999999",
    fr: "un nombre de 1 à 999999999",
  };
  const words = { option: "administration", value: text, allowed };
  report(scope, badTargetOption.at(placeOf(scope, span), words));
  return {};
}

function journalsOf(
  scope: Scope,
  { journal, notes }: { readonly journal: Name; readonly notes: Name | undefined },
): Pick<Integration, "journal" | "notes"> {
  return {
    journal: journalUse(scope, journal),
    ...(notes === undefined ? {} : { notes: journalUse(scope, notes) }),
  };
}

function journalUse(scope: Scope, name: Name): JournalUse {
  return { code: lookUp(scope, "journal", name), place: placeOf(scope, name.span) };
}

function withoutRepeats(
  scope: Scope,
  clauses: readonly IntegrationClause[],
): ReadonlyMap<IntegrationClause["clause"], IntegrationClause> {
  const first = new Map<IntegrationClause["clause"], IntegrationClause>();
  for (const clause of clauses) {
    const before = first.get(clause.clause);
    if (before === undefined) {
      first.set(clause.clause, clause);
      continue;
    }
    const message = { en: "It stands here first", fr: "Elle figure d’abord ici" };
    const related = [{ place: placeOf(scope, before.keyword), message }];
    const place = placeOf(scope, clause.keyword);
    report(scope, repeatedClause.at(place, { clause: clause.clause }, { related }));
  }
  return first;
}
