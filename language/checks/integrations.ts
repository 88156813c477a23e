// Integrations: exceptions that contradict each other, as slots have them, and journals of the wrong type.
import { journalType } from "../diagnostics/codes/journal-type.ts";
import { noIntegrations } from "../diagnostics/codes/no-integrations.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Book, Integration, JournalType, JournalUse } from "../model/book.ts";
import { type DocumentKind, documentKinds } from "../model/document-fields.ts";
import { quoteName, useInstead } from "../model/resolve/names.ts";
import type { PlanRule } from "../plan/plan.ts";
import { passes } from "../plan/specificity.ts";
import { type Check, type CheckContext, hasBrokenPieces } from "./context.ts";
import { currenciesOf } from "./exceptions/examined.ts";
import { impossibleExceptions } from "./exceptions/impossible-exceptions.ts";
import { overlappingExceptions } from "./exceptions/overlapping-exceptions.ts";

export const integrations: Check = {
  id: "integrations",
  run: (context) => [...noneNeeded(context), ...exceptions(context), ...wrongJournals(context)],
};

/** What cannot be read may be an integration. */
function noneNeeded(context: CheckContext): readonly Problem[] {
  const { book, target } = context;
  if (target?.needsJournals !== true || book.integrations.size > 0) return [];
  if (hasBrokenPieces(context)) return [];
  const place = book.settings.target.place ?? book.place;
  return [noIntegrations.at(place, { target: target.title }, { target: target.name })];
}

/** The table of integrations, looked at as if it were the plan's only one. */
function exceptions(context: CheckContext): readonly Problem[] {
  const { plan, book } = context;
  if (plan.integrations === undefined) return [];
  const { rules, tables } = plan.integrations;
  const kinds: ReadonlySet<DocumentKind> = new Set(documentKinds);
  const currencies = currenciesOf(book);
  const examined = [
    { table: 0, rules: rules.map((_, rule) => rule), reach: { kinds, currencies } },
  ];
  const alone = { ...context, plan: { ...plan, rules, tables }, reaching: [kinds], examined };
  return [overlappingExceptions, impossibleExceptions].flatMap((check) => check.run(alone));
}

/** What each type of journal may hold; a book of miscellaneous entries takes all. */
const held: { readonly [type in JournalType]: readonly DocumentKind[] } = {
  sales: ["invoice", "credit-note", "sale"],
  purchase: ["bill", "bill-credit"],
  bank: ["payment", "refund", "deposit", "sale", "bill-payment"],
  cash: ["payment", "refund", "deposit", "sale", "bill-payment"],
  miscellaneous: documentKinds,
};

function wrongJournals({ book, plan }: CheckContext): readonly Problem[] {
  const rules = new Map(plan.integrations?.rules.map((rule) => [rule.value, rule]));
  return [...book.integrations.values()].flatMap((integration) => {
    const rule = rules.get(integration.name);
    if (rule === undefined) return [];
    const kinds = documentKinds.filter((kind) => takes(rule, kind));
    const { journal, notes } = integration;
    const credits = kinds.filter(isCredit);
    const others = notes === undefined ? kinds : kinds.filter((kind) => !isCredit(kind));
    const problem = (use: JournalUse | undefined, filed: readonly DocumentKind[]) =>
      wrongJournal(integration, use, filed, book.journals);
    return [...problem(journal, others), ...problem(notes, credits)];
  });
}

function isCredit(kind: DocumentKind): boolean {
  return kind === "credit-note" || kind === "bill-credit";
}

function takes({ tests }: PlanRule, kind: DocumentKind): boolean {
  return tests.every((test) => test.field !== "kind" || passes(test, kind));
}

function wrongJournal(
  { name }: Integration,
  use: JournalUse | undefined,
  kinds: readonly DocumentKind[],
  journals: Book["journals"],
): readonly Problem[] {
  const type = journals.get(use?.code ?? "")?.type;
  if (use === undefined || type === undefined) return [];
  const kind = kinds.find((one) => !held[type].includes(one));
  if (kind === undefined) return [];
  const types: readonly JournalType[] = ["sales", "purchase", "bank", "cash", "miscellaneous"];
  const taken = types.filter((other) => held[other].includes(kind));
  const words = { integration: name, kind, journal: use.code, type, taken };
  const fixes = [...journals.values()]
    .filter((other) => kinds.every((one) => other.type && held[other.type].includes(one)))
    .map(({ code }) => useInstead(use.place, code, writtenJournal(code)));
  return [journalType.at(use.place, words, { fixes })];
}

function writtenJournal(code: string): string {
  return /^\p{L}[\p{L}\p{N}]*$/u.test(code) ? code : quoteName(code);
}
