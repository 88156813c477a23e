// Reading the plan's decision tables: which rules a slot may come to, and which documents reach a table.
import type { Book, SlotRule, Slots } from "../model/book.ts";
import type { DocumentKind } from "../model/document-fields.ts";
import type { DecisionTable, Plan, PlanRule } from "../plan/plan.ts";
import { invariant } from "../text/invariant.ts";

/** The tables of a slot, nearest level first, as far as the first base: behind a base nothing is asked. */
export function levelsOf(plan: Plan, table: number): readonly DecisionTable[] {
  const levels: DecisionTable[] = [];
  for (let next: number | undefined = table; next !== undefined; ) {
    const level = tableOf(plan, next);
    levels.push(level);
    next = level.base === undefined ? level.next : undefined;
  }
  return levels;
}

export function hasBase(plan: Plan, table: number): boolean {
  for (let next: number | undefined = table; next !== undefined; ) {
    const level = tableOf(plan, next);
    if (level.base !== undefined) return true;
    next = level.next;
  }
  return false;
}

/** Every rule that the slot may come to. */
export function rulesOf(plan: Plan, table: number): readonly PlanRule[] {
  const rules: PlanRule[] = [];
  for (let next: number | undefined = table; next !== undefined; ) {
    const { base, exceptions, next: behind } = tableOf(plan, next);
    if (base !== undefined) rules.push(ruleOf(plan, base));
    for (const { rule } of exceptions) rules.push(ruleOf(plan, rule));
    next = base === undefined ? behind : undefined;
  }
  return rules;
}

export function ruleOf(plan: Plan, number: number): PlanRule {
  const rule = plan.rules[number];
  invariant(rule !== undefined, "tables refer to rules of their own plan");
  return rule;
}

export function tableOf(plan: Plan, number: number): DecisionTable {
  const table = plan.tables[number];
  invariant(table !== undefined, "levels refer to tables of their own plan");
  return table;
}

/** For each table, by its number, the kinds of documents that may ask it; undefined where none does. */
export type Reaching = readonly (ReadonlySet<DocumentKind> | undefined)[];

export function kindsReaching(plan: Plan): Reaching {
  const reaching: (ReadonlySet<DocumentKind> | undefined)[] = [];
  // One set for all the tables that the same postings ask: most books have thousands of items and few kinds.
  const reach = (table: number | undefined, kinds: ReadonlySet<DocumentKind>) => {
    for (let next: number | undefined = table; next !== undefined; ) {
      const before = reaching[next];
      // Whatever reached this table reached those behind it.
      if (before === kinds) return;
      reaching[next] = before === undefined ? kinds : new Set([...before, ...kinds]);
      next = tableOf(plan, next).next;
    }
  };
  const receivable = new Set<DocumentKind>();
  for (const { kind, postings } of plan.recipes) {
    if (postings.some(({ account }) => account.from === "receivable")) receivable.add(kind);
  }
  if (receivable.size > 0) reach(plan.controls?.receivable, receivable);
  for (const { asked, kinds } of askedSlots(plan)) {
    switch (asked.from) {
      case "item":
        for (const item of plan.items) reach(slotOf(item, asked), kinds);
        break;
      case "tax":
        for (const tax of plan.taxes) reach(slotOf(tax, asked), kinds);
        break;
      case "method":
        for (const method of plan.methods) reach(slotOf(method, asked), kinds);
        break;
      case "refunds":
        for (const method of plan.methods) reach(method.refunds[asked.slot], kinds);
        break;
    }
  }
  return reaching;
}

type Asked = { readonly purchases: boolean } & (
  | { readonly from: "item"; readonly slot: "debit" | "credit" | "tax" }
  | { readonly from: "tax" | "method" | "refunds"; readonly slot: "debit" | "credit" }
);

/** Undefined where the owner says nothing of purchases. */
function slotOf<Slot extends string>(
  owner: SlotTables<Slot> & { readonly purchases?: SlotTables<Slot> },
  { slot, purchases }: { readonly slot: Slot; readonly purchases: boolean },
): number | undefined {
  const slots: SlotTables<Slot> | undefined = purchases ? owner.purchases : owner;
  return slots?.[slot];
}

type SlotTables<Slot extends string> = { readonly [slot in Slot]: number };

/** The slots that the recipes ask, with the kinds that do; whoever asks an item's account asks its tax group. */
function askedSlots(
  plan: Plan,
): Iterable<{ readonly asked: Asked; readonly kinds: ReadonlySet<DocumentKind> }> {
  const slots = new Map<string, { asked: Asked; kinds: Set<DocumentKind> }>();
  const ask = (asked: Asked, kind: DocumentKind) => {
    const key = `${asked.from} ${asked.slot} ${asked.purchases}`;
    const known = slots.get(key);
    if (known === undefined) slots.set(key, { asked, kinds: new Set([kind]) });
    else known.kinds.add(kind);
  };
  for (const { kind, postings } of plan.recipes) {
    for (const { account } of postings) {
      if (account.from === "setting" || account.from === "receivable") continue;
      const { from, slot, purchases = false } = account;
      ask({ from, slot, purchases }, kind);
      if (from === "item") ask({ from, slot: "tax", purchases }, kind);
    }
  }
  return slots.values();
}

/** Finds the rule of the book that a rule of the plan was lowered from. */
export function ruleFinder(book: Book): (rule: PlanRule) => SlotRule | undefined {
  const rules = new Map(
    allRules(book).map((rule) => [keyOf(rule.place.file, rule.place.span.start, rule.slot), rule]),
  );
  return ({ place, slot }) => rules.get(keyOf(place.file, place.start, slot));
}

function keyOf(file: string, start: number, slot: string): string {
  return `${start} ${slot} ${file}`;
}

function allRules(book: Book): readonly SlotRule[] {
  const { settings, items, categories, taxes, methods, otherwise } = book;
  const owners: readonly {
    readonly slots: Slots;
    readonly refunds?: Slots;
    readonly purchases?: Slots;
  }[] = [
    { slots: settings.slots, purchases: settings.purchases.slots },
    ...items.values(),
    ...categories.values(),
    ...[...taxes.values()].map(({ slots, purchases }) =>
      purchases === undefined ? { slots } : { slots, purchases: purchases.slots },
    ),
    ...methods.values(),
    ...Object.values(otherwise),
  ];
  return owners.flatMap(({ slots, refunds, purchases }) => [
    ...rulesIn(slots),
    ...(purchases === undefined ? [] : rulesIn(purchases)),
    ...(refunds === undefined ? [] : rulesIn(refunds)),
  ]);
}

function rulesIn({ debit, credit, tax }: Slots): readonly SlotRule[] {
  return [debit, credit, tax].flatMap(({ base, exceptions }) => [
    ...(base === undefined ? [] : [base]),
    ...exceptions,
  ]);
}
