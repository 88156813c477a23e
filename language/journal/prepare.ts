// A plan made ready to run: names to what they mean, amounts to functions. Nothing here adds a meaning.
import type { DocumentKind } from "../model/document-fields.ts";
import { type Money, type Rate, readFraction, readMoney, zero } from "../model/money.ts";
import type {
  AccountChoice,
  Plan,
  PlanItem,
  PlanMethod,
  PlanTax,
  PlanTaxGroup,
  PostingTemplate,
} from "../plan/plan.ts";
import { invariant } from "../text/invariant.ts";
import { fold, nearestAmong } from "../text/names.ts";
import { type Evaluate, prepareAmounts } from "./amounts.ts";
import { type Choose, prepareChoices } from "./choices.ts";
import { type Describe, prepareDescription } from "./describe.ts";
import type { Choice } from "./entry.ts";
import { type Integrate, prepareIntegrations } from "./integrate.ts";

export interface Prepared {
  readonly plan: Plan;
  /** The other currencies that documents may come in, with their decimals. */
  readonly foreignPlaces: ReadonlyMap<string, number>;
  readonly items: ReadonlyMap<string, PlanItem>;
  readonly methods: ReadonlyMap<string, PlanMethod>;
  readonly otherwise: { readonly item?: PlanItem; readonly method?: PlanMethod };
  readonly taxes: ReadonlyMap<string, PreparedTax>;
  readonly taxGroups: ReadonlyMap<string, PlanTaxGroup>;
  /** The names of each kind that are nearest to one that the book does not have. */
  readonly near: {
    readonly [of in "item" | "method" | "tax" | "taxGroup"]: (name: string) => string | undefined;
  };
  readonly choose: Choose;
  readonly amounts: ReadonlyMap<string, Evaluate>;
  /** Amounts that every document is asked for. */
  readonly amount: {
    readonly total: Evaluate;
    readonly tax: Evaluate;
    readonly taxBase: Evaluate;
    /** Of a tax on a bill, what comes back. */
    readonly taxRecovered: Evaluate;
    readonly priced: Evaluate;
    readonly net: Evaluate;
    readonly taxComputed: Evaluate;
  };
  readonly recipes: ReadonlyMap<DocumentKind, readonly PreparedTemplate[]>;
  /** Fields of open vocabulary that exceptions test: folded value to value. */
  readonly tested: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly tolerance: Money;
  readonly ignoredKinds: ReadonlySet<DocumentKind>;
  readonly reference: Describe;
  readonly description: Describe;
  /** Undefined where the book has no integrations. */
  readonly integrate: Integrate | undefined;
  /** By account, the day from which it refuses entries. */
  readonly inactiveAccounts: ReadonlyMap<string, string>;
}

export interface PreparedTax {
  readonly plan: PlanTax;
  /** Its place in the plan: the order of taxes in an entry. */
  readonly order: number;
  readonly rates: readonly { readonly rate: Rate; readonly from: string; readonly to: string }[];
}

export interface PreparedTemplate {
  readonly template: PostingTemplate;
  readonly order: number;
  readonly amount: Evaluate;
  readonly account: PreparedAccount;
  readonly older: PreparedAccount | undefined;
}

/** Whose slot gives the account, or the setting that has given it. */
export type PreparedAccount =
  | Exclude<AccountChoice, { from: "setting" }>
  | { readonly from: "setting"; readonly choices: readonly [Choice] };

export function preparePlan(plan: Plan): Prepared {
  const { amounts, prepare } = prepareAmounts(plan);
  const settings = settingChoices(plan);
  const item = plan.items.find((candidate) => candidate.name === null);
  const method = plan.methods.find((candidate) => candidate.name === null);
  const [items, methods] = [byName(plan.items), byName(plan.methods)];
  const taxes = new Map(
    plan.taxes.map((tax, order) => [tax.name, { plan: tax, order, rates: rates(tax) }]),
  );
  const taxGroups = new Map(plan.taxGroups.map((group) => [group.name, group]));
  const near = (names: ReadonlyMap<string, unknown>) => nearestAmong(names.keys());
  return {
    plan,
    foreignPlaces: new Map(plan.exchange?.currencies.map(({ code, places }) => [code, places])),
    items,
    methods,
    otherwise: { ...(item && { item }), ...(method && { method }) },
    taxes,
    taxGroups,
    near: { item: near(items), method: near(methods), tax: near(taxes), taxGroup: near(taxGroups) },
    choose: prepareChoices(plan),
    amounts,
    amount: {
      total: named(amounts, "document.total"),
      tax: named(amounts, "tax.amount"),
      taxBase: named(amounts, "tax.base"),
      // A book without a payable has no bills.
      taxRecovered: amounts.get("tax.recovered") ?? named(amounts, "tax.amount"),
      priced: named(amounts, "line.priced"),
      net: named(amounts, "line.net"),
      taxComputed: named(amounts, "tax.computed"),
    },
    recipes: new Map(
      plan.recipes.map((recipe) => [
        recipe.kind,
        recipe.postings.map((template, order) => ({
          template,
          order,
          amount: prepare(template.amount),
          account: prepareAccount(settings, template.account),
          older: template.older && prepareAccount(settings, template.older),
        })),
      ]),
    ),
    tested: testedValues(plan),
    inactiveAccounts: new Map(plan.inactiveAccounts.map(({ account, from }) => [account, from])),
    tolerance: readMoney(plan.settings.tolerance) ?? zero,
    ignoredKinds: new Set(plan.settings.ignoredKinds),
    reference: prepareDescription(plan.settings.reference, plan.currency),
    description: prepareDescription(plan.settings.description, plan.currency),
    integrate: prepareIntegrations(plan),
  };
}

function prepareAccount(
  settings: ReadonlyMap<string, Choice>,
  account: AccountChoice,
): PreparedAccount {
  if (account.from !== "setting") return account;
  const choice = settings.get(account.setting);
  invariant(choice !== undefined, "a plan has a rule for each setting that its templates use");
  return { from: "setting", choices: [choice] };
}

function named(amounts: ReadonlyMap<string, Evaluate>, name: string): Evaluate {
  const evaluate = amounts.get(name);
  invariant(evaluate !== undefined, "a plan names the amounts that every document has");
  return evaluate;
}

function byName<Value extends { readonly name: string | null }>(
  values: readonly Value[],
): Map<string, Value> {
  return new Map(
    values.flatMap((value) => (value.name === null ? [] : [[value.name, value] as const])),
  );
}

function rates(tax: PlanTax): PreparedTax["rates"] {
  return tax.rates.map(({ rate, from, to }) => {
    const read = readFraction(rate);
    invariant(read !== undefined, "a plan's rates were written by the lowering");
    return { rate: read, from, to: to ?? "9999-12-31" };
  });
}

function settingChoices(plan: Plan): Map<string, Choice> {
  return new Map(
    plan.settingRules.map(({ setting, rule }) => [
      setting,
      { value: plan.rules[rule]?.value ?? "", rule, lost: [], asked: [] },
    ]),
  );
}

function testedValues(plan: Plan): Map<string, Map<string, string>> {
  const fields = new Map<string, Map<string, string>>();
  const rules = [...plan.rules, ...(plan.integrations?.rules ?? [])];
  for (const test of rules.flatMap((rule) => rule.tests)) {
    if (test.is === "between") continue;
    const values = fields.get(test.field) ?? new Map<string, string>();
    for (const value of test.values) values.set(fold(value), value);
    fields.set(test.field, values);
  }
  return fields;
}
