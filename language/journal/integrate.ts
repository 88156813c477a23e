// Which integration a document falls under, and where its entries go.
import { absentField } from "../diagnostics/codes/absent-field.ts";
import { documentWithoutIntegration } from "../diagnostics/codes/document-without-integration.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Document } from "../model/document.ts";
import { isPurchase } from "../model/document-fields.ts";
import { type Money, readFraction, timesRate } from "../model/money.ts";
import type { Plan, PlanIntegration } from "../plan/plan.ts";
import { invariant } from "../text/invariant.ts";
import { type Chosen, prepareChoices } from "./choices.ts";
import { type Describe, prepareDescription } from "./describe.ts";
import type { Filing } from "./entry.ts";
import { placeOf } from "./place-of.ts";

export interface ChosenIntegration {
  /** Undefined where the integration leaves that to the book. */
  readonly description: Describe | undefined;
  readonly filing: (document: Document, amounts: AskedAmounts) => Filing;
}

/** Asked for where terms of payment need them. */
export interface AskedAmounts {
  readonly net: () => Money;
  readonly total: () => Money;
  /** The decimals of both, and what an amount in their currency is worth in the book's own. */
  readonly places: number;
  readonly worth: (amount: Money) => Money;
}

export interface Integrate {
  readonly choose: (document: Document) => Chosen;
  readonly byName: ReadonlyMap<string, ChosenIntegration>;
  readonly rules: NonNullable<Plan["integrations"]>["rules"];
}

export function prepareIntegrations(plan: Plan): Integrate | undefined {
  const { integrations, currency } = plan;
  if (integrations === undefined) return undefined;
  const { rules, tables, list } = integrations;
  const choose = prepareChoices({ rules, tables, currency });
  return {
    choose: (document) => choose(0, document, undefined, document.date),
    byName: new Map(list.map((one) => [one.name, prepareOne(one, plan)])),
    rules,
  };
}

function prepareOne(integration: PlanIntegration, plan: Plan): ChosenIntegration {
  const { currency, settings } = plan;
  const discount = prepareDiscount(plan);
  const restrictionDays = settings.creditRestriction?.days;
  const { name, journal, notes, administration, description } = integration;
  return {
    description: description && prepareDescription(description, currency),
    filing: (document, amounts) => ({
      integration: name,
      journal: document.kind === "credit-note" || document.kind === "bill-credit" ? notes : journal,
      administration: administration ?? document.administration,
      party: isPurchase(document.kind) ? document.supplier?.number : document.customer?.number,
      due: document.due,
      discount: document.kind === "invoice" ? discount?.(amounts) : undefined,
      restrictionDays: document.surcharge === undefined ? undefined : restrictionDays,
    }),
  };
}

/** What the customer may leave out, in cents: the package prints it, and books it when it is taken. */
function prepareDiscount({ settings }: Plan) {
  const { paymentTerms } = settings;
  if (paymentTerms === undefined) return undefined;
  const { days, base } = paymentTerms;
  const rate = readFraction(paymentTerms.rate);
  invariant(rate !== undefined, "a plan's rates were written by the lowering");
  const ofTotal = base === "total";
  return ({ net, total, places, worth }: AskedAmounts) => ({
    days,
    amount: worth(timesRate(ofTotal ? total() : net(), rate, places)),
    ofTotal,
  });
}

interface Integrating {
  readonly prepared: { readonly integrate: Integrate | undefined };
  readonly report: (problem: Problem) => void;
}

/** Undefined where the book has no integrations, and after a problem. */
export function integrationOf(
  { prepared, report }: Integrating,
  document: Document,
): ChosenIntegration | undefined {
  const { integrate } = prepared;
  if (integrate === undefined) return undefined;
  const { choice, absent } = integrate.choose(document);
  const { number, kind } = document;
  if (absent !== undefined) {
    const place = integrate.rules[absent.rule]?.place;
    const message = { en: "It is tested here", fr: "Il est testé ici" };
    const related =
      place === undefined
        ? []
        : [{ place: { in: "book", file: place.file, span: place }, message } as const];
    const words = { document: number, field: absent.field, owner: "integration" };
    report(absentField.at(document.origin, words, { related }));
    return undefined;
  }
  if (choice === undefined) {
    report(documentWithoutIntegration.at(placeOf(document, "kind"), { document: number, kind }));
    return undefined;
  }
  const chosen = integrate.byName.get(choice.value);
  invariant(chosen !== undefined, "rules of integrations name integrations of the same plan");
  return chosen;
}
