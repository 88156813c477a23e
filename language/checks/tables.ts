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
  return levelsOf(plan, table).some(({ base }) => base !== undefined);
}

/** Every rule that the slot may come to. */
export function rulesOf(plan: Plan, table: number): readonly PlanRule[] {
  return levelsOf(plan, table)
    .flatMap(({ base, exceptions }) => [
      ...(base === undefined ? [] : [base]),
      ...exceptions.map(({ rule }) => rule),
    ])
    .map((rule) => ruleOf(plan, rule));
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

/** For each table, the kinds of documents that may ask it. */
export function kindsReaching(plan: Plan): ReadonlyMap<number, ReadonlySet<DocumentKind>> {
  const reaching = new Map<number, Set<DocumentKind>>();
  const reach = (table: number, kind: DocumentKind) => {
    for (let next: number | undefined = table; next !== undefined; ) {
      const kinds = reaching.get(next);
      // Whatever reached this table reached those behind it.
      if (kinds?.has(kind)) return;
      if (kinds === undefined) reaching.set(next, new Set([kind]));
      else kinds.add(kind);
      next = tableOf(plan, next).next;
    }
  };
  for (const { kind, postings } of plan.recipes) {
    const asked = new Set<string>();
    for (const { account } of postings) {
      // Several postings of a recipe ask the same slot.
      const slot = "slot" in account ? `${account.from} ${account.slot}` : account.from;
      if (asked.has(slot)) continue;
      asked.add(slot);
      switch (account.from) {
        case "item":
          for (const item of plan.items) {
            reach(item[account.slot], kind);
            reach(item.tax, kind);
          }
          break;
        case "tax":
          for (const tax of plan.taxes) reach(tax[account.slot], kind);
          break;
        case "method":
          for (const method of plan.methods) reach(method[account.slot], kind);
          break;
        case "refunds":
          for (const method of plan.methods) reach(method.refunds[account.slot], kind);
          break;
        case "setting":
          break;
      }
    }
  }
  return reaching;
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
  const owners: readonly { readonly slots: Slots; readonly refunds?: Slots }[] = [
    { slots: settings.slots },
    ...items.values(),
    ...categories.values(),
    ...taxes.values(),
    ...methods.values(),
    ...Object.values(otherwise),
  ];
  return owners.flatMap(({ slots, refunds }) => [
    ...rulesIn(slots),
    ...(refunds === undefined ? [] : rulesIn(refunds)),
  ]);
}

function rulesIn({ debit, credit, tax }: Slots): readonly SlotRule[] {
  return [debit, credit, tax].flatMap(({ base, exceptions }) => [
    ...(base === undefined ? [] : [base]),
    ...exceptions,
  ]);
}
