// Integrations become one decision table: the most specific one takes a document, whatever the order of the text.
import type { Book, Integration, JournalType } from "../model/book.ts";
import type { DocumentKind } from "../model/document-fields.ts";
import { lowerPlace, lowerTemplate, lowerTest } from "./lower-clauses.ts";
import type { Plan, PlanIntegration, PlanIntegrations, PlanRule, PlanTest } from "./plan.ts";
import { specificity } from "./specificity.ts";

export function lowerIntegrations(book: Book): Pick<Plan, "integrations"> {
  const whole = [...book.integrations.values()].flatMap((integration) => {
    const lowered = lowerIntegration(integration);
    return lowered === undefined ? [] : [{ integration, lowered }];
  });
  if (whole.length === 0) return {};
  const rules = whole.map(
    ({ integration }): PlanRule => ({
      owner: `integration ${integration.name}`,
      slot: "integration",
      value: integration.name,
      tests: testsOf(book, integration),
      place: lowerPlace(integration.head),
    }),
  );
  const beats = specificity(rules);
  const exceptions = rules.map((_, rule) => ({ rule, beats: beats[rule] ?? [] }));
  const integrations: PlanIntegrations = {
    rules,
    tables: [{ exceptions }],
    list: whole.map(({ lowered }) => lowered),
  };
  return { integrations };
}

function lowerIntegration(integration: Integration): PlanIntegration | undefined {
  const { name, journal, notes, administration, description } = integration;
  if (journal === undefined) return undefined;
  return {
    name,
    journal: journal.code,
    notes: (notes ?? journal).code,
    ...(administration === undefined ? {} : { administration }),
    ...(description === undefined ? {} : { description: description.map(lowerTemplate) }),
  };
}

/** An integration that tests no kind takes the kinds that its journal is made for. */
function testsOf(book: Book, { tests, journal }: Integration): readonly PlanTest[] {
  const lowered = tests.map(lowerTest);
  if (tests.some(({ field }) => field === "kind")) return lowered;
  const type = book.journals.get(journal?.code ?? "")?.type;
  if (type === undefined) return lowered;
  return [...lowered, { field: "kind", orAbsent: false, is: "in", values: [...ownKinds[type]] }];
}

/** What a journal of each type holds where nothing else is said. */
const ownKinds: { readonly [type in JournalType]: readonly DocumentKind[] } = {
  sales: ["credit-note", "invoice", "sale"],
  purchase: ["bill", "bill-credit"],
  bank: ["bill-payment", "deposit", "payment", "refund"],
  cash: ["bill-payment", "deposit", "payment", "refund"],
  miscellaneous: ["credit-note", "invoice", "sale"],
};
